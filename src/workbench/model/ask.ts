// One question to an OpenAI-compatible endpoint, and what is done where it errs. The only file that knows the AI SDK, which is
// loaded when the first question is asked and not before.
import { Refusal } from "#claim"
import type { Prompt } from "./prompt.js"

export interface Endpoint {
  readonly model: string
  /** As `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string
  readonly apiKey: string | null
  /** Null leaves it to the server; some refuse to be told. */
  readonly temperature: number | null
  /** Milliseconds for a whole answer, and between two pieces of it. */
  readonly timeout: number
  readonly stall: number
}

export interface Told {
  readonly text: string
  /** As the endpoint counts them; null where it does not tell. */
  readonly inputTokens: number | null
  readonly outputTokens: number | null
}

export type Ask = (prompt: Prompt, signal: AbortSignal) => Promise<Told>

/** What went wrong with a question, in one line; whether asking again may help, and after how many milliseconds at least. */
export class ModelFault extends Error {
  override readonly name = "ModelFault"
  constructor(
    message: string,
    readonly passing: boolean,
    readonly wait = 0,
  ) {
    super(message)
  }
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Refuses an address that no question should be sent to: another protocol, or a key in clear text over a network. */
export function checkEndpoint({ baseUrl, apiKey }: Pick<Endpoint, "baseUrl" | "apiKey">): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal(`no http or https address: "${baseUrl}" (--base-url)`)
  if (url.username || url.password) throw new Refusal(`a password in an address: "${url.host}" (--base-url)`)
  if (apiKey !== null && url.protocol === "http:" && !LOOPBACK.test(url.hostname))
    throw new Refusal(`a key is sent over https only: "${baseUrl}" (--base-url)`)
}

/** Loads the SDK and makes a function that asks the endpoint. Rejects with a ModelFault for what goes wrong. */
export async function makeAsk(endpoint: Endpoint): Promise<Ask> {
  checkEndpoint(endpoint)
  Reflect.set(globalThis, "AI_SDK_LOG_WARNINGS", false) // it would print among our lines
  const [{ streamText, APICallError }, { createOpenAICompatible }] = await Promise.all([
    import("ai"),
    import("@ai-sdk/openai-compatible"),
  ])
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: endpoint.baseUrl,
    includeUsage: true,
    ...(endpoint.apiKey === null ? {} : { apiKey: endpoint.apiKey }),
    // a document goes where the user said and nowhere else
    fetch: (input, init) => fetch(input, { ...init, redirect: "error" }),
  })
  const model = provider(endpoint.model)

  return async function ask({ system, user }, signal) {
    const limits = new Limits(endpoint)
    try {
      const { fullStream } = streamText({
        model,
        system,
        prompt: user,
        maxRetries: 0,
        abortSignal: AbortSignal.any([signal, limits.signal]),
        onError: () => {}, // it comes with the stream as well
        ...(endpoint.temperature === null ? {} : { temperature: endpoint.temperature }),
      })
      let text = ""
      for await (const part of fullStream) {
        limits.heard()
        if (part.type === "text-delta") text += part.text
        else if (part.type === "error") throw part.error
        else if (part.type === "abort") break
        else if (part.type === "finish") {
          const { inputTokens, outputTokens } = part.totalUsage
          return { text, inputTokens: inputTokens ?? null, outputTokens: outputTokens ?? null }
        }
      }
      throw new ModelFault("the answer broke off", true)
    } catch (error) {
      signal.throwIfAborted()
      throw limits.fault ?? faultOf(error, APICallError.isInstance(error) ? error : null)
    } finally {
      limits.done()
    }
  }
}

/** Ends a question that takes too long, as a whole or between two pieces of the answer. */
class Limits {
  private readonly controller = new AbortController()
  private readonly whole: NodeJS.Timeout
  private pause: NodeJS.Timeout
  fault: ModelFault | null = null
  constructor(private readonly endpoint: Endpoint) {
    this.whole = setTimeout(() => this.end(`no whole answer in ${endpoint.timeout / 1000} s`), endpoint.timeout)
    this.pause = this.startPause()
  }
  get signal(): AbortSignal {
    return this.controller.signal
  }
  heard(): void {
    clearTimeout(this.pause)
    this.pause = this.startPause()
  }
  done(): void {
    clearTimeout(this.whole)
    clearTimeout(this.pause)
  }
  private startPause(): NodeJS.Timeout {
    return setTimeout(() => this.end(`the answer stalled for ${this.endpoint.stall / 1000} s`), this.endpoint.stall)
  }
  private end(reason: string): void {
    this.fault = new ModelFault(reason, true)
    this.controller.abort(this.fault)
  }
}

interface CallError {
  readonly statusCode?: number | undefined
  readonly responseHeaders?: Record<string, string> | undefined
  readonly message: string
}

function faultOf(error: unknown, call: CallError | null): ModelFault {
  if (error instanceof ModelFault) return error
  const said = oneLine(error instanceof Error ? error.message : String(error))
  const status = call?.statusCode
  if (status === undefined) return new ModelFault(`the endpoint cannot be reached: "${causeOf(error) ?? said}"`, true)
  const passing = status === 408 || status === 409 || status === 429 || status >= 500
  return new ModelFault(`the endpoint answers ${status}: "${said}"`, passing, retryAfter(call?.responseHeaders))
}

function causeOf(error: unknown): string | null {
  for (let inner = error; inner instanceof Error; inner = inner.cause)
    if ("code" in inner && typeof inner.code === "string") return inner.code
  return null
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim().slice(0, 200)

const MOST_WAITING = 60

function retryAfter(headers: Record<string, string> | undefined): number {
  const seconds = Number(headers?.["retry-after"])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, MOST_WAITING) * 1000 : 0
}
