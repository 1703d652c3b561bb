// The desk beside the words: the page of a PDF as it was printed, two people's verdicts, sources graded in their list, tables that
// stand on one page alone taken away.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, it } from "node:test"
import type { ClaimsView, DisputesView, DocumentRow, PageView } from "#present"
import { exampleCasebook } from "../http/casebook.js"
import { withApp } from "./app.js"
import { soundly } from "./axe.js"
import { withCorpus } from "./corpus.js"

describe("the desk on a PDF", () => {
  const app = withCorpus()

  it("shows the page as it was printed with the quote's box lit, by key and by mouse, from claim to claim", async () => {
    const { rows } = await app.api<PageView<DocumentRow>>("/api/documents?rows=100")
    const pdf = rows.find(({ mediaType }) => mediaType === "application/pdf")!
    const { page, context, problems } = await app.open(`/review?document=${pdf.id}`)
    await page.locator(".acts").waitFor()
    await page.keyboard.press("o")
    const lit = page.locator(".desk-printed .original-lit rect")
    await lit.first().waitFor()
    await page.locator(".desk-printed canvas").waitFor()
    const place = (): Promise<string | null> => lit.first().getAttribute("y")
    const before = await place()
    for (let step = 0; step < 3 && (await place()) === before; step++) {
      const words = await page.locator(".desk blockquote").textContent()
      await page.keyboard.press("j")
      // asked from here: the app's own policy forbids code made of words
      const still = async (): Promise<boolean> =>
        (await page.locator(".desk blockquote").textContent()) === words ||
        (await page.locator(".desk[aria-busy=true]").count()) > 0
      while (await still()) await page.waitForTimeout(50)
      await lit.first().waitFor()
    }
    assert.notEqual(await place(), before, "another claim stands elsewhere on the page")
    await soundly(page, "the desk with a page")
    await page.getByRole("button", { name: /^Hide the original page/ }).click()
    await lit.first().waitFor({ state: "detached" })
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("compares two publishers and hands the table out", async () => {
    const { page, context, problems } = await app.open("/compare?publisher=Hindmarsh+Review&publisher=Coast+Daily")
    await page.locator("table.compare tbody tr").first().waitFor()
    assert.equal(await page.getByRole("combobox", { name: "Compare" }).inputValue(), "publisher")
    const taken = page.waitForEvent("download")
    await page.getByRole("button", { name: "CSV" }).focus()
    await page.keyboard.press("Enter")
    const [head, ...lines] = readFileSync(await (await taken).path(), "utf8")
      .trim()
      .split("\r\n")
    assert.match(head!, /Question,Hindmarsh Review \d+ claims/)
    assert.equal(lines.length, await page.locator("table.compare tbody tr").count())
    assert.deepEqual(problems, [])
    await context.close()
  })
})

describe("tables", () => {
  const app = withCorpus()

  it("can be taken away from every page that has one", async () => {
    let withTables = 0
    const actor = `/actors/${encodeURIComponent("Islamic State Khorasan Province")}?reach=2`
    for (const path of [
      "/conflicts",
      "/timeline",
      "/map",
      actor,
      "/sources/publisher/Hindmarsh%20Review",
      "/network",
    ]) {
      const { page, context, problems } = await app.open(path)
      await page.waitForLoadState("networkidle")
      await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
      const tables = await page.locator("main table:not(.unseen), main .disputes").count()
      if (tables > 0) withTables++
      assert.ok(tables === 0 || (await page.getByText("CSV", { exact: true }).count()) > 0, path)
      assert.deepEqual(problems, [], path)
      await context.close()
    }
    assert.ok(withTables >= 5, String(withTables))
  })

  it("of conflicts come with both sides, a line each, all of them", async () => {
    const { page, context } = await app.open("/conflicts")
    const taken = page.waitForEvent("download")
    await page.getByRole("link", { name: "CSV" }).click()
    const lines = readFileSync(await (await taken).path(), "utf8")
      .trim()
      .split("\r\n")
    assert.match(lines[0]!, /question,title,conflict,claim,said,holders,quote,against,/)
    const { rows } = await app.api<DisputesView>("/api/conflicts?rows=100")
    const conflicts = rows.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.conflicts, 0)
    assert.equal(lines.length - 1, conflicts)
    assert.ok(lines.some((line) => line.includes("Islamic State Khorasan Province: strength")))
    await context.close()
  })
})

describe("verdicts of two people", () => {
  const app = withApp(undefined, undefined, {
    async casebook() {
      const casebook = await exampleCasebook()
      const [claim] = (await casebook.claims({}, { limit: 1 })).rows
      const said = { about: "claim" as const, claim: claim!.id, when: "2026-11-24T11:00:00Z", correction: null }
      await casebook.appendVerdict({ ...said, decision: "accepted", reason: null, who: "ada" })
      await casebook.appendVerdict({ ...said, decision: "rejected", reason: "another figure is meant", who: "bela" })
      return casebook
    },
  })

  it("stand side by side on the desk, each signed", async () => {
    const { rows } = await app.api<ClaimsView>("/api/claims?state=rejected")
    const { page, context, problems } = await app.open(`/review?claim=${rows[0]!.id}`)
    const opinions = page.getByRole("region", { name: "Decisions and other readers" })
    await opinions.getByText("ada").waitFor()
    const words = (await opinions.textContent()) ?? ""
    assert.match(words, /ada accepted/)
    assert.match(words, /bela rejected.*another figure is meant/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("sources are graded in their list, by mouse and by keyboard", async () => {
    const { page, context, problems } = await app.open("/sources")
    const first = page.locator("table.sources tbody tr").first()
    const choice = first.getByRole("combobox")
    await choice.selectOption("B")
    await first.locator(".grade-letters", { hasText: "B" }).waitFor()
    const second = page.locator("table.sources tbody tr").nth(1)
    await second.getByRole("combobox").focus()
    await page.keyboard.press("C")
    await second.locator(".grade-letters", { hasText: "C" }).waitFor()
    await soundly(page, "sources with letters")
    assert.deepEqual(problems, [])
    await context.close()
  })
})
