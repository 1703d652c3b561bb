// What a newcomer sees on the example corpus: one figure that eight outlets repeat, a toll that was counted again, a contradiction
// and a contested name, each in a sentence; and what may be done about them, by mouse and by keyboard alone.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import type { IdentityPage } from "#present"
import { soundly } from "./axe.js"
import { withCorpus } from "./corpus.js"

describe("findings on the example corpus", () => {
  const app = withCorpus()
  const inShort = async (page: Page): Promise<string> => {
    await page.locator(".in-short li").first().waitFor()
    return (await page.locator(".in-short li").allTextContents()).join("\n")
  }
  const toll = async (): Promise<string> => `/questions/${(await app.question("people: fatalities in Kerman")).id}`

  it("say in short that eight outlets are one origin and that a toll was counted again", async () => {
    const { page, context, problems } = await app.open(await toll())
    const said = await inShort(page)
    assert.match(said, /8 reports, one origin: what they say all goes back to Babak Yektaparast\./)
    assert.match(said, /It counts once, not 8 times\./)
    assert.match(
      said,
      /103, 95 and 84 persons were replaced, one after the other, by 91: counted again, and not contradicted\./,
    )
    assert.match(said, /“103” became “at least 103”/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("say that two men bear one name, and what would settle it", async () => {
    const question = await app.question("Abu al-Hasan al-Hashimi al-Qurashi: also known as")
    const { page, context, problems } = await app.open(`/questions/${question.id}`)
    assert.match(
      await inShort(page),
      /Two reports name two men behind .* Unless these are two names of one man, one report is wrong\./,
    )
    await page
      .getByText(/a document that names .* together, as one or as two/)
      .first()
      .waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("draw how a figure spread; its table and its drawing can be taken by keyboard", async () => {
    const { page, context, problems } = await app.open(await toll())
    const drawing = page.locator("section[aria-labelledby=spread] svg[role=group]")
    await drawing.waitFor()
    assert.equal(await drawing.locator("a").count(), 15)
    assert.equal(await drawing.locator("a.spread-repeat[aria-label^='103 persons']").count(), 6)
    assert.equal(await drawing.locator(".spread-path").count(), 8)
    await page.locator(".spread-table summary").first().focus()
    await page.keyboard.press("Enter")
    const row = page.locator(".spread-table tr", { hasText: "More than 103 dead in Iran" })
    await row.waitFor()
    assert.match((await row.textContent()) ?? "", /a plain number has turned into a least/)
    const saved = page.waitForEvent("download")
    await page.locator("section[aria-labelledby=spread]").getByRole("button", { name: "SVG" }).focus()
    await page.keyboard.press("Enter")
    const svg = readFileSync(await (await saved).path(), "utf8")
    assert.match(svg, /people: fatalities in Kerman/)
    assert.match(svg, /Coast Daily/)
    await drawing.locator("a[aria-label*='Coast Daily']").first().focus()
    await page.keyboard.press("Enter")
    await page.locator(".lit-on").first().waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("an incident shows its tolls over time and leads to them", async () => {
    const question = await app.question("Planted bomb or mine in Kerman")
    const { page, context, problems } = await app.open(`/questions/${question.id}`)
    assert.match(await inShort(page), /reports tell of one incident, from \d+ origins; each version is kept\./)
    const tolls = page.locator("section[aria-labelledby=tolls]")
    await tolls.locator(".spread-said", { hasText: "91 persons" }).first().waitFor()
    await tolls.getByRole("link", { name: "people: fatalities in Kerman (3 January 2024)", exact: true }).click()
    await page.getByRole("heading", { name: "people: fatalities in Kerman", level: 1 }).waitFor()
    await page
      .getByRole("navigation", { name: "Of the same matter" })
      .getByText("Planted bomb or mine in Kerman")
      .waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("conflicts are listed with both sides, by type, kind and name, by keyboard alone", async () => {
    const { page, context, problems } = await app.open("/")
    await page.keyboard.press("g")
    await page.keyboard.press("x")
    await page.getByRole("heading", { name: "Conflicts", level: 1 }).waitFor()
    const first = page.locator(".dispute").first()
    await first.waitFor()
    assert.match((await first.textContent()) ?? "", /Islamic State Khorasan Province: strength/)
    assert.match((await first.textContent()) ?? "", /No number fits both/)
    assert.match((await first.textContent()) ?? "", /What would settle it: /)
    const identity = page.getByRole("checkbox", { name: /^names that may be one or two/ })
    await identity.focus()
    await page.keyboard.press("Space")
    await page.getByText("1 question in dispute", { exact: true }).waitFor()
    assert.match(page.url(), /conflict=identity/)
    await page.reload()
    await page.getByText("1 question in dispute", { exact: true }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Abu al-Hasan al-Hashimi al-Qurashi: also known as", level: 1 }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("names are decided on by keyboard alone, read as one, and undone exactly", async () => {
    const before = await app.api<IdentityPage>("/api/identity")
    const { page, context, problems } = await app.open("/")
    await page.keyboard.press("g")
    await page.keyboard.press("i")
    await page.getByText("2 pairs to decide on", { exact: true }).waitFor()
    await page.keyboard.press("s")
    await page.getByText("1 pair to decide on", { exact: true }).waitFor()
    await page.locator(".save-saved").waitFor()
    const merged = page.locator("section[aria-labelledby=merges] li")
    await merged.waitFor()
    const [one, other] = [before.pairs[0]!.a.name, before.pairs[0]!.b.name]
    for (const name of [one, other]) assert.ok(((await merged.textContent()) ?? "").includes(name))
    await page.keyboard.press("z")
    await page.getByText("2 pairs to decide on", { exact: true }).waitFor()
    await page.getByText("No two names are read as one.").waitFor()
    await page.keyboard.press("Shift+Z")
    await page.getByText("1 pair to decide on", { exact: true }).waitFor()
    await page.keyboard.press("z")
    await page.getByText("2 pairs to decide on", { exact: true }).waitFor()
    // Findings follow a moment after the decision.
    let after = await app.api<IdentityPage>("/api/identity")
    for (let turn = 0; turn < 60 && JSON.stringify(after.pairs) !== JSON.stringify(before.pairs); turn++) {
      await page.waitForTimeout(250)
      after = await app.api<IdentityPage>("/api/identity")
    }
    assert.deepEqual(after.pairs, before.pairs)
    assert.deepEqual([after.decided, after.merges], [[], []])
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("names are decided on by mouse, with a reason that stands with the decision", async () => {
    const { page, context, problems } = await app.open("/identity")
    await page.getByLabel("Why (not needed)").fill("another father's name")
    await page.getByRole("button", { name: /^Different/ }).click()
    const decided = page.locator("section[aria-labelledby=decided] li")
    await decided.waitFor()
    assert.match((await decided.textContent()) ?? "", /are different.*tester.*another father's name/)
    await page.getByRole("button", { name: /^Undo/ }).click()
    await page.getByText("2 pairs to decide on", { exact: true }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("a source page says whom it repeats, what it says against others and what its record bears", async () => {
    const { page, context, problems } = await app.open("/sources/publisher/Coast%20Daily")
    await page.locator("section[aria-labelledby=repeats]").getByText("Anadolu").waitFor()
    await page.getByText(/Proposed from its record: F\. Not enough: of \d+ first reports?/).waitFor()
    await page.getByRole("combobox", { name: "Letter" }).selectOption("B")
    await page.getByRole("button", { name: "Grade" }).click()
    await page.locator(".grade-list").getByText("B, usually reliable").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  for (const scheme of ["light", "dark"] as const)
    it(`are sound in ${scheme}, wide and narrow`, async () => {
      const incident = await app.question("Planted bomb or mine in Kerman")
      const pages = [
        "/conflicts",
        "/identity",
        await toll(),
        `/questions/${incident.id}`,
        "/sources/publisher/Coast%20Daily",
      ]
      for (const path of pages)
        for (const width of [1280, 390]) {
          const { page, context, problems } = await app.open(path, { scheme, width })
          await page.locator("main .state[role=status]").waitFor({ state: "detached" })
          await page.waitForLoadState("networkidle")
          await soundly(page, `${path} ${width}`)
          assert.deepEqual(problems, [], path)
          await context.close()
        }
    })
})
