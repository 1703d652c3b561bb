// Pictures of every page into docs/images: light, dark and narrow. `node scripts/screenshots.mjs [CASEBOOK]`; without one,
// the casebook that `npm start` has made of the example corpus. Narrow ones of the main pages only, unless `--all` is said. Look at them before they are committed.
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { home, say } from "./prepare.mjs"

const { openCasebook } = await import("../dist/src/workbench/index.js")
const { serve } = await import("../dist/src/http/index.js")
const { launchBrowser, visit } = await import("../dist/test/web/browser.js")

const options = process.argv.slice(2)
const given = resolve(options.find((option) => option !== "--all") ?? join(home, ".assay", "example.casebook"))
// a copy, in which a colleague has read one of the reports too
const desk = mkdtempSync(join(tmpdir(), "assay-pictures-"))
const copy = join(desk, "pictures.casebook")
cpSync(given, copy)
const report = "01-how-many-fighters-2018.txt"
const claimsOfAnna = join(home, "examples", "second-reader", "anna.jsonl")
const propose = ["propose", report, claimsOfAnna, "--reader", "anna", "--casebook", copy]
execFileSync(process.execPath, [join(home, "bin", "assay.js"), ...propose], { stdio: "ignore" })
const casebook = await openCasebook(copy, { readOnly: true })
const server = await serve({ casebook, port: 0, signals: false, say: () => {} })
const browser = await launchBrowser()
const folder = join(home, "docs", "images")
mkdirSync(folder, { recursive: true })

const api = async (path) => (await fetch(new URL(path, server.url))).json()
const question = (await api("/api/questions?rows=1")).rows[0]
const { all } = await api(`/api/questions/${question.id}`)
const documents = (await api("/api/documents?rows=100")).rows
const longest = [...documents].sort((a, b) => b.claims - a.claims)[0]
const { claims } = await api(`/api/documents/${longest.id}`)
const chosen = claims.find(({ question: its }) => its === question.id) ?? claims[Math.floor(claims.length / 2)]

const actor = (await api("/api/actors?rows=1")).rows[0]?.name ?? ""

const PAGES = {
  overview: "/",
  questions: "/questions",
  question: `/questions/${question.id}`,
  documents: "/documents",
  document: `/documents/${longest.id}?claim=${chosen.id}`,
  claims: "/claims",
  claim: `/claims/${all[0].id}`,
  sources: "/sources?role=holder",
  source: `/sources/publisher/${encodeURIComponent(documents.find(({ publisher }) => publisher)?.publisher ?? "")}`,
  actors: "/actors",
  actor: `/actors/${encodeURIComponent(actor)}?reach=2`,
  family: `/actors?family=${encodeURIComponent(actor)}`,
  timeline: "/timeline",
  map: "/map",
  network: "/network",
  conflicts: "/conflicts",
  identity: "/identity",
  compare: "/compare?publisher=Hindmarsh+Review&publisher=Coast+Daily",
  review: "/review",
  readers: "/readers",
  design: "/design",
}
const LOOKS = {
  light: { scheme: "light", width: 1280, height: 860 },
  dark: { scheme: "dark", width: 1280, height: 860 },
  narrow: { scheme: "light", width: 390, height: 780 },
}

const MAIN = ["overview", "question", "document", "actor"]

for (const [look, window] of Object.entries(LOOKS)) {
  const { page, context, problems } = await visit(browser, window)
  for (const [name, path] of Object.entries(PAGES)) {
    if (look === "narrow" && !MAIN.includes(name) && !options.includes("--all")) continue
    await page.goto(new URL(path, server.url).href)
    await page.locator("main h1").first().waitFor()
    // the page of the design shows what waiting looks like
    const waiting = page.locator("main .state[role=status]")
    while (name !== "design" && (await waiting.count()) > 0) await waiting.first().waitFor({ state: "detached" })
    if (name === "map") await page.locator(".map-mark").first().waitFor()
    if (name === "network") await page.locator(".network-drawing .network-node").nth(2).waitFor()
    if (name === "question") await page.locator(".series a").first().waitFor()
    if (name === "actor" || name === "family") await page.locator(".lineage-frame svg").waitFor()
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) })
  }
  for (const problem of problems) say(problem)
  await context.close()
}
await browser.close()
await server.stop()
await casebook.close()
rmSync(desk, { recursive: true })
say(`pictures are in ${folder}`)
