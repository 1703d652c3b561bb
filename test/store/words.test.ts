// What is found by which words: the table that every engine must agree with (the contract's search runs it on the engine).
import assert from "node:assert/strict"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { type Casebook, openCasebook } from "#store"
import { snippetOf } from "../../src/store/snippet.js"
import { indexed, parseQuery, searchWords } from "../../src/store/words.js"
import { temporaryFolder } from "./folder.js"
import { readingOf, WHEN } from "./readings.js"

const TEXTS = {
  zurich: "The paper from Zürich was written by Ada Legieć and Łukasz Øster.",
  branch: "The branch ISIS-K, also written ISIS–K, re-grouped with co-operative elders.",
  figure: "Between 1,200 and 11,500 men; 1 300 in winter; $5bn; 3.14 per cent; 2,0003 is a marker.",
  name: "Judge O'Brien’s ruling named the group's leaders and don't-knows.",
  russian: "Министр обороны Сергей Шойгу назвал ещё 2 500 боевиков.",
  arabic: "تنظيم الدولة الإسلاميّة في خُراسان",
  chinese: "塔利班在喀布尔的战士约有七万人。",
  hindi: "काबुल में हिंसा बढ़ी",
  turkish: "İstanbul ve ISPARTA ılık",
  states: "The U.S. said so. The US agreed, and so did the U.N.",
  code: "Missiles of type 9M133 and S-300; Covid-19; e-mail a@b.example.",
  ligature: "The ﬁrst ofﬁcer of Æthelred’s Straße",
}
type Name = keyof typeof TEXTS

const FOUND: [query: string, found: Name[]][] = [
  ["zurich", ["zurich"]],
  ["ZÜRICH", ["zurich"]],
  ["Zürich", ["zurich"]],
  ["legiec", ["zurich"]],
  ["lukasz oster", ["zurich"]],
  ["isis-k", ["branch"]],
  ["ISIS–K", ["branch"]],
  ["isis k", ["branch"]],
  ['"isis k"', ["branch"]],
  ['"k isis"', []],
  ["isisk", []],
  ["co-operative", ["branch"]],
  ["operative", ["branch"]],
  ["cooperative", []],
  ["1,200", ["figure"]],
  ["1200", ["figure"]],
  ["1.200", []],
  ["11500", ["figure"]],
  ["1300", []],
  ["200", []],
  ["20003", []],
  ["5bn", ["figure"]],
  ["o'brien", ["name"]],
  ["O’Brien", ["name"]],
  ["obrien", ["name"]],
  ["brien", []],
  ["group", ["name"]],
  ["groups", []],
  ["don't", ["name"]],
  ["министр", ["russian"]],
  ["МИНИСТР", ["russian"]],
  ["еще", ["russian"]],
  ["ещё", ["russian"]],
  ["шойгу", ["russian"]],
  ["الإسلامية", ["arabic"]],
  ["الاسلاميه", ["arabic"]],
  ["خراسان", ["arabic"]],
  ["خُراسان", ["arabic"]],
  ["喀布尔", ["chinese"]],
  ["塔利班", ["chinese"]],
  ["布喀", []],
  ["हिंसा", ["hindi"]],
  ["istanbul", ["turkish"]],
  ["isparta", ["turkish"]],
  ["u.s.", ["states"]],
  ["us", ["states"]],
  ["un", ["states"]],
  ["9m133", ["code"]],
  ["s-300", ["code"]],
  ["covid", ["code"]],
  ["first officer", ["ligature"]],
  ["aethelred strasse", ["ligature"]],
  ["zur*", ["zurich"]],
  ["isi*", ["branch"]],
  ["министр обор*", ["russian"]],
  ['"judge obr*"', ["name"]],
  ["*", []],
  ['"', []],
  ["AND", ["zurich", "figure", "name", "states", "code"]],
  ["NEAR(zurich)", []],
  ["words:zurich", []],
  ["zurich OR isis", []],
  ["zurich*)", ["zurich"]],
]

describe("search", () => {
  let casebook: Casebook
  const names = new Map<string, Name>()
  before(async () => {
    casebook = await openCasebook(join(temporaryFolder(), "words.casebook"))
    for (const [name, text] of Object.entries(TEXTS)) {
      const reading = readingOf(text)
      const whole = { ...reading.extraction, passages: [{ start: 0, end: text.length }] }
      names.set(reading.document.id, name as Name)
      await casebook.addDocument({ ...reading, extraction: whole }, WHEN)
    }
  })
  after(() => casebook.close())

  for (const [query, found] of FOUND)
    it(`finds ${found.join(", ") || "nothing"} by ${query}`, async () => {
      const { hits, total } = await casebook.searchPassages(query)
      assert.deepEqual(hits.map(({ document }) => names.get(document)).sort(), found.toSorted())
      assert.equal(total, found.length)
      for (const { snippet } of hits) assert.ok(snippet.hits.length > 0, "the snippet shows where")
    })

  it("never fails on a query, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."\"*'()-: aANDORé1,2") })),
        async (query) => {
          await casebook.searchPassages(query)
          await casebook.searchClaims(query)
          await casebook.claims({ text: query })
          await casebook.documents({ text: query })
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})

describe("searchWords", () => {
  it("gives words that stand where it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0
        for (const { word, start, end } of searchWords(text)) {
          assert.ok(start >= last && end > start && end <= text.length && word.length > 0)
          last = end
        }
      }),
      { seed: 7 },
    )
  })
  it("is at rest: indexing what was indexed changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Object.values(TEXTS).join("")) }), (text) =>
        assert.equal(indexed(indexed(text)), indexed(text)),
      ),
      { seed: 7, numRuns: 500 },
    )
  })
  it("does not depend on how letters are composed", () => {
    for (const text of Object.values(TEXTS))
      assert.equal(indexed(text.normalize("NFD")), indexed(text.normalize("NFC")))
  })
})

describe("snippetOf", () => {
  const long = `${"before ".repeat(80)}the fighters of ISIS-K${" after".repeat(80)}`
  it("shows the hit in the middle of long text", () => {
    const { text, hits, before, after } = snippetOf(long, parseQuery("isis-k"))
    assert.deepEqual([before, after, hits.length], [true, true, 1])
    assert.ok(text.length <= 240)
    assert.equal(text.slice(hits[0].start, hits[0].end), "ISIS-K")
  })
  it("marks every hit, the longer phrase before the word", () => {
    const { text, hits } = snippetOf("ISIS-K and ISIS and fighting", parseQuery("isis-k isis figh*"))
    assert.deepEqual(
      hits.map(({ start, end }) => text.slice(start, end)),
      ["ISIS-K", "ISIS", "fighting"],
    )
  })
  it("shows the beginning where nothing is hit", () => {
    assert.deepEqual(snippetOf(long, []).before, false)
  })
})
