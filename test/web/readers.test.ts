// Two readers side by side in a real browser: figures, rows, and a verdict by taking one reader's claim.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { after, before, describe, it } from "node:test"
import type { Browser } from "playwright-core"
import { type Serving, serve } from "#http"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "../http/casebook.js"
import { launchBrowser, type VisitOptions, visit } from "./browser.js"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

describe("the page of readers", () => {
  let casebook: Casebook
  let server: Serving
  let browser: Browser
  before(async () => {
    casebook = await exampleCasebook()
    server = await serve({
      casebook,
      port: 0,
      who: "tester",
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
  async function open(options?: VisitOptions) {
    const visited = await visit(browser, options)
    await visited.page.goto(new URL("/readers", server.url).href)
    await visited.page.getByRole("heading", { name: "Readers" }).waitFor()
    await visited.page.waitForLoadState("networkidle")
    return visited
  }

  it("says how another reader comes in, while there is one", async () => {
    const { page, context, problems } = await open()
    await page.getByText("assay propose").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("shows what differs, and takes one reader's claim by a click", async () => {
    const { rows } = await casebook.claims({}, { limit: 200 }, "document")
    const { document } = rows[0]!
    const [first, ...others] = rows.filter((row) => row.document === document).map(({ claim }) => claim)
    await casebook.addClaims(document, "Anna", [
      { ...first!, certainty: first!.certainty === "possible" ? "certain" : "possible" },
      ...others,
    ])
    const { page, context, problems } = await open()
    const row = page.locator(".readers-row").filter({ hasText: "differ in certainty" })
    await row.getByRole("button", { name: "Take Anna’s" }).click()
    await row.getByText("accepted", { exact: false }).first().waitFor()
    const mine = await casebook.claims({ reader: ["Anna"], state: ["accepted"] })
    const theirs = await casebook.claims({ reader: ["rules"], state: ["rejected"] })
    assert.deepEqual([mine.total, theirs.total], [1, 1])
    await page.getByLabel("Shown").selectOption("all")
    await page.waitForURL(/show=all/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  for (const look of [
    { scheme: "light", width: 1280 },
    { scheme: "dark", width: 390 },
  ] as const)
    it(`is sound in ${look.scheme}, ${look.width} wide`, async () => {
      const { page, context, problems } = await open(look)
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        "axe.run({ resultTypes: ['violations'] })",
      )
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`),
        [],
      )
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth")
      assert.ok(wide <= look.width, `${wide} px on ${look.width}`)
      assert.deepEqual(problems, [])
      await context.close()
    })
})
