// A real server on this machine that speaks as OpenAI-compatible endpoints do, and misbehaves as they do when told.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] } & Record<
    string,
    unknown
  >
}
export type Behaviour = (response: ServerResponse, asked: Asked) => void

const piece = (fields: object): string =>
  `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 0, model: "m", ...fields })}\n\n`
const words = (content: string): string => piece({ choices: [{ index: 0, delta: { role: "assistant", content } }] })
const begin = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { "Content-Type": "text/event-stream" })

/** Answers in pieces of seven characters, with what it counts. */
export const answers =
  (text: string, usage: object | null = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }): Behaviour =>
  (response) => {
    begin(response)
    for (let at = 0; at < text.length; at += 7) response.write(words(text.slice(at, at + 7)))
    response.write(piece({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }))
    if (usage) response.write(piece({ choices: [], usage }))
    response.end("data: [DONE]\n\n")
  }
export const fails =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers })
    response.end(JSON.stringify({ error: { message: `status ${status}`, type: "error" } }))
  }
export const sends =
  (body: string): Behaviour =>
  (response) => {
    begin(response).end(body)
  }
export const staysSilent: Behaviour = () => {}
export const stallsMidway: Behaviour = (response) => void begin(response).write(words('{"kind":'))
export const hangsUp: Behaviour = (response) => {
  begin(response).write(words('{"kind":'))
  response.destroy()
}
export const redirects =
  (to: string): Behaviour =>
  (response) =>
    void response.writeHead(307, { Location: to }).end()

export interface FakeEndpoint {
  readonly baseUrl: string
  /** What was asked, in order. */
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** Each question meets the next behaviour; the last one stays. */
export async function startEndpoint(...behaviours: readonly Behaviour[]): Promise<FakeEndpoint> {
  const asked: Asked[] = []
  const server = createServer((request, response) => void handle(request, response))
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ""
    for await (const chunk of request.setEncoding("utf8")) text += chunk
    const one = { path: request.url ?? "", authorization: request.headers.authorization, body: JSON.parse(text) }
    asked.push(one)
    behaviours[Math.min(asked.length, behaviours.length) - 1]!(response, one)
  }
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
