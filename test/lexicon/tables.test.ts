// Tables of names: what they hold is found like the names of YAML files, and their mistakes are told with the line.
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { defaultPacks, type Lexicon, loadPacks } from "#lexicon"
import { readWith } from "../2-extract/reading.js"

const scratch = mkdtempSync(join(tmpdir(), "tables-"))
after(() => rmSync(scratch, { recursive: true }))
let made = 0

function withTable(file: string, source: string): Lexicon {
  const folder = join(scratch, `pack-${made++}`)
  mkdirSync(join(folder, "names"), { recursive: true })
  writeFileSync(join(folder, "pack.yaml"), "name: tables\nkind: theatre\nversion: 1\nreason: a test\n")
  writeFileSync(join(folder, "names", file), source)
  return loadPacks([...defaultPacks(), folder])
}
const TSV = [
  "name\ttype\talso\tlat\tlon\tcountry\tof",
  "Qaryat Zūm\tplace\tKariat Zum|Z.K.\t36.5\t66.25\tAF\tBalkh Province",
  "Sarmin Guard\tarmed-group\tSG\t\t\t\t",
  "Al-Rashid's Men\tarmed-group\t\t\t\t\t",
].join("\n")

test("names of a table are found under all their forms", () => {
  const lexicon = withTable("a.tsv", TSV)
  const { mentions } = readWith(lexicon, "The Sarmin Guard (once SG) left Qaryat Zum; Al-Rashid’s Men held Kariat Zum.")
  assert.deepEqual(
    mentions.map(({ form, name }) => [form, name]),
    [
      ["Sarmin Guard", "Sarmin Guard"],
      ["SG", "Sarmin Guard"],
      ["Qaryat Zum", "Qaryat Zūm"],
      ["Al-Rashid’s Men", "Al-Rashid's Men"],
      ["Kariat Zum", "Qaryat Zūm"],
    ],
  )
})

test("a table's row becomes a name with its point and what it belongs to", () => {
  const { names } = withTable("a.tsv", TSV)
  const { id: _, ...place } = names.byName("Qaryat Zūm")!
  assert.deepEqual(place, {
    name: "Qaryat Zūm",
    type: "place",
    pack: "tables",
    lat: 36.5,
    lon: 66.25,
    country: "AF",
    of: "Balkh Province",
  })
  assert.equal(names.byName("Nowhere"), null)
})

test("JSON Lines hold the same", () => {
  const { names } = withTable(
    "a.jsonl",
    '{"name":"Sarmin Guard","type":"armed-group","also":["SG","Guards of Sarmin"]}\n',
  )
  assert.equal(names.byName("Sarmin Guard")?.type, "armed-group")
})

test("every name of a large table is found, and nothing else", () => {
  const all = Array.from(
    { length: 20_000 },
    (_, n) => `Zeta${n.toString(26).replace(/\d/g, (d) => "qwxyzjkvbm"[+d]!)} Hold`,
  )
  const lexicon = withTable("a.tsv", `name\ttype\n${all.map((name) => `${name}\tplace`).join("\n")}\n`)
  for (let n = 0; n < all.length; n += 997) {
    const { mentions } = readWith(lexicon, `They fled from ${all[n]} by night.`)
    assert.deepEqual(
      mentions.map((one) => one.name),
      [all[n]],
    )
  }
  assert.deepEqual(readWith(lexicon, "They fled from the hold by night.").mentions, [])
})

test("mistakes of tables are told with file and line", () => {
  const refused = (source: string): string => {
    try {
      withTable("a.tsv", source)
      return "nothing"
    } catch (error) {
      return error instanceof Error ? error.message : ""
    }
  }
  assert.equal(refused("name\tkind\n"), 'unknown column: "kind" (tables, names/a.tsv line 1)')
  assert.equal(refused("name\ttype\nA\tplace\nB\tplaec\n"), 'unknown type: "plaec" (tables, names/a.tsv line 3)')
  assert.equal(refused("name\n"), 'column is missing: "type" (tables, names/a.tsv line 1)')
})

test("a table read as bytes gives what its rows say: line ends of Windows, too many cells, names that are not plain", () => {
  const rows = ["Qala Now", "Żółw Wielki", "  Spaced  Twice ", "al-Hadba", "small town", "Q8 Base", "O'Neill's Ford"]
  const { names } = withTable("a.tsv", `type\tname\r\n${rows.map((name) => `place\t${name}\ttoo much\r\n`).join("")}`)
  const json = withTable("a.jsonl", rows.map((name) => `${JSON.stringify({ name, type: "place" })}\n`).join("")).names
  assert.equal(names.size, json.size)
  assert.equal(names.phrases.nodes, json.phrases.nodes)
  assert.deepEqual([...names.small], [...json.small])
  for (const name of rows)
    assert.deepEqual({ ...names.byName(name), pack: "" }, { ...json.byName(name), pack: "" }, name)
})
