import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { CLAIM_KINDS, type ClaimKind } from "#claim"
import { agree, type GoldClaim, score } from "#reconcile"
import { claimsOf, entities, form, isFunctionWord, passages } from "./readings.js"

const compare = (a: readonly GoldClaim[], b: readonly GoldClaim[]) =>
  agree([{ document: "d", a, b, entities, passages }], { a: "Ann", b: "Ben" }, isFunctionWord)
const pairsOf = (a: readonly GoldClaim[], b: readonly GoldClaim[]) => compare(a, b).documents[0]!.pairs

/** What one reader has, what the other has, and whether both are the same claim. */
const TABLE: [what: string, kind: ClaimKind, a: object, b: object, same: boolean][] = [
  ["the same words", "appraisal", {}, {}, true],
  [
    "half of the shorter quote",
    "appraisal",
    {},
    { quote: "The Front will probably lose ground because its money is running out" },
    true,
  ],
  ["quotes that hardly touch", "appraisal", {}, { quote: "lose ground because its money" }, false],
  ["another place", "recommendation", {}, { quote: "300 men left it" }, false],
  ["a figure within one per cent", "estimate", {}, { best: 1205 }, true],
  ["another figure", "estimate", {}, { best: 1300 }, false],
  ["a bound for a figure", "estimate", {}, { best: null, low: 1200 }, false],
  ["a range that is a point", "estimate", {}, { best: null, low: 1200, high: 1200 }, true],
  ["another measure of the same figure", "estimate", {}, { measure: "count" }, true],
  ["the same event under another subtype", "event", {}, { subtype: "Government regains territory" }, true],
  ["another type of event", "event", {}, { type: "Riots", subtype: "Mob violence" }, false],
  ["an event of somebody else", "event", {}, { actors: ["River League"] }, false],
  ["who did it for one is whom it struck for the other", "event", {}, { actors: [], targets: ["the Front"] }, true],
  ["an event of nobody", "event", {}, { actors: [] }, true],
  ["a time that does not touch", "event", {}, { time: "2020" }, false],
  ["a time that may be off", "event", { time: "2019-06~" }, {}, true],
  ["no time", "event", {}, { time: null }, true],
  ["a relation that stands elsewhere too", "relation", {}, { quote: "The Front fights the League" }, true],
  ["a rivalry seen from the other side", "relation", {}, { subject: "the League", object: "the Front" }, true],
  [
    "a support seen from the other side",
    "relation",
    { type: "supports" },
    { type: "supports", subject: "River League", object: "Amber Front" },
    false,
  ],
  ["a name in another form", "relation", {}, { object: "the League" }, true],
  ["a likelihood that shares a word", "forecast", {}, { likelihood: "will" }, true],
  ["another likelihood", "forecast", {}, { likelihood: "may" }, false],
  ["a cause in part of the words", "cause", {}, { cause: "money", effect: "ground" }, true],
  ["another effect", "cause", {}, { effect: "money" }, false],
  ["another aspect", "appraisal", {}, { aspect: "capability" }, false],
  ["another direction of the same aspect", "appraisal", {}, { direction: "rising" }, true],
]
for (const [what, kind, a, b, same] of TABLE)
  test(`${same ? "one claim" : "two claims"}: ${what}`, () => {
    const [left, right] = [claimsOf("a", form(kind, a)), claimsOf("b", form(kind, b))]
    for (const agreement of [compare(left, right), compare(right, left)])
      assert.equal(agreement.kinds.find((one) => one.kind === kind)!.f1, same ? 1 : 0)
    assert.equal(pairsOf(left, right).length, same ? 1 : 2)
  })

const DIFFERENCES: [kind: ClaimKind, change: object, differs: string[]][] = [
  ["estimate", {}, []],
  ["estimate", { measure: "count", unit: "groups", stance: "doubts" }, ["stance", "measure", "unit"]],
  ["estimate", { attribution: [], time: null, subject: "River League" }, ["attribution", "time", "subject"]],
  ["estimate", { attribution: ["Tamm"], time: "2019-03" }, []],
  ["estimate", { time: "1990/2020" }, ["time"]],
  ["event", { subtype: "Government regains territory", place: null }, ["subtype", "place"]],
  ["event", { place: "Port Lune, Lune Province" }, []],
  ["relation", { ended: true, polarity: "negative", certainty: "probable" }, ["certainty", "polarity", "ended"]],
  ["forecast", { condition: "if it rains" }, ["condition"]],
  ["cause", { sign: "-" }, ["sign"]],
  ["appraisal", { direction: "low" }, ["direction"]],
  ["recommendation", { addressee: null }, ["addressee"]],
]
for (const [kind, change, differs] of DIFFERENCES)
  test(`matched, and different in ${differs.join(", ") || "nothing"}: ${kind} ${JSON.stringify(change)}`, () =>
    assert.deepEqual(pairsOf(claimsOf("a", form(kind)), claimsOf("b", form(kind, change))), [
      { kind, a: "a1", b: "b1", differs, again: false },
    ]))

test("F1 of a kind joins both readers' shares, and a relation counts once", () => {
  const a = claimsOf("a", form("relation"), form("relation", { quote: "The Front fights the League" }), form("cause"))
  const b = claimsOf("b", form("relation"), form("relation", { type: "supports" }), form("appraisal"))
  const { kinds, macroF1 } = compare(a, b)
  const of = (kind: ClaimKind) => kinds.find((one) => one.kind === kind)!
  assert.deepEqual(of("relation"), { kind: "relation", a: 1, b: 2, sharedA: 1, sharedB: 1, f1: 2 / 3 })
  assert.deepEqual([of("cause").f1, of("appraisal").f1, of("event").f1], [0, 0, null])
  assert.equal(macroF1, 2 / 9)
})

test("a claim that another reader has in two stands beside the closer one, and the second says that it does so again", () => {
  const a = claimsOf("a", form("appraisal"))
  const b = claimsOf("b", form("appraisal", { direction: "low" }), form("appraisal", { stance: "endorses" }))
  assert.deepEqual(pairsOf(a, b), [
    { kind: "appraisal", a: "a1", b: "b2", differs: [], again: false },
    { kind: "appraisal", a: "a1", b: "b1", differs: ["direction"], again: true },
  ])
})

test("alphas: of kinds by passage, of fields over matched claims, of figures over the same words", () => {
  const all = CLAIM_KINDS.map((kind) => form(kind))
  const b = claimsOf("b", ...all.slice(2), form("estimate", { best: 900 }), form("event", { certainty: "possible" }))
  const { alphas } = compare(claimsOf("a", ...all), b)
  const of = (name: string) => alphas.find((one) => one.name === name)!
  assert.deepEqual(of("kinds in a passage"), { name: "kinds in a passage", metric: "nominal", alpha: 1, units: 6 })
  assert.equal(of("certainty").units, 6, "the estimates are not matched")
  assert.equal(of("certainty").alpha, 0, "one of six that differs is what chance gives")
  assert.equal(of("measure").alpha, null)
  assert.deepEqual([of("figure").units, of("figure").metric], [1, "interval"])
})

test("a passage that only one reader marks lowers the alpha of the kind", () => {
  const { alphas } = compare(claimsOf("a", form("event"), form("cause")), claimsOf("b", form("event")))
  const alpha = (name: string) => alphas.find((one) => one.name === name)!.alpha
  assert.equal(alpha("event in a passage"), 1)
  assert.equal(alpha("cause in a passage"), 0)
})

const some = fc.subarray(
  CLAIM_KINDS.flatMap((kind) => [
    form(kind),
    form(kind, { certainty: "possible" }),
    form(kind, { quote: "The Front fights the League, and 300 men left it" }),
  ]),
)
test("agreement is the same whoever is named first; a reader agrees with itself; every claim stands in a pair", () => {
  fc.assert(
    fc.property(some, some, (mine, theirs) => {
      const [a, b] = [claimsOf("a", ...mine), claimsOf("b", ...theirs)]
      const [there, back] = [compare(a, b), compare(b, a)]
      assert.deepEqual(
        there.kinds.map(({ f1 }) => f1),
        back.kinds.map(({ f1 }) => f1),
      )
      const paired = new Set(there.documents[0]!.pairs.flatMap((pair) => [pair.a, pair.b]))
      for (const { id } of [...a, ...b]) assert.ok(paired.has(id))
      const itself = compare(a, a)
      assert.ok(itself.kinds.every(({ f1 }) => f1 === null || f1 === 1))
      assert.ok(itself.alphas.every(({ alpha }) => alpha === null || alpha === 1))
      assert.ok(itself.documents[0]!.pairs.every(({ differs }) => differs.length === 0))
    }),
    { seed: 3, numRuns: 40 },
  )
})

const measure = (gold: readonly GoldClaim[], found: readonly GoldClaim[]) =>
  score([{ gold, found, goldEntities: entities, foundEntities: [] }], isFunctionWord)

test("scoring: recall counts what is marked easy and no repeats, precision takes any of gold", () => {
  const gold = claimsOf(
    "g",
    form("appraisal", { easy: true }),
    form("appraisal", { aspect: "capability" }),
    form("appraisal", { aspect: "threat", easy: true, repeat: true }),
    form("appraisal", { aspect: "support", easy: true }),
  )
  const found = claimsOf("f", form("appraisal"), form("appraisal", { aspect: "capability" }), form("cause"))
  const { kinds, macroF1, missed, wrong } = measure(gold, found)
  const appraisal = kinds.find(({ kind }) => kind === "appraisal")!
  assert.deepEqual(
    { ...appraisal, fields: null },
    {
      kind: "appraisal",
      gold: 4,
      counted: 2,
      found: 2,
      recall: 0.5,
      strictRecall: 0.5,
      precision: 1,
      f1: 2 / 3,
      fields: null,
    },
  )
  assert.equal(macroF1, 2 / 3, "kinds that gold does not have are no part of the mean")
  assert.deepEqual(missed, ["g3", "g4"])
  assert.deepEqual(wrong, ["f3"])
})

test("scoring: where nothing is marked easy, everything counts", () => {
  const { kinds } = measure(claimsOf("g", form("cause"), form("forecast")), claimsOf("f", form("cause")))
  assert.deepEqual(
    kinds.filter(({ gold }) => gold).map(({ kind, counted, recall }) => [kind, counted, recall]),
    [
      ["forecast", 1, 0],
      ["cause", 1, 1],
    ],
  )
})

test("scoring: fields are asked for over the gold claims that were found, a time where gold has one", () => {
  const gold = claimsOf("g", form("estimate"), form("event", { time: null }))
  const found = claimsOf("f", form("estimate", { stance: "doubts", time: "2018" }), form("event"))
  const { kinds } = measure(gold, found)
  const fieldsOf = (kind: ClaimKind) => kinds.find((one) => one.kind === kind)!.fields
  assert.deepEqual(fieldsOf("estimate").time, { right: 0, of: 1 })
  assert.deepEqual(fieldsOf("estimate").stance, { right: 0, of: 1 })
  assert.deepEqual(fieldsOf("estimate").attribution, { right: 1, of: 1 })
  assert.equal(fieldsOf("event").time, undefined)
  assert.deepEqual(fieldsOf("event").place, { right: 1, of: 1 })
})
