// Actors in a real browser: the list, one actor, its family through time, by mouse and by keyboard alone, and a source against
// the others.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, it } from "node:test"
import type { Page } from "playwright-core"
import { FAMILY_REPORTS } from "../http/report-of-families.js"
import { withApp } from "./app.js"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const BRIGADE = "/actors/Northern%20Gate%20Brigade"
const SPLIT = /^Northern Gate Brigade split from Valley Front, August 2014; 2016, 2 claims, contested/

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    "axe.run({ resultTypes: ['violations'] })",
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press("Tab")
    const label = await page.evaluate<string>(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
    )
    if (name.test(label)) return
  }
  assert.fail(`Tab never came to ${name}`)
}

describe("actors", () => {
  const app = withApp(FAMILY_REPORTS)

  it("are listed with their counts, narrowed down by words and kind, and led to", async () => {
    const { page, context, problems } = await app.open("/actors")
    await page.getByRole("status").filter({ hasText: "6 actors" }).waitFor()
    await page.getByLabel("public persons").check()
    await page.waitForURL(/kind=person/)
    await page.getByRole("status").filter({ hasText: "2 actors" }).waitFor()
    await page.getByLabel("public persons").uncheck()
    await page.getByRole("searchbox", { name: "Name" }).fill("gate")
    await page.waitForURL(/q=gate/)
    await page.getByRole("link", { name: "Northern Gate Brigade" }).click()
    await page.waitForURL(/\/actors\/Northern/)
    await page.getByRole("heading", { level: 1, name: "Northern Gate Brigade" }).waitFor()
    await page.goBack()
    await page.waitForURL(/q=gate/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("say what to do where no actor is left", async () => {
    const { page, context } = await app.open("/actors?q=nobody")
    await page.getByText("No actor meets these conditions.").waitFor()
    await page.getByRole("button", { name: "Clear the conditions" }).click()
    await page.getByRole("link", { name: "Valley Front" }).waitFor()
    await context.close()
  })

  it("have leaders side by side, with quotes one click away", async () => {
    const { page, context, problems } = await app.open(BRIGADE)
    const leaders = page.getByRole("list", { name: "Leaders" })
    await leaders.getByRole("link", { name: "Tamar Issyk" }).waitFor()
    assert.equal(await leaders.getByText("contested").count(), 2)
    await leaders.getByRole("button", { name: "1 quote: Oram Selt" }).click()
    await leaders.getByText("Oram Selt commanded the Brigade in 2018").waitFor()
    await leaders.getByText("Two names for one office").first().waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("show strength, appraisals, contested questions and events", async () => {
    const { page, context, problems } = await app.open(BRIGADE)
    await page.locator(".series a").first().waitFor()
    await page.getByRole("list", { name: "capability" }).getByText("growing capability").waitFor()
    await page.getByRole("table", { name: "What is contested about it" }).getByText("strength").waitFor()
    await page.getByText("It raided Osk in March 2018").waitFor()
    await page.getByRole("link", { name: "Done to it" }).click()
    await page.waitForURL(/events=target/)
    await page.getByText("burnt the barracks of the Brigade").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("have a family whose lines open their quotes by mouse, at an address of their own", async () => {
    const { page, context, problems } = await app.open(BRIGADE)
    const line = page.getByRole("button", { name: SPLIT })
    assert.match((await line.getAttribute("class")) ?? "", /tie-contested/)
    await line.locator(".sign-drawn").click()
    await page.waitForURL(/tie=split-from/)
    const chosen = page.locator(".lineage-chosen")
    await chosen.getByText("The Brigade left the Front in 2016").waitFor()
    await chosen.getByRole("link", { name: "broke away from it in August 2014" }).press("Enter")
    await page.waitForURL(/\/documents\/.+claim=/)
    await page.goBack()
    await page.locator(".lineage-chosen").getByText("The Brigade left the Front in 2016").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("are walked by keyboard alone, from any page to the quotes of a split", async () => {
    const { page, context, problems } = await app.open("/")
    await page.keyboard.press("g")
    await page.keyboard.press("a")
    await page.getByRole("heading", { level: 1, name: "Actors" }).waitFor()
    await page.getByRole("link", { name: "Northern Gate Brigade" }).waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/actors\/Northern/)
    await page.getByRole("button", { name: SPLIT }).waitFor()
    await tabTo(page, SPLIT)
    await page.locator(".pointed").first().getByText("do not fit together").waitFor()
    await page.keyboard.press("Enter")
    await page.locator(".lineage-chosen").getByText("The Brigade left the Front in 2016").waitFor()
    await page.keyboard.press(" ")
    await page.locator(".lineage-chosen").waitFor({ state: "detached" })
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("have the whole family at an address, with a table that says the same", async () => {
    const { page, context, problems } = await app.open("/actors?family=Northern+Gate+Brigade")
    await page.getByRole("heading", { level: 1, name: "Family of Northern Gate Brigade" }).waitFor()
    await page.getByRole("button", { name: /^River Column pledged to Valley Front, 2015/ }).waitFor()
    await page.getByRole("button", { name: /^Valley Front was founded, 2009/ }).waitFor()
    const table = page.getByRole("table", { name: "The same in words" })
    for (const words of [
      "Harbour Guard is no longer part of Valley Front",
      "Northern Gate Brigade fights Valley Front",
      "River Column pledged to Valley Front",
    ])
      await table.getByRole("row").filter({ hasText: words }).waitFor()
    await table.getByRole("button", { name: "1 quote: River Column pledged to Valley Front" }).click()
    await table.getByText("the River Column swore loyalty to the Front in 2015").waitFor()
    await page.getByRole("link", { name: "River Column: open its page" }).click()
    await page.waitForURL(/\/actors\/River/)
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("give the drawing away with its sources", async () => {
    const { page, context } = await app.open("/actors?family=Northern+Gate+Brigade")
    await page.getByRole("button", { name: /^River Column pledged/ }).waitFor()
    const waiting = page.waitForEvent("download")
    await page.getByRole("button", { name: "SVG" }).click()
    const download = await waiting
    assert.equal(download.suggestedFilename(), "Family-of-Northern-Gate-Brigade.svg")
    const svg = readFileSync((await download.path())!, "utf8")
    for (const words of [
      "Family of Northern Gate Brigade",
      "Ansa Rehn. Who came from whom. Arvand Review",
      "River Column",
    ])
      assert.ok(svg.includes(words), words)
    assert.doesNotMatch(svg, /class=|href=/)
    await context.close()
  })

  it("are alone where nothing ties them, and missing where nobody is", async () => {
    const { page, context } = await app.open("/actors/Oram%20Selt")
    await page.getByText("public person").first().waitFor()
    await page.getByRole("list", { name: "Leads" }).getByRole("link", { name: "Northern Gate Brigade" }).waitFor()
    await page.goto(new URL("/actors/Nobody", app.url).href)
    await page.getByRole("heading", { name: "Not in this casebook" }).waitFor()
    await context.close()
  })

  it("have sources that are held against the others, with the questions behind it", async () => {
    const { page, context, problems } = await app.open("/sources/publisher/Arvand%20Review")
    const row = page
      .getByRole("row")
      .filter({ hasText: "gives higher strength than others on 3 of 3 shared questions" })
    await row.getByText("3 questions behind it").click()
    await row.getByRole("link", { name: "Valley Front: strength" }).waitFor()
    await page.getByText("Too few to say anything", { exact: true }).waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })

  for (const look of [
    { scheme: "light", width: 1280 },
    { scheme: "dark", width: 1280 },
    { scheme: "light", width: 390 },
  ] as const)
    it(`are sound in ${look.scheme}, ${look.width} wide`, async () => {
      for (const path of [
        "/actors",
        "/actors?family=Northern+Gate+Brigade&tie=split-from%7CNorthern+Gate+Brigade%7CValley+Front",
        `${BRIGADE}?reach=2`,
        "/actors/Oram%20Selt",
        "/sources/publisher/Arvand%20Review",
      ]) {
        const { page, context, problems } = await app.open(path, look)
        await page.waitForLoadState("networkidle")
        assert.deepEqual(await axe(page), [], `${path}: axe`)
        const wide = await page.evaluate<number>("document.documentElement.scrollWidth")
        assert.ok(wide <= look.width, `${path}: ${wide} px on ${look.width} px`)
        assert.deepEqual(problems, [], path)
        await context.close()
      }
    })
})

describe("actors of an empty casebook", () => {
  const app = withApp([])
  it("say when they will come", async () => {
    const { page, context, problems } = await app.open("/actors")
    await page.getByText("No actors yet").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })
})
