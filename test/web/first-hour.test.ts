// docs/guide/first-hour.md, done by a browser: what the guide says that a newcomer sees is what a newcomer sees.
import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { after, before, describe, it } from "node:test"
import type { Browser, Page } from "playwright-core"
import { assay, bin, folder, gone } from "../cli/run.js"
import { launchBrowser, visit } from "./browser.js"

const home = folder()
const casebook = join(home, "hour.casebook")
let server: ChildProcess
let browser: Browser
let address = ""

before(async () => {
  await assay(["add", "--casebook", casebook, resolve("examples", "reports")])
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  server?.kill()
  gone(home)
})

/** The address that `assay serve` prints. */
function serving(): Promise<string> {
  server = spawn(process.execPath, [bin, "serve", "--casebook", casebook, "--port", "0"], { cwd: home })
  return new Promise((done, fail) => {
    server.on("error", fail)
    for (const stream of [server.stdout!, server.stderr!])
      stream.setEncoding("utf8").on("data", (words: string) => {
        const found = /http:\/\/[^\s]+/.exec(words)
        if (found) done(found[0])
      })
  })
}

describe("the first hour of a new user", () => {
  let page: Page
  let problems: readonly string[]
  const main = () => page.locator("main")

  it("adds three reports", async () => {
    const { code, err, out } = await assay(["add", "--casebook", casebook, resolve("examples", "first-hour")])
    assert.equal(code, 0, err)
    assert.match(out + err, /3 added, 0 already there, 0 refused/)
    address = await serving()
    const visited = await visit(browser)
    page = visited.page
    problems = visited.problems
    await page.goto(address)
    await main().getByText("23 documents").waitFor()
  })

  it("finds the most contested question", async () => {
    const table = page.getByRole("table", { name: "Most contested" })
    const first = table.getByRole("link").first()
    assert.equal(await first.textContent(), "Islamic State Khorasan Province: strength")
    await first.click()
    await page.getByRole("heading", { level: 1, name: /Islamic State Khorasan Province: strength/ }).waitFor()
  })

  it("sees that two claims share an origin", async () => {
    await page.goto(address)
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor()
    await page.keyboard.press("/")
    await page.keyboard.type("Tehrik-e-Taliban Pakistan")
    await page
      .getByRole("option", { name: /Tehrik-e-Taliban Pakistan: strength/ })
      .first()
      .click()
    await page.getByRole("heading", { level: 1, name: /Tehrik-e-Taliban Pakistan: strength/ }).waitFor()
    await main()
      .getByText(/2 origins/)
      .first()
      .waitFor()
    await main().getByText("United Nations Monitoring Team").first().waitFor()
  })

  it("exports the chart with its sources underneath", async () => {
    await page.locator(".series a").first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main().getByRole("button", { name: "SVG" }).first().click(),
    ])
    const drawn = readFileSync(await download.path(), "utf8")
    assert.match(drawn, /<svg/)
    assert.match(drawn, /Sources?:/)
    assert.match(drawn, /Minister counts up to 10,000 Pakistani Taliban/)
  })

  it("follows an actor through a split and back", async () => {
    await page.goto(new URL("/actors", address).href)
    await page.getByRole("link", { name: "Jamaat-ul-Ahrar" }).first().click()
    await page.getByRole("heading", { level: 1, name: "Jamaat-ul-Ahrar" }).waitFor()
    const split = page.getByRole("button", {
      name: /Jamaat-ul-Ahrar split from Tehrik-e-Taliban Pakistan, August 2014/,
    })
    await split.focus()
    await page.keyboard.press("Enter")
    await main()
      .locator("blockquote, q")
      .filter({ hasText: "split from the Tehrik-i-Taliban Pakistan" })
      .first()
      .waitFor()
    await page.getByRole("button", { name: /merged into Tehrik-e-Taliban Pakistan, August 2020/ }).waitFor()
  })

  it("corrects a wrong claim", async () => {
    const { out } = await assay(["claims", "--casebook", casebook, "--kind", "relation", "--json", "--limit", "500"])
    const rows = out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const wrong = rows.find(({ claim }) => claim.type === "led-by" && claim.object === "Omar Khalid Khorasani")
    await page.goto(new URL(`/review?claim=${wrong.id}`, address).href)
    await page.locator(".desk:not([aria-busy=true]) .acts").waitFor()
    await page.keyboard.press("e")
    await page.getByLabel("who", { exact: true }).fill("Jamaat-ul-Ahrar")
    await page.getByRole("button", { name: /Save the correction/ }).click()
    await page.locator(".save-saved").waitFor()
    const told = await (await fetch(new URL(`/api/claims/${wrong.id}`, address))).text()
    assert.match(told, /"state":"corrected"/)
  })

  it("finds where on the map", async () => {
    await page.goto(new URL("/map?name=Jamaat-ul-Ahrar", address).href)
    await page.getByRole("region", { name: /Map of the places/ }).waitFor()
    await main().getByText("Lahore").first().waitFor({ state: "attached" })
  })

  it("compares two sources", async () => {
    const address2 = new URL("/compare?publisher=Hindmarsh+Review&publisher=Coast+Daily", address)
    await page.goto(address2.href)
    const table = page.getByRole("table", { name: "Compare" })
    await table
      .getByText(/Tehrik-e-Taliban Pakistan: strength/)
      .first()
      .waitFor()
    assert.deepEqual(problems, [])
  })
})
