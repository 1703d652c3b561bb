import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultPacks, loadPacks } from "#lexicon"
import { readWith } from "./reading.js"

const lexicon = loadPacks(defaultPacks())
const read = (text: string) => readWith(lexicon, text)
/** "form = name" for each mention. */
const said = (text: string): string[] => read(text).mentions.map(({ form, name }) => `${form} = ${name}`)
const types = (text: string): string[] => read(text).mentions.map(({ form, type }) => `${form}: ${type}`)

/** Each text with all the mentions that it holds. */
const TABLE: [what: string, text: string, ...mentions: string[]][] = [
  ["the longest name counts", "The Haqqani Network trained men.", "Haqqani Network = Haqqani Network"],
  [
    "a short name shared with the parent is the branch's near its country",
    "In Afghanistan, Daesh recruited farmers.",
    "Afghanistan = Afghanistan",
    "Daesh = Islamic State Khorasan Province",
  ],
  ["and the parent's near its own", "In Raqqa, Daesh taxed farmers.", "Raqqa = Raqqa", "Daesh = Islamic State"],
  [
    "who writes ISIS-K means the whole by ISIS",
    "ISIS-K holds valleys in Kunar. ISIS praised it from Afghanistan.",
    "ISIS-K = Islamic State Khorasan Province",
    "Kunar = Kunar Province",
    "ISIS = Islamic State",
    "Afghanistan = Afghanistan",
  ],
  ["a capital that acts is its state", "Tashkent denied the report.", "Tashkent = Uzbekistan"],
  ["a capital where something happens is a place", "They met in Tashkent.", "Tashkent = Tashkent"],
  [
    "Kabul as a government",
    "The rebellion against Kabul went on in Kabul.",
    "Kabul = Government of Afghanistan",
    "Kabul = Kabul",
  ],
  ["capitals make the acronym", "It told us who is in it: the WHO.", "WHO = World Health Organization"],
  ["words in capitals are words", "THIS IS WHAT IT TOLD US ABOUT THE CAR."],
  [
    "the body of any state",
    "Paraguay's border guards and the foreign ministry of Ghana agreed.",
    "Paraguay's border guards = Border Guard (Paraguay)",
    "foreign ministry of Ghana = Ministry of Foreign Affairs (Ghana)",
  ],
  [
    "a body that a pack knows has the pack's name",
    "The interim Afghan central government fell.",
    "Afghan central government = Government of Afghanistan",
  ],
  [
    "borders of one and of two states",
    "Along the border with Tajikistan, far from the Iranian-Turkish border.",
    "border with Tajikistan = Tajikistan border",
    "Iranian-Turkish border = Iran-Turkey border",
  ],
  [
    "an acronym defined in the text",
    "The Sarmin Liberation Movement (SLM) split. The SLM's leader fled.",
    "Sarmin Liberation Movement = Sarmin Liberation Movement",
    "SLM = Sarmin Liberation Movement",
    "SLM = Sarmin Liberation Movement",
  ],
  [
    "an alias told in the text",
    "Jamaat Ansarullah, also known as the Zaravshan Falcons, moved on.",
    "Jamaat Ansarullah = Jamaat Ansarullah",
    "Zaravshan Falcons = Jamaat Ansarullah",
  ],
  [
    "a surname after the full name",
    "Umida Qodirova wrote it. Later Qodirova changed her mind.",
    "Umida Qodirova = Umida Qodirova",
    "Qodirova = Umida Qodirova",
  ],
  ["a sentence's first word is no name", "Nice weather. Several fled. Western analysts doubt it."],
  [
    "namesakes of states and presidents",
    "A lawyer, Chad Smithers, wrote to Eric Trump.",
    "Chad Smithers = Chad Smithers",
    "Eric Trump = Eric Trump",
  ],
  [
    "initials belong to the name",
    "The memo went to Loretta E. Quimby at once.",
    "Loretta E. Quimby = Loretta E. Quimby",
  ],
  [
    "two organisations joined by and",
    "Delgany College and Marwick University signed.",
    "Delgany College = Delgany College",
    "Marwick University = Marwick University",
  ],
  ["in a text without capitals, words are words", "a nice tank at dawn told us who it is."],
  [
    "a state's adjective opens an organisation",
    "The Kenyan Institute for Border Studies published it.",
    "Kenyan Institute for Border Studies = Kenyan Institute for Border Studies",
  ],
]
for (const [what, text, ...mentions] of TABLE) test(what, () => assert.deepEqual(said(text), mentions))

test("unknown names get a type from the words around them, or none at all", () => {
  assert.deepEqual(types("Colonel Zhurov met the mayor of the town of Qorabuloq and the Ordan Peace Foundation."), [
    "Zhurov: person",
    "Qorabuloq: place",
    "Ordan Peace Foundation: organisation",
  ])
  assert.deepEqual(types("The Great Mistake was the End of Days."), [])
})

test("a person's forms hold the title", () => {
  const [person] = read("The UN welcomed president Mirziyoyev.").entities.filter((one) => one.type === "person")
  assert.deepEqual(person?.forms, ["Mirziyoyev", "president Mirziyoyev"])
})

test("an adjective within a longer name is a form of its state", () => {
  const entities = read("The Pakistani Taliban fled.").entities.map(({ name, forms }) => [name, forms])
  assert.deepEqual(entities, [
    ["Tehrik-e-Taliban Pakistan", ["Pakistani Taliban"]],
    ["Pakistan", ["Pakistani"]],
  ])
})

test("a text without capitals still has the names of the packs", () => {
  assert.deepEqual(said("the islamic movement of uzbekistan fought near kunduz and did not tell us where it is."), [
    "islamic movement of uzbekistan = Islamic Movement of Uzbekistan",
    "kunduz = Kunduz Province",
  ])
})

test("mentions are in order, do not overlap, and their form is the text", () => {
  const text =
    "General John Nicholson said the Islamic State – Khorasan Province (ISKP) held Achin district in 2017.\n\nThe ISKP denied it."
  const { mentions } = read(text)
  let before = 0
  for (const mention of mentions) {
    assert.ok(mention.from >= before)
    before = mention.to
    assert.ok(text.includes(mention.form))
  }
  assert.equal(mentions.length, 5)
})
