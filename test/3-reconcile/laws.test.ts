import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Finding, PlacedClaim } from "#claim"
import { partClaims, reconcile, reconcileParts } from "#reconcile"
import { claim, document, find, words } from "./build.js"

const documents = ["a", "b", "c", "d"].map((id, i) =>
  document(id, {
    publisher: i % 2 ? "Gate Daily" : `Outlet ${id}`,
    authors: i === 3 ? ["Lena Sorvik"] : [],
    published: `2018-0${i + 1}`,
  }),
)
const figure = fc.constantFrom(84, 103, 2000, 5000)
const said = fc.record({
  in: fc.constantFrom("a", "b", "c", "d"),
  subject: fc.constantFrom("Northern Gate Brigade", "the Northern Gate Brigade's fighters", "people"),
  measure: fc.constantFrom("strength", "fatalities") as fc.Arbitrary<"strength" | "fatalities">,
  best: fc.option(figure),
  low: fc.option(figure),
  time: fc.constantFrom("2016", "2018-03-02", "2018-03-09", "2018-03", null),
  per: fc.constantFrom(null, null, "a year"),
  place: fc.constantFrom(null, "Kunar", "Khost"),
  attribution: fc.constantFrom([], ["Rahim Totakhel"], ["Western analysts"], ["unnamed"]),
  polarity: fc.constantFrom("positive", "negative") as fc.Arbitrary<"positive" | "negative">,
})
const casebook = fc.array(said, { maxLength: 14 }).map((all) =>
  all.map((one, i) =>
    claim({
      id: `c${String(i).padStart(2, "0")}`,
      says: `wording${i} of${i} its${i} own${i} here${i} stands${i}`,
      ...one,
    }),
  ),
)
const shuffled = <T>(things: readonly T[], order: readonly number[]): T[] =>
  things
    .map((thing, i) => [order[i] ?? 0, thing] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, thing]) => thing)

test("the order in which claims arrive does not change the findings", () => {
  fc.assert(
    fc.property(casebook, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (claims, order) =>
      assert.deepEqual(find(shuffled(claims, order), documents), find(claims, documents)),
    ),
    { seed: 7, numRuns: 150 },
  )
})

test("every claim is in exactly one finding and one of its origins; origins never exceed claims", () => {
  const ids = (claims: readonly PlacedClaim[]): string[] => claims.map((one) => one.id).sort()
  fc.assert(
    fc.property(casebook, (claims) => {
      const findings = find(claims, documents)
      assert.deepEqual(findings.flatMap((finding) => finding.question.claims).sort(), ids(claims))
      for (const { question, origins } of findings) {
        assert.deepEqual(origins.flatMap((origin) => origin.claims).sort(), [...question.claims].sort())
        assert.ok(origins.length <= question.claims.length)
      }
    }),
    { seed: 8, numRuns: 150 },
  )
})

test("question ids are unique", () => {
  fc.assert(
    fc.property(casebook, (claims) => {
      const ids = find(claims, documents).map((finding) => finding.question.id)
      assert.equal(new Set(ids).size, ids.length)
    }),
    { seed: 9, numRuns: 150 },
  )
})

test("a document that repeats what a document of the same holder says adds no origin", () => {
  fc.assert(
    fc.property(
      casebook.filter((claims) => claims.some((one) => one.claim.attribution[0] === "Rahim Totakhel")),
      (claims) => {
        const first = claims.find((one) => one.claim.attribution[0] === "Rahim Totakhel")!
        const repeat: PlacedClaim = { ...first, id: "zz", document: "e" }
        const count = (all: readonly PlacedClaim[]): number =>
          find(all, documents).find((finding) => finding.question.claims.includes(first.id))!.origins.length
        assert.equal(count([...claims, repeat]), count(claims))
      },
    ),
    { seed: 10, numRuns: 100 },
  )
})

// What the workbench does when documents come, are extracted anew and go: only the parts that they touch are reconciled.
test("reconciling what a document touches, in any order, yields what reconciling all from scratch yields", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(), fc.nat()), { maxLength: 8 })
  fc.assert(
    fc.property(casebook, steps, (claims, others) => {
      const of = (id: string): PlacedClaim[] => claims.filter((one) => one.document === id)
      const held = new Map<string, readonly PlacedClaim[]>()
      const findings = new Map<string, readonly Finding[]>()
      const put = (id: string, own: readonly PlacedClaim[]): void => {
        const before = partClaims(held.get(id) ?? [], words)
        held.set(id, own)
        const touched = new Set([...before, ...partClaims(own, words)].map(({ part }) => part))
        const parted = [...held.values()].flatMap((all) => partClaims(all, words))
        for (const part of touched)
          findings.set(
            part,
            reconcileParts(
              parted.filter((one) => one.part === part),
              documents,
              words,
            ),
          )
      }
      for (const [id, from, to] of others) put(id, of(id).slice(from % 5, to % 9))
      for (const id of ["d", "b", "a", "c"]) put(id, of(id))
      const byId = (all: readonly Finding[]): Finding[] =>
        [...all].sort((x, y) => (x.question.id < y.question.id ? -1 : 1))
      assert.deepEqual(byId([...findings.values()].flat()), byId(reconcile(claims, documents, words)))
    }),
    { seed: 11, numRuns: 150 },
  )
})
