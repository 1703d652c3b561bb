// Whom "the group", "it", "their" and the like speak of, told by whose fighters are counted.
import assert from "node:assert/strict"
import { test } from "node:test"
import { claimsIn } from "./claims.js"

/** The last figure of the text, and whose it is. */
const OWNERS: readonly (readonly [string, string])[] = [
  // what the report is about, and not the last name
  [
    "ISKP grew quickly. ISKP lost Achin to the Taliban. The Taliban have kept silent on it. The group has 900 fighters.",
    "Islamic State Khorasan Province",
  ],
  // the subject of the same clause is not whom it strikes
  [
    "ISKP was strong in Achin. In March the Taliban attacked the group, which had 300 fighters.",
    "Islamic State Khorasan Province",
  ],
  // "they" for a name in the plural, "it" for one in the singular
  ["The Taliban are at war with ISKP. Their 60,000 fighters hold the cities.", "Taliban"],
  [
    "The Taliban are at war with ISKP, which is weak. Its 900 fighters hide in the hills.",
    "Islamic State Khorasan Province",
  ],
  // the same noun
  [
    "ISKP is the main enemy. The Islamic Movement of Uzbekistan came later. This movement has 400 fighters.",
    "Islamic Movement of Uzbekistan",
  ],
  // what a bracket explains
  ["ISKP drew on the Islamic Jihad Union (the group had 120 fighters in 2014).", "Islamic Jihad Union"],
  // each reference makes what it speaks of more present to the next
  [
    "Jamaat Ansarullah was founded in 2010. The group moved to Badakhshan. There it met the Taliban. The group has 150 fighters.",
    "Jamaat Ansarullah",
  ],
  // fighters whom nobody names belong to the group of the text
  ["ISKP hides in Kunar. Up to 700 militants are present in the province.", "Islamic State Khorasan Province"],
]

for (const [text, owner] of OWNERS)
  test(text, () => {
    assert.equal(claimsIn(text).at(-1)?.subject, owner)
  })

test("an empty “it” speaks of nobody", () => {
  const [claim] = claimsIn(
    "The Taliban denied it. It is hard to say how many fighters ISKP has, but it has 900 fighters.",
  )
  assert.equal(claim?.subject, "Islamic State Khorasan Province")
})

test("fighters of other origin, and soldiers, are not counted for the group of the text", () => {
  const subjects = claimsIn(
    "ISKP hides in Kunar. Last year 40 Chechen militants died there. A day later 12 soldiers died.",
  ).map(({ subject }) => subject)
  assert.equal(subjects.length, 2)
  for (const subject of subjects) assert.doesNotMatch(subject, /Khorasan/)
})
