// The page of the design system works its figures out on the colours as they are drawn; they are held to what they promise.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { DocumentRow, PageView } from "#present"
import type { Report } from "../http/reports.js"
import { withApp } from "./app.js"
import { soundly } from "./axe.js"

const ARABIC = "قال المتحدث إن نحو 300 مقاتل غادروا الوادي."
const REPORT: Report = {
  name: "bulletin.txt",
  title: "A bulletin from the valley",
  authors: ["Nadia Sabri"],
  publisher: "Valley Bulletin",
  published: "2017-05-02",
  blocks: [
    ["paragraph", ARABIC],
    ["paragraph", "The spokesman said that about 300 fighters left the valley."],
  ],
  claims: [],
}

describe("the design page", () => {
  const app = withApp([REPORT])

  for (const scheme of ["light", "dark"] as const)
    it(`holds its colours to contrast and to every sight in ${scheme}`, async () => {
      const { page, context, problems } = await app.open("/design", { scheme })
      await page.locator("[data-nearest]").first().waitFor()
      const contrasts = await page
        .locator("[data-contrast]")
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-contrast"))))
      assert.ok(contrasts.length > 15)
      assert.ok(Math.min(...contrasts) >= 4.5, `least contrast ${Math.min(...contrasts)}`)
      const nearest = await page
        .locator("[data-nearest]")
        .evaluateAll((cells) =>
          cells.map((cell) => [cell.getAttribute("data-sight"), Number(cell.getAttribute("data-nearest"))]),
        )
      assert.equal(nearest.length, 20)
      for (const [sight, far] of nearest) assert.ok(Number(far) >= 0.04, `${sight}: ${far}`)
      await soundly(page, "design")
      assert.deepEqual(problems, [])
      await context.close()
    })

  it("is reached from the keys, by keyboard alone, and fits a narrow screen", async () => {
    const { page, context, problems } = await app.open("/", { width: 390 })
    await page.keyboard.press("?")
    const link = page.getByRole("link", { name: "How this app is designed" })
    await link.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Design", level: 1 }).waitFor()
    await soundly(page, "narrow design")
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("shows text from right to left as it is read, on its page and in documents", async () => {
    const { page, context, problems } = await app.open("/design")
    const directions = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".design-rtl p")].map((line) => getComputedStyle(line).direction)`,
    )
    assert.deepEqual(directions, ["rtl", "rtl", "rtl", "ltr"])
    const { rows } = await app.api<PageView<DocumentRow>>("/api/documents")
    await page.goto(new URL(`/documents/${rows[0]!.id}`, app.url).href)
    await page.getByText(ARABIC.slice(0, 12)).first().waitFor()
    const read = await page.evaluate<string>(
      `getComputedStyle([...document.querySelectorAll("main .block")].find((line) => line.textContent.includes(${JSON.stringify(
        ARABIC.slice(0, 12),
      )}))).direction`,
    )
    assert.equal(read, "rtl")
    assert.deepEqual(problems, [])
    await context.close()
  })
})
