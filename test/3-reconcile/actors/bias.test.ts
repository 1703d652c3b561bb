import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import type { Claim, Finding, Origin, PlacedClaim } from "#claim"
import { biasOf } from "#reconcile"
import { claim } from "../build.js"
import { appraisal } from "../told.js"

interface Voice {
  readonly own: boolean
  readonly claims: readonly PlacedClaim[]
}

let counter = 0
function question(voices: readonly Voice[], topic = "strength"): { finding: Finding; own: Set<string> } {
  const id = `q${++counter}`
  const origins = voices.map(
    ({ claims }, index): Origin => ({
      ...{ id: `${id} ${index}`, name: `origin ${index}`, claims: claims.map((one) => one.id), low: null, high: null },
    }),
  )
  const claims = voices.flatMap((voice) => voice.claims.map((one) => one.id))
  const kind = voices[0]!.claims[0]!.claim.kind === "appraisal" ? "appraisal" : "estimate"
  const finding: Finding = {
    question: {
      ...{
        id,
        kind,
        subject: "Northern Gate Brigade",
        topic,
        object: null,
        unit: null,
        place: null,
        time: null,
        claims,
      },
      ...{ why: "" },
    },
    ...{ origins, independence: "not-established", ties: [], conflicts: [], positions: [], changes: [] },
    ...{ reported: { low: null, high: null }, modelled: null, series: [], superseded: [], contest: 0 },
  }
  return { finding, own: new Set(origins.filter((_, index) => voices[index]!.own).map((origin) => origin.id)) }
}
const told = (own: boolean, ...figures: readonly number[]): Voice => ({
  own,
  claims: figures.map((best) => claim({ best })),
})

function bias(questions: readonly (readonly Voice[])[], topic?: string) {
  const made = questions.map((voices) => question(voices, topic))
  const claimOf = new Map<string, Claim>(
    questions.flatMap((voices) => voices.flatMap(({ claims }) => claims.map(({ id, claim }) => [id, claim] as const))),
  )
  const own = new Set(made.flatMap((one) => [...one.own]))
  const findings = made.map(({ finding }) => finding)
  return {
    of: biasOf(
      findings,
      (id) => claimOf.get(id),
      ({ id }) => own.has(id),
    ),
    against: biasOf(
      findings,
      (id) => claimOf.get(id),
      ({ id }) => !own.has(id),
    ),
  }
}
const ratio = (median: number | null): number => Math.round(Math.exp(median ?? Number.NaN) * 100) / 100

describe("a source against the others", () => {
  it("is the median of own by others over the shared questions", () => {
    const [strength] = bias([
      [told(true, 2000), told(false, 1000)],
      [told(true, 900), told(false, 500)],
      [told(true, 400), told(false, 500)],
    ]).of
    assert.deepEqual(
      [strength!.topic, strength!.questions.length, strength!.higher, strength!.lower, ratio(strength!.median)],
      ["strength", 3, 2, 1, 1.8],
    )
  })

  it("says nothing of fewer than three questions, and keeps them", () => {
    const [strength] = bias([[told(true, 2000), told(false, 1000)]]).of
    assert.deepEqual([strength!.median, strength!.questions.length], [null, 1])
  })

  it("compares figures of one year only", () => {
    const years: Voice[] = [
      { own: true, claims: [claim({ best: 9000, time: "2021" })] },
      { own: false, claims: [claim({ best: 1000, time: "2015" })] },
    ]
    assert.deepEqual(bias([years]).of, [])
  })

  const nothing: readonly (readonly [string, Voice])[] = [
    ["a bare bound", { own: true, claims: [claim({ low: 500 })] }],
    ["a denied figure", { own: true, claims: [claim({ best: 500, polarity: "negative" })] }],
    ["a figure that is passed on and rejected", { own: true, claims: [claim({ best: 500, stance: "rejects" })] }],
    ["nought, which has no logarithm", { own: true, claims: [claim({ best: 0 })] }],
  ]
  for (const [what, voice] of nothing)
    it(`does not compare ${what}`, () => assert.deepEqual(bias([[voice, told(false, 1000)]]).of, []))

  it("takes a range at its middle, as a ratio", () => {
    const ranges = Array.from({ length: 3 }, () => [
      { own: true, claims: [claim({ low: 1000, high: 4000 })] },
      told(false, 1000),
    ])
    assert.equal(ratio(bias(ranges).of[0]!.median), 2)
  })

  it("counts steps of appraisals between weak, unchanged and strong", () => {
    const judged = (own: boolean, direction: "rising" | "stable" | "falling"): Voice => ({
      own,
      claims: [appraisal({ direction })],
    })
    const [finance] = bias(
      [
        [judged(true, "rising"), judged(false, "falling")],
        [judged(true, "rising"), judged(false, "stable")],
        [judged(true, "stable"), judged(false, "stable")],
      ],
      "finance",
    ).of
    assert.deepEqual([finance!.kind, finance!.median, finance!.higher, finance!.lower], ["appraisal", 1, 2, 0])
  })

  const figure = fc.integer({ min: 1, max: 100_000 })
  const voices = fc.array(fc.record({ own: fc.boolean(), figures: fc.array(figure, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  const questions = fc.array(voices, { minLength: 1, maxLength: 8 })
  const heard = (said: readonly (readonly { own: boolean; figures: readonly number[] }[])[]) =>
    said.map((one) => one.map(({ own, figures }) => told(own, ...figures)))

  it("is the same the other way round, with the sign turned", () =>
    fc.assert(
      fc.property(questions, (said) => {
        const { of, against } = bias(heard(said))
        assert.equal(of.length, against.length)
        for (const [index, one] of of.entries()) {
          const other = against[index]!
          assert.deepEqual(
            [one.higher, one.lower, one.questions.length],
            [other.lower, other.higher, other.questions.length],
          )
          if (one.median !== null) assert.ok(Math.abs(one.median + other.median!) < 1e-9)
        }
      }),
      { seed: 7, numRuns: 200 },
    ))

  it("does not change when an origin is repeated", () =>
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 4 }), (said, times) => {
        const repeated = said.map((one) =>
          one.map(({ own, figures }) => ({ own, figures: [...figures, ...Array(times).fill(figures[0]!)] })),
        )
        const shown = (one: readonly (readonly { own: boolean; figures: readonly number[] }[])[]) =>
          bias(heard(one)).of.map(({ higher, lower, median }) => ({ higher, lower, median: median?.toFixed(9) }))
        assert.deepEqual(shown(repeated), shown(said))
      }),
      { seed: 8, numRuns: 200 },
    ))
})
