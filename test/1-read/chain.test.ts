import assert from "node:assert/strict"
import { test } from "node:test"
import { loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(["lexicons/en"])

/** The running text of what is read, each believed marker shown as ⟦number⟧, or ⟦number?⟧ where its body is missing. */
function marked(text: string): string {
  const document = readText(text, {}, lexicon)
  let shown = ""
  for (const { kind, start, end } of document.blocks) {
    if (kind !== "paragraph" && kind !== "list-item") continue
    let from = start
    for (const { at, label, block } of document.notes) {
      if (at <= start || at > end) continue
      shown += `${document.text.slice(from, at)}⟦${label}${block === null ? "?" : ""}⟧`
      from = at
    }
    shown += `${document.text.slice(from, end)} `
  }
  return shown.trim()
}

/** A text whose notes stand at its end. */
const withNotes = (text: string, ...bodies: string[]): string => `${text}\n\nNotes\n\n${bodies.join("\n")}\n`
const BODIES = ["1. An officer of the border service.", "2. The ministry’s yearbook.", "3. A trader in Orzu."]

const BELIEVED: [string, string, string][] = [
  ["glued to words", "The salt1 and the guns2 came by road3.", "The salt⟦1⟧ and the guns⟦2⟧ came by road⟦3⟧."],
  [
    "glued to stops and closing marks",
    "Salt came.1 “Guns too”,2 he said (by road)3.",
    "Salt came.⟦1⟧ “Guns too”,⟦2⟧ he said (by road)⟦3⟧.",
  ],
  [
    "glued to thousands",
    "They were 1,0001 or 77,0002 or 11,5003 men.",
    "They were 1,000⟦1⟧ or 77,000⟦2⟧ or 11,500⟦3⟧ men.",
  ],
  [
    "glued to years",
    "The road was closed1 in 20162 and reopened3.",
    "The road was closed⟦1⟧ in 2016⟦2⟧ and reopened⟦3⟧.",
  ],
  ["glued to acronyms", "The salt1 went to NGB2 by road3.", "The salt⟦1⟧ went to NGB⟦2⟧ by road⟦3⟧."],
  ["glued to a percentage", "The salt1 rose by 12%2 by road3.", "The salt⟦1⟧ rose by 12%⟦2⟧ by road⟦3⟧."],
  ["superscript digits", "The salt¹ and the guns² came by road³.", "The salt⟦1⟧ and the guns⟦2⟧ came by road⟦3⟧."],
  ["in brackets", "The salt [1] and the guns [2, 3] came.", "The salt⟦1⟧ and the guns⟦2⟧⟦3⟧ came."],
  ["a blank before the stop", "The salt1 . The guns2 , the road3 .", "The salt⟦1⟧. The guns⟦2⟧, the road⟦3⟧."],
  ["two notes at one place", "The salt1,2 came by road3.", "The salt⟦1⟧⟦2⟧ came by road⟦3⟧."],
  [
    "called twice",
    "The salt1 and the guns2 came by road3 as the salt1 did.",
    "The salt⟦1⟧ and the guns⟦2⟧ came by road⟦3⟧ as the salt⟦1⟧ did.",
  ],
]
for (const [what, text, shown] of BELIEVED)
  test(`markers are believed: ${what}`, () => assert.equal(marked(withNotes(text, ...BODIES)), shown))

const NOT_BELIEVED: [string, string][] = [
  ["weapons and aircraft", "The salt1 was hit by a GBU-43, an A-10 and an S-300, the guns2 by a 9M133 on the road3."],
  ["services and meetings", "MI6 saw the salt1, the G20 saw the guns2, and MI6 saw the road3."],
  ["a disease", "The salt1 came before COVID-19, the guns2 after COVID-19, by road3."],
  ["years and ordinals", "The salt1 came in 2012, the guns2 on the 3rd of May 2013, by road3."],
  ["plain figures", "The salt1 fed 3 villages, the guns2 armed 12, the road3 cost 3.5 million."],
  ["powers of units", "The salt1 lay on 12 km², the guns2 in 3 m³ of sand on the road3."],
  ["times and scores", "The salt1 came at 10:02, the guns2 at 11.03, by road3."],
]
for (const [what, text] of NOT_BELIEVED)
  test(`no marker: ${what}`, () => {
    const shown = marked(withNotes(text, ...BODIES))
    assert.equal(shown.replace("salt⟦1⟧", "salt1").replace("guns⟦2⟧", "guns2").replace("road⟦3⟧", "road3"), text)
    assert.equal(shown.match(/⟦/g)?.length, 3)
  })

test("the heaviest row wins: one MI6 between markers 5 and 7 loses to the real 6", () => {
  const text = "A salt1 b guns2 c road3 d tax4 e ford5 f MI6 g camp6 h hill7."
  const bodies = [1, 2, 3, 4, 5, 6, 7].map((number) => `${number}. A trader, number ${"ABCDEFG"[number - 1]}.`)
  assert.match(marked(withNotes(text, ...bodies)), /MI6 g camp⟦6⟧/)
})

test("without bodies nothing is believed that is only glued", () => {
  const text = "The salt1 and the guns2 came by road3 in 2016."
  assert.equal(marked(text), text)
})

test("brackets in a row are believed without bodies", () => {
  assert.equal(marked("Salt came.[1] Guns came.[2] Tax came.[3]"), "Salt came.⟦1?⟧ Guns came.⟦2?⟧ Tax came.⟦3?⟧")
})

test("a body that is missing leaves its marker believed, between its neighbours", () => {
  assert.equal(
    marked(withNotes("The salt1 and the guns2 came by road3.", BODIES[0]!, BODIES[2]!)),
    "The salt⟦1⟧ and the guns⟦2?⟧ came by road⟦3⟧.",
  )
})

test("bodies in another order are found by their numbers", () => {
  const document = readText(
    withNotes("The salt1 and the guns2 came by road3.", BODIES[1]!, BODIES[0]!, BODIES[2]!),
    {},
    lexicon,
  )
  const called = document.notes.map(({ label, block }) => [label, document.blocks[block!]!.label])
  assert.deepEqual(called, [
    ["1", "1"],
    ["2", "2"],
    ["3", "3"],
  ])
})

test("numbers that start again on each page call the bodies of their page", () => {
  const page = (salt: string, body: string): string =>
    `The ${salt}1 came by the road that leads from the lower valley to the two fords, and\nnobody ever counted it before it was\n\n1 ${body}, in conversation.\n\n`
  const document = readText(
    `${page("salt", "An officer")}${page("tax", "A trader")}taxed by the brigade.\n`,
    {},
    lexicon,
  )
  const bodies = document.notes.map(({ block }) =>
    document.text.slice(document.blocks[block!]!.start, document.blocks[block!]!.end),
  )
  assert.deepEqual(bodies, ["An officer, in conversation.", "A trader, in conversation."])
})

test("numbers that start again in each chapter call the bodies of their chapter", () => {
  const chapter = (name: string): string =>
    `${name} one\n\nThe ${name} salt1 and the ${name} guns2 came.\n\nNotes\n\n1. First of ${name}.\n2. Second of ${name}.\n\n`
  const document = readText(chapter("Upper") + chapter("Lower"), {}, lexicon)
  assert.deepEqual(
    document.notes.map(({ block }) =>
      document.text.slice(document.blocks[block!]!.start, document.blocks[block!]!.end),
    ),
    ["First of Upper.", "Second of Upper.", "First of Lower.", "Second of Lower."],
  )
})

test("a numbered list and numbered headings are no notes", () => {
  const document = readText(
    "1. Introduction\n\nThe brigade wants three things from the ministry of the interior:\n\n1. The salt tax.\n2. The two fords.\n3. The road.\n\n2. Background\n\nNothing of this is new to anybody in the valley.\n",
    {},
    lexicon,
  )
  assert.ok(document.blocks.every(({ kind }) => kind !== "note" && kind !== "reference"))
})
