// Actors over the API: lists, one actor, its family, and a source against the others.
import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Serving, serve } from "#http"
import type { ActorsView, ActorView, BiasView, ClaimsView, ClaimView, LineageView } from "#present"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"
import { FAMILY_REPORTS } from "./report-of-families.js"

const ALLIES = "One says that Northern Gate Brigade and Harbour Guard are allies, the other that they are not."
const WHEN = "2026-11-25T10:00:00Z"

describe("actors over the API", () => {
  let casebook: Casebook
  let server: Serving
  before(async () => {
    casebook = await exampleCasebook(FAMILY_REPORTS)
    server = await serve({ casebook, port: 0, who: "tester", signals: false, say: () => {} })
  })
  after(async () => {
    await server.stop()
    await casebook.close()
  })
  const get = async <View>(path: string): Promise<View> =>
    (await (await fetch(new URL(path, server.url))).json()) as View
  const brigade = () => get<ActorView>("/api/actors/Northern%20Gate%20Brigade")

  it("lists them with their counts, those with most claims first", async () => {
    const { rows, total, facets } = await get<ActorsView>("/api/actors")
    assert.equal(total, 6)
    const [first] = rows
    assert.deepEqual(
      [first!.name, first!.claims, first!.relations, first!.estimates, first!.did, first!.suffered, first!.appraisals],
      ["Northern Gate Brigade", 14, 8, 2, 1, 1, 2],
    )
    assert.deepEqual(
      facets[0]!.values.map(({ value, count }) => [value, count]),
      [
        ["person", 2],
        ["named", 4],
      ],
    )
  })

  it("narrows them down by words and kind, a page at a time", async () => {
    const names = async (query: string) => (await get<ActorsView>(`/api/actors?${query}`)).rows.map(({ name }) => name)
    assert.deepEqual(await names("q=gate%20brig"), ["Northern Gate Brigade"])
    assert.deepEqual(await names("kind=person&order=name"), ["Oram Selt", "Tamar Issyk"])
    assert.deepEqual(await names("order=name&start=1&rows=2"), ["Northern Gate Brigade", "Oram Selt"])
    assert.deepEqual(await names("q=nobody"), [])
    assert.equal((await fetch(new URL("/api/actors?kind=place", server.url))).status, 400)
    assert.equal((await fetch(new URL("/api/actors/Nobody", server.url))).status, 404)
  })

  it("says who leads it, and that two names for one year are contested", async () => {
    const { leaders } = await brigade()
    assert.deepEqual(
      leaders.map(({ words, times, voices, contested }) => [words, times, voices[0]!.name, contested.length > 0]),
      [
        ["Oram Selt", ["2018"], "Ilia Dov", true],
        ["Tamar Issyk", ["2018"], "Ansa Rehn", true],
      ],
    )
  })

  it("puts relations together by type, with who denies them", async () => {
    const { ties, aliases } = await brigade()
    assert.deepEqual(
      ties.map(({ words, said }) => [words, said.map(({ words, count, contested }) => [words, count, contested])]),
      [
        ["Split from", [["Valley Front", 2, []]]],
        ["Allied with", [["Harbour Guard", 2, [ALLIES]]]],
        ["Rivals", [["Valley Front", 1, []]]],
      ],
    )
    assert.deepEqual(
      aliases.map(({ words }) => words),
      ["Gate Army"],
    )
  })

  it("tells appraisals by direction and holder, what is counted and what is contested", async () => {
    const { judged, strength, disputes } = await brigade()
    assert.deepEqual(
      judged[0]!.said.map(({ words, voices }) => [words, voices.map(({ name }) => name)]),
      [
        ["growing capability", ["Ansa Rehn"]],
        ["shrinking capability", ["Ilia Dov"]],
      ],
    )
    assert.deepEqual(
      strength.map(({ title, claims }) => [title, claims]),
      [["Northern Gate Brigade: strength", 2]],
    )
    assert.ok(disputes.some(({ topic }) => topic === "strength"))
  })

  it("tells what it did from what was done to it", async () => {
    const events = async (role: string) =>
      (await get<ClaimsView>(`/api/claims?kind=event&name=Northern%20Gate%20Brigade&role=${role}`)).rows.map(
        ({ quote }) => quote.exact,
      )
    assert.deepEqual(await events("actor"), ["It raided Osk in March 2018"])
    assert.deepEqual(await events("target"), ["The men of the Front burnt the barracks of the Brigade in May 2018"])
  })

  it("draws the family: its own ties, then those of its kin", async () => {
    const family = (reach: string) => get<LineageView>(`/api/actors/Northern%20Gate%20Brigade/lineage?reach=${reach}`)
    const near = await family("1")
    assert.deepEqual(near.groups.map(({ name }) => name).sort(), [
      "Harbour Guard",
      "Northern Gate Brigade",
      "Valley Front",
    ])
    const split = near.ties.find(({ type }) => type === "split-from")!
    assert.deepEqual(
      split.times.map(({ time }) => time.words),
      ["August 2014", "2016"],
    )
    assert.match(split.contested!, /do not fit together/)
    assert.deepEqual(
      near.turns.map(({ words }) => words),
      ["Valley Front was founded"],
    )
    assert.match(near.ties.find(({ type }) => type === "allied-with")!.contested!, /deny/)
    assert.equal(near.ties.find(({ type }) => type === "part-of")!.over, true)
    assert.equal(near.sources.length, 2)
    const far = await family("2")
    assert.ok(far.groups.some(({ name }) => name === "River Column"))
    assert.equal((await fetch(new URL("/api/actors/Valley%20Front/lineage?reach=9", server.url))).status, 400)
  })

  it("gives the quotes behind a line by their ids", async () => {
    const { leaders } = await brigade()
    const [quote] = await get<ClaimView[]>(`/api/quotes?claim=${leaders[0]!.claims[0]}&claim=none`)
    assert.equal(quote!.quote.exact, "Oram Selt commanded the Brigade in 2018")
  })

  it("says how far a source is from the others, and when there is too little to say", async () => {
    const of = (name: string) => get<BiasView>(`/api/sources/publisher/${encodeURIComponent(name)}/bias`)
    const [strength, capability] = (await of("Arvand Review")).rows
    assert.equal(strength!.words, "gives higher strength than others on 3 of 3 shared questions, 2× in the median")
    assert.equal(strength!.behind.length, 3)
    assert.match(capability!.words, /^1 shared question: too few/)
    assert.match(
      (await of("Border Post")).rows[0]!.words,
      /lower strength than others on 3 of 3 shared questions, 0.5×/,
    )
    assert.deepEqual((await of("Nobody")).rows, [])
  })

  it("follows decisions on names, and takes them back", async () => {
    const decide = (decision: "same" | "withdrawn") =>
      casebook.appendVerdict({
        ...{
          about: "identity",
          a: "River Column",
          b: "Harbour Guard",
          decision,
          reason: "one crest",
          who: "Ada",
          when: WHEN,
        },
      })
    await decide("same")
    const one = await get<ActorView>("/api/actors/River%20Column")
    assert.equal(one.name, "Harbour Guard")
    assert.deepEqual(one.others, ["River Column"])
    assert.deepEqual(
      one.decisions.map(({ decision, who }) => [decision, who]),
      [["same", "Ada"]],
    )
    const { groups } = await get<LineageView>("/api/actors/Valley%20Front/lineage")
    assert.equal(groups.length, 3)
    await decide("withdrawn")
    assert.equal((await get<ActorView>("/api/actors/River%20Column")).name, "River Column")
  })

  it("gives the list as CSV", async () => {
    const csv = await (await fetch(new URL("/api/tables/actors.csv?kind=person", server.url))).text()
    assert.match(csv, /^\uFEFF?"?name"?,also,is,claims/)
    assert.equal(csv.trim().split("\r\n").length, 3)
  })
})
