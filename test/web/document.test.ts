import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import { withApp } from "./app.js"

describe("a document", () => {
  const app = withApp()
  const lit = (page: Page): Promise<string> =>
    page.evaluate<string>("[...document.querySelectorAll('.lit-on')].map((run) => run.textContent).join('')")
  const focus = (page: Page): Promise<string> => page.evaluate<string>("document.activeElement.id")
  const inView = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate<boolean>(
      `(() => { const at = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight })()`,
    )

  it("lights the words of a claim that is clicked, and finds the claim of words that are clicked", async () => {
    const document = await app.document("From Barracks")
    const { page, context, problems } = await app.open(`/documents/${document.id}`, { height: 420 })
    for (const claim of document.claims) {
      await page.locator(`#card-${claim.id}`).click()
      await page.locator(".lit-on").first().waitFor()
      assert.equal(await lit(page), claim.quote.exact)
      assert.ok(await inView(page, ".lit-on"), `${claim.figure} is in view`)
      assert.match(page.url(), new RegExp(`claim=${claim.id}`))
    }
    for (const claim of document.claims.filter(({ quote }) => quote.exact !== "border with Tarim")) {
      await page.locator(`mark[data-claims^="${claim.id}"]`).first().click()
      await page.locator(`#card-${claim.id}[aria-pressed=true]`).waitFor()
      assert.ok(await inView(page, `#card-${claim.id}`))
    }
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("reaches the inner one of two quotes that lie over one another by a second click", async () => {
    const document = await app.document("From Barracks")
    const [outer, inner] = [document.claims[2]!, document.claims[3]!]
    const { page, context } = await app.open(`/documents/${document.id}`)
    const both = page.locator(`mark[data-claims="${outer.id} ${inner.id}"]`)
    await both.click()
    await page.locator(`#card-${outer.id}[aria-pressed=true]`).waitFor()
    await both.click()
    await page.locator(`#card-${inner.id}[aria-pressed=true]`).waitFor()
    assert.equal(await lit(page), "border with Tarim")
    await context.close()
  })

  it("is walked by keyboard: j and k, Enter to the words, Esc back to the claim", async () => {
    const document = await app.document("From Barracks")
    const ids = document.claims.map(({ id }) => id)
    const { page, context, problems } = await app.open(`/documents/${document.id}`, { height: 420 })
    for (const [keys, expected] of [
      ["j", 0],
      ["j", 1],
      ["j", 2],
      ["k", 1],
    ] as const) {
      await page.keyboard.press(keys)
      await page.locator(`#card-${ids[expected]}[aria-pressed=true]`).waitFor()
      assert.equal(await focus(page), `card-${ids[expected]}`)
    }
    await page.keyboard.press("Enter")
    assert.equal(await focus(page), `words-${ids[1]}`)
    assert.ok(await inView(page, ".lit-on"))
    await page.keyboard.press("Escape")
    assert.equal(await focus(page), `card-${ids[1]}`)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("shows a note with its citation where it is called", async () => {
    const document = await app.document("From Barracks")
    const { page, context, problems } = await app.open(`/documents/${document.id}`)
    const call = page.getByRole("link", { name: "Note 1" })
    await call.focus()
    await page.keyboard.press("Enter")
    const note = page.getByRole("dialog", { name: "Note 1" })
    await note.getByText("Annual Review of Armed Groups", { exact: true }).waitFor()
    assert.equal(await note.getByRole("link").getAttribute("href"), "https://interior.example/review-2016")
    await page.keyboard.press("Escape")
    await note.waitFor({ state: "detached" })
    assert.equal(await page.evaluate<string>("document.activeElement.textContent"), "1")
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("isolates words written from right to left, keeps tables as tables and furniture out of the way", async () => {
    const document = await app.document("From Barracks")
    const { page, context } = await app.open(`/documents/${document.id}`)
    assert.equal(await page.locator("bdi[dir=rtl]").textContent(), "لواء بوابة الشمال")
    assert.equal(await page.locator(".block-table tr").count(), 3)
    assert.equal(await page.locator(".block-furniture").count(), 0)
    await page.getByLabel("Show page headers and footers").check()
    assert.equal(await page.locator(".block-furniture").count(), 1)
    await context.close()
  })

  it("leaves by back, however many claims were chosen", async () => {
    const document = await app.document("From Barracks")
    const { page, context } = await app.open("/documents")
    await page.getByRole("link", { name: "From Barracks" }).click()
    await page.locator(".rail").waitFor()
    for (const key of ["j", "j", "j"]) await page.keyboard.press(key)
    await page.locator(`#card-${document.claims[2]!.id}[aria-pressed=true]`).waitFor()
    await page.goBack()
    await page.waitForURL(new URL("/documents", app.url).href)
    await context.close()
  })
})
