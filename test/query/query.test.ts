import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import {
  addressOf,
  conditionsOf,
  FIELDS,
  fieldsBeginning,
  parseQuery,
  placeAt,
  printQuery,
  type Query,
  QueryError,
  queryOfAddress,
  type Term,
  withField,
  withValue,
} from "#query"

const RUNS = { seed: 20_26, numRuns: 2000 }

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom(
    "Islamic State – Khorasan",
    'a "quoted" name',
    "back\\slash",
    "one, two",
    "-led",
    "طالبان",
    "Nangar*",
  ),
)
const value = name.filter((text) => text.trim() !== "")
const year = fc.constantFrom("2016", "2016..2018", "..2018", "2016..", "0", "9999")
const fieldTerm: fc.Arbitrary<Term> = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({
    field: fc.constant(field.condition),
    not: fc.boolean(),
    values: fc.array(field.condition === "year" ? year : field.values ? fc.constantFrom(...field.values) : value, {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)
const exactTerm: fc.Arbitrary<Term> = fc.record({
  field: fc.constant(null),
  not: fc.boolean(),
  words: value,
  exact: fc.constant(true),
})
/** A word as it can be written without quotation marks. */
const wordTerm: fc.Arbitrary<Term> = fc.record({
  field: fc.constant(null),
  not: fc.boolean(),
  words: value.filter((text) => /^[^\s"-][^\s"]*$/u.test(text) && !/^\p{L}[\p{L}\p{N}_-]*:/u.test(text)),
  exact: fc.constant(false),
})
const query: fc.Arbitrary<Query> = fc.array(fc.oneof(fieldTerm, exactTerm, wordTerm), { maxLength: 6 })

/** Records are made without a prototype. */
const plain = (terms: Query): Query => terms.map((term) => ({ ...term }))

/** Text that looks like queries and goes wrong in their ways. */
const scrawl = fc
  .array(
    fc.constantFrom("actor:", "year:", "kind", ":", "-", '"', ",", " ", "\\", "ISKP", "2016", "..", "é", "*", "\n"),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(""))

describe("a query", () => {
  it("is the same when its text is parsed again", () => {
    fc.assert(
      fc.property(query, (terms) => assert.deepEqual(parseQuery(printQuery(terms)), plain(terms))),
      RUNS,
    )
  })

  it("is read or refused with its own error, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(scrawl, fc.string({ unit: "binary" })), (text) => {
        try {
          const terms = parseQuery(text)
          assert.deepEqual(parseQuery(printQuery(terms)), terms)
        } catch (error) {
          assert.ok(error instanceof QueryError, String(error))
          assert.ok(error.position >= 0 && error.position <= text.length)
          assert.doesNotMatch(error.message.slice(0, error.message.indexOf('"')), /\n/)
        }
      }),
      RUNS,
    )
  })

  it("asks for the same when it has been an address", () => {
    fc.assert(
      fc.property(query, (terms) => {
        const { q, ...lists } = addressOf(terms)
        const back = queryOfAddress(lists, parseQuery(q ?? ""))
        const sorted = (conditions: object): string => JSON.stringify(Object.entries(conditions).sort())
        assert.equal(sorted(conditionsOf(back)), sorted(conditionsOf(terms)))
      }),
      RUNS,
    )
  })

  it("can be completed anywhere, whatever is written", () => {
    fc.assert(
      fc.property(scrawl, fc.nat({ max: 40 }), fc.constantFrom(...FIELDS), (text, at, field) => {
        const place = placeAt(text, Math.min(at, text.length))
        assert.ok(place.start <= place.end && place.end <= text.length)
        const made = place.field ? withValue(text, place, "a name") : withField(text, place, field)
        assert.ok(made.at <= made.text.length)
      }),
      RUNS,
    )
  })
})

describe("the language", () => {
  const conditions = (text: string) => conditionsOf(parseQuery(text))

  it("has fields, lists, ranges, denials, exact words and words", () => {
    assert.deepEqual(
      conditions('actor:ISKP measure:strength,flow year:2016..2018 source:UN -stance:rejects "border guards" surrend*'),
      {
        name: ["ISKP"],
        measure: ["strength", "flow"],
        years: [{ from: 2016, to: 2018 }],
        source: ["UN"],
        text: '"border guards" surrend*',
        not: [{ stance: ["rejects"] }],
      },
    )
  })
  it("takes a second term of a field as a further condition", () => {
    assert.deepEqual(conditions("actor:A actor:B,C"), { name: ["A"], also: [{ name: ["B", "C"] }] })
  })
  it("knows several years, other names of fields, and capitals", () => {
    assert.deepEqual(conditions("Years:..2001,2016 STATE:Open"), {
      years: [
        { from: null, to: 2001 },
        { from: 2016, to: 2016 },
      ],
      state: ["open"],
    })
  })
  it("refuses in one line that says where", () => {
    for (const [text, line] of [
      ["men acter:ISKP", 'no such field: "acter" (character 5 of the query; perhaps actor)'],
      ["http://x", 'no such field: "http" (character 1 of the query; a colon is taken as a word in quotation marks)'],
      [
        "kind:evnt",
        'no such kind: "evnt" (character 6 of the query; estimate, event, relation, forecast, cause, appraisal, recommendation)',
      ],
      ["año year:20167", 'no years: "20167" (character 10 of the query; 2016, 2016..2018, 2016.. or ..2018)'],
      ['"border', 'quotation mark not closed: "border" (character 1 of the query)'],
      ["actor:", 'no value: "actor:" (character 7 of the query)'],
      ["actor:A,", 'no value: "actor:" (character 9 of the query)'],
      ["- men", 'no words: "-" (character 1 of the query)'],
    ] as const)
      assert.throws(() => parseQuery(text), { name: "QueryError", message: line })
  })
})

describe("completing", () => {
  it("knows the field and what has been written of its value", () => {
    const place = placeAt('kind:event actor:"Daesh Kh', 26)
    assert.equal(place.field?.name, "actor")
    assert.equal(place.begun, "Daesh Kh")
    assert.equal(printQuery(place.rest), "kind:event")
  })
  it("puts a name in its place, in quotation marks where it needs them", () => {
    const text = "actor:kho men"
    const place = placeAt(text, 9)
    assert.deepEqual(withValue(text, place, "Khorasan Province"), { text: 'actor:"Khorasan Province" men', at: 25 })
  })
  it("offers fields for a word, and keeps a denial", () => {
    assert.deepEqual(
      fieldsBeginning("st").map(({ name }) => name),
      ["stance", "verdict"],
    )
    const place = placeAt("-sta", 4)
    assert.deepEqual(withField("-sta", place, fieldsBeginning("sta")[0]!), { text: "-stance:", at: 8 })
  })
  it("goes on after a comma", () => {
    const place = placeAt("stance:rejects,d", 16)
    assert.deepEqual(withValue("stance:rejects,d", place, "doubts"), { text: "stance:rejects,doubts ", at: 22 })
  })
})
