import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { Estimate, Finding, PlacedClaim } from "#claim"
import { bandUnder, proposeCredibilities, proposeReliabilities, withoutEach } from "#reconcile"
import { claim, document, find, only } from "./build.js"

const outlets = ["Gate Daily", "Fjord News", "Coast Daily", "Hindmarsh Review"]
const documents = outlets.map((publisher, i) => document(publisher, { publisher, published: `2018-0${i + 1}-01` }))
/** What an outlet counts of the men of a brigade, one question each. */
const count = (outlet: number, brigade: number, best: number, fields: object = {}): PlacedClaim =>
  claim({
    in: outlets[outlet]!,
    subject: `Brigade Number${brigade}`,
    best,
    says: `in words ${outlet} of ${outlet} its ${outlet} own ${brigade}`,
    ...fields,
  })

function track(claims: readonly PlacedClaim[]) {
  const byId = new Map(claims.map((one) => [one.id, one]))
  const proposals = proposeReliabilities(
    find(claims, documents),
    (id) => byId.get(id)!.claim,
    (id) => byId.get(id)!.document,
    (id) => documents.find((one) => one.id === byId.get(id)!.document)!.published,
  )
  return (source: string) => proposals.find((one) => one.source === source)!
}

describe("reliability from track record", () => {
  const brigades = Array.from({ length: 14 }, (_, i) => i + 1)
  /** Gate Daily first, Fjord News a month later. */
  const borneOut = (n: number): PlacedClaim[] => [count(0, n, 100 * n), count(1, n, 100 * n)]

  it("an A takes many first reports that independent origins bear out, and says the counts", () => {
    const of = track(brigades.flatMap(borneOut))
    assert.equal(of("Gate Daily").reliability, "A")
    assert.match(of("Gate Daily").reason, /14 first reports 14 could be settled .* 14 of these were borne out/)
    const fewer = track(brigades.slice(0, 8).flatMap(borneOut))
    assert.equal(fewer("Gate Daily").reliability, "B")
  })
  it("whoever tells later what others told first has reported nothing first", () => {
    const of = track(brigades.flatMap(borneOut))
    assert.equal(of("Fjord News").first, 0)
    assert.equal(of("Fjord News").reliability, "F")
  })
  it("too few settled reports, or a small part of all, are an F that says so", () => {
    const few = track([...borneOut(1), count(0, 2, 300)])
    assert.equal(few("Gate Daily").reliability, "F")
    assert.match(few("Gate Daily").reason, /^Not enough: of 2 first reports 1 could be settled/)
    const alone = Array.from({ length: 90 }, (_, i) => count(0, 100 + i, 100))
    const of = track([...brigades.flatMap(borneOut), ...alone])
    assert.equal(of("Gate Daily").first, 104)
    assert.equal(of("Gate Daily").reliability, "F")
  })
  it("what lies between good and bad is an F, and no average", () => {
    const wrong = (n: number): PlacedClaim[] => [count(0, n, 9000), count(1, n, 100), count(2, n, 100)]
    const of = track([1, 2, 3].flatMap(borneOut).concat([4, 5, 6].flatMap(wrong)))
    assert.deepEqual([of("Gate Daily").confirmed, of("Gate Daily").contradicted], [3, 3])
    assert.match(of("Gate Daily").reason, /^Not enough to tell/)
  })
  it("whoever is against what two others agree on falls", () => {
    const of = track(brigades.slice(0, 8).flatMap((n) => [count(0, n, 9000), count(1, n, 100), count(2, n, 100)]))
    assert.equal(of("Gate Daily").reliability, "E")
    assert.equal(of("Gate Daily").contradicted, 8)
  })
  it("a copier never gets an A, however often those are right whom it copies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 30 }), fc.integer({ min: 16, max: 60 }), (own, copied) => {
        const reports = Array.from({ length: own }, (_, n) => borneOut(n + 100)).flat()
        const holder = { attribution: ["Rahim Totakhel"] }
        const copies = Array.from({ length: Math.max(copied, own) }, (_, n) => [
          count(2, n + 200, 100, holder),
          { ...count(3, n + 200, 100, holder), document: "Gate Daily again" },
        ]).flat()
        const byId = new Map([...reports, ...copies].map((one) => [one.id, one]))
        const again = document("Gate Daily again", { publisher: "Gate Daily", published: "2018-04-01" })
        const [gate] = proposeReliabilities(
          find([...byId.values()], [...documents, again]),
          (id) => byId.get(id)!.claim,
          (id) => byId.get(id)!.document.replace(" again", ""),
        ).filter(({ source }) => source === "Gate Daily")
        assert.ok(gate!.repeated > 0)
        assert.notEqual(gate!.reliability, "A")
      }),
      { seed: 31, numRuns: 12 },
    )
  })
})

describe("credibility of a claim", () => {
  const digits = (claims: readonly PlacedClaim[]): (number | null)[] => {
    const byId = new Map(claims.map((one) => [one.id, one.claim]))
    const proposals = find(claims, documents).flatMap((finding) => proposeCredibilities(finding, (id) => byId.get(id)!))
    return claims.map(({ id }) => proposals.find((one) => one.claim === id)!.credibility)
  }
  it("is 1 only where independent origins bear it out", () => {
    assert.deepEqual(digits([count(0, 1, 100), count(1, 1, 100)]), [1, 1])
    const holder = { attribution: ["Rahim Totakhel"] }
    assert.deepEqual(digits([count(0, 1, 100, holder), count(1, 1, 100, holder)]), [null, null])
    const analysts = { attribution: ["Western analysts"] }
    assert.deepEqual(digits([count(0, 1, 100, analysts), count(1, 1, 100, analysts)]), [2, 2])
  })
  it("is 5 against two that agree, 4 against one, and null where nobody else speaks", () => {
    assert.deepEqual(digits([count(0, 1, 9000), count(1, 1, 100), count(2, 1, 100)]), [5, 1, 1])
    assert.deepEqual(digits([count(0, 1, 9000), count(1, 1, 100)]), [4, 4])
    assert.deepEqual(digits([count(0, 1, 100)]), [null])
  })
})

describe("bands under switches", () => {
  const claims = [count(0, 1, 1000), count(1, 1, 1200), count(2, 1, 12000)]
  const finding: Finding = only(find(claims, documents))
  const byId = new Map(claims.map((one) => [one.id, one.claim]))
  const claimOf = (id: string): Estimate | undefined => {
    const found = byId.get(id)
    return found?.kind === "estimate" ? found : undefined
  }
  const high = (options: Parameters<typeof bandUnder>[2]): number => bandUnder(finding, claimOf, options)!.high!

  it("are the finding's own where nothing is switched", () => {
    assert.deepEqual(bandUnder(finding, claimOf), finding.modelled)
  })
  it("leaving one out shows who carries the band alone", () => {
    const without = withoutEach(finding, claimOf)
    assert.deepEqual(without.map(({ name }) => name).sort(), [...outlets.slice(0, 3)].sort())
    assert.ok(without.find(({ name }) => name === "Coast Daily")!.band!.high! < 2000)
    assert.ok(without.find(({ name }) => name === "Gate Daily")!.band!.high! > 9000)
  })
  it("a bad grade weighs less", () => {
    const grade = { source: "Coast Daily", topic: null, claim: null, reliability: "E", credibility: null } as const
    assert.ok(high({ grades: [grade] }) < high({}))
    assert.equal(high({ grades: [] }), high({}))
    const elsewhere = { ...grade, topic: "fatalities" } as const
    assert.equal(high({ grades: [elsewhere] }), high({}))
  })
  it("origins that may depend on each other share their weight", () => {
    const same = { attribution: ["Western analysts"] }
    const linked = [count(0, 1, 1000), count(1, 1, 12000, same), count(2, 1, 12000, same)]
    const own = new Map(linked.map((one) => [one.id, one.claim]))
    const of = (id: string): Estimate | undefined => {
      const found = own.get(id)
      return found?.kind === "estimate" ? found : undefined
    }
    const one = only(find(linked, documents))
    assert.ok(bandUnder(one, of, { dependence: true })!.low! <= bandUnder(one, of)!.low!)
  })
  it("without heavy tails the ends are nearer to what is said", () => {
    const wide = [
      count(0, 1, 0, { best: null, low: 100, high: 1000 }),
      count(1, 1, 0, { best: null, low: 300, high: 9000 }),
    ]
    const of = (id: string): Estimate | undefined => {
      const found = wide.find((one) => one.id === id)?.claim
      return found?.kind === "estimate" ? found : undefined
    }
    const one = only(find(wide, documents))
    assert.ok(bandUnder(one, of, { heavyTails: false })!.high! < bandUnder(one, of)!.high!)
  })
})
