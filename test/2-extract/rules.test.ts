// Every rule of attribution and of measures is held to its own examples.
import assert from "node:assert/strict"
import { test } from "node:test"
import { Anchors } from "../../src/2-extract/anchors.js"
import { findSayings } from "../../src/2-extract/attribution.js"
import { ATTRIBUTION_RULES } from "../../src/2-extract/attributions/index.js"
import { MEASURE_RULES } from "../../src/2-extract/measures/index.js"
import { makeMentionFinder } from "../../src/2-extract/mentions.js"
import { makeReader } from "../../src/2-extract/reading.js"
import { makeMentionMap, type Saying } from "../../src/2-extract/scene.js"
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { makeTermMarker } from "../../src/2-extract/words.js"
import { claimsIn, documentOf, lexicon } from "./claims.js"

const tokenize = makeTokenizer(lexicon)
const mark = makeTermMarker(lexicon)
const read = makeReader(lexicon)
const findMentions = makeMentionFinder(lexicon)

export function sayingsIn(text: string): Saying[] {
  const tokens = tokenize(text)
  const document = documentOf(text)
  const words = { ...tokens, term: mark(tokens), lexicon, document }
  const { mentions } = findMentions(words)
  const r = read(words)
  const mentionAt = makeMentionMap()(mentions, r.length)
  const anchors = new Anchors(document)
  const none = {
    times: [],
    quantities: [],
    published: null,
    silent: [],
    memo: { references: null, types: null, parents: null },
  }
  const sayings: Saying[] = []
  findSayings({ r, mentions, anchors, mentionAt, sayings, ...none }, sayings)
  return sayings
}

for (const { name, examples } of ATTRIBUTION_RULES)
  test(`attribution: ${name}`, () => {
    for (const yes of examples.yes)
      assert.ok(
        sayingsIn(yes).some(({ rule }) => rule === name),
        `should match: ${yes}`,
      )
    for (const no of examples.no) assert.ok(!sayingsIn(no).some(({ rule }) => rule === name), `should not match: ${no}`)
  })

for (const { name, examples } of MEASURE_RULES)
  test(`measure: ${name}`, () => {
    for (const yes of examples.yes)
      assert.ok(
        claimsIn(yes).some(({ rule }) => rule === name),
        `should match: ${yes}`,
      )
    for (const no of examples.no) assert.ok(!claimsIn(no).some(({ rule }) => rule === name), `should not match: ${no}`)
  })

test("every rule has two examples that it matches and one that it does not", () => {
  for (const { name, examples } of [...ATTRIBUTION_RULES, ...MEASURE_RULES]) {
    assert.ok(examples.yes.length >= 2, name)
    assert.ok(examples.no.length >= 1, name)
  }
})
