import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { CLAIM_KINDS, type ClaimVerdict, type Verdict } from "#claim"
import { filledForm, formOf, historyOf, opinionsOf, sameStep } from "#present"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { written } from "../http/reports.js"

const entry = (sequence: number, claim: string, decision: ClaimVerdict["decision"], who = "ada"): ClaimVerdict => ({
  ...{ about: "claim", sequence, claim, decision, correction: null, added: null, reason: null, who },
  when: `2026-11-24T10:00:${String(sequence % 60).padStart(2, "0")}Z`,
})
const log = (...steps: readonly (readonly [string, ClaimVerdict["decision"], string?])[]): ClaimVerdict[] =>
  steps.map(([claim, decision, who], index) => entry(index + 1, claim, decision, who))

describe("opinions on a claim", () => {
  it("are each person's last that stands", () => {
    const opinions = opinionsOf(
      log(["a", "accepted", "ada"], ["a", "rejected", "ben"], ["a", "corrected", "ada"], ["a", "withdrawn", "ada"]),
    )
    assert.deepEqual(
      opinions.map(({ who, decision }) => [who, decision]),
      [
        ["ada", "accepted"],
        ["ben", "rejected"],
      ],
    )
    assert.deepEqual(opinionsOf(log(["a", "accepted"], ["a", "withdrawn"])), [])
  })
})

describe("undo and redo", () => {
  const ids = (entries: readonly Verdict[]): (string | number)[] => entries.map(({ sequence }) => sequence)

  it("walk back over several claims, and forward by saying the same again", () => {
    const said = log(["a", "accepted"], ["b", "rejected"], ["b", "withdrawn"], ["a", "withdrawn"])
    assert.deepEqual(ids(historyOf(said, "ada").undone), [2, 1])
    const again = [...said, entry(5, "a", "accepted")]
    assert.deepEqual(ids(historyOf(again, "ada").undone), [2])
    assert.deepEqual(ids(historyOf(again, "ada").done), [5])
  })

  it("give up what could have come again when something else is said", () => {
    const said = log(["a", "accepted"], ["a", "withdrawn"], ["b", "accepted"])
    assert.deepEqual(historyOf(said, "ada").undone, [])
  })

  it("leave other people's decisions alone", () => {
    const said = log(["a", "accepted", "ben"], ["b", "accepted", "ada"], ["c", "rejected", "ben"])
    assert.deepEqual(ids(historyOf(said, "ada").done), [2])
  })

  it("have no end: as many undos as steps lead to nothing done, as many redos to what was said", () => {
    const step = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("accepted" as const, "rejected" as const))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const said: Verdict[] = steps.map(([claim, decision], index) => entry(index + 1, claim, decision))
        const before = [...said]
        for (const _ of steps) {
          const last = historyOf(said, "ada").done.at(-1)
          assert.ok(last?.about === "claim")
          said.push(entry(said.length + 1, last.claim, "withdrawn"))
        }
        assert.deepEqual(historyOf(said, "ada").done, [])
        for (const _ of steps) {
          const next = historyOf(said, "ada").undone.at(-1)
          assert.ok(next?.about === "claim")
          said.push({ ...next, sequence: said.length + 1 })
        }
        const { done, undone } = historyOf(said, "ada")
        assert.deepEqual(undone, [])
        assert.ok(done.length === before.length && done.every((one, index) => sameStep(one, before[index]!)))
      }),
      { seed: 11 },
    )
  })
})

describe("the form of a claim", () => {
  it("has a line for every field that a claim of its kind holds, and no other", () => {
    const kept = new Set(["kind", "quote", "rule", "implied", "derivedFrom", "incident"])
    const { claims } = written(KINDS_REPORT)
    assert.deepEqual([...new Set(claims.map(({ kind }) => kind))].sort(), [...CLAIM_KINDS].sort())
    for (const claim of claims) {
      const fields = Object.keys(claim).filter(
        (name) => !kept.has(name) && !(claim.kind === "event" && name === "type"),
      )
      assert.deepEqual(
        formOf(claim.kind)
          .map(({ name }) => name)
          .sort(),
        fields.sort(),
        claim.kind,
      )
      for (const { name, value } of filledForm(claim)) assert.deepEqual(value, Reflect.get(claim, name), name)
    }
  })
})
