import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Finding } from "#claim"
import { claim, document, find, only, type Said, words } from "./build.js"

const TOLL = { measure: "fatalities", subject: "people", place: "Kabul", time: "2021-08-26", unit: "persons" } as const
const documents = ["a", "b", "c"].map((id, i) =>
  document(id, { publisher: `Outlet ${id}`, published: `2021-08-${27 + i}` }),
)
const tolls = (...said: readonly Said[]): Finding =>
  only(
    find(
      said.map((fields, i) => claim({ in: ["a", "b", "c"][i]!, ...TOLL, ...fields })),
      documents,
    ),
  )
const conflicts = (...said: readonly Said[]): string[] =>
  tolls(...said).conflicts.map(({ type, why }) => `${type}: ${why}`)

describe("whom a toll counts in", () => {
  const beside = { best: 170, says: "the blast at the gate killed 170 Afghans, as well as 13 soldiers" }
  const inside = { best: 170, says: "a total of 170 died there, including 13 soldiers" }

  it("one number with a part counted in and on top is a conflict of inclusion, and says both sums", () => {
    assert.deepEqual(conflicts(beside, inside), [
      "inclusion: both say 170, but one counts the 13 in and the other on top, which makes 170 or 183 in all",
    ])
    assert.match(only(tolls(beside, inside).conflicts).settles, /whom it includes/)
  })

  it("a sum against its parts is no contradiction of counts", () => {
    const sum = { best: 183, says: "183 lives were lost that afternoon" }
    assert.deepEqual(conflicts(beside, sum), [
      "inclusion: 183 is 170 and 13 together: one adds up what the other counts apart",
    ])
    const without = { best: 157, says: "the dead who were no soldiers number 157" }
    assert.deepEqual(conflicts(inside, without), ["inclusion: 157 is 170 without the 13 that the other counts in"])
  })

  it("what no sum explains stays a contradiction; what is told alike is none", () => {
    const other = { best: 95, says: "the ministry knows of 95 dead" }
    assert.deepEqual(
      conflicts(beside, other).map((one) => one.split(":")[0]),
      ["value"],
    )
    assert.deepEqual(conflicts(inside, { ...inside, says: "170 people died, among them 13 soldiers" }), [])
    assert.deepEqual(conflicts({ best: 170, says: "170 died" }, inside), [])
  })

  it("is seen also where the tellings are one origin: somebody misread the other", () => {
    const holder = { attribution: ["Rahim Totakhel"] }
    const finding = tolls({ ...beside, ...holder }, { ...inside, ...holder })
    assert.equal(finding.origins.length, 1)
    assert.deepEqual(
      finding.conflicts.map(({ type }) => type),
      ["inclusion"],
    )
  })

  it("the part is the one that stands nearest", () => {
    assert.deepEqual(words.partIn("as well as at least 13 soldiers, including 2 officers"), {
      how: "beside",
      figure: 13,
    })
    assert.deepEqual(words.partIn("including 13 soldiers as well as 4 guards"), { how: "inside", figure: 13 })
    assert.equal(words.partIn("including many children"), null)
  })
})
