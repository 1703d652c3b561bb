import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { PlacedClaim } from "#claim"
import { type IdentityProposal, nameFacts, proposeIdentities } from "#reconcile"
import { words } from "./build.js"
import { appraisal, event, relation } from "./told.js"

const propose = (claims: readonly PlacedClaim[]): IdentityProposal[] =>
  proposeIdentities(nameFacts(claims, words), words)
const about = (...names: string[]): PlacedClaim[] => names.map((subject) => appraisal({ subject }))
const decided = (claims: readonly PlacedClaim[]): (readonly [string, string, string])[] =>
  propose(claims).map(({ a, b, decision }) => [a, b, decision])

describe("proposals about names", () => {
  it("come with what speaks for them", () => {
    const table: readonly (readonly [string, string, string, RegExp])[] = [
      ["ISIS-K", "Islamic State Khorasan Province", "same", /packs hold both/],
      ["Rahim Totakhel", "Raheem Totakhel", "same", /sound alike/],
      ["Rahim Totakhel", "Rahim Totarkhel", "unsure", /letter/],
      ["NGB", "Northern Gate Brigade", "same", /initials/],
    ]
    for (const [a, b, decision, reason] of table) {
      const found = propose(about(a, b)).find((one) => [one.a, one.b].includes(a))
      assert.equal(found?.decision, decision, `${a}, ${b}: ${JSON.stringify(found)}`)
      assert.match(found.reason, reason)
    }
  })

  it("are not made where nothing speaks for one", () => {
    for (const [a, b] of [
      ["Northern Gate Brigade", "Southern Gate Brigade"],
      ["Kunar Brigade", "Kandahar Brigade"],
      ["Omar Bala", "Amir Bala"],
      ["Taliban", "Al-Qaida"],
      ["Rahim Totakhel", "Karim Bala"],
      ["Islamic State", "Islamic State Khorasan Province"],
    ] as const)
      assert.deepEqual(propose(about(a, b)), [], `${a}, ${b}`)
  })

  it("one report's alias is a proposal; a name that two reports give to two men is unsure", () => {
    const aka = { type: "also-known-as", subject: "Abu Gate" } as const
    assert.deepEqual(decided([relation({ ...aka, object: "Rahim Totakhel" })]), [
      ["Abu Gate", "Rahim Totakhel", "same"],
    ])
    const contested = decided([
      relation({ ...aka, object: "Rahim Totakhel" }),
      relation({ ...aka, in: "b", object: "Karim Bala" }),
    ])
    assert.deepEqual(contested, [
      ["Abu Gate", "Karim Bala", "unsure"],
      ["Abu Gate", "Rahim Totakhel", "unsure"],
    ])
  })

  it("a report that denies it, or names both side by side, speaks for two", () => {
    const denied = relation({
      type: "also-known-as",
      subject: "Abu Gate",
      object: "Rahim Totakhel",
      polarity: "negative",
    })
    assert.deepEqual(decided([denied]), [["Abu Gate", "Rahim Totakhel", "different"]])
    const beside = event({ actors: ["Rahim Totakhel"], targets: ["Raheem Totakhel"] })
    assert.deepEqual(decided([beside]), [["Raheem Totakhel", "Rahim Totakhel", "unsure"]])
  })

  it("one office at one time speaks for one man", () => {
    const lead = { time: "2018", subject: "Northern Gate Brigade" } as const
    const [proposal] = propose([relation({ ...lead, object: "Totakhel" }), relation({ ...lead, in: "b" })])
    assert.equal(proposal?.decision, "same")
    assert.match(proposal.reason, /both are said to lead Northern Gate Brigade/)
  })
})
