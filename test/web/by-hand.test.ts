// What a hand does in the app besides deciding on claims: taking questions apart and together, grading in place, taking tables and
// drawings away, laying sources side by side.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import { loadPacks } from "#lexicon"
import type { PageView, QuestionRow, QuestionView } from "#present"
import { partClaims, reconcileParts, reconcileWords } from "#reconcile"
import type { Verbs } from "#workbench"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"

/** Findings alone are made here. */
function findingVerbs(): Verbs {
  const words = reconcileWords(loadPacks(["lexicons/en"]))
  return {
    lexicon: "packs-1",
    read: () => Promise.reject(new Error("nothing is read here")),
    extract: () => ({ claims: [], entities: [], passages: [], lexicon: "packs-1" }),
    part: (claims) => partClaims(claims, words),
    reconcile: (claims, documents, decisions) => reconcileParts(claims, documents, words, decisions),
  }
}

describe("by hand", () => {
  const app = withApp([...REPORTS, KINDS_REPORT], undefined, { verbs: findingVerbs })
  const questions = (): Promise<PageView<QuestionRow>> => app.api("/api/questions?rows=100")
  const claimsOf = async (id: string): Promise<string[]> =>
    (await app.api<QuestionView>(`/api/questions/${id}`)).all.map((claim) => claim.id).sort()

  /** Findings follow a moment after the decision. */
  async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 80; turn++) {
      if (await holds()) return
      await page.waitForTimeout(250)
    }
    assert.fail("the findings did not follow")
  }

  it("a claim is split off its question and put back, by keyboard alone", async () => {
    const question = await app.question("Northern Gate Brigade: strength")
    const before = await claimsOf(question.id)
    const total = (await questions()).total
    const { page, context, problems } = await app.open(`/review?question=${question.id}`)
    await page.locator(".desk:not([aria-busy=true]) .acts").waitFor()
    await page.keyboard.press("s")
    await page.getByRole("button", { name: "Split it off" }).focus()
    await page.keyboard.press("Enter")
    await page.locator(".save-saved").waitFor()
    await until(page, async () => (await questions()).total === total + 1)
    await page.locator(".desk:not([aria-busy=true]) .acts").waitFor()
    await page.keyboard.press("u")
    await until(page, async () => (await questions()).total === total)
    assert.deepEqual(await claimsOf(question.id), before)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("two questions are joined by mouse, and say so", async () => {
    const [question, other] = (await questions()).rows.filter(({ kind }) => kind === "estimate").slice(-2)
    const total = (await questions()).total
    const { page, context, problems } = await app.open(`/review?question=${question!.id}`)
    await page.locator(".desk:not([aria-busy=true]) .acts").waitFor()
    await page.getByRole("button", { name: /^Split or join/ }).click()
    await page.getByRole("searchbox", { name: /same as another/ }).fill(other!.subject)
    await page.getByRole("radio", { name: other!.title }).first().check()
    await page.getByRole("button", { name: "Join the two" }).click()
    await page.locator(".save-saved").waitFor()
    await until(page, async () => (await questions()).total === total - 1)
    const joined = await Promise.all(
      (await questions()).rows.map(({ id }) => app.api<QuestionView>(`/api/questions/${id}`)),
    )
    assert.equal(joined.filter(({ why }) => /An analyst joined/.test(why)).length, 1)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("a source is graded where it stands, and a claim apart from it", async () => {
    const document = await app.document("From Barracks")
    const { page, context, problems } = await app.open(
      `/sources/publisher/${encodeURIComponent("Institute for Border Studies")}`,
    )
    await page.getByRole("combobox", { name: "Letter" }).selectOption("C")
    await page.getByLabel("Why (not needed)").fill("corrects itself in public")
    await page.getByRole("button", { name: "Grade" }).click()
    const list = page.locator(".grade-list")
    await list.getByText("C, fairly reliable").waitFor()
    assert.match((await list.textContent()) ?? "", /tester.*corrects itself in public/)
    await page.goto(new URL(`/claims/${document.claims[0]!.id}`, app.url).href)
    await page.getByRole("combobox", { name: "Credibility of this claim" }).selectOption("3")
    await page.getByRole("button", { name: "Grade" }).click()
    await page.getByText("Saved.").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("a list is taken as CSV under its conditions, a drawing as SVG with its sources", async () => {
    const { page, context, problems } = await app.open("/claims?topic=attacks")
    const table = page.waitForEvent("download")
    await page.getByRole("link", { name: "CSV" }).click()
    const rows = readFileSync(await (await table).path(), "utf8")
      .trim()
      .split(/\r?\n/)
    assert.equal(rows.length, 3)
    assert.match(rows[1]!, /attacks/)
    const question = await app.question("Northern Gate Brigade: strength")
    await page.goto(new URL(`/questions/${question.id}`, app.url).href)
    await page.locator(".series a").first().waitFor()
    const drawing = page.waitForEvent("download")
    await page.locator(".series").getByRole("button", { name: "SVG" }).click()
    const svg = readFileSync(await (await drawing).path(), "utf8")
    assert.match(svg, /Northern Gate Brigade: strength/)
    assert.match(svg, /Sources?:/)
    assert.doesNotMatch(svg, /<script|href=/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("documents are laid side by side and told apart by what they agree on", async () => {
    const { page, context, problems } = await app.open("/compare")
    const choose = page.getByRole("combobox", { name: "Add a column" })
    for (const label of [/From Barracks/, /After the Bridge/]) {
      const option = choose.locator("option", { hasText: label }).first()
      await choose.selectOption((await option.getAttribute("value")) ?? "")
      await page.locator("th[scope=col]", { hasText: label }).waitFor()
    }
    assert.equal((await page.locator("th[scope=col] .side-head, th[scope=col].side-head").count()) > 0, true)
    assert.match(page.url(), /document=.*document=/)
    await page.reload()
    await page.locator("th[scope=col]", { hasText: /After the Bridge/ }).waitFor()
    await page.getByRole("button", { name: /^Take .*After the Bridge.* out/ }).click()
    await page.getByText("Choose another one to compare it with.").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })
})
