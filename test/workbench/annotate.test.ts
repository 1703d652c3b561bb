// A draft that is made from what was found is scored as perfect, and what is changed in it by hand is seen.
import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { CLAIM_KINDS } from "#claim"
import { checkLines } from "#proposals"
import { annotateFile, loadLexicon, makeLineExtractor, readFiles, scoreFiles } from "#workbench"

const reports = join("examples", "reports")
const lexicon = loadLexicon()
const options = { published: null, lexicon }
const folder = mkdtempSync(join(tmpdir(), "assay-annotate-"))
after(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

for (const name of readdirSync(reports))
  test(`a draft comes back as it was written, and scores itself as perfect: ${name}`, async () => {
    const report = join(reports, name)
    const draft = await annotateFile(report, options)
    assert.equal(draft, await annotateFile(report, options), "the same every time")
    const { score, misses, refused } = await scoreFiles([{ report, gold: written(`${name}.jsonl`, draft) }], options)
    assert.deepEqual(refused, [])
    assert.deepEqual(misses, [])
    for (const { f1, fields } of score.kinds) {
      assert.ok(f1 === null || f1 === 1)
      for (const { right, of } of Object.values(fields)) assert.equal(right, of)
    }
  })

for (const name of readdirSync(reports))
  test(`what assay extract prints, layers and all, is taken in as claims: ${name}`, async () => {
    const extractor = makeLineExtractor(lexicon, { layers: true, kinds: CLAIM_KINDS, published: null })
    for await (const result of readFiles([join(reports, name)], {}, lexicon)) {
      assert.ok("document" in result)
      const { document, source } = result
      const lines = extractor.fromDocument(document, document.name, source)
      const { proposals, refused, leftAside } = checkLines(lines, document, { reader: "another machine" })
      assert.deepEqual(refused, [])
      assert.ok(proposals.length > 0 && leftAside > 0)
    }
  })

const REPORT = `The Amber Front had about 1,200 fighters in 2019.

The Amber Front had 300 fighters. The Amber Front had 300 fighters.
`

test("a quote that stands twice is written with what stands around it, and is found at its own place again", async () => {
  const report = written("twice.txt", REPORT)
  const draft = await annotateFile(report, options)
  const quotes = draft.split("\n").flatMap((line) => (line.includes('"estimate"') ? [JSON.parse(line).quote] : []))
  assert.equal(quotes.length, 3)
  assert.equal(typeof quotes[0], "string")
  assert.ok(quotes.slice(1).every((quote) => typeof quote === "object" && typeof quote.prefix === "string"))
  const { refused, score } = await scoreFiles([{ report, gold: written("twice.jsonl", draft) }], options)
  assert.deepEqual(refused, [])
  assert.equal(score.kinds.find(({ kind }) => kind === "estimate")!.f1, 1)
})

test("what is mended by hand is scored: a claim added is missed, one taken out is wrong, a field is counted", async () => {
  const report = written("mended.txt", REPORT)
  const lines = (await annotateFile(report, options)).trim().split("\n")
  const estimates = lines.filter((line) => line.includes('"estimate"')).map((line) => JSON.parse(line))
  const gold = [
    { ...estimates[0], measure: "count" },
    { ...estimates[1], note: "checked" },
    {
      kind: "appraisal",
      quote: "The Amber Front had about 1,200 fighters",
      subject: "Amber Front",
      aspect: "capability",
      direction: "high",
    },
    { kind: "appraisal", quote: "not in the report", subject: "Amber Front", aspect: "capability", direction: "high" },
  ]
  const file = written("mended.jsonl", gold.map((line) => JSON.stringify(line)).join("\n"))
  const { score, misses, refused } = await scoreFiles([{ report, gold: file }], options)
  assert.deepEqual(refused, [`quote not in the text: "not in the report" (${file} line 4, quote)`])
  const estimate = score.kinds.find(({ kind }) => kind === "estimate")!
  assert.deepEqual([estimate.gold, estimate.found, estimate.recall], [2, 3, 1])
  assert.deepEqual(estimate.fields.measure, { right: 1, of: 2 })
  assert.deepEqual(
    misses.map(({ what, line, claim }) => [what, line, claim.kind]),
    [
      ["missed", 3, "appraisal"],
      ["wrong", null, "estimate"],
    ],
  )
})

test("another reader's claims are scored by the same rule, over several reports", async () => {
  const [one, two] = [written("one.txt", REPORT), written("two.txt", "Donors should stop paying the Amber Front.\n")]
  const gold = [
    written("one.jsonl", await annotateFile(one, options)),
    written("two.jsonl", '{"kind":"recommendation","quote":"Donors should stop paying","action":"stop paying"}'),
  ]
  const [ones] = gold
  const { score, misses } = await scoreFiles(
    [
      { report: one, gold: ones!, claims: ones },
      { report: two, gold: gold[1]!, claims: written("none.jsonl", "") },
    ],
    options,
  )
  assert.equal(score.kinds.find(({ kind }) => kind === "estimate")!.f1, 1)
  assert.equal(score.kinds.find(({ kind }) => kind === "recommendation")!.f1, 0)
  assert.deepEqual(
    misses.map(({ what, report, line }) => [what, report, line]),
    [["missed", two, 1]],
  )
})
