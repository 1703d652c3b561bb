// The app on a casebook of its own, served as `assay serve` does, in a real browser.
import { resolve } from "node:path"
import { after, before } from "node:test"
import type { Browser } from "playwright-core"
import type { Entity } from "#claim"
import { type Serving, serve } from "#http"
import type { DocumentRow, DocumentView, PageView, QuestionRow } from "#present"
import type { Casebook, Verbs } from "#workbench"
import { exampleCasebook } from "../http/casebook.js"
import type { Report } from "../http/reports.js"
import { launchBrowser, type Visit, type VisitOptions, visit } from "./browser.js"

export interface App {
  readonly url: string
  open(path: string, options?: VisitOptions): Promise<Visit>
  api<View>(path: string): Promise<View>
  /** The document whose title begins so, as the page shows it. */
  document(title: string): Promise<DocumentView>
  question(title: string): Promise<QuestionRow>
}

export interface AppOptions {
  /** Makes the casebook; it holds the reports where not given. */
  readonly casebook?: () => Promise<Casebook>
  /** By which findings follow what is decided; they stay as they are where not given. */
  readonly verbs?: () => Verbs
}

/** Starts server and browser before the tests of a suite, and stops both after them. */
export function withApp(reports?: readonly Report[], entities?: readonly Entity[], options: AppOptions = {}): App {
  let casebook: Casebook
  let server: Serving
  let browser: Browser
  before(async () => {
    casebook = await (options.casebook?.() ?? exampleCasebook(reports, entities))
    server = await serve({
      casebook,
      port: 0,
      who: "tester",
      verbs: options.verbs,
      signals: false,
      say: () => {},
      assets: resolve("dist/web"),
    })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await casebook?.close()
  })
  const api = async <View>(path: string): Promise<View> =>
    (await (await fetch(new URL(path, server.url))).json()) as View
  return {
    get url() {
      return server.url
    },
    async open(path, options) {
      const visited = await visit(browser, options)
      await visited.page.goto(new URL(path, server.url).href)
      await visited.page.locator("h1").first().waitFor()
      return visited
    },
    api,
    async document(title) {
      const { rows } = await api<PageView<DocumentRow>>("/api/documents?rows=100")
      const row = rows.find((row) => row.title.startsWith(title))
      return api<DocumentView>(`/api/documents/${row!.id}`)
    },
    async question(title) {
      const { rows } = await api<PageView<QuestionRow>>("/api/questions?rows=100")
      return rows.find((row) => row.title.startsWith(title))!
    },
  }
}
