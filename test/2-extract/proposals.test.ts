// Claims from elsewhere: what is taken, what is refused and in which words, and that every quote stands in the text.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { CLAIM_KINDS, type Document, Offsets, offsetsOf, standsIn } from "#claim"
import { checkLines, makeQuoteFinder, refusedInWords } from "#proposals"
import { documentOf } from "./claims.js"

const TEXT = `The Amber Front had about 1,200 fighters in 2019, said Colonel Tamm.
It pledged itself to the River League. “We doubt that”, the League’s spokesman said.
The Front will probably lose ground – its money is running out. Money is what it needs.
Donors should stop paying. Money is what it needs.`
const document = documentOf(TEXT)

const LINES: Record<(typeof CLAIM_KINDS)[number], object> = {
  estimate: {
    quote: "The Amber Front had about 1,200 fighters in 2019",
    subject: "Amber Front",
    measure: "strength",
    best: 1200,
    unit: "persons",
    approximate: true,
    time: "2019",
    attribution: ["Colonel Tamm"],
    stance: "neutral",
    certainty: "certain",
    polarity: "positive",
  },
  event: {
    quote: "It pledged itself to the River League",
    type: "Strategic developments",
    subtype: "Change to group/activity",
    actors: ["Amber Front"],
  },
  relation: {
    quote: "It pledged itself to the River League",
    type: "allegiance-to",
    subject: "Amber Front",
    object: "River League",
  },
  forecast: {
    quote: "The Front will probably lose ground",
    subject: "Amber Front",
    outcome: "lose ground",
    likelihood: "will probably",
  },
  cause: {
    quote: "The Front will probably lose ground – its money is running out",
    cause: "its money is running out",
    effect: "ground",
    sign: "+",
  },
  appraisal: { quote: "its money is running out", subject: "Amber Front", aspect: "finance", direction: "falling" },
  recommendation: { quote: "Donors should stop paying", addressee: "donors", action: "stop paying" },
}
const line = (kind: (typeof CLAIM_KINDS)[number], change: object = {}): string =>
  JSON.stringify({ kind, ...LINES[kind], ...change })
const check = (...lines: string[]) => checkLines(lines.join("\n"), document, { reader: "Ann" })
const refusals = (...lines: string[]): string[] =>
  check(...lines).refused.map((refused) => refusedInWords(refused, "c.jsonl"))

test("all seven kinds come in, anchored, with what was left open listed as implied", () => {
  const { proposals, refused } = check(...CLAIM_KINDS.map((kind) => line(kind)))
  assert.deepEqual(refused, [])
  assert.deepEqual(
    proposals.map(({ claim }) => claim.kind),
    [...CLAIM_KINDS],
  )
  for (const { claim } of proposals) assert.ok(standsIn(claim.quote, offsetsOf(document)), claim.quote.exact)
  const [estimate, event] = proposals.map(({ claim }) => claim)
  assert.deepEqual(estimate!.implied, [])
  assert.equal(estimate!.rule, "read by Ann")
  assert.equal(event!.stance, "endorses")
  assert.deepEqual(event!.implied, [
    "stance, which the reader left open",
    "certainty, which the reader left open",
    "polarity, which the reader left open",
  ])
  assert.equal(event!.kind === "event" && event!.incident, "1")
})

test("null is nothing, also in a field that other kinds have; in a field that none has it is a typing error", () => {
  const nothing = { stance: null, certainty: null, attribution: null, time: null, note: null, low: null, ended: null }
  const { proposals, refused } = check(line("appraisal", nothing))
  assert.deepEqual(refused, [])
  assert.equal(proposals[0]!.claim.stance, "endorses")
  assert.deepEqual(refusals(line("appraisal", { low: 3 })), ['unknown field: "low" (c.jsonl line 1)'])
  assert.deepEqual(refusals(line("appraisal", { lwo: null })), ['unknown field: "lwo" (c.jsonl line 1)'])
  assert.deepEqual(refusals(line("appraisal", { subject: null })), ['not a text: "null" (c.jsonl line 1, subject)'])
})

test("a claim that somebody holds is passed on, where nothing says what the author thinks of it", () => {
  const [one] = check(line("appraisal", { attribution: ["Colonel Tamm"] })).proposals
  assert.equal(one!.claim.stance, "neutral")
})

test("what annotators write beside a claim is kept apart; lines that are no claims are left aside", () => {
  const { proposals, leftAside, entities, refused } = check(
    '{"kind":"document","doc":"a","title":null,"authors":[]}',
    '{"kind":"entity","type":"armed-group","name":"Amber Front","forms":["the Front"],"note":"see p. 2"}',
    '{"kind":"quantity","low":1,"best":null,"high":2}',
    "",
    line("appraisal", { easy: true, repeat: true, note: "twice", doc: "a" }),
  )
  assert.deepEqual(refused, [])
  assert.equal(leftAside, 2)
  assert.deepEqual(
    entities.map(({ name }) => name),
    ["Amber Front"],
  )
  assert.deepEqual(
    proposals.map(({ line, easy, repeat, note }) => ({ line, easy, repeat, note })),
    [{ line: 5, easy: true, repeat: true, note: "twice" }],
  )
})

const REFUSED: [what: string, line: string, reason: string][] = [
  ["no JSON", "{kind: estimate}", 'no JSON: "{kind: estimate}" (c.jsonl line 1)'],
  ["a list", "[1, 2]", 'no JSON object: "[1,2]" (c.jsonl line 1)'],
  ["nothing", "null", 'no JSON object: "null" (c.jsonl line 1)'],
  ["no kind", "{}", 'missing field: "kind" (c.jsonl line 1)'],
  ["another kind", '{"kind":"rumour"}', 'unknown kind: "rumour" (c.jsonl line 1, kind)'],
  ["an unknown field", line("appraisal", { sbject: "Amber Front" }), 'unknown field: "sbject" (c.jsonl line 1)'],
  ["a missing field", line("relation", { object: undefined }), 'missing field: "object" (c.jsonl line 1)'],
  ["an empty name", line("relation", { object: " " }), 'empty object: " " (c.jsonl line 1, object)'],
  [
    "an unknown measure",
    line("estimate", { measure: "strenght" }),
    'unknown measure: "strenght" (c.jsonl line 1, measure)',
  ],
  ["an unknown stance", line("cause", { stance: "agrees" }), 'unknown stance: "agrees" (c.jsonl line 1, stance)'],
  ["an unknown aspect", line("appraisal", { aspect: "mood" }), 'unknown aspect: "mood" (c.jsonl line 1, aspect)'],
  ["an unknown sign", line("cause", { sign: "?" }), 'unknown sign: "?" (c.jsonl line 1, sign)'],
  ["a figure in words", line("estimate", { best: "1,200" }), 'not a number: "1,200" (c.jsonl line 1, best)'],
  [
    "a holder that is no list",
    line("cause", { attribution: "Tamm" }),
    'not a list: "Tamm" (c.jsonl line 1, attribution)',
  ],
  [
    "a holder that is no text",
    line("cause", { attribution: ["Tamm", 7] }),
    'not a text: "7" (c.jsonl line 1, attribution.1)',
  ],
  ["a time in words", line("estimate", { time: "last year" }), 'not an EDTF date: "last year" (c.jsonl line 1, time)'],
  [
    "an impossible day",
    line("estimate", { time: "2019-02-30" }),
    'no day 30 in that month: "2019-02-30" (c.jsonl line 1, time)',
  ],
  ["a horizon in words", line("forecast", { horizon: "soon" }), 'not an EDTF date: "soon" (c.jsonl line 1, horizon)'],
  [
    "ends the wrong way round",
    line("estimate", { best: null, low: 9, high: 3 }),
    'low above high: "9" (c.jsonl line 1, low)',
  ],
  ["no figure at all", line("estimate", { best: null }), 'an estimate without a figure: "null" (c.jsonl line 1, best)'],
  [
    "a subtype of another type",
    line("event", { subtype: "Suicide bomb" }),
    'no subtype of "Strategic developments": "Suicide bomb" (c.jsonl line 1, subtype)',
  ],
  ["no quote", line("appraisal", { quote: undefined }), 'missing field: "quote" (c.jsonl line 1)'],
  ["a number for a quote", line("appraisal", { quote: 5 }), 'not an object: "5" (c.jsonl line 1, quote)'],
  [
    "an invented quote",
    line("appraisal", { quote: "its money has run out" }),
    'quote not in the text: "its money has run out" (c.jsonl line 1, quote)',
  ],
  [
    "two pieces joined",
    line("appraisal", { quote: "The Amber Front … lose ground" }),
    'quote not in the text: "The Amber Front … lose ground" (c.jsonl line 1, quote)',
  ],
  [
    "words that stand twice",
    line("appraisal", { quote: "Money is what it needs" }),
    'quote that stands 2 times, give prefix or suffix: "Money is what it needs" (c.jsonl line 1, quote)',
  ],
  ["a prototype", '{"kind":"appraisal","__proto__":{"easy":true}}', 'unknown field: "__proto__" (c.jsonl line 1)'],
]
for (const [what, given, reason] of REFUSED)
  test(`refused: ${what}`, () => assert.ok(refusals(given).includes(reason), refusals(given).join("\n")))

test("every fault of a line is told, and the other lines come in", () => {
  assert.deepEqual(refusals(line("cause"), line("appraisal", { aspect: "mood", direction: "up", x: 1 })), [
    'unknown aspect: "mood" (c.jsonl line 2, aspect)',
    'unknown direction: "up" (c.jsonl line 2, direction)',
    'unknown field: "x" (c.jsonl line 2)',
  ])
  assert.equal(check(line("cause"), "x", line("relation")).proposals.length, 2)
})

test("the same claim twice is one", () => {
  assert.deepEqual(refusals(line("cause"), line("cause", { note: "again" })), [
    'the same claim as in line 1: "The Front will probably lose ground – its money is running out" (c.jsonl line 2)',
  ])
})

test("what stands around the words, or where they begin, tells them from the same words elsewhere", () => {
  const starts = (quote: object): number[] =>
    check(line("appraisal", { quote: { exact: "Money is what it needs", ...quote } })).proposals.map(
      ({ claim }) => claim.quote.start,
    )
  const first = TEXT.indexOf("Money is")
  const second = TEXT.lastIndexOf("Money is")
  assert.deepEqual(starts({ prefix: "is running out. " }), [first])
  assert.deepEqual(starts({ prefix: "stop paying.\n" }), [second])
  assert.deepEqual(starts({ suffix: ".\nDonors" }), [first])
  assert.deepEqual(starts({ start: second }), [second])
  assert.deepEqual(starts({ prefix: "nowhere" }), [])
  assert.equal(
    checkLines(line("appraisal", { quote: "Money is what it needs" }), document, { reader: "Ann", places: "open" })
      .proposals[0]!.where.length,
    2,
  )
})

test("line breaks, marks and dashes may be written otherwise; the document's own words are kept", () => {
  const find = (text: string, words: string) => makeQuoteFinder(documentOf(text))({ exact: words })
  const [ground] = check(line("cause", { quote: "will   probably\nlose ground - its money" })).proposals
  assert.equal(ground!.claim.quote.exact, "will probably lose ground – its money")
  assert.equal(find("“We doubt that”, the League’s man said.", `"We doubt that", the League's man`).length, 1)
  assert.equal(find("an inter-Afghan peace", "an inter- Afghan peace").length, 1)
  assert.equal(find("The Front lost ground.", "the front lost ground").length, 0, "capitals are words")
  assert.equal(find("The Front lost ground.", "The Front has lost ground").length, 0)
})

test("a reader may leave footnote markers in", () => {
  const text = "It had 1,200 fighters and a school."
  const marked: Document = {
    ...documentOf(text),
    notes: [{ label: "14", at: text.indexOf(" and"), block: null }],
  }
  const found = makeQuoteFinder(marked)({ exact: "1,200 fighters14 and a school" })
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    ["1,200 fighters and a school"],
  )
  assert.deepEqual(makeQuoteFinder(marked)({ exact: "14" }), [], "a marker alone is no quote")
})

const wordList = fc.array(fc.constantFrom("Front", "League’s", "1,200", "“x”", "inter-Afghan", "–", "é", "𐎠𐎡", "of"), {
  minLength: 3,
  maxLength: 40,
})
test("any words of a text are found where they stand, however their lines are broken", () => {
  fc.assert(
    fc.property(wordList, fc.nat(), fc.nat(), fc.constantFrom(" ", "\n", "  \n "), (words, a, b, gap) => {
      const text = words.join(" ")
      const from = a % words.length
      const to = from + 1 + (b % (words.length - from))
      const found = makeQuoteFinder(documentOf(text))({ exact: words.slice(from, to).join(gap) })
      const start = words.slice(0, from).join(" ").length + (from ? 1 : 0)
      assert.ok(
        found.some(
          (place) => place.start === start && text.slice(place.start, place.end) === words.slice(from, to).join(" "),
        ),
      )
    }),
    { seed: 11 },
  )
})
test("what is taken stands verbatim in the text, whatever was proposed", () => {
  fc.assert(
    fc.property(wordList, fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }), (words, strange) => {
      const one = documentOf(words.join(" "))
      const offsets = new Offsets(one.text)
      const lines = [...words, ...strange, words.slice(0, 3).join(" ")].map((quote) => line("appraisal", { quote }))
      const { proposals, refused } = checkLines(lines.join("\n"), one, { reader: "Ann", places: "open" })
      for (const { claim } of proposals) assert.ok(standsIn(claim.quote, offsets))
      assert.equal(new Set([...proposals, ...refused].map(({ line }) => line)).size, lines.length)
    }),
    { seed: 12 },
  )
})

const anyField = fc.constantFrom(
  "kind",
  "quote",
  "subject",
  "measure",
  "type",
  "subtype",
  "low",
  "time",
  "__proto__",
  "x",
)
const anyClaim = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .tuple(fc.constantFrom(...CLAIM_KINDS), fc.dictionary(anyField, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }))
    .map(([kind, change]) => ({ kind, ...LINES[kind], ...change })),
)
test("whatever comes in, nothing is thrown, and every line is a claim, left aside or refused", () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 6 }), (given) => {
      const { proposals, refused, leftAside, entities } = check(...given.map((value) => JSON.stringify(value)))
      const told = new Set([...proposals, ...refused].map((one) => one.line))
      assert.equal(told.size + leftAside + entities.length, given.length)
    }),
    { seed: 13 },
  )
})
