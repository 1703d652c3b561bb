// The app on a casebook of many claims, in a real browser: `node dist/bench/speed/app.js 100000 [FILE] [--write]`. First useful paint of each
// page, filters, a step of the review, and what the first view weighs. A FILE that is there is used as it is; the browser is
// the one of CHROME_PATH or of a usual place. Needs the built app (`npm run build`).
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import { serve } from "#http"
import { defaultPacks } from "#lexicon"
import type { ClaimsView, PageView, QuestionRow } from "#present"
import { type Casebook, loadVerbs, openCasebook, reconcileCasebook } from "#workbench"
import { launchBrowser, visit } from "../../test/web/browser.js"
import { storeAll } from "./adding.js"
import { type Row, rowOf } from "./casebook.js"
import { madeReports } from "./claims-made.js"

const FIRST_PAINT = { floor: 2000, goal: 700 }
const FILTER = { floor: 300, goal: 50 }
const REVIEW_STEP = { floor: 100, goal: null }
const WEIGHT = { floor: 500, goal: null }
const PAINTS = 3
const FILTERS = 30
/** So many that their 95th percentile is not the slowest one. */
const STEPS = 60

export async function benchApp(
  claims: number,
  file: string | null = null,
  say: (line: string) => void = () => {},
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-"))
  const path = file ?? join(folder, "app.casebook")
  const there = existsSync(path)
  const casebook = await openCasebook(path)
  if (!there) await fill(casebook, path, claims)
  const server = await serve({ casebook, port: 0, signals: false, say: () => {} })
  const browser = await launchBrowser()
  const rows: Row[] = []
  const note = (
    name: string,
    value: number,
    unit: string,
    limits: { floor: number | null; goal: number | null },
  ): void => {
    say(`${name.padEnd(48)} ${value.toFixed(1).padStart(9)} ${unit}`)
    rows.push(rowOf(`app, ${name}`, value, unit, limits.floor, limits.goal))
  }
  try {
    for (const [name, address] of Object.entries(await pagesOf(server.url))) {
      const paints: number[] = []
      for (let i = 0; i < PAINTS; i++) paints.push((await opened(browser, new URL(address, server.url).href)).paint)
      note(`first useful paint: ${name}`, percentile(paints, 0.5), "ms", FIRST_PAINT)
    }
    note("what the first view weighs, compressed", (await opened(browser, server.url)).kilobytes, "KB", WEIGHT)
    note(`a filter over HTTP, of ${FILTERS}`, percentile(await filtersOverHttp(server.url), 0.95), "ms p95", FILTER)
    note("a facet chosen in the browser", percentile(await filtersInPage(browser, server.url), 0.95), "ms p95", FILTER)
    note(
      "a claim accepted in the review, the next one shown",
      percentile(await reviewed(browser, server.url), 0.95),
      "ms p95",
      REVIEW_STEP,
    )
    return rows
  } finally {
    await browser.close()
    await server.stop()
    await casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(casebook: Casebook, path: string, claims: number): Promise<void> {
  storeAll(path, madeReports(claims))
  await reconcileCasebook(casebook, loadVerbs(defaultPacks()))
}

/** Every kind of page; of those about one thing, the thing of which there is most. */
async function pagesOf(url: string): Promise<Record<string, string>> {
  const asked = async <View>(path: string): Promise<View> => (await fetch(new URL(path, url))).json() as Promise<View>
  const [question] = (await asked<PageView<QuestionRow>>("/api/questions?order=claims&rows=1")).rows
  const [claim] = (await asked<ClaimsView>("/api/claims?rows=1")).rows
  return {
    overview: "/",
    questions: "/questions",
    "the largest question": `/questions/${question!.id}`,
    conflicts: "/conflicts",
    claims: "/claims",
    claim: `/claims/${claim!.id}`,
    documents: "/documents",
    document: `/documents/${claim!.document.id}`,
    review: "/review",
    sources: "/sources",
    names: "/identity",
    actors: "/actors",
    timeline: "/timeline",
    map: "/map",
    network: "/network",
  }
}

// What runs in the page is text: the bench is compiled without the types of browsers.
const WAITS = `document.querySelector("main .state[role=status], main [aria-busy=true]")`
const TURN = "const turn = () => new Promise((resolve) => requestAnimationFrame(() => resolve()))"
const PATIENCE = 60_000
const SETTLED = `(async () => {
  ${TURN}
  while (performance.now() < ${PATIENCE} && (!document.querySelector("main h1, main h2") || ${WAITS})) await turn()
  return performance.now()
})()`
const KILOBYTES = `[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000`
const chosen = (turn: number): string => `(async () => {
  ${TURN}
  const boxes = document.querySelectorAll(".facets input[type=checkbox]")
  const began = performance.now()
  boxes[${turn} % boxes.length].click()
  do await turn()
  while (${WAITS})
  return performance.now() - began
})()`
const ACCEPTED = `(async () => {
  ${TURN}
  const shown = () => location.search + document.querySelector(".desk blockquote")?.textContent
  const [before, began] = [shown(), performance.now()]
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }))
  do await turn()
  while (shown() === before && performance.now() - began < 20_000)
  return performance.now() - began
})()`

/** Opens an address with an empty cache, until its heading and all that it waits for is there. */
async function opened(browser: Browser, url: string): Promise<{ paint: number; kilobytes: number }> {
  const { page, context } = await visit(browser)
  await page.goto(url, { waitUntil: "commit" })
  const paint = await settled(page)
  const kilobytes = Number(await page.evaluate(KILOBYTES))
  await context.close()
  return { paint, kilobytes }
}

/** Milliseconds since the page was asked for, when nothing on it waits any more. */
const settled = async (page: Page): Promise<number> => Number(await page.evaluate(SETTLED))

async function filtersOverHttp(url: string): Promise<number[]> {
  const all = (await (await fetch(new URL("/api/claims", url))).json()) as ClaimsView
  const values = all.facets.flatMap(({ name, values: all }) =>
    all.slice(0, 6).map(({ value }) => [name, value] as const),
  )
  const times: number[] = []
  for (let i = 0; i < FILTERS; i++) {
    const [name, value] = values[(i * 7) % values.length]!
    const query = name === "year" ? { fromYear: value, toYear: value } : { [name]: value }
    const began = performance.now()
    await (await fetch(new URL(`/api/claims?${new URLSearchParams(query)}`, url))).text()
    times.push(performance.now() - began)
  }
  return times
}

/** From the click on a facet's box until its claims are shown. */
async function filtersInPage(browser: Browser, url: string): Promise<number[]> {
  const { page, context } = await visit(browser)
  const times: number[] = []
  for (let i = 0; i < FILTERS; i++) {
    await page.goto(new URL("/claims", url).href, { waitUntil: "commit" })
    await settled(page)
    times.push(Number(await page.evaluate(chosen(i * 5))))
  }
  await context.close()
  return times
}

/** From the key that accepts until another claim stands on the desk. */
async function reviewed(browser: Browser, url: string): Promise<number[]> {
  const { page, context } = await visit(browser)
  await page.goto(new URL("/review", url).href, { waitUntil: "commit" })
  await settled(page)
  const times: number[] = []
  for (let i = 0; i < STEPS; i++) times.push(Number(await page.evaluate(ACCEPTED)))
  await context.close()
  return times
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** The rows as docs/speed-app.md shows them. */
function page(claims: number, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, value, unit, floor, goal }) =>
      `| ${name.replace(/^casebook: app, /, "")} | ${value.toFixed(0)} ${unit} | ${floor ?? ""} | ${goal ?? ""} |`,
  )
  return `# The app on many claims, measured

Made by \`node dist/bench/speed/app.js --write\` on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${cpus().length} processors), Node ${process.version}: a
generated casebook of ${claims} claims, the built app, a real Chromium without a graphics card. A page counts as painted when its
heading and its content stand and nothing on it waits any more; the median of ${PAINTS} visits without a cache.

| what | measured | floor | goal |
| --- | ---: | ---: | ---: |
${lines.join("\n")}
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [claims = "100000", file] = process.argv.slice(2).filter((word) => word !== "--write")
  const rows = await benchApp(Number(claims), file ?? null, (line) => process.stdout.write(`${line}\n`))
  if (process.argv.includes("--write")) writeFileSync(join("docs", "speed-app.md"), page(Number(claims), rows))
}
