import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  ABBREVIATION,
  ADDRESS,
  CAPITAL,
  GLUED,
  LINE_START,
  makeTokenizer,
  NUMBER,
  UPPER,
} from "../../src/2-extract/tokens.js"
import { splitWords } from "../../src/lexicon/split.js"
import { lexicon } from "./quantities.js"

const tokenize = makeTokenizer(lexicon)
function wordsIn(text: string): string[] {
  const { length, start, end } = tokenize(text)
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]))
}
function sentencesIn(text: string, cuts: number[] = []): string[] {
  const { sentences, sentenceCount, start, end } = tokenize(text, cuts)
  return Array.from({ length: sentenceCount }, (_, s) => text.slice(start[sentences[s]!], end[sentences[s + 1]! - 1]))
}

test("words are cut where their grammar cuts them", () => {
  const table: Record<string, string> = {
    "The group's men didn't leave.": "The group 's men did n't leave .",
    "U.S. forces, e.g. rangers": "U.S. forces , e.g. rangers",
    "ISIS-K lost 7,000 men": "ISIS - K lost 7,000 men",
    "58.24 in the 1990s": "58.24 in the 1990 s",
    "$5bn for a 9M133": "$ 5 bn for a 9 M133",
    "EUR50m, RM79 and MI6": "EUR 50 m , RM 79 and MI6",
    "O'Brien and al-Ra'i": "O'Brien and al - Ra'i",
    "see https://a.org/b?c=1, or www.a.org.": "see https://a.org/b?c=1 , or www.a.org .",
    "“Two-thirds”…": "“ Two - thirds ” …",
    "the Taliban’s 2,000": "the Taliban ’s 2,000",
    "½ a ton": "½ a ton",
  }
  for (const [text, words] of Object.entries(table)) assert.equal(wordsIn(text).join(" "), words, text)
})

test("tokens know their shape", () => {
  const { kind, shape } = tokenize("NATO and the U.S. held 2,000km\nsee http://a.org")
  const bits = (i: number): number => shape[i]!
  assert.equal(bits(0), CAPITAL | UPPER | LINE_START)
  assert.equal(bits(1), 0)
  assert.equal(bits(3), CAPITAL | UPPER | ABBREVIATION)
  assert.equal(kind[5], NUMBER)
  assert.equal(bits(6), GLUED)
  assert.equal(bits(7), LINE_START)
  assert.equal(kind[8], ADDRESS)
})

test("sentences end at marks, not at abbreviations, initials and figures", () => {
  const table: [string, string[]][] = [
    ["It fell. They left.", ["It fell.", "They left."]],
    ["Mr. Khan met Gen. Nicholson.", ["Mr. Khan met Gen. Nicholson."]],
    ["A paper by J. Smith says so.", ["A paper by J. Smith says so."]],
    ["He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]],
    ["The U.S. Army left.", ["The U.S. Army left."]],
    ["It grew by 3.5 percent. So what?", ["It grew by 3.5 percent.", "So what?"]],
    ["“It is over.” He left.", ["“It is over.”", "He left."]],
    ["They were … at best… 90 men", ["They were … at best… 90 men"]],
    ["A heading\n\nA paragraph", ["A heading", "A paragraph"]],
  ]
  for (const [text, sentences] of table) assert.deepEqual(sentencesIn(text), sentences, text)
})

test("a cut begins a sentence whatever the text says", () => {
  assert.deepEqual(sentencesIn("one two three", [4, 8]), ["one", "two", "three"])
})

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "U.S.",
        "n't",
        "'s",
        "’s",
        "9M133",
        "7,0",
        ".",
        "…",
        "”",
        "(",
        "-",
        "\n\n",
        " ",
        "EUR5",
        "www.a.b",
        "𝒳",
        "½",
        "http://x",
        "Mr.",
        "I",
        "é",
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join("")),
)

test("tokens are in order, within the text, and cover all that is no space; sentences part them", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { length, start, end, sentences, sentenceCount } = tokenize(text)
      let last = 0
      for (let i = 0; i < length; i++) {
        assert.ok(start[i]! >= last && end[i]! > start[i]! && end[i]! <= text.length)
        assert.match(text.slice(last, start[i]), /^[\s\u00ad\u200b-\u200f\ufeff]*$/)
        last = end[i]!
      }
      assert.match(text.slice(last), /^[\s\u00ad\u200b-\u200f\ufeff]*$/)
      if (length) assert.equal(sentences[0], 0)
      for (let s = 0; s < sentenceCount; s++) assert.ok(sentences[s + 1]! > sentences[s]!)
      assert.equal(sentences[sentenceCount], length)
    }),
    { seed: 7, numRuns: 600 },
  )
})

test("a known word's id is the id of its folded letters", () => {
  for (const text of ["Several Thousand", "“at least” 9/11", "Twenty-Five PERCENT"]) {
    const { length, start, end, word } = tokenize(text)
    for (let i = 0; i < length; i++)
      if (word[i]) assert.equal(lexicon.vocabulary.word(word[i]!), text.slice(start[i], end[i]).toLowerCase())
  }
})

test("packs' phrases are split as documents are", () => {
  const phrases = fc
    .array(
      fc.constantFrom(
        "at least",
        "U.S.",
        "didn't",
        "group's",
        "ISIS-K",
        "5,000",
        "9M133",
        "O'Brien",
        "%",
        "km/h",
        "no-one",
        "½",
        "€",
        "sq. km",
        "n°",
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(" "))
  fc.assert(
    fc.property(phrases, (phrase) =>
      assert.deepEqual(
        splitWords(phrase),
        wordsIn(phrase).map((word) => word.toLowerCase()),
      ),
    ),
    { seed: 7 },
  )
})

test("a text all in small letters has sentences too", () => {
  const tokens = tokenize("the taliban attacked the post. two men died. the u.s. army left.")
  assert.equal(tokens.sentenceCount, 3)
})
