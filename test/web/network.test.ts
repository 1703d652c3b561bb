// The network by mouse and by keyboard alone; the same network gets the same places; without a graphics card it is drawn too.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import type { NetworkView } from "#present"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"
import { soundly } from "./axe.js"

const placesOf = (page: Page): Promise<string[]> =>
  page
    .locator(".network-node")
    .evaluateAll((nodes) => nodes.map((node) => `${node.getAttribute("data-node")} ${node.getAttribute("data-at")}`))

describe("the network", () => {
  const app = withApp([...REPORTS, KINDS_REPORT])

  it("opens a tie's quotes by mouse, in the drawing", async () => {
    const { page, context, problems } = await app.open("/network")
    await page.locator(".network-node").first().waitFor()
    const [tie] = (await app.api<NetworkView>("/api/network")).ties
    await page
      .locator(`[data-tie="${tie!.id}"] .edge-name, [data-tie="${tie!.id}"] .edge-reach`)
      .first()
      .click({ force: true })
    await page.waitForURL(/tie=/)
    await page
      .getByRole("complementary", { name: "What is chosen" })
      .getByRole("heading", { name: tie!.words })
      .waitFor()
    await page.locator(".tie-quotes q").first().waitFor()
    await page.locator(".network-node").first().click()
    await page.waitForURL(/node=/)
    await page.getByRole("button", { name: "Draw around it" }).click()
    await page.waitForURL(/actor=/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("is walked by keyboard alone: an actor from the field, ties by j and k, quotes by Enter, ways between two", async () => {
    const { page, context, problems } = await app.open("/")
    await page.keyboard.press("g")
    await page.keyboard.press("n")
    await page.getByRole("heading", { name: "Network", level: 1 }).waitFor()
    await page.locator(".network-node").first().waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.locator(".tie-quotes q").first().waitFor()
    assert.equal(await page.evaluate("document.activeElement.tagName"), "H2")
    const [tie] = (await app.api<NetworkView>("/api/network")).ties
    const field = page.getByRole("combobox", { name: "Around" })
    await field.focus()
    await page.keyboard.type(tie!.subject.slice(0, 5))
    await page.getByRole("option").first().waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.waitForURL(/actor=/)
    await page.getByRole("combobox", { name: "From actor" }).fill(tie!.subject)
    await page.keyboard.press("Escape")
    await page.getByRole("combobox", { name: "From actor" }).fill(tie!.subject)
    await page.keyboard.press("Enter")
    await page.waitForURL(/[?&]a=/)
    await page.getByRole("combobox", { name: "To actor" }).fill(tie!.object)
    await page.keyboard.press("Enter")
    await page.getByText("Way 1, 1 tie").waitFor()
    await page.locator(".path-list summary").first().focus()
    await page.keyboard.press("Enter")
    await page.locator(".path-list q").first().waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("narrows down by kind of tie, by time and by who says so, and says when nothing is left", async () => {
    const { page, context, problems } = await app.open("/network")
    const all = await app.api<NetworkView>("/api/network")
    const [type] = all.types.values
    await page.locator(".tie-types button").first().click()
    await page.waitForURL(/type=/)
    await page.getByText(new RegExp(`${type!.count} ties?\\.`)).waitFor()
    await page.getByLabel("From", { exact: true }).fill("1800")
    await page.getByLabel("To", { exact: true }).fill("1801")
    await page.keyboard.press("Enter")
    await page.waitForURL(/to=1801/)
    await page.getByText("No tie meets these conditions.").waitFor()
    await page.getByRole("button", { name: "Clear all" }).click()
    await page.locator(".network-node").first().waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("stands in the same places each time, and can be taken away", async () => {
    const { page, context, problems } = await app.open("/network")
    await page.locator(".network-node").nth(2).waitFor()
    const before = await placesOf(page)
    assert.ok(before.length > 2)
    await page.reload()
    await page.locator(".network-node").nth(2).waitFor()
    assert.deepEqual(await placesOf(page), before)
    for (const [form, name] of [
      ["SVG", "Network.svg"],
      ["PNG", "Network.png"],
    ] as const) {
      const download = page.waitForEvent("download")
      await page.getByRole("button", { name: form }).click()
      assert.equal((await download).suggestedFilename(), name)
    }
    const gexf = await (await fetch(new URL("/api/network.gexf", app.url))).text()
    assert.match(gexf, /<edge id=/)
    const csv = await (await fetch(new URL("/api/tables/ties.csv", app.url))).text()
    assert.match(csv, /^\ufeff?subject,tie,object/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("is sound in light and dark, wide and narrow, with a tie chosen and ways found", async () => {
    const [tie] = (await app.api<NetworkView>("/api/network")).ties
    const query = new URLSearchParams({ tie: tie!.id, a: tie!.subject, b: tie!.object })
    for (const look of [{ scheme: "light" }, { scheme: "dark" }, { scheme: "light", width: 390 }] as const) {
      const { page, context, problems } = await app.open(`/network?${query}`, look)
      await page.locator(".network-node").first().waitFor()
      await page.locator(".tie-quotes q").first().waitFor()
      await page.getByText("Way 1, 1 tie").waitFor()
      await soundly(page, "network")
      assert.deepEqual(problems, [])
      await context.close()
    }
  })
})
