// Relations: every rule is held to its own examples; each tie is told once, and only between things that can stand in it.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { RelationClaim } from "#claim"
import { RELATION_RULES } from "../../src/2-extract/relations/index.js"
import { moreIn } from "./claims.js"

const relationsIn = (text: string, published: string | null = null): RelationClaim[] =>
  moreIn(text, ["relation"], published).filter((claim) => claim.kind === "relation")

for (const { name, examples } of RELATION_RULES)
  test(`relation: ${name}`, () => {
    assert.ok(examples.yes.length >= 2 && examples.no.length >= 1)
    for (const yes of examples.yes)
      assert.ok(
        relationsIn(yes).some((tie) => tie.rule === name),
        `should match: ${yes}`,
      )
    for (const no of examples.no)
      assert.ok(!relationsIn(no).some((tie) => tie.rule === name), `should not match: ${no}`)
  })

const TABLE: readonly (readonly [string, string])[] = [
  ["Sirajuddin Haqqani, the leader of the Haqqani Network, spoke.", "Haqqani Network led-by Sirajuddin Haqqani"],
  ["The Taliban, led by Mullah Omar, took Kabul.", "Taliban led-by Mullah Omar"],
  ["Mullah Omar led the Taliban.", "Taliban led-by Mullah Omar"],
  [
    "In 2014 the Islamic Movement of Uzbekistan pledged allegiance to Islamic State.",
    "Islamic Movement of Uzbekistan allegiance-to Islamic State",
  ],
  ["The Taliban are backed by Pakistan.", "Pakistan supports Taliban"],
  [
    "The Islamic Jihad Union split from the Islamic Movement of Uzbekistan in 2002.",
    "Islamic Jihad Union split-from Islamic Movement of Uzbekistan",
  ],
]
for (const [text, wanted] of TABLE)
  test(`relation in: ${text}`, () => {
    const found = relationsIn(text).map(({ subject, type, object }) => `${subject} ${type} ${object}`)
    assert.ok(found.includes(wanted), found.join("; ") || "nothing")
  })

test("a tie is told once in a document, whichever way round it stands", () => {
  const ties = relationsIn("The Taliban have fought Islamic State. Islamic State is hostile to the Taliban.")
  assert.equal(ties.filter(({ type }) => type === "rival-of").length, 1)
})

test("every relation stands in the text word for word", () => {
  for (const { examples } of RELATION_RULES)
    for (const text of examples.yes)
      for (const { quote } of relationsIn(text)) assert.equal(text.slice(quote.start, quote.end), quote.exact)
})

test("a tie that is said to be over is ended", () => {
  const [tie] = relationsIn("Mullah Omar, the former leader of the Taliban, died.")
  assert.equal(tie?.type, "led-by")
  assert.equal(tie?.ended, true)
})
