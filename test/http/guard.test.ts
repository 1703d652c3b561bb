import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { createApp } from "#http"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"

describe("who may ask", () => {
  let casebook: Casebook
  before(async () => {
    casebook = await exampleCasebook([])
  })
  after(() => casebook.close())
  const status = async (headers: Record<string, string>, method = "GET"): Promise<number> => {
    const app = createApp({ casebook, assets: new Map(), who: "", now: () => "", report: () => {} })
    return (await app.request("/api/overview", { method, headers })).status
  }

  const table: readonly (readonly [string, Record<string, string>, number])[] = [
    ["this machine by number", { host: "127.0.0.1:4870" }, 200],
    ["this machine by name", { host: "localhost:4870" }, 200],
    ["this machine by its other number", { host: "[::1]:4870" }, 200],
    ["its own page", { host: "127.0.0.1:4870", origin: "http://127.0.0.1:4870", "sec-fetch-site": "same-origin" }, 200],
    ["a name that was made to point here", { host: "evil.example:4870" }, 403],
    ["a name that begins like ours", { host: "localhost.evil.example" }, 403],
    ["no name", {}, 403],
    ["a page of the net", { host: "127.0.0.1:4870", origin: "https://evil.example" }, 403],
    ["a page of another port", { host: "127.0.0.1:4870", origin: "http://127.0.0.1:8080" }, 403],
    ["a page without an origin", { host: "127.0.0.1:4870", origin: "null" }, 403],
    ["an image in a page of the net", { host: "127.0.0.1:4870", "sec-fetch-site": "cross-site" }, 403],
    [
      "a link in a page of the net",
      { host: "127.0.0.1:4870", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
      200,
    ],
  ]
  for (const [who, headers, expected] of table)
    it(`${expected === 200 ? "answers" : "refuses"} ${who}`, async () => assert.equal(await status(headers), expected))

  it("says nothing of what went wrong inside", async () => {
    const problems: unknown[] = []
    const broken = { document: () => Promise.reject(new Error("secret path /x")) } as unknown as Casebook
    const app = createApp({
      casebook: broken,
      assets: new Map(),
      who: "",
      now: () => "",
      report: (p) => problems.push(p),
    })
    const answer = await app.request("/api/documents/00", { headers: { host: "localhost" } })
    assert.equal(answer.status, 500)
    assert.deepEqual(await answer.json(), { error: "something went wrong in the server; its log says what" })
    assert.equal(problems.length, 1)
  })
})
