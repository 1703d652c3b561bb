// Requests in, answers out; no port is opened here, so that tests and other servers can hold it.
import { type Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { Refusal } from "#claim"
import type { Casebook } from "#workbench"
import type { Asset } from "./assets.js"
import { policyWith, SAFE_HEADERS, strangerBy } from "./guard.js"
import { BadRequest, Download, type Route } from "./route.js"
import { ROUTES } from "./routes.js"
import type { Tiles } from "./tiles.js"

export interface AppOptions {
  readonly casebook: Casebook
  readonly assets: ReadonlyMap<string, Asset>
  readonly who: string
  /** Tiles that the map may fetch; none where not given. */
  readonly tiles?: Tiles | null
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** Told after each decision that is on the disk. */
  readonly decided?: () => void
  /** Told of what went wrong inside; the requester is told only that something did. */
  readonly report: (problem: unknown) => void
}

const LARGEST_BODY = 64 * 1024
const NOT_BUILT = "The app has not been built. Run: npm run build\n"

export function createApp(options: AppOptions): Hono {
  const app = new Hono()
  const headers = { ...SAFE_HEADERS, "Content-Security-Policy": policyWith(options.tiles?.origin ?? null) }
  app.use(async (context, next) => {
    const stranger = strangerBy(context.req.raw.headers)
    if (stranger) context.res = problem(context, 403, stranger)
    else await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  })
  app.use(
    "/api/*",
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => problem(context, 413, "request too long") }),
  )
  for (const route of ROUTES) app.on(route.method, route.path, (context) => answer(context, route, options))
  app.all("/api/*", (context) => refuseApi(context))
  app.on(["GET", "HEAD"], "*", (context) => sendAsset(context, options.assets))
  app.all("*", (context) => notAllowed(context, "GET, HEAD"))
  app.onError((error, context) => failed(error, context, options))
  return app
}

async function answer(context: Context, route: Route, options: AppOptions): Promise<Response> {
  const view = await route.answer({
    casebook: options.casebook,
    params: context.req.param(),
    query: new URL(context.req.url).searchParams,
    body: route.method === "GET" ? null : await bodyOf(context),
    now: options.now(),
    who: options.who,
    tiles: options.tiles ? { url: options.tiles.url, attribution: options.tiles.attribution } : null,
  })
  if (view !== null && route.method === "POST") options.decided?.()
  if (view === null) return problem(context, 404, `not in the casebook: "${context.req.path.slice(0, 200)}"`)
  if (view instanceof Download) return sendDownload(context, view)
  return context.json(view, 200, { "Cache-Control": "no-store" })
}

/** Reports may hold scripts: they are handed out as files, and never as a page of this address. */
function sendDownload(context: Context, { body, type, name }: Download): Response {
  const headers = {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  return context.body(body instanceof Uint8Array ? body : streamOf(body), 200, headers)
}

function streamOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

/** JSON under its own media type only: a form of another page cannot send that without asking first. */
async function bodyOf(context: Context): Promise<unknown> {
  const type = context.req.header("content-type") ?? ""
  if (!/^application\/json\b/i.test(type)) throw new BadRequest(`not JSON: "${type.slice(0, 80)}" (Content-Type)`)
  try {
    return await context.req.json()
  } catch {
    throw new BadRequest("not JSON (body)")
  }
}

function refuseApi(context: Context): Response {
  const path = context.req.path
  const methods = ROUTES.filter((route) => matches(route.path, path)).map(({ method }) => method)
  if (methods.length > 0) return notAllowed(context, methods.includes("GET") ? "GET, HEAD" : methods.join(", "))
  return problem(context, 404, `no such address: "${path.slice(0, 200)}"`)
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split("/")
  const given = path.split("/")
  return parts.length === given.length && parts.every((part, index) => part.startsWith(":") || part === given[index])
}

function notAllowed(context: Context, allowed: string): Response {
  const refused = problem(context, 405, `not possible here: "${context.req.method}" (allowed: ${allowed})`)
  refused.headers.set("Allow", allowed)
  return refused
}

/** A file of the build, or for an address without an ending the app itself, which knows its own pages. */
function sendAsset(context: Context, assets: ReadonlyMap<string, Asset>): Response {
  const path = context.req.path
  const asset = assets.get(path) ?? (/\.\w+$/.test(path) ? undefined : assets.get("/index.html"))
  if (!asset) return context.text(assets.size === 0 ? NOT_BUILT : "not found\n", assets.size === 0 ? 503 : 404)
  const headers: Record<string, string> = {
    "Content-Type": asset.type,
    "Cache-Control": asset.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  }
  const gzip = asset.gzipped && /\bgzip\b/.test(context.req.header("accept-encoding") ?? "")
  if (gzip) headers["Content-Encoding"] = "gzip"
  return context.body(gzip ? asset.gzipped! : asset.body, 200, headers)
}

function failed(error: Error, context: Context, options: AppOptions): Response {
  if (error instanceof BadRequest) return problem(context, 400, error.message)
  if (error instanceof Refusal) return problem(context, 409, error.message)
  options.report(error)
  return problem(context, 500, "something went wrong in the server; its log says what")
}

function problem(context: Context, status: 400 | 403 | 404 | 405 | 409 | 413 | 500, error: string): Response {
  return context.json({ error: error.replace(/\s+/g, " ") }, status, { "Cache-Control": "no-store" })
}
