import assert from "node:assert/strict"
import { test } from "node:test"
import { loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(["lexicons/en"])

/** The citations of a report whose notes are these, in order; each row: number, authors, title, publisher, date, url. */
function cited(...notes: string[]): unknown[][] {
  const calls = notes.map((_, index) => `The salt road was closed again for a season${index + 1}.`).join(" ")
  const bodies = notes.map((note, index) => `${index + 1}. ${note}`).join("\n")
  const document = readText(`${calls}\n\nNotes\n\n${bodies}\n`, {}, lexicon)
  return document.citations.map(({ number, authors, title, publisher, date, url }) => [
    Number(number),
    [...authors],
    title,
    publisher,
    date,
    url,
  ])
}
const NOTHING = [[], null, null, null, null]

const STYLES: [string, string, unknown[]][] = [
  [
    "title in marks, publisher, date, address",
    "Mira Halvorsen, “Salt and guns in Orzu”, Northern Courier, 3rd March 2016, https://example.org/salt.",
    [["Mira Halvorsen"], "Salt and guns in Orzu", "Northern Courier", "2016-03-03", "https://example.org/salt"],
  ],
  [
    "Chicago note",
    "Mira Halvorsen and Cem Dal, “Salt and Guns,” Northern Courier, March 3, 2016, https://example.org/salt.",
    [["Mira Halvorsen", "Cem Dal"], "Salt and Guns", "Northern Courier", "2016-03-03", "https://example.org/salt"],
  ],
  [
    "Chicago bibliography, name turned round",
    "Halvorsen, Mira, and Cem Dal. “Salt and Guns.” Northern Courier 12, no. 3 (March 2016): 45–67.",
    [["Mira Halvorsen", "Cem Dal"], "Salt and Guns", "Northern Courier", "2016-03", null],
  ],
  [
    "a book",
    "Mira Halvorsen, Salt and Guns: A History of Orzu, Oslo: Fjord Press, 2016.",
    [["Mira Halvorsen"], "Salt and Guns: A History of Orzu", "Fjord Press", "2016", null],
  ],
  [
    "a book with the place in brackets",
    "Mira Halvorsen, Salt and Guns (Oslo: Fjord Press, 2016), p. 12.",
    [["Mira Halvorsen"], "Salt and Guns", "Fjord Press", "2016", null],
  ],
  [
    "APA",
    "Halvorsen, M., & Dal, C. (2016, March 3). Salt and guns in Orzu. Northern Courier. https://example.org/salt",
    [["M. Halvorsen", "C. Dal"], "Salt and guns in Orzu", "Northern Courier", "2016-03-03", "https://example.org/salt"],
  ],
  [
    "French marks",
    "Mira Halvorsen, « Le sel et les armes », Le Courrier du Nord, 3 mars 2016.",
    [["Mira Halvorsen"], "Le sel et les armes", "Le Courrier du Nord", "2016-03-03", null],
  ],
  [
    "single marks",
    "Mira Halvorsen, ‘Salt and the Brigade’s Guns’, Northern Courier, 3 March 2016.",
    [["Mira Halvorsen"], "Salt and the Brigade’s Guns", "Northern Courier", "2016-03-03", null],
  ],
  [
    "a cue and prose before it",
    "On the tax see, for example, Mira Halvorsen, “Salt and guns in Orzu”, Northern Courier, March 2016.",
    [["Mira Halvorsen"], "Salt and guns in Orzu", "Northern Courier", "2016-03", null],
  ],
  [
    "an agency as author, a title with a question",
    "Orzu Press Agency, “Who taxes the salt?”, OPA, 24 May 2014, https://example.org/tax/.",
    [["Orzu Press Agency"], "Who taxes the salt?", "OPA", "2014-05-24", "https://example.org/tax/"],
  ],
  [
    "issue and page, no date",
    "Mira Halvorsen, “Salt and guns in Orzu” [Le sel et les armes], Courier, no. 95, p. 30",
    [["Mira Halvorsen"], "Salt and guns in Orzu", "Courier", null, null],
  ],
  [
    "the day of looking at it is no date",
    "“Salt and guns in Orzu”, Northern Courier, accessed on 3 May 2020, https://example.org/salt.",
    [[], "Salt and guns in Orzu", "Northern Courier", null, "https://example.org/salt"],
  ],
  [
    "marks that are never closed",
    "Mira Halvorsen, “Salt and guns in Orzu, Fjord Center Papers, No. 963, 1st October 2018, https://example.org/p.",
    [["Mira Halvorsen"], "Salt and guns in Orzu", "Fjord Center Papers", "2018-10-01", "https://example.org/p"],
  ],
  ["an address alone", "https://example.org/salt_(Orzu).", [[], null, null, null, "https://example.org/salt_(Orzu)"]],
  [
    "a DOI",
    "Halvorsen, M. (2016). Salt and guns. Courier. doi:10.1234/salt.16",
    [["M. Halvorsen"], "Salt and guns", "Courier", "2016", "https://doi.org/10.1234/salt.16"],
  ],
  ["an explanation", "Two villages at the mouth of the valley, founded in 1920.", NOTHING],
  [
    "an explanation with quoted words",
    "The term “ghost villages of the salt road” is used for places without people.",
    NOTHING,
  ],
]
for (const [what, note, fields] of STYLES)
  test(`a reference is taken apart: ${what}`, () => assert.deepEqual(cited(note)[0], [1, ...fields]))

test("a note with several works yields each, the main one first", () => {
  const note =
    "Mira Halvorsen, “Salt and guns in Orzu”, Northern Courier, 3 May 2016, https://example.org/a. A translation was published here: https://example.org/b; see also Cem Dal, “Who taxes the salt?”, OPA, 2017."
  assert.deepEqual(
    cited(note).map(([number, authors, , , , url]) => [number, authors, url]),
    [
      [1, ["Mira Halvorsen"], "https://example.org/a"],
      [1, [], "https://example.org/b"],
      [1, ["Cem Dal"], null],
    ],
  )
})

test("ibid. and op. cit. stand for the work that they point to", () => {
  const [first, second, third, fourth] = cited(
    "Mira Halvorsen, “Salt and guns in Orzu”, Northern Courier, 3 May 2016.",
    "Ibid., p. 12.",
    "Cem Dal, “Who taxes the salt?”, OPA, 2017.",
    "Halvorsen, op. cit., p. 3.",
  )
  assert.deepEqual(second!.slice(1), first!.slice(1))
  assert.equal(third![2], "Who taxes the salt?")
  assert.deepEqual(fourth!.slice(1), first!.slice(1))
})
