import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { ActorKind, LINEAGE_TYPES } from "#claim"
import { actorsOf, type CountedName, identityView, inOrder } from "#reconcile"

const named = (name: string, fields: Partial<CountedName> = {}): CountedName => ({
  ...{ name, kinds: { event: 1 }, roles: {}, ends: [], types: [], known: false, holds: 0, contested: 0 },
  ...fields,
})
const end = (type: CountedName["ends"][number]["type"], role: "subject" | "object") => ({ type, role })
const NOBODY = identityView([])

describe("who is an actor", () => {
  const cases: readonly (readonly [string, CountedName, ActorKind | null])[] = [
    ["an armed group", named("Valley Front", { types: [{ type: "armed-group", documents: 1 }] }), "armed-group"],
    ["a state", named("Arvand", { types: [{ type: "state", documents: 2 }] }), "state"],
    ["a place", named("Osk", { types: [{ type: "place", documents: 1 }] }), null],
    ["a weapon", named("Kornet", { types: [{ type: "weapon", documents: 1 }] }), null],
    [
      "what most documents take for a group",
      named("Kunar Column", {
        types: [
          { type: "armed-group", documents: 3 },
          { type: "place", documents: 1 },
        ],
      }),
      "armed-group",
    ],
    ["whoever leads", named("Tamar Issyk", { ends: [end("led-by", "object")] }), "person"],
    ["a spokesman", named("Ilia Dov", { types: [{ type: "person", documents: 1 }], holds: 2 }), "person"],
    [
      "a person who was only struck",
      named("Ana Sol", { types: [{ type: "person", documents: 1 }], roles: { target: 1 } }),
      null,
    ],
    ["a name that acts, and no document says what it is", named("River Column", { roles: { actor: 1 } }), "named"],
    ["words that were taken for a name", named("two bombs", { roles: { actor: 1 } }), null],
    [
      "a sentence that was taken for a name",
      named("The war that nobody in the valley ever wanted", { roles: { actor: 1 } }),
      null,
    ],
    ["a name of which only appraisals speak", named("This", { roles: { subject: 4 } }), null],
    ["what is only another name of somebody", named("NGB", { ends: [end("also-known-as", "object")] }), null],
  ]
  for (const [what, one, kind] of cases)
    it(`takes ${what} for ${kind ?? "none"}`, () => assert.equal(actorsOf([one], NOBODY)[0]?.kind ?? null, kind))

  it("follows decisions on names: two are one, with the counts of both", () => {
    const group = { types: [{ type: "armed-group" as const, documents: 1 }] }
    const names = [
      named("NGB", { ...group, kinds: { event: 2, relation: 1 }, roles: { actor: 2 }, contested: 1 }),
      named("Northern Gate Brigade", { ...group, kinds: { event: 3 }, roles: { actor: 1, target: 2 } }),
    ]
    const same = { a: "NGB", b: "Northern Gate Brigade", decision: "same" } as const
    const [one, ...others] = actorsOf(names, identityView([same]))
    assert.deepEqual(others, [])
    assert.deepEqual(one, {
      ...{ name: "Northern Gate Brigade", names: ["Northern Gate Brigade", "NGB"], kind: "armed-group", claims: 6 },
      ...{ kinds: { event: 5, relation: 1 }, did: 3, suffered: 2, contested: 1 },
    })
    assert.equal(actorsOf(names, identityView([{ ...same, decision: "different" }])).length, 2)
  })

  it("has those with most claims first", () => {
    const group = { types: [{ type: "armed-group" as const, documents: 1 }] }
    const names = [1, 5, 3].map((event) => named(`Front ${event}`, { ...group, kinds: { event } }))
    assert.deepEqual(
      actorsOf(names, NOBODY).map(({ claims }) => claims),
      [5, 3, 1],
    )
  })
})

describe("lanes in order", () => {
  const tie = (from: string, to: string, type: (typeof LINEAGE_TYPES)[number] = "split-from") => ({ type, from, to })
  it("puts those side by side that are tied", () => {
    const order = inOrder(["A", "B", "C", "D"], [tie("D", "A"), tie("B", "C")])
    assert.equal(Math.abs(order.indexOf("D") - order.indexOf("A")), 1)
    assert.equal(Math.abs(order.indexOf("B") - order.indexOf("C")), 1)
  })
  it("puts a child below its parent", () =>
    assert.deepEqual(inOrder(["child", "parent"], [tie("child", "parent")]), ["parent", "child"]))
  it("loses nobody, and leaves those alone that nothing ties", () =>
    assert.deepEqual(inOrder(["A", "B", "C"], []), ["A", "B", "C"]))
})
