import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { Claim, Decisions, Finding, PlacedClaim, RelationClaim } from "#claim"
import { NO_DECISIONS } from "#claim"
import { identityView, partClaims, reconcile, reconcileParts } from "#reconcile"
import { claim, document, words } from "./build.js"
import { advice, appraisal, cause, event, forecast, relation } from "./told.js"

const documents = ["a", "b", "c", "d"].map((id, i) =>
  document(id, { publisher: `Outlet ${id}`, published: i === 3 ? null : `2018-03-2${i + 1}` }),
)
const some = fc.constantFrom
const told = fc.record({
  in: some("a", "b", "c", "d"),
  kind: some<Claim["kind"]>("estimate", "event", "relation", "appraisal", "forecast", "cause", "recommendation"),
  name: some("Northern Gate Brigade", "Taliban", "Karim Bala", "the Taliban"),
  other: some("Rahim Totakhel", "Islamic State", "Islamic State Khorasan Province", "Raheem Totakhel"),
  words: some(
    "seize the border crossing",
    "seizing the crossing of the border",
    "lose its valleys",
    "recruitment of youths",
  ),
  type: some<RelationClaim["type"]>(
    "led-by",
    "allied-with",
    "rival-of",
    "allegiance-to",
    "also-known-as",
    "operates-in",
  ),
  best: some(84, 103, 2000),
  time: some(null, "2018", "2018-03", "2018-03-21", "2018-03-22", "2018-03-24"),
  place: some(null, "Kabul, Afghanistan", "Kabul", "Afghanistan", "Kunar Province, Afghanistan"),
  polarity: some<"positive" | "negative">("positive", "positive", "negative"),
  attribution: some([], ["Rahim Totakhel"], ["unnamed"]),
  flag: fc.boolean(),
})

function made(
  {
    kind,
    name,
    other,
    words: said,
    type,
    time,
    place,
    polarity,
    attribution,
    flag,
    best,
    ...where
  }: typeof told extends fc.Arbitrary<infer T> ? T : never,
  i: number,
): PlacedClaim {
  const all = { ...where, id: `c${String(i).padStart(2, "0")}`, time, polarity, attribution }
  switch (kind) {
    case "estimate":
      return claim({
        ...all,
        subject: flag ? name : "people",
        measure: flag ? "strength" : "fatalities",
        says: `figure${i} in${i} words${i} of${i} its${i} own${i}`,
        ...{ best, place },
      })
    case "event":
      return event({ ...all, place, actors: flag ? [other] : [], targets: flag ? [] : [name], incident: String(i % 3) })
    case "relation":
      return relation({ ...all, type, subject: name, object: other, ended: flag })
    case "appraisal":
      return appraisal({ ...all, subject: name, direction: flag ? "rising" : "falling" })
    case "forecast":
      return forecast({ ...all, subject: name, outcome: said })
    case "cause":
      return cause({ ...all, cause: name, effect: said, sign: flag ? "+" : "-" })
    default:
      return advice({ ...all, addressee: flag ? name : null, action: said })
  }
}
const casebook = fc.array(told, { maxLength: 16 }).map((all) => all.map(made))
const find = (claims: readonly PlacedClaim[], decisions: Decisions = NO_DECISIONS): Finding[] =>
  reconcile(claims, documents, words, decisions)
const runs = (seed: number) => ({ seed, numRuns: 150 })

describe("claims of all kinds", () => {
  it("give the same findings in whatever order they arrive", () => {
    fc.assert(
      fc.property(casebook, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (claims, order) => {
        const shuffled = claims.map((one, i) => [order[i]!, one] as const).sort((x, y) => x[0] - y[0])
        assert.deepEqual(find(shuffled.map(([, one]) => one)), find(claims))
      }),
      runs(21),
    )
  })

  it("are each in exactly one question, position and origin; ids are unique", () => {
    fc.assert(
      fc.property(casebook, (claims) => {
        const findings = find(claims)
        assert.deepEqual(findings.flatMap(({ question }) => question.claims).sort(), claims.map(({ id }) => id).sort())
        assert.equal(new Set(findings.map(({ question }) => question.id)).size, findings.length)
        for (const { question, origins, positions } of findings) {
          assert.deepEqual(origins.flatMap((origin) => origin.claims).sort(), [...question.claims].sort())
          assert.ok(origins.length <= question.claims.length)
          if (question.kind === "estimate") continue
          assert.deepEqual(positions.flatMap((position) => position.claims).sort(), [...question.claims].sort())
        }
      }),
      runs(22),
    )
  })

  it("give part by part what they give all at once", () => {
    fc.assert(
      fc.property(casebook, (claims) => {
        const parted = ["a", "b", "c", "d"].flatMap((id) =>
          partClaims(
            claims.filter((one) => one.document === id),
            words,
          ),
        )
        const parts = [...new Set(parted.map(({ part }) => part))]
        const alone = parts.flatMap((part) =>
          reconcileParts(
            parted.filter((one) => one.part === part),
            documents,
            words,
          ),
        )
        const byId = (all: readonly Finding[]): Finding[] =>
          [...all].sort((x, y) => (x.question.id < y.question.id ? -1 : 1))
        assert.deepEqual(byId(alone), byId(find(claims)))
      }),
      runs(23),
    )
  })

  it("told once more by the same document's holder add no origin", () => {
    fc.assert(
      fc.property(casebook, fc.nat(), (claims, n) => {
        const first = claims[n % Math.max(1, claims.length)]
        if (first?.claim.attribution[0] !== "Rahim Totakhel") return
        const repeat = { ...first, id: "zz" }
        const origins = (all: readonly PlacedClaim[]): number | undefined =>
          find(all).find(({ question }) => question.claims.includes(first.id))?.origins.length
        assert.equal(origins([...claims, repeat]), origins(claims))
      }),
      runs(24),
    )
  })
})

describe("a report that is printed once more by another outlet", () => {
  it("brings no origin of its own where the original stands", () => {
    const copyOf = (one: PlacedClaim): PlacedClaim => ({ ...one, id: `z${one.id}`, document: "e" })
    const printed = [...documents, document("e", { publisher: "Outlet e", published: "2018-03-28" })]
    fc.assert(
      fc.property(casebook, some("a", "b", "c", "d"), (claims, which) => {
        const copies = claims.filter((one) => one.document === which).map(copyOf)
        for (const { question, origins } of reconcile([...claims, ...copies], printed, words))
          for (const { claims: tellings } of origins)
            if (tellings.every((id) => id.startsWith("z")))
              assert.ok(
                !tellings.some((id) => question.claims.includes(id.slice(1))),
                `${question.subject}: ${tellings.join(", ")}`,
              )
      }),
      runs(28),
    )
  })
})

describe("what analysts split and join", () => {
  const grouped = (decision: "split" | "join", claims: readonly string[]): Decisions => ({
    ...NO_DECISIONS,
    groupings: [{ claims, decision }],
  })

  it("loses no claim, and taken back it leaves nothing", () => {
    fc.assert(
      fc.property(
        casebook,
        some<"split" | "join">("split", "join"),
        fc.array(fc.nat(15), { maxLength: 4 }),
        (claims, decision, chosen) => {
          const ids = chosen.flatMap((n) => claims[n]?.id ?? [])
          const before = find(claims)
          const after = find(claims, grouped(decision, ids))
          assert.deepEqual(after.flatMap(({ question }) => question.claims).sort(), claims.map(({ id }) => id).sort())
          assert.equal(new Set(after.map(({ question }) => question.id)).size, after.length)
          assert.deepEqual(find(claims, NO_DECISIONS), before)
        },
      ),
      runs(25),
    )
  })

  it("a split claim is a question of its own and says so; joined ones are one, also from different parts", () => {
    const claims = [
      appraisal({ id: "x" }),
      appraisal({ id: "y", in: "b" }),
      appraisal({ id: "z", in: "c", subject: "Gate Men" }),
    ]
    const split = find(claims, grouped("split", ["y"]))
    assert.deepEqual(split.map(({ question }) => question.claims).sort(), [["x"], ["y"], ["z"]])
    assert.match(split.find(({ question }) => question.claims[0] === "y")!.question.why, /analyst took/)
    const joined = find(claims, grouped("join", ["x", "z"]))
    assert.deepEqual(
      joined.map(({ question }) => question.claims),
      [["x", "y", "z"]],
    )
    assert.match(joined[0]!.question.why, /analyst joined/)
  })

  it("claims of two kinds are never joined", () => {
    const claims = [appraisal({ id: "x" }), forecast({ id: "y" })]
    assert.equal(find(claims, grouped("join", ["x", "y"])).length, 2)
  })
})

describe("merging names", () => {
  const edge = some("Northern Gate Brigade", "Taliban", "Karim Bala", "Rahim Totakhel", "Raheem Totakhel")
  const edges = fc.array(
    fc
      .record({
        a: edge,
        b: edge,
        decision: some<"same" | "different" | "unsure">("same", "same", "different", "unsure"),
      })
      .filter(({ a, b }) => a !== b),
    { maxLength: 6 },
  )

  it("loses no claim, and one more edge less gives back what was", () => {
    fc.assert(
      fc.property(casebook, edges, (claims, identities) => {
        const before = find(claims)
        const merged = find(claims, { ...NO_DECISIONS, identities })
        assert.deepEqual(merged.flatMap(({ question }) => question.claims).sort(), claims.map(({ id }) => id).sort())
        assert.deepEqual(find(claims), before)
      }),
      runs(26),
    )
  })

  it("never brings two names into one cluster that somebody holds for different", () => {
    fc.assert(
      fc.property(edges, (identities) => {
        const view = identityView(identities)
        for (const { a, b, decision } of identities)
          if (decision === "different") assert.notEqual(view.judgement(a, b), "same", JSON.stringify(identities))
        for (const names of view.clusters) for (const name of names) assert.equal(view.nameOf(name), names[0])
      }),
      runs(27),
    )
  })

  it("goes on from name to name; same and different make different, two differences prove nothing", () => {
    const view = identityView([
      { a: "Abu Sayed", b: "Abu Saeed", decision: "same" },
      { a: "Abu Saeed", b: "Abu Sayed Bajauri", decision: "same" },
      { a: "Abu Sayed", b: "Karim Bala", decision: "different" },
      { a: "Karim Bala", b: "Rahim Totakhel", decision: "different" },
      { a: "Rahim Totakhel", b: "Lena Sorvik", decision: "unsure" },
    ])
    assert.equal(view.judgement("Abu Sayed", "Abu Sayed Bajauri"), "same")
    assert.equal(view.judgement("Abu Sayed Bajauri", "Karim Bala"), "different")
    assert.equal(view.judgement("Abu Sayed", "Rahim Totakhel"), "not judged")
    assert.equal(view.judgement("Lena Sorvik", "Rahim Totakhel"), "unsure")
    assert.equal(view.nameOf("Abu Saeed"), "Abu Sayed Bajauri")
  })

  it("a merge that a difference forbids is refused and shown", () => {
    const same = { a: "Abu Sayed", b: "Karim Bala", decision: "same" } as const
    const view = identityView([
      { a: "Abu Sayed", b: "Abu Saeed", decision: "same" },
      { a: "Abu Saeed", b: "Karim Bala", decision: "different" },
      same,
    ])
    assert.deepEqual(view.refused, [same])
  })

  it("puts the claims of both names into one question", () => {
    const claims = [appraisal({ id: "x" }), appraisal({ id: "y", in: "b", subject: "Gate Men", direction: "falling" })]
    assert.equal(find(claims).length, 2)
    const identities = [{ a: "Gate Men", b: "Northern Gate Brigade", decision: "same" as const }]
    assert.deepEqual(
      find(claims, { ...NO_DECISIONS, identities }).map(({ question }) => question.claims),
      [["x", "y"]],
    )
  })
})
