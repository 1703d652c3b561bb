// The map, drawn by WebGL and without it, by mouse and by keyboard alone.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Entity } from "#claim"
import type { MapView } from "#present"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"
import { soundly } from "./axe.js"
import type { Visit, VisitOptions } from "./browser.js"

/** Invented places on the real globe; one of the reports' places is known to nobody. */
const PLACES: readonly Entity[] = [
  { type: "place", name: "Osk", forms: ["Osk"], lat: 41.2, lon: 69.3, country: "UZ", pack: "made" },
  { type: "place", name: "Tarim border", forms: [], lat: 38.2, lon: 70.9, extent: 120, pack: "made" },
]
/** What Chromium's software renderer says of itself is no fault of the page. */
const DRIVER = /GL Driver Message \(OpenGL, Performance/
const faults = ({ problems }: Visit): string[] => problems.filter((problem) => !DRIVER.test(problem))
const NO_WEBGL = `{
  const getContext = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return String(kind).startsWith("webgl") ? null : getContext.call(this, kind, ...rest)
  }
}`
type Manner = "gl" | "plain"

describe("the map", () => {
  const app = withApp([...REPORTS, KINDS_REPORT], PLACES)

  /** Opens the map and waits until it is drawn in the manner that is wanted. */
  async function open(manner: Manner, query = "", options: VisitOptions = {}): Promise<Visit> {
    const visited = await app.open("/claims", options)
    if (manner === "plain") await visited.page.addInitScript(NO_WEBGL)
    await visited.page.goto(new URL(`/map${query}`, app.url).href)
    await visited.page.locator(`.map-box[data-manner="${manner}"] .map-mark`).first().waitFor()
    return visited
  }

  for (const manner of ["gl", "plain"] as const) {
    for (const scheme of ["light", "dark"] as const)
      it(`is sound in ${scheme}, drawn ${manner}`, async () => {
        for (const width of [1280, 390]) {
          const visited = await open(manner, "", { scheme, width })
          await soundly(visited.page, `${manner} ${scheme} ${width}`)
          assert.deepEqual(faults(visited), [])
          await visited.context.close()
        }
      })

    it(`opens a place by mouse and by keyboard, drawn ${manner}`, async () => {
      const visited = await open(manner)
      const { page } = visited
      await page.getByRole("button", { name: /^Osk: / }).click()
      await page.locator(".map-panel .claim-card").first().waitFor()
      assert.match(page.url(), /open=Osk/)
      await page.keyboard.press("Escape")
      await page.locator(".map-panel").waitFor({ state: "detached" })
      await page.locator('.map-mark[tabindex="0"]').focus()
      const name = () => page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''")
      const before = await name()
      for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
        await page.keyboard.press(key)
        if ((await name()) !== before) break
      }
      assert.notEqual(await name(), before)
      await page.keyboard.press("Enter")
      await page.locator(".map-panel .claim-card").first().waitFor()
      assert.deepEqual(faults(visited), [])
      await visited.context.close()
    })

    it(`zooms by buttons and keys and keeps its view in the address, drawn ${manner}`, async () => {
      const visited = await open(manner)
      const { page } = visited
      const zoom = () => Number(new URL(page.url()).searchParams.get("view")?.split(",")[2] ?? Number.NaN)
      await page.getByRole("button", { name: "Zoom in" }).click()
      await page.waitForURL(/view=/)
      const first = zoom()
      await page.keyboard.press("-")
      await page.waitForURL((url) => Number(url.searchParams.get("view")?.split(",")[2]) < first)
      await page.reload()
      await page.locator(".map-mark").first().waitFor()
      assert.deepEqual(faults(visited), [])
      await visited.context.close()
    })
  }

  it("says that there is no WebGL where there is none", async () => {
    const { page, context } = await open("plain")
    await page.getByText("no WebGL").waitFor()
    assert.ok((await page.locator(".map-plain .map-land").count()) > 150)
    await context.close()
  })

  it("draws a town as a point and a border region as large as it is", async () => {
    const { page, context } = await open("plain")
    assert.equal(await page.locator(".map-plain .map-extent").count(), 1)
    await page.locator("summary", { hasText: "All places" }).click()
    await page.getByRole("cell", { name: "within about 120 km" }).waitFor()
    await page.getByRole("cell", { name: "a point" }).waitFor()
    await context.close()
  })

  it("names the places that are not on it", async () => {
    const { page, context } = await open("plain")
    const { places } = await app.api<MapView>("/api/map")
    const off = places.filter(({ at }) => at === null)
    assert.ok(off.length > 0)
    const section = page.locator(".map-off")
    for (const { name } of off) await section.getByRole("button", { name }).waitFor()
    await context.close()
  })

  it("shows one layer alone, and a brushed span alone", async () => {
    const { page, context } = await open("plain")
    await page.getByRole("button", { name: /^Estimates/ }).click()
    await page.waitForURL(/layer=estimate/)
    assert.equal(await page.getByRole("button", { name: /^Osk: / }).count(), 0)
    await page.getByRole("button", { name: "All layers" }).click()
    await page.getByRole("textbox", { name: "From" }).fill("2018")
    await page.getByRole("textbox", { name: "To" }).fill("2018")
    await page.keyboard.press("Enter")
    await page.waitForURL(/from=2018/)
    const { claims } = await app.api<MapView>("/api/map?from=2018&to=2018")
    const all = await app.api<MapView>("/api/map")
    assert.ok(claims < all.claims)
    await context.close()
  })

  it("hands out a picture with its sources, whichever way it is drawn", async () => {
    for (const manner of ["gl", "plain"] as const) {
      const { page, context } = await open(manner)
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "SVG" }).click(),
      ])
      let svg = ""
      for await (const part of await download.createReadStream()) svg += String(part)
      assert.match(svg, /Natural Earth/)
      assert.match(svg, /Osk/)
      await context.close()
    }
  })

  it("asks nobody but its own server for anything", async () => {
    const visited = await open("gl")
    const { page, problems } = visited
    await page.waitForLoadState("networkidle")
    assert.deepEqual(
      problems.filter((problem) => problem.startsWith("left loopback")),
      [],
    )
    await visited.context.close()
  })
})

describe("the map of an empty casebook", () => {
  const app = withApp([])
  it("says what to do", async () => {
    const { page, context, problems } = await app.open("/map")
    await page.getByText("npx assay add").waitFor()
    assert.deepEqual(problems, [])
    await context.close()
  })
})
