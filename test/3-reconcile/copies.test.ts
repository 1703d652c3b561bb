import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Tie } from "#claim"
import { claim, document, find, only, type Said } from "./build.js"

/** Two tellings of one toll, in two outlets a day apart. */
function tiesOf(
  a: Said & { prefix?: string },
  b: Said & { prefix?: string },
  languages: [string, string] = ["en", "en"],
): readonly Tie[] {
  const toll = {
    measure: "fatalities",
    subject: "people",
    place: "Kunar",
    time: "2018-03-02",
    unit: "persons",
  } as const
  const [x, y] = [a, b].map(({ prefix = "", ...fields }, i) => {
    const made = claim({ in: i ? "b" : "a", ...toll, ...fields })
    return { ...made, claim: { ...made.claim, quote: { ...made.claim.quote, prefix } } }
  })
  const documents = ["a", "b"].map((id, i) =>
    document(id, { publisher: `Outlet ${id}`, published: `2018-03-0${i + 3}`, language: languages[i]! }),
  )
  return only(find([x!, y!], documents)).ties
}
const has = (ties: readonly Tie[], words: RegExp): boolean => ties.some(({ evidence }) => words.test(evidence))

describe("signs of copying that neither telling names", () => {
  it("one agency's wire in the dateline", () => {
    const wire = [
      { best: 14, prefix: "ASADABAD (Reuters) – ", says: "fourteen dead" },
      { best: 14, prefix: "KABUL, March 3 (Reuters) - ", says: "a toll of 14" },
    ] as const
    assert.ok(has(tiesOf(...wire), /both print what Reuters sent out/))
    assert.ok(!has(tiesOf(wire[0], { ...wire[1], prefix: "who told the Reuters agency of " }), /Reuters/))
    assert.ok(!has(tiesOf(wire[0], { ...wire[1], best: 31 }), /Reuters/), "another figure is another statement")
    const speakers = tiesOf(
      { ...wire[0], attribution: ["Rahim Totakhel"] },
      { ...wire[1], attribution: ["Karim Bala"] },
    )
    assert.ok(!has(speakers, /Reuters/), "another speaker is another statement")
  })

  it("one statement in two languages", () => {
    const said = { best: 14, attribution: ["Rahim Totakhel"] }
    const ties = tiesOf({ ...said, says: "fourteen people died" }, { ...said, says: "погибли 14 человек" }, [
      "en",
      "ru",
    ])
    assert.ok(ties.some(({ kind }) => kind === "translation"))
    assert.ok(!tiesOf(said, said).some(({ kind }) => kind === "translation"))
  })

  it("rare names in the same order, other words between them", () => {
    const told = "14 men of Totakhel’s unit from Marawara, Dangam and Ghaziabad died near the Nawa Pass"
    const again = "Near Asmar 14 fighters, of Totakhel’s men in Marawara, of Dangam and from Ghaziabad, fell at Nawa"
    const other =
      "14 people from Ghaziabad, some from Nawa and one of Totakhel’s, died, said Dangam’s elders of Marawara"
    assert.ok(tiesOf({ best: 14, says: told }, { best: 14, says: again }).some(({ kind }) => kind === "names-in-order"))
    assert.ok(
      !tiesOf({ best: 14, says: told }, { best: 14, says: other }).some(({ kind }) => kind === "names-in-order"),
    )
  })
})
