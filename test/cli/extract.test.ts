import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { assay, examples, folder, gone, rows } from "./run.js"

const home = folder()
after(() => gone(home))

interface Quoted {
  readonly doc: string
  readonly kind: string
  readonly rule?: string
  readonly quote?: { readonly exact: string; readonly start: number; readonly end: number }
  readonly start?: number
  readonly end?: number
  readonly text?: string
}
const flat = (words: string): string => words.replace(/\s+/g, " ").trim()

const TEXT =
  "𝔄 note. The Northern Gate Brigade (NGB) has between 300 and 450 fighters, the United Nations estimates. “It never had more than 200,” Rahim Totakhel said.\n"
const lines = Array.from({ length: 60 }, (_, i) =>
  JSON.stringify({
    id: `d${i}`,
    text: `${TEXT}\nReport ${i}: at least ${i + 3} people were killed in Khost on 3 May 2023.`,
    published: "2023-06",
  }),
).join("\n")

test("offsets are code points that lead to their own words", async () => {
  const { out, code } = await assay(["extract", "--jsonl", "-", "--layers"], { input: lines })
  assert.equal(code, 0)
  const points = new Map(
    lines
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ id, text }: { id: string; text: string }) => [id, Array.from(text)]),
  )
  let seen = 0
  for (const row of rows(out) as unknown as Quoted[]) {
    const span = row.quote ?? (row.start === undefined ? null : { exact: row.text!, start: row.start, end: row.end! })
    if (!span) continue
    assert.equal(flat(points.get(row.doc)!.slice(span.start, span.end).join("")), flat(span.exact))
    seen++
  }
  assert.ok(seen > 200)
})

test("two workers print what one prints, in the same order", async () => {
  const file = join(home, "docs.jsonl")
  writeFileSync(file, lines)
  const one = await assay(["extract", "--jsonl", file])
  const two = await assay(["extract", "--jsonl", file, "--jobs", "2"])
  assert.equal(two.out, one.out)
})

test("a file prints its document line first, then its claims with rule and quote", async () => {
  const { out } = await assay(["extract", join(examples, "01-how-many-fighters-2018.txt"), "--published", "2018-10"])
  const printed = rows(out) as unknown as Quoted[]
  assert.equal(printed[0]?.kind, "document")
  const claims = printed.filter((row) => row.kind === "estimate")
  assert.ok(claims.length >= 8)
  for (const claim of claims) assert.ok(claim.rule && claim.quote?.exact)
})

test("nothing is printed on standard output but lines of JSON", async () => {
  const { out, err } = await assay(["extract", "--jsonl", "-"], { input: '{"id":"a","text":"no claims here"}' })
  assert.deepEqual(
    rows(out).map((row) => row.kind),
    ["document"],
  )
  assert.equal(err, "")
})
