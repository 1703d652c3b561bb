import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"

describe("a document with claims of all kinds", () => {
  const app = withApp([...REPORTS, KINDS_REPORT])
  const count = (page: Page, selector: string): Promise<number> => page.locator(selector).count()

  it("lines each claim's words in the manner of its kind, and names the kind on its card", async () => {
    const document = await app.document("After the Bridge")
    const { page, context, problems } = await app.open(`/documents/${document.id}`)
    assert.equal(document.claims.length, 8)
    for (const { id, kind, quote } of document.claims) {
      const words = await page.locator(`mark[data-claims~="${id}"]`).allTextContents()
      assert.equal(words.join(""), quote.exact)
      assert.ok((await count(page, `mark[data-claims~="${id}"] .kind-${kind}`)) > 0, `${kind} is lined`)
      assert.equal((await page.locator(`#card-${id} .kind-name`).textContent())?.trim().toLowerCase(), kind)
    }
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("lines two quotes that lie over one another below one another", async () => {
    const document = await app.document("After the Bridge")
    const cause = document.claims.find(({ kind }) => kind === "cause")!
    const { page, context } = await app.open(`/documents/${document.id}`)
    const inner = page.locator(`mark[data-claims~="${cause.id}"]`).last()
    assert.equal(await inner.locator(".line-0.kind-cause .line-1.kind-appraisal").count(), 1)
    await context.close()
  })

  it("is narrowed down to kinds by keys and by mouse, in the address", async () => {
    const document = await app.document("After the Bridge")
    const { page, context, problems } = await app.open(`/documents/${document.id}`)
    await page.locator(".card").first().waitFor()
    assert.equal(await count(page, ".card"), 8)
    await page.keyboard.press("3")
    await page.getByRole("heading", { name: "2 of 8 claims" }).waitFor()
    assert.match(page.url(), /kind=relation/)
    assert.equal(await count(page, ".card"), 2)
    assert.equal(await count(page, "mark.lit"), 2)
    await page.getByRole("button", { name: /^Events/ }).click()
    await page.getByRole("heading", { name: "3 of 8 claims" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { name: "3 of 8 claims" }).waitFor()
    for (const kind of ["event", "relation", "relation"]) {
      await page.keyboard.press("j")
      await page.locator(`.card-on.kind-${kind}`).waitFor()
    }
    await page.keyboard.press("0")
    await page.getByRole("heading", { name: "8 claims", exact: true }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })
})
