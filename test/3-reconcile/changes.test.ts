import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Change } from "#claim"
import { claim, document, find, only, type Said } from "./build.js"

/** What changed between a first telling and one that cites it a month later. */
function changed(first: Said, later: Said): readonly Change[] {
  const work = {
    authors: [],
    title: "The gate and its fighters",
    publisher: null,
    date: null,
    url: null,
    calledAt: [40],
  }
  const documents = [
    document("a", { title: "The gate and its fighters", publisher: "Gate Daily", published: "2018-03" }),
    document("b", { publisher: "Fjord News", published: "2018-04", citations: [work] }),
  ]
  const claims = [
    claim({ says: "how many there were, as was told at the time", ...first }),
    claim({ in: "b", says: "their number by other accounts of it", ...later }),
  ]
  return find(claims, documents).flatMap(({ changes }) => changes)
}

describe("what becomes of a figure on its way", () => {
  const table: readonly (readonly [Said, Said, string, RegExp])[] = [
    [{ high: 600 }, { low: 600 }, "bound lost", /“up to 600” became “at least 600”: a most has turned into a least/],
    [{ low: 600 }, { best: 600 }, "bound lost", /a least has turned into a plain number/],
    [{ low: 1000, high: 3000 }, { best: 3000 }, "bound lost", /only the upper end of the range is left/],
    [{ best: 600, approximate: true }, { best: 600 }, "hedge lost", /the word that made it rough is gone/],
    [{ best: 600, certainty: "possible" }, { best: 600 }, "hedge lost", /possible at first and as certain/],
    [{ best: 600 }, { best: 600, approximate: true }, "hedge added", /“600” became “about 600”/],
    [{ best: 600, attribution: ["Gate Daily"] }, { best: 600 }, "holder lost", /Gate Daily is no longer named/],
  ]
  for (const [first, later, type, why] of table)
    it(`${type}: ${why.source}`, () => {
      const change = only(changed(first, later))
      assert.equal(change.type, type)
      assert.match(change.why, why)
    })

  it("a tenfold slip is told by its digits", () => {
    const speaker = { attribution: ["Rahim Totakhel"] }
    const change = only(changed({ best: 4000, ...speaker }, { best: 40000, ...speaker }))
    assert.equal(change.type, "figure changed")
    assert.match(change.why, /ten times more, with the same digits; perhaps a slip/)
  })

  it("nothing changed where nothing did, and a recount of one speaker is no change on the way", () => {
    assert.deepEqual(changed({ best: 600 }, { best: 600 }), [])
    const speaker = { attribution: ["Rahim Totakhel"] }
    assert.deepEqual(changed({ best: 95, ...speaker }, { best: 84, ...speaker }), [])
  })
})

describe("a toll that is counted again", () => {
  const toll = { measure: "fatalities", subject: "people", place: "Kunar", time: "2018-03-02" } as const
  const documents = [
    document("a", { publisher: "Gate Daily", published: "2018-03-03", title: "Blast in Kunar" }),
    document("b", { publisher: "Fjord News", published: "2018-03-05", title: "Governor lowers toll of Kunar blast" }),
  ]
  it("replaces what others counted before, where the report says that it does", () => {
    const first = claim({ ...toll, in: "a", best: 103, attribution: ["Rahim Totakhel"] })
    const finding = only(find([first, claim({ ...toll, in: "b", best: 84, attribution: ["Karim Bala"] })], documents))
    assert.deepEqual(finding.superseded, [first.id])
    assert.deepEqual(finding.conflicts, [])
    assert.deepEqual(finding.reported, { low: 84, high: 84 })
  })
  it("but not what the attackers boast of, and not where no report says so", () => {
    const boast = claim({ ...toll, in: "a", best: 300, attribution: ["Islamic State"] })
    const later = claim({ ...toll, in: "b", best: 84 })
    assert.deepEqual(only(find([boast, later], documents)).superseded, [])
    const silent = documents.map((one) => ({ ...one, title: "Blast in Kunar" }))
    assert.deepEqual(only(find([claim({ ...toll, in: "a", best: 103 }), later], silent)).superseded, [])
  })
  it("and what a copy that is printed afterwards still says, for its words are the first telling's", () => {
    const says = "Rahim Totakhel said that 103 people were killed by the blast at the market in Kunar on Friday"
    const old = { ...toll, best: 103, says, attribution: ["Rahim Totakhel"] }
    const [first, copy] = [claim({ ...old, in: "a" }), claim({ ...old, in: "c" })]
    const recount = claim({ ...toll, in: "b", best: 84, attribution: ["Karim Bala"] })
    const later = document("c", { publisher: "Coast Daily", published: "2018-03-06", title: "Blast in Kunar" })
    const finding = only(find([first, recount, copy], [...documents, later]))
    assert.deepEqual([...finding.superseded].sort(), [first.id, copy.id].sort())
    assert.deepEqual(finding.conflicts, [])
    const insists = claim({
      ...old,
      in: "c",
      says: "he would not go below 103 dead, Totakhel told a crowd in the square",
    })
    assert.deepEqual(only(find([first, recount, insists], [...documents, later])).superseded, [first.id])
  })
})
