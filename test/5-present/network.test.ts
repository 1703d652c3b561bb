import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { RelationType } from "#claim"
import { gexfOf, joined, type Known, networkOf, stepsOf, type Told, waysBetween } from "#present"

const told = (subject: string, type: RelationType, object: string, fields: Partial<Told> = {}): Told => ({
  ...{ subject, type, object, claims: 1, denied: 0, ended: 0, documents: 1, first: null, last: null, disputed: false },
  ...fields,
})
const asIs = (name: string): Known => ({ name, kind: null, claims: 1 })
const ask = { steps: 2, most: 100 }

describe("a network", () => {
  it("joins mutual ties told either way, and names that are one", () => {
    const one = (name: string): Known => ({ ...asIs(name), name: name === "IS-K" ? "ISKP" : name })
    const { ties, nodes } = networkOf(
      [
        told("Zeta", "allied-with", "ISKP", { claims: 2, first: "2016-01-01", last: "2016-12-31" }),
        told("IS-K", "allied-with", "Zeta", { first: "2015-03-01", last: "2015-03-31" }),
        told("IS-K", "also-known-as", "ISKP"),
      ],
      one,
      ask,
    )
    assert.deepEqual(
      ties.map(({ subject, object, claims, when, words }) => [subject, object, claims, when, words]),
      [["ISKP", "Zeta", 3, "2015–2016", "ISKP: allied with Zeta"]],
    )
    assert.deepEqual(
      nodes.map(({ name }) => name),
      ["ISKP", "Zeta"],
    )
  })
  it("draws what nobody contests, what some deny, what is over and what all deny as four things", () => {
    const states = joined(
      [
        told("A", "part-of", "B"),
        told("B", "part-of", "C", { claims: 3, denied: 1 }),
        told("C", "part-of", "D", { claims: 2, ended: 2 }),
        told("D", "part-of", "E", { claims: 2, denied: 2 }),
        told("E", "led-by", "F", { disputed: true }),
        told("F", "rival-of", "G", { claims: 2, ended: 1 }),
      ],
      asIs,
    )
    assert.deepEqual(Object.fromEntries(states.map(({ subject, state }) => [subject, state])), {
      ...{ A: "told", B: "contested", C: "ended", D: "denied", E: "contested", F: "contested" },
    })
  })
  it("keeps the most told ties, and says how many are left", () => {
    const all = Array.from({ length: 9 }, (_, i) => told(`N${i}`, "part-of", "Hub", { claims: i + 1 }))
    const { ties, left, nodes } = networkOf(all, asIs, { ...ask, most: 3 })
    assert.deepEqual([ties.map(({ claims }) => claims), left, nodes.length], [[9, 8, 7], 6, 4])
  })
  it("goes as many steps from an actor as are asked for, nearest first", () => {
    const chain = [told("A", "part-of", "B"), told("B", "part-of", "C", { claims: 5 }), told("C", "part-of", "D")]
    const around = (steps: number) =>
      networkOf(chain, asIs, { ...ask, actor: "A", steps }).ties.map(({ subject }) => subject)
    assert.deepEqual([around(1), around(2), around(3)], [["A"], ["A", "B"], ["A", "B", "C"]])
  })
  it("counts types before they are chosen, and leaves out places where none is", () => {
    const all = [told("A", "operates-in", "Kunar"), told("A", "part-of", "B")]
    const view = networkOf(all, asIs, ask)
    assert.deepEqual([view.ties.length, view.types.values.length], [1, 2])
    assert.equal(networkOf(all, asIs, { ...ask, types: ["operates-in"] }).ties[0]?.object, "Kunar")
  })
  it("is well-formed as GEXF, whatever names hold", () => {
    const name = 'A & "B" <\u0001>'
    const file = gexfOf(networkOf([told(name, "part-of", "C")], asIs, ask))
    assert.match(file, /label="A &#38; &#34;B&#34; &#60;&#62;"/)
    assert.ok(!file.includes("\u0001"))
  })
})

const NAMES = ["A", "B", "C", "D", "E", "F"]
const graph = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 14 }).map((pairs) =>
  joined(
    pairs.filter(([a, b]) => a !== b).map(([a, b]) => told(a, "part-of", b)),
    asIs,
  ),
)

describe("ways between two actors", () => {
  it("are all simple ways, the shortest first, each of ties that are there", () => {
    fc.assert(
      fc.property(graph, (ties) => {
        const ways = waysBetween(ties, "A", "F", 1000)
        const expected = simpleWays(
          ties.map(({ subject, object }) => [subject, object]),
          ["A"],
          "F",
        )
        assert.deepEqual(ways.map(String).sort(), expected.map(String).sort())
        const lengths = ways.map(({ length }) => length)
        assert.deepEqual(
          lengths,
          [...lengths].sort((a, b) => a - b),
        )
        for (const way of ways) for (const step of stepsOf(ties, way)) assert.ok(step.ties.length > 0)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
  it("are none where there is none, or none that is short enough", () => {
    const ties = joined([told("A", "part-of", "B"), told("B", "part-of", "C"), told("D", "part-of", "E")], asIs)
    assert.deepEqual(waysBetween(ties, "A", "E", 3), [])
    assert.deepEqual(waysBetween(ties, "A", "C", 3, 1), [])
    assert.deepEqual(waysBetween(ties, "A", "C", 3), [["A", "B", "C"]])
  })
})

/** By trying everything. */
function simpleWays(pairs: readonly (readonly [string, string])[], so: readonly string[], to: string): string[][] {
  const here = so.at(-1)!
  if (here === to) return [[...so]]
  const next = new Set(pairs.flatMap(([a, b]) => (a === here ? [b] : b === here ? [a] : [])))
  return [...next].filter((name) => !so.includes(name)).flatMap((name) => simpleWays(pairs, [...so, name], to))
}
