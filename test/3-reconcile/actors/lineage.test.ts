import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Lineage, PlacedClaim } from "#claim"
import { lineageOf } from "#reconcile"
import { words } from "../build.js"
import { event, relation } from "../told.js"

const BRIGADE = "Northern Gate Brigade"
const FRONT = "Valley Front"
const COLUMN = "River Column"

const lineage = (...placed: readonly PlacedClaim[]): Lineage =>
  lineageOf({
    placed,
    groups: new Map([
      [BRIGADE, 0],
      [FRONT, 1],
      [COLUMN, 1],
    ]),
    told: new Map([[FRONT, { first: "2014-01-01", last: "2016-12-31" }]]),
    turnIn: words.turnIn,
    left: 0,
  })
const split = (fields: Parameters<typeof relation>[0] = {}) =>
  relation({ type: "split-from", subject: BRIGADE, object: FRONT, ...fields })
const change = (says: string, fields: Parameters<typeof event>[0] = {}) =>
  event({
    ...{ type: "Strategic developments", subtype: "Change to group/activity", actors: [BRIGADE], place: null, says },
    ...fields,
  })

describe("a family of groups", () => {
  it("is one tie for two, however many tell of it, under the closest of the times that touch", () => {
    const { ties } = lineage(split({ id: "a", time: "2014" }), split({ id: "b", time: "2014-08" }), split({ id: "c" }))
    assert.equal(ties.length, 1)
    assert.deepEqual(ties[0]!.times, [{ time: "2014-08", claims: ["b", "a"] }])
    assert.deepEqual(ties[0]!.claims, ["a", "b", "c"])
    assert.equal(ties[0]!.contested, null)
  })

  it("keeps times that do not fit together, and says that they do not", () => {
    const [tie] = lineage(split({ time: "2014-08" }), split({ time: "2016" })).ties
    assert.deepEqual(
      tie!.times.map(({ time }) => time),
      ["2014-08", "2016"],
    )
    assert.match(tie!.contested!, /August 2014; 2016/)
  })

  it("does not contest a rivalry that is told of several years", () => {
    const rivals = { type: "rival-of", subject: BRIGADE, object: COLUMN } as const
    assert.equal(
      lineage(relation({ ...rivals, time: "2014" }), relation({ ...rivals, time: "2018" })).ties[0]!.contested,
      null,
    )
  })

  it("is contested where some deny it, and denied where all do", () => {
    const denial = split({ polarity: "negative" })
    assert.equal(lineage(split(), denial).ties[0]!.contested, "Some say so, others deny it.")
    const [denied] = lineage(denial).ties
    assert.deepEqual([denied!.denied, denied!.contested], [true, null])
  })

  it("is contested where it is told both ways round", () => {
    const { ties } = lineage(split(), split({ subject: FRONT, object: BRIGADE }))
    assert.equal(ties.length, 2)
    for (const { contested } of ties) assert.match(contested!, /both ways round/)
  })

  it("takes the ends of an alliance either way round", () => {
    const [one, ...others] = lineage(
      relation({ type: "allied-with", subject: FRONT, object: BRIGADE }),
      relation({ type: "allied-with", subject: BRIGADE, object: FRONT, ended: true, id: "over" }),
    ).ties
    assert.deepEqual(others, [])
    assert.deepEqual([one!.from, one!.to, one!.over], [BRIGADE, FRONT, ["over"]])
  })

  it("leaves out leaders, and whoever has no lane", () => {
    const { ties } = lineage(relation(), split({ object: "Harbour Guard" }), split({ object: BRIGADE }))
    assert.deepEqual(ties, [])
  })

  it("knows foundings, new names and ends by the words of an event, and nothing else", () => {
    const { turns } = lineage(
      change("The brigade was founded in May 2012", { time: "2012-05" }),
      change("It was renamed Northern Army", { time: "2017" }),
      change("The brigade laid down its arms", { time: "2019" }),
      change("It moved to the north", { time: "2018" }),
      change("Five officers formed it", { actors: ["Five officers"], targets: [BRIGADE], time: "2012" }),
    )
    assert.deepEqual(
      turns.map(({ type, times }) => [type, times.map(({ time }) => time)]),
      [
        ["founded", ["2012-05"]],
        ["renamed", ["2017"]],
        ["ended", ["2019"]],
      ],
    )
    assert.equal(turns[0]!.claims.length, 2)
  })

  it("contests a founding that is told of two times", () => {
    const [turn] = lineage(
      change("founded in 2012", { time: "2012" }),
      change("founded in 2015", { time: "2015" }),
    ).turns
    assert.match(turn!.contested!, /2012; 2015/)
  })

  it("gives each group its lane, with the years that claims tell of", () => {
    const { groups } = lineage()
    assert.deepEqual(
      groups.map(({ name, first }) => [name, first]),
      [
        [BRIGADE, null],
        [FRONT, "2014-01-01"],
        [COLUMN, null],
      ],
    )
  })

  it("is the same in whatever order claims come", () => {
    const claims = [
      split({ id: "p", time: "2014" }),
      split({ id: "q", time: "2014-08" }),
      relation({ id: "r", type: "rival-of", subject: COLUMN, object: BRIGADE, time: "2015" }),
      relation({ id: "s", type: "merged-into", subject: COLUMN, object: FRONT }),
    ]
    const sorted = ({ ties }: Lineage) => ties.map((tie) => ({ ...tie, claims: [...tie.claims].sort() }))
    assert.deepEqual(sorted(lineage(...claims.toReversed())), sorted(lineage(...claims)))
  })
})
