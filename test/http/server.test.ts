import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Serving, serve } from "#http"
import type { ClaimPageView, ClaimsView, OverviewView, VerdictView } from "#present"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"

const read = async <View>(answer: Response): Promise<View> => (await answer.json()) as View

describe("the server", () => {
  let casebook: Casebook
  let server: Serving
  const lines: string[] = []
  before(async () => {
    casebook = await exampleCasebook()
    server = await serve({ casebook, port: 0, who: "tester", signals: false, say: (line) => lines.push(line) })
  })
  after(async () => {
    await server.stop()
    await casebook.close()
  })
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init)

  it("says where it is, in one line", () => {
    assert.deepEqual(lines, [`Assay is at ${server.url} (${casebook.path}); Ctrl-C stops it`])
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  it("answers with JSON that nobody keeps", async () => {
    const answer = await get("/api/overview")
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get("cache-control"), "no-store")
    const overview = await read<OverviewView>(answer)
    assert.deepEqual([overview.documents, overview.claims, overview.refused.length], [8, 20, 1])
  })

  it("sends its policy with every answer, also with refusals", async () => {
    for (const path of ["/", "/api/overview", "/api/nothing", "/assets/nothing.js"]) {
      const { headers } = await get(path)
      assert.match(headers.get("content-security-policy") ?? "", /script-src 'self'; style-src 'self';/, path)
      assert.doesNotMatch(headers.get("content-security-policy") ?? "", /unsafe/, path)
      assert.equal(headers.get("x-content-type-options"), "nosniff", path)
    }
  })

  const refusals: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ["an unknown address", "/api/nothing", {}, 404, 'no such address: "/api/nothing"'],
    ["an unknown claim", "/api/claims/00", {}, 404, 'not in the casebook: "/api/claims/00"'],
    ["an unknown document", "/api/documents/00", {}, 404, 'not in the casebook: "/api/documents/00"'],
    ["an unknown question", "/api/questions/00", {}, 404, 'not in the casebook: "/api/questions/00"'],
    ["an unknown source", "/api/sources/holder/Nobody", {}, 404, 'not in the casebook: "/api/sources/holder/Nobody"'],
    ["another method", "/api/claims", { method: "DELETE" }, 405, 'not possible here: "DELETE" (allowed: GET, HEAD)'],
    ["another method on the app", "/", { method: "POST" }, 405, 'not possible here: "POST" (allowed: GET, HEAD)'],
    ["a verdict that is got", "/api/claims/00/verdicts", {}, 405, 'not possible here: "GET" (allowed: POST)'],
    ["too long a page", "/api/claims?rows=201", {}, 400, "Too big: expected number to be <=200: rows (query)"],
    ["a page before the first", "/api/claims?start=-1", {}, 400, "Too small: expected number to be >=0: start (query)"],
    ["an unknown condition", "/api/claims?colour=red", {}, 400, 'Unrecognized key: "colour" (query)'],
  ]
  for (const [what, path, init, status, error] of refusals)
    it(`refuses ${what} in one line`, async () => {
      const answer = await get(path, init)
      assert.equal(answer.status, status)
      assert.deepEqual(await answer.json(), { error })
    })

  it("refuses an unknown measure and role without a stack", async () => {
    for (const path of ["/api/claims?measure=colour", "/api/sources/spy/x", "/api/find"]) {
      const answer = await get(path)
      const { error } = await read<{ error: string }>(answer)
      assert.equal(answer.status, 400, path)
      assert.doesNotMatch(error, /\n| at /, path)
    }
  })

  it("takes verdicts as JSON alone, with a reason for a rejection, and keeps the log", async () => {
    const { rows } = await read<ClaimsView>(await get("/api/claims?rows=1"))
    const path = `/api/claims/${rows[0]!.id}/verdicts`
    const post = (body: unknown, type = "application/json") =>
      get(path, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) })
    assert.equal((await post({ decision: "accepted" }, "text/plain")).status, 400)
    assert.equal((await post({ decision: "hanged" })).status, 400)
    assert.deepEqual(await (await post({ decision: "rejected" })).json(), {
      error: 'a rejection needs a reason: "" (verdict)',
    })
    const verdict = await read<VerdictView>(await post({ decision: "rejected", reason: "counts families" }))
    assert.deepEqual([verdict.decision, verdict.reason, verdict.who], ["rejected", "counts families", "tester"])
    const now = (): Promise<ClaimPageView> => get(`/api/claims/${rows[0]!.id}`).then(read<ClaimPageView>)
    const after = await now()
    assert.deepEqual([after.claim.state, after.log.length], ["rejected", 1])
    assert.equal((await post({ decision: "withdrawn" })).status, 200)
    assert.equal((await now()).claim.state, "open")
    const nothing = await post({ decision: "withdrawn" })
    assert.equal(nothing.status, 409)
  })

  it("refuses a body that is too long", async () => {
    const answer = await get("/api/claims/00/verdicts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ decision: "accepted", reason: "x".repeat(70_000) }),
    })
    assert.equal(answer.status, 413)
  })

  it("chooses a free port where the usual one is taken, and refuses a taken one that was asked for", async () => {
    await assert.rejects(
      serve({ casebook, port: server.port, signals: false, say: () => {} }),
      new RegExp(`port is taken: "${server.port}"`),
    )
  })
})
