import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { after, before, describe, it } from "node:test"
import type { Browser, Page } from "playwright-core"
import type { ClaimPageView, ReviewView } from "#present"
import { openCasebook } from "#workbench"
import { exampleCasebook } from "../http/casebook.js"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"
import { withApp } from "./app.js"
import { launchBrowser, visit } from "./browser.js"

const saved = (page: Page): Promise<void> => page.locator(".save-saved").waitFor()
const underReview = async (page: Page): Promise<string> => new URL(page.url()).searchParams.get("claim") ?? ""
/** Waits until another claim than this one is under review, and its desk is there. */
async function movedOn(page: Page, from: string, timeout?: number): Promise<string> {
  await page.waitForURL((url) => url.searchParams.get("claim") !== from, { timeout })
  await page.locator(".desk:not([aria-busy=true]) .acts").waitFor({ timeout })
  return underReview(page)
}

describe("the review", () => {
  const app = withApp([...REPORTS, KINDS_REPORT])
  const claimPage = (id: string): Promise<ClaimPageView> => app.api<ClaimPageView>(`/api/claims/${id}`)
  const queueOf = (document: string): Promise<ReviewView> => app.api<ReviewView>(`/api/review?document=${document}`)
  const open = async (title: string) => {
    const document = await app.document(title)
    const queue = await queueOf(document.id)
    const visited = await app.open(`/review?document=${document.id}`)
    await visited.page.locator(".acts").waitFor()
    return { ...visited, document, ids: queue.claims.map(({ id }) => id) }
  }

  it("is worked by keyboard alone: accept, reject with a reason, undo and redo without end", async () => {
    const { page, context, problems, ids } = await open("From Barracks")
    const [first, second, third] = ids as [string, string, string]
    await page.keyboard.press("a")
    assert.equal(await movedOn(page, ""), second)
    await page.keyboard.press("r")
    await page.keyboard.press("Enter")
    await page.getByText("A rejection needs a reason.").waitFor()
    await page.keyboard.type("the words do not say so")
    await page.keyboard.press("Enter")
    assert.equal(await movedOn(page, second), third)
    await page.getByText("2 of 7 claims decided").waitFor()
    await saved(page)
    assert.equal((await claimPage(first)).claim.state, "accepted")
    assert.equal((await claimPage(second)).claim.state, "rejected")
    for (const [key, claim, state] of [
      ["u", second, "open"],
      ["u", first, "open"],
      ["Shift+U", first, "accepted"],
      ["Shift+U", second, "rejected"],
    ] as const) {
      await page.locator(".acts").waitFor()
      const answered = page.waitForResponse(/verdicts\/(undo|redo)/)
      await page.keyboard.press(key)
      assert.equal((await answered).status(), 200)
      await page.waitForURL((url) => url.searchParams.get("claim") === claim)
      assert.equal((await claimPage(claim)).claim.state, state, `${key} on ${claim}`)
    }
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("corrects a field by a form of the claim's kind", async () => {
    const { page, context, problems, document } = await open("After the Bridge")
    const relation = document.claims.find(({ kind }) => kind === "relation")!
    await page.goto(new URL(`/review?document=${document.id}&claim=${relation.id}`, app.url).href)
    await page.locator(".desk-claim.kind-relation").waitFor()
    await page.keyboard.press("e")
    await page.getByLabel("whom or what").fill("Ansa Issyk")
    await page.getByRole("button", { name: /Save the correction/ }).click()
    await movedOn(page, relation.id)
    await saved(page)
    const { opinions, claim } = await claimPage(relation.id)
    assert.equal(claim.state, "corrected")
    assert.deepEqual(
      opinions.map(({ who, decision, fields }) => [who, decision, fields]),
      [["tester", "corrected", ["object"]]],
    )
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("anchors a claim on other words, by the arrow keys and by selecting them", async () => {
    const { page, context, problems, ids, document } = await open("Ninth report")
    const claim = document.claims.find(({ id }) => id === ids[0])!
    await page.keyboard.press("q")
    await page.locator(".pending").waitFor()
    assert.equal(await page.locator(".pending").textContent(), claim.quote.exact)
    await page.keyboard.press("ArrowLeft")
    const shorter = claim.quote.exact.replace(/\s+\S+$/, "")
    await page.getByRole("status").getByText(shorter, { exact: true }).waitFor()
    await page.keyboard.press("Escape")
    await page.evaluate(`(() => {
      const words = document.querySelector('mark.lit-on')
      const range = document.createRange()
      range.selectNodeContents(words)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    })()`)
    await page.keyboard.press("q")
    const lit = await page.locator("mark.lit-on").first().textContent()
    await page
      .getByRole("status")
      .getByText(lit ?? "", { exact: true })
      .waitFor()
    await page.keyboard.press("Shift+ArrowRight")
    await page.keyboard.press("Enter")
    await movedOn(page, claim.id)
    await saved(page)
    const { opinions } = await claimPage(claim.id)
    assert.deepEqual(opinions[0]?.fields, ["quote"])
    assert.deepEqual(problems, [])
    await context.close()
  })

  it("keeps what is not sent when the tab dies, says so, and sends it from the next one", async () => {
    const { page, context, ids } = await open("Five thousand")
    await page.route("**/api/verdicts", (route) => route.abort())
    await page.keyboard.press("a")
    await page.getByText("1 decision not sent").waitFor()
    assert.equal((await claimPage(ids[0]!)).claim.state, "open")
    await page.close()
    const next = await context.newPage()
    await next.goto(new URL("/review", app.url).href)
    await next.locator(".save-saved").waitFor()
    await next.waitForFunction("localStorage.getItem('assay.unsent') === '[]'")
    assert.equal((await claimPage(ids[0]!)).claim.state, "accepted")
    await context.close()
  })
})

describe("a server that is killed in the middle of a review", () => {
  let browser: Browser
  let child: ChildProcess
  let file = ""
  before(async () => {
    const casebook = await exampleCasebook([...REPORTS, KINDS_REPORT])
    file = casebook.path
    await casebook.close()
    browser = await launchBrowser()
  })
  after(async () => {
    child?.kill("SIGKILL")
    await browser?.close()
  })
  const start = async (port: string): Promise<string> => {
    const serve = ["serve", "--casebook", file, "--port", port, "--who", "ada"]
    child = spawn(process.execPath, [resolve("bin/assay.js"), ...serve])
    let said = ""
    for await (const bytes of child.stderr!) {
      said += bytes
      if (said.includes("\n")) break
    }
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
    assert.ok(url, said)
    return url
  }

  it("has every verdict that was shown as saved; the others are said to be unsent and come when it is back", async () => {
    const url = await start("0")
    const { page, context } = await visit(browser)
    await page.goto(`${url}review`)
    const decided: string[] = []
    let shownAsSaved: readonly string[] = []
    const ended = once(child, "exit")
    for (let step = 0; step < 9; step++) {
      await page.locator(".acts").waitFor()
      await page.waitForFunction(
        "location.search.includes('claim=') || document.querySelector('.lit-on .anchor') !== null",
      )
      const queue = await page.evaluate<string>("document.querySelector('.lit-on .anchor')?.id.slice(6) ?? ''")
      const claim = (await underReview(page)) || queue
      // In the middle, while a verdict may be on its way.
      if (step === 5) child.kill("SIGKILL")
      await page.keyboard.press("a")
      decided.push(claim)
      // with the server gone the desk goes on as far as the claims that are here already
      const here =
        step === 8 ||
        (await movedOn(page, claim, step < 5 ? undefined : 8000).then(
          () => true,
          () => false,
        ))
      assert.ok(here || step >= 5, "the desk goes on while the server is there")
      if (!here) break
      if (await page.locator(".save-saved").count()) shownAsSaved = [...decided]
    }
    await ended
    await page.locator(".save-unsent").waitFor()
    const unsent = Number(await page.locator(".save-unsent").getAttribute("data-unsent"))
    assert.ok(unsent >= 1, "some are unsent")
    const after = await openCasebook(file, { readOnly: true })
    const kept = new Set((await after.verdicts()).map((entry) => ("claim" in entry ? entry.claim : "")))
    await after.close()
    for (const claim of shownAsSaved) assert.ok(kept.has(claim), `${claim} was shown as saved`)
    await start(new URL(url).port)
    await saved(page)
    const whole = await openCasebook(file, { readOnly: true })
    const log = await whole.verdicts()
    await whole.close()
    assert.deepEqual(
      log.map((entry) => ("claim" in entry ? entry.claim : "")),
      decided,
      "each once, in the order in which they were decided",
    )
    await context.close()
  })
})
