// The table in ARCHITECTURE.md is the law; this test holds the source to it.
import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"

const home = process.cwd()
const DOORS: Record<string, string> = {
  claim: "claim",
  query: "query",
  read: "1-read",
  extract: "2-extract",
  proposals: "2-extract",
  reconcile: "3-reconcile",
  assess: "4-assess",
  present: "5-present",
  lexicon: "lexicon",
  store: "store",
  workbench: "workbench",
  cli: "cli",
  http: "http",
}

function table(): Map<string, Set<string>> {
  const rows = /```rooms\n([\s\S]*?)```/.exec(readFileSync(join(home, "ARCHITECTURE.md"), "utf8"))?.[1] ?? ""
  return new Map(
    rows
      .trim()
      .split("\n")
      .map((row) => {
        const [room = "", may = ""] = row.split("->").map((part) => part.trim())
        return [room, new Set(may.split(/\s+/).filter(Boolean))]
      }),
  )
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("node_modules"))
    .map((file) => join(folder, file))
}

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)"([^"]+)"/gm)].map(
    (match) => match[1]!,
  )

/** What is wrong with one import, or null. */
function forbidden(room: string, depth: number, wanted: string, may: ReadonlySet<string>): string | null {
  if (wanted.startsWith("#")) {
    const other = DOORS[wanted.slice(1)]
    if (!other) return `unknown door ${wanted}`
    return may.has(other) ? null : `${room} may not import ${wanted}`
  }
  const up = wanted.match(/\.\.\//g)?.length ?? 0
  if (wanted.startsWith(".") && up > depth) return `${wanted} leaves the room`
  if (wanted.includes("kysely") || wanted.includes("sqlite"))
    return room === "store" ? null : `${wanted}: SQL stands in store alone`
  return null
}

test("imports follow the arrows of ARCHITECTURE.md", () => {
  const rooms = table()
  assert.ok(rooms.size >= 10, "the table of rooms was found")
  const wrong: string[] = []
  for (const [room, may] of rooms)
    for (const file of sources(join(home, "src", room))) {
      const depth = file.slice(join(home, "src", room).length + 1).split(/[/\\]/).length - 1
      for (const wanted of importsOf(file)) {
        const problem = forbidden(room, depth, wanted, may)
        if (problem) wrong.push(`${file.slice(home.length + 1)}: ${problem}`)
      }
    }
  assert.deepEqual(wrong, [])
})

test("the law is one that can be broken", () => {
  const may = new Set(["claim"])
  assert.match(forbidden("3-reconcile", 0, "#store", may) ?? "", /may not import #store/)
  assert.match(forbidden("3-reconcile", 0, "../store/store.js", may) ?? "", /leaves the room/)
  assert.match(forbidden("5-present", 0, "kysely", may) ?? "", /store alone/)
  assert.equal(forbidden("3-reconcile", 0, "#claim", may), null)
  assert.equal(forbidden("1-read", 1, "../draft.js", may), null)
})

test("every folder of src is a room of the table", () => {
  const rooms = table()
  const folders = readdirSync(join(home, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  assert.deepEqual(
    folders.filter((folder) => !rooms.has(folder)),
    [],
  )
})

test("the browser knows types of claim and 5-present alone", () => {
  const wrong = sources(join(home, "web")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^import\s+(type\s+)?[^"]*"([^"]*src\/[^"]*)"/gm)]
      .filter(([, type, from]) => !type || !/src\/(claim|5-present)\//.test(from!))
      .map(([line]) => `${file.slice(home.length + 1)}: ${line}`),
  )
  assert.deepEqual(wrong, [])
})

test("no drawer without a noun", () => {
  const drawers = sources(join(home, "src")).filter((file) =>
    /(^|[/\\])(utils?|common|shared|helpers|misc)(\.ts|[/\\])/.test(file),
  )
  assert.deepEqual(drawers, [])
})
