import assert from "node:assert/strict"
import { describe, it } from "node:test"
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
  )
  return (source: string) => proposals.find((one) => one.source === source)!
}

describe("reliability from track record", () => {
  const brigades = [1, 2, 3, 4, 5, 6, 7, 8]
  it("an A takes many first reports that independent origins bear out", () => {
    const of = track(brigades.flatMap((n) => [count(0, n, 100 * n), count(1, n, 100 * n + 0)].slice(0, 2)))
    assert.equal(of("Gate Daily").reliability, "A")
    assert.match(of("Gate Daily").reason, /8 of 8 first reports/)
  })
  it("few settled reports give no letter, and never an average", () => {
    const of = track([count(0, 1, 100), count(1, 1, 100), count(0, 2, 300)])
    assert.equal(of("Gate Daily").reliability, null)
    assert.match(of("Gate Daily").reason, /too few/)
  })
  it("whoever is against what two others agree on falls", () => {
    const of = track(brigades.flatMap((n) => [count(0, n, 9000), count(1, n, 100), count(2, n, 100)]))
    assert.equal(of("Gate Daily").reliability, "E")
    assert.equal(of("Gate Daily").contradicted, 8)
  })
  it("a copier never gets an A", () => {
    const copied = (n: number): PlacedClaim[] => [
      count(0, n, 100 * n, { attribution: ["Rahim Totakhel"] }),
      count(3, n, 100 * n, { attribution: ["Rahim Totakhel"] }),
    ]
    const own = brigades.flatMap((n) => [count(3, n + 20, 100 * n), count(1, n + 20, 100 * n)])
    // Fjord News reports nine own figures later than the Review's; the Review also repeats Gate Daily ten times.
    const of = track([...own, ...[...brigades, 9, 10].flatMap(copied)].map((one) => one))
    assert.ok(of("Hindmarsh Review").repeated > of("Hindmarsh Review").first - of("Hindmarsh Review").confirmed)
    assert.notEqual(of("Hindmarsh Review").reliability, "A")
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
