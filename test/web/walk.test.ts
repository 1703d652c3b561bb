import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { withApp } from "./app.js"

describe("the app", () => {
  const app = withApp()

  it("leads from the most contested question over a mark to its quote, and back", async () => {
    const { page, context, problems } = await app.open("/")
    await page.getByRole("link", { name: "Northern Gate Brigade: strength" }).first().click()
    const mark = page.locator(".series a[aria-label^='1,000–3,000']").first()
    await mark.waitFor()
    await mark.click()
    await page.locator(".lit-on").first().waitFor()
    assert.equal(await page.locator(".lit-on").textContent(), "from 1,000 to 3,000 men")
    await page.goBack()
    await page.locator(".series a").first().waitFor()
    await page.goBack()
    await page.getByRole("heading", { name: "Overview" }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("leads there by keyboard alone", async () => {
    const { page, context, problems } = await app.open("/")
    await page.getByRole("heading", { name: "Most contested" }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    const mark = page.locator(".series a").first()
    await mark.waitFor()
    await mark.focus()
    await page.keyboard.press("Enter")
    await page.locator(".lit-on").first().waitFor()
    for (const [key, heading] of [
      ["q", "Questions"],
      ["d", "Documents"],
      ["c", "Claims"],
      ["s", "Sources"],
      ["o", "Overview"],
    ] as const) {
      await page.keyboard.press("g")
      await page.keyboard.press(key)
      await page.getByRole("heading", { name: heading, level: 1 }).waitFor()
    }
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("searches from anywhere: / , words, arrows, Enter", async () => {
    const { page, context, problems } = await app.open("/sources")
    await page.keyboard.press("/")
    await page.keyboard.type("barracks")
    await page.getByRole("option", { name: /^Document From Barracks/ }).waitFor()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: /From Barracks/, level: 1 }).waitFor()
    await page.keyboard.press("/")
    await page.keyboard.type("surrendered")
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/claims\?q=surrendered/)
    await page.getByText("1 claim", { exact: true }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("narrows claims down by facets that stand in the address", async () => {
    const { page, context, problems } = await app.open("/claims")
    await page.getByRole("checkbox", { name: /^attacks/ }).check()
    await page.getByText("2 claims", { exact: true }).waitFor()
    assert.match(page.url(), /topic=attacks/)
    await page.getByRole("checkbox", { name: /^extent/ }).check()
    await page.getByText("3 claims", { exact: true }).waitFor()
    await page.reload()
    await page.getByText("3 claims", { exact: true }).waitFor()
    await page.goBack()
    await page.getByText("2 claims", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Clear all" }).click()
    await page.getByText("20 claims", { exact: true }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("takes a verdict, asks for the reason of a rejection, and undoes it", async () => {
    const document = await app.document("Ninth report")
    const { page, context, problems } = await app.open(`/claims/${document.claims[0]!.id}`)
    await page.getByRole("button", { name: "Reject" }).click()
    await page.getByText("A rejection needs a reason.").waitFor()
    await page.getByLabel("Reason").fill("counts families")
    await page.getByRole("button", { name: "Reject" }).click()
    await page.getByText("tester rejected").waitFor()
    await page.locator("h1 .verdict-rejected").waitFor()
    await page.getByRole("button", { name: "Withdraw" }).click()
    await page.getByText("withdrew the last verdict").waitFor()
    assert.equal(await page.locator("h1 .verdict-rejected").count(), 0)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("keeps the theme, and shows and switches the keys", async () => {
    const { page, context, problems } = await app.open("/")
    const ground = () => page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor")
    const light = await ground()
    await page.getByRole("button", { name: "Theme: System" }).click()
    await page.getByRole("button", { name: "Theme: Light" }).click()
    assert.notEqual(await ground(), light)
    await page.reload()
    await page.getByRole("button", { name: "Theme: Dark" }).waitFor()
    assert.notEqual(await ground(), light)
    await page.keyboard.press("?")
    const keys = page.getByRole("dialog", { name: "Keys" })
    await keys.getByLabel("Single-key shortcuts").uncheck()
    await page.keyboard.press("Escape")
    await keys.waitFor({ state: "hidden" })
    await page.keyboard.press("?")
    assert.equal(await keys.isVisible(), false)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("says what to do when the server is gone", async () => {
    const { page, context } = await app.open("/")
    await page.route("**/api/claims**", (route) => route.abort())
    await page.getByRole("link", { name: "Claims", exact: true }).click()
    await page.getByRole("alert").getByText("assay serve").waitFor({ timeout: 15_000 })
    await page.unroute("**/api/claims**")
    await page.getByRole("button", { name: "Try again" }).click()
    await page.getByText("20 claims", { exact: true }).waitFor()
    await context.close()
  })
})
