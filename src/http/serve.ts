import { fileURLToPath } from "node:url"
import { createAdaptorServer } from "@hono/node-server"
import { CasebookError } from "#claim"
import { type Casebook, followDecisions, type Verbs } from "#workbench"
import { createApp } from "./app.js"
import { loadAssets } from "./assets.js"
import { readTiles } from "./tiles.js"

export const USUAL_PORT = 4870
const LOOPBACK = "127.0.0.1"

export interface ServeOptions {
  readonly casebook: Casebook
  /** The port to listen on. Where it is not given and 4870 is taken, a free one is chosen; 0 chooses a free one at once. */
  readonly port?: number
  /** The name that verdicts are signed with; "analyst" where not given. */
  readonly who?: string
  /** By which findings are made anew after a decision, asked for with the first one; where not given they stay as they are. */
  readonly verbs?: () => Verbs
  /** Map tiles of the user's own: a template, and behind a blank whom they are from (tiles.ts). Throws Refusal where it is none. */
  readonly tiles?: string
  /** Where the built app lies; dist/web where not given. */
  readonly assets?: string
  /** Gets the lines for people; standard error where not given. */
  readonly say?: (line: string) => void
  /** Stop on SIGINT and SIGTERM; true where not given. */
  readonly signals?: boolean
}

export interface Serving {
  readonly url: string
  readonly port: number
  /** Resolves when the server has stopped, by `stop` or by a signal. The casebook stays open: it is the caller's. */
  readonly stopped: Promise<void>
  stop(): Promise<void>
}

/** Serves the casebook to the browsers of this machine. Refuses (CasebookError) where a port that was asked for is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const say = options.say ?? ((line: string) => process.stderr.write(`${line}\n`))
  const assets = loadAssets(options.assets ?? fileURLToPath(new URL("../../web/", import.meta.url)))
  const report = (problem: unknown): void =>
    say(`error: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`)
  const follower = options.verbs ? followDecisions(options.casebook, report, options.verbs) : null
  const app = createApp({
    casebook: options.casebook,
    assets,
    who: options.who ?? "analyst",
    tiles: options.tiles === undefined ? null : readTiles(options.tiles),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    decided: () => follower?.decided(),
    report,
  })
  const server = createAdaptorServer({ fetch: app.fetch, hostname: LOOPBACK })
  const port = await listen(server, options.port)
  const url = `http://${LOOPBACK}:${port}/`
  const closed = new Promise<void>((resolve) => server.once("close", resolve))
  const stopped = closed.then(() => follower?.settled())
  const stop = async (): Promise<void> => {
    server.close()
    if ("closeAllConnections" in server) server.closeAllConnections()
    await stopped
  }
  if (options.signals ?? true) stopOnSignals(stop, stopped)
  say(`Assay is at ${url} (${options.casebook.path}); Ctrl-C stops it`)
  return { url, port, stopped, stop }
}

type Server = ReturnType<typeof createAdaptorServer>

async function listen(server: Server, asked: number | undefined): Promise<number> {
  try {
    return await listenOn(server, asked ?? USUAL_PORT)
  } catch (error) {
    if (!isTaken(error)) throw error
    if (asked === undefined) return await listenOn(server, 0)
    throw new CasebookError(`port is taken: "${asked}" (serve --port)`, { cause: error })
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, LOOPBACK, () => {
      server.off("error", reject)
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")

function stopOnSignals(stop: () => Promise<void>, stopped: Promise<void>): void {
  const onSignal = (): void => void stop()
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal)
  void stopped.then(() => process.off("SIGINT", onSignal).off("SIGTERM", onSignal))
}
