import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { createApp } from "#http"
import type { ClaimsView, SearchView, SentencesView, ValueView } from "#present"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"

describe("queries over the wire", () => {
  let casebook: Casebook
  let who = "tester"
  before(async () => {
    casebook = await exampleCasebook()
  })
  after(() => casebook.close())
  const ask = async (path: string, body?: unknown): Promise<{ status: number; view: unknown }> => {
    const app = createApp({
      ...{ casebook, assets: new Map(), who, now: () => "2026-11-24T12:00:00Z" },
      report: (problem) => assert.fail(String(problem)),
    })
    const post = { method: "POST", headers: { "content-type": "application/json", host: "127.0.0.1" } }
    const init = body === undefined ? { headers: post.headers } : { ...post, body: JSON.stringify(body) }
    const response = await app.request(`http://127.0.0.1${path}`, init)
    return { status: response.status, view: await response.json() }
  }
  const claims = async (q: string, more = "") =>
    (await ask(`/api/claims?q=${encodeURIComponent(q)}${more}`)).view as ClaimsView

  it("find what their terms ask for, beside the conditions of the address", async () => {
    const all = (await claims("")).total
    const strength = (await claims("measure:strength")).total
    assert.equal((await claims("-measure:strength")).total, all - strength)
    assert.equal((await claims("measure:strength", "&kind=event")).total, 0)
    assert.equal((await claims('actor:"northern gate"')).total, (await claims('actor:"Northern Gate Brigade"')).total)
  })

  it("say how a name was taken, and which nobody has", async () => {
    assert.deepEqual((await claims("actor:northern,nobody")).taken, [
      { field: "actor", given: "northern", names: ["Northern Gate Brigade"] },
      { field: "actor", given: "nobody", names: [] },
    ])
  })

  it("are refused in one line where they cannot be read", async () => {
    assert.deepEqual(await ask("/api/claims?q=acter:x"), {
      status: 400,
      view: { error: 'no such field: "acter" (character 1 of the query; perhaps actor)' },
    })
    assert.equal((await ask("/api/sentences?q=kind:x")).status, 400)
    assert.equal((await ask("/api/values?field=x&begun=a")).status, 400)
    assert.equal((await ask("/api/searches", { name: "n", query: '"' })).status, 400)
  })

  it("are completed by values with the claims that would be found", async () => {
    const found = (await ask("/api/values?field=actor&begun=nor&q=measure:strength")).view as ValueView[]
    const { total } = await claims('actor:"Northern Gate Brigade" measure:strength')
    assert.deepEqual(found, [
      { field: "actor", value: "Northern Gate Brigade", words: "Northern Gate Brigade", count: total, as: null },
    ])
    const fields = new Set(((await ask("/api/values?begun=s")).view as ValueView[]).map(({ field }) => field))
    assert.ok(fields.has("topic") && fields.has("source"), [...fields].join())
  })

  it("search sentences, where asked for only those in which such claims stand", async () => {
    const sentences = async (q: string) =>
      (await ask(`/api/sentences?q=${encodeURIComponent(q)}`)).view as SentencesView
    const all = await sentences("the")
    const some = await sentences("the measure:strength")
    assert.ok(some.total > 0 && some.total < all.total, `${some.total} of ${all.total}`)
    const [{ text, hits }] = some.rows
    assert.equal(text.slice(hits[0].start, hits[0].end).toLowerCase(), "the")
  })

  it("are saved, counted, looked at by each for themselves, deleted and brought back", async () => {
    const list = async () => (await ask("/api/searches")).view as SearchView[]
    const { view } = await ask("/api/searches", { name: "Numbers", query: "measure:strength" })
    const { id } = view as SearchView
    const [saved] = await list()
    assert.deepEqual([saved?.name, saved?.fresh, saved?.who], ["Numbers", 0, "tester"])
    assert.equal(saved?.count, (await claims("measure:strength")).total)
    assert.equal((await ask("/api/searches", { name: "Numbers", query: "x" })).status, 409)
    await ask(`/api/searches/${id}`, { act: "renamed", name: "Strength" })
    who = "other"
    await ask(`/api/searches/${id}`, { act: "looked" })
    assert.equal((await list())[0]?.looked, "2026-11-24T12:00:00Z")
    who = "tester"
    assert.deepEqual([(await list())[0]?.name, (await list())[0]?.looked], ["Strength", null])
    await ask(`/api/searches/${id}`, { act: "deleted" })
    assert.deepEqual(await list(), [])
    await ask(`/api/searches/${id}`, { act: "restored" })
    assert.equal((await list()).length, 1)
    assert.equal((await ask("/api/searches/99", { act: "looked" })).status, 404)
    assert.equal((await ask(`/api/searches/${id}`, { act: "burnt" })).status, 400)
  })
})
