import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(["lexicons/en"])
const SEED = { seed: 20240322, numRuns: 300 }

const word = fc.constantFrom(
  "salt",
  "guns",
  "Orzu",
  "the",
  "brigade",
  "of",
  "NGB",
  "MI6",
  "fighters4",
  "ISKP9",
  "1,0005",
  "77,000",
  "2016",
  "3",
  "12.",
  "[1]",
  "¹",
  "road,",
  "“tax”",
  "cross-",
  "GBU-43",
  "https://example.org/a-",
  "b/c.html",
  "1.",
  "2",
  "Notes",
  "-",
  "•",
  "Legieć",
  "🧂",
  "page\u00a012",
  "(by",
  "road).",
  "[map](https://example.org/m)",
  "said.1",
  "|",
  "*",
  "#",
)
const gap = fc.constantFrom(" ", " ", " ", " ", "\n", "\n", "\r\n", "\n\n", "\f", "  ", "\t", " \n \n")
/** Words of every awkward kind, with every kind of gap between them. */
const texts = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 120 })
  .map((pairs) => pairs.map(([left, right]) => left + right).join(""))

test("every character of the read text is the character of the source that it leads to, or a joining blank", () => {
  fc.assert(
    fc.property(texts, (source) => {
      const { text, origin } = readText(source, {}, lexicon, "text/plain")
      let behind = 0
      for (const { start, end, source: from } of origin) {
        assert.match(text.slice(behind, start), /^\s*$/)
        assert.equal(text.slice(start, end), source.slice(from!, from! + end - start))
        behind = end
      }
      assert.match(text.slice(behind), /^\s*$/)
    }),
    SEED,
  )
})

test("nothing gets lost but white space, hyphens, markers and markup", () => {
  const letters = (text: string): string => [...text.replace(/[^\p{L}]/gu, "")].sort().join("")
  fc.assert(
    fc.property(texts, (source) => {
      const { text, citations } = readText(source, {}, lexicon, "text/plain")
      const addresses = citations.filter(({ number }) => number === "").map(({ url }) => url ?? "")
      const links = source.split("[map](https://example.org/m)").length - 1
      const kept = letters(text) + letters("https://example.org/m".repeat(addresses.length ? links : 0))
      assert.equal(letters(kept), letters(source))
    }),
    SEED,
  )
})

test("blocks stand in order, apart, and hold everything that is no white space or mark of a list", () => {
  fc.assert(
    fc.property(texts, (source) => {
      const { text, blocks } = readText(source, {}, lexicon, "text/plain")
      let behind = 0
      for (const { start, end } of blocks) {
        assert.ok(start >= behind && end > start)
        assert.doesNotMatch(text.slice(behind, start), /\p{L}{2}/u)
        behind = end
      }
      assert.doesNotMatch(text.slice(behind), /\p{L}/u)
    }),
    SEED,
  )
})

test("reading a clean text changes nothing", () => {
  const clean =
    "The salt road\n\nThe brigade holds the lower valley and taxes the road. Nobody stops it.\n\nStrength\n\nIt has about 300 fighters, most of them from Orzu.\n"
  const once = readText(clean, {}, lexicon)
  assert.equal(once.text, clean)
  assert.deepEqual(readText(once.text, {}, lexicon).blocks, once.blocks)
})
