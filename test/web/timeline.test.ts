// The timeline by mouse and by keyboard alone: zooming, brushing, opening a mark, and the ways on.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import type { ClaimsView, TimelineView } from "#present"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"
import { soundly } from "./axe.js"

const drawn = async (page: Page): Promise<void> => page.locator(".tl-mark").first().waitFor()
const spanIn = (page: Page): string | null => new URL(page.url()).searchParams.get("span")
const daysOf = (span: string): number => {
  const [first, last] = span.split("/").map((day) => Date.parse(day) / 86_400_000)
  return last! - first! + 1
}

describe("the timeline", () => {
  const app = withApp([...REPORTS, KINDS_REPORT])

  for (const scheme of ["light", "dark"] as const)
    it(`is sound in ${scheme}, wide and narrow, in every kind of lanes`, async () => {
      for (const width of [1280, 390])
        for (const path of [
          "/timeline",
          "/timeline?lanes=kind&by=holds",
          "/timeline?lanes=name&by=published",
          "/timeline?lanes=place",
        ]) {
          const { page, context, problems } = await app.open(path, { scheme, width })
          await page.locator(".tl-frame svg").waitFor()
          await soundly(page, `${path} ${width}`)
          assert.deepEqual(problems, [], path)
          await context.close()
        }
    })

  it("keeps the four clocks in lanes of their own, and says how many claims each has", async () => {
    const { page, context } = await app.open("/timeline")
    await drawn(page)
    const heads = await page.locator(".tl-head").allTextContents()
    assert.deepEqual(
      heads.map((head) => /^[A-Z][a-z]+/.exec(head)?.[0]),
      ["Published", "Asserted", "Happened", "Holds"],
    )
    const { lanes } = await app.api<TimelineView>("/api/timeline")
    for (const [index, { claims }] of lanes.entries()) assert.match(heads[index]!, new RegExp(`${claims} claims?`))
    await context.close()
  })

  it("draws a year as wide as the year, what is about then with wings, and what has no end with an arrow", async () => {
    const { page, context } = await app.open("/timeline?lanes=kind&by=holds&kind=estimate")
    await drawn(page)
    const box = async (name: RegExp) => (await page.getByRole("button", { name }).first().boundingBox())!
    const [year, month] = [await box(/^2016: /), await box(/^December 2018: /)]
    assert.ok(year.width > 4 * month.width, `${year.width} against ${month.width}`)
    assert.ok(
      (await page
        .getByRole("button", { name: /^about 2023: / })
        .first()
        .locator(".tl-wings")
        .count()) > 0,
    )
    await context.close()
  })

  it("zooms by buttons, by the wheel and by keys, and keeps the span in the address", async () => {
    const { page, context, problems } = await app.open("/timeline")
    await drawn(page)
    await page.getByRole("button", { name: "Zoom in" }).click()
    await page.waitForURL(/span=/)
    const first = spanIn(page)!
    await page.keyboard.press("+")
    await page.waitForURL((url) => url.searchParams.get("span") !== first)
    const second = spanIn(page)!
    assert.ok(daysOf(second) < daysOf(first))
    const frame = (await page.locator("svg.tl").boundingBox())!
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 40)
    await page.mouse.wheel(0, 300)
    await page.waitForURL((url) => url.searchParams.get("span") !== second)
    assert.ok(daysOf(spanIn(page)!) > daysOf(second))
    await page.getByRole("button", { name: "All time" }).click()
    await page.waitForURL((url) => !url.searchParams.has("span"))
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("brushes a span by dragging, which then narrows lanes, claims and questions", async () => {
    const { page, context, problems } = await app.open("/timeline")
    await drawn(page)
    const ground = (await page.locator(".tl-published .tl-ground").boundingBox())!
    const at = (share: number): [number, number] => [ground.x + ground.width * share, ground.y + ground.height - 3]
    await page.mouse.move(...at(0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.45))
    await page.mouse.move(...at(0.6))
    await page.mouse.up()
    await page.waitForURL(/clock=published/)
    const { searchParams } = new URL(page.url())
    const [from, to] = [searchParams.get("from"), searchParams.get("to")]
    assert.ok(from && to)
    await page.locator(".tl-published .tl-brush").waitFor()
    assert.equal(await page.locator(".tl-happened .tl-brush").count(), 0)
    const { total } = await app.api<ClaimsView>(`/api/claims?from=${from}&to=${to}&clock=published`)
    await page.locator(".leads").getByRole("link", { name: "Claims" }).click()
    await page.getByText(`${total} claim`).first().waitFor()
    await page.getByText("by when it was published").waitFor()
    await page.getByRole("button", { name: "Clear the span" }).click()
    await page.waitForURL((url) => !url.searchParams.has("from"))
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("is worked by the keyboard alone: to a mark, into its quote, brush and back", async () => {
    const { page, context, problems } = await app.open("/timeline")
    await drawn(page)
    await page.locator('.tl-mark[tabindex="0"]').focus()
    const name = () => page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''")
    const before = await name()
    assert.notEqual(before, "")
    await page.keyboard.press("ArrowRight")
    assert.notEqual(await name(), before)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.locator(".tl-panel .claim-card").first().waitFor()
    assert.match(page.url(), /open=/)
    await page.keyboard.press("Escape")
    await page.locator(".tl-panel").waitFor({ state: "detached" })
    await page.locator('.tl-mark[tabindex="0"]').focus()
    await page.keyboard.press("b")
    await page.waitForURL(/from=/)
    await page.keyboard.press("Escape")
    await page.waitForURL((url) => !url.searchParams.has("from"))
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("leads from a mark to the claim, its document and its question", async () => {
    const { page, context } = await app.open("/timeline?lanes=kind&by=holds")
    await drawn(page)
    await page.locator(".tl-mark").first().click()
    const card = page.locator(".claim-card").first()
    await card.waitFor()
    assert.match((await card.locator(".quote-link").getAttribute("href"))!, /^\/documents\/.+claim=/)
    assert.match((await card.locator(".figure-link").getAttribute("href"))!, /^\/claims\//)
    assert.match((await card.getByRole("link", { name: "What others say" }).getAttribute("href"))!, /^\/questions\//)
    await context.close()
  })

  it("says the same as a table", async () => {
    const { page, context } = await app.open("/timeline")
    await drawn(page)
    await page.locator("summary", { hasText: "The same as a table" }).click()
    const view = await app.api<TimelineView>("/api/timeline")
    const items = view.lanes.reduce((sum, lane) => sum + lane.items.length, 0)
    assert.equal(await page.locator(".twin tbody tr").count(), items)
    await context.close()
  })

  it("takes a typed span, and says what it cannot read", async () => {
    const { page, context } = await app.open("/timeline")
    await drawn(page)
    await page.getByRole("textbox", { name: "From" }).fill("soon")
    await page.keyboard.press("Enter")
    await page.getByRole("alert").filter({ hasText: "soon" }).waitFor()
    await page.getByRole("textbox", { name: "From" }).fill("2018")
    await page.keyboard.press("Enter")
    await page.waitForURL(/from=2018/)
    await context.close()
  })

  it("hands out the drawing with its sources", async () => {
    const { page, context } = await app.open("/timeline")
    await drawn(page)
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG" }).click(),
    ])
    let svg = ""
    for await (const part of await download.createReadStream()) svg += String(part)
    assert.match(svg, /Sources:/)
    assert.match(svg, /Institute for Border Studies: \d+ claims?/)
    await context.close()
  })
})

describe("the timeline of an empty casebook", () => {
  const app = withApp([])
  it("says what to do", async () => {
    const { page, context, problems } = await app.open("/timeline")
    await page.getByText("npx assay add").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })
})
