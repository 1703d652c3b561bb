// Packs that ship are compiled when the project is built, because reading their YAML would cost every start of the
// program half a second. A compiled pack carries the hash of the files that it was made from: where they have changed
// since, it is passed over and the YAML counts.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import type { NameEntry, PackEntries, TermEntry } from "./entries.js"
import { filesIn } from "./files.js"
import type { TermValue } from "./lexicon.js"
import { resolvePack, SHIPPED, shippedPacks } from "./packs.js"
import { readPack } from "./read-pack.js"
import { SPELLINGS_FILE } from "./spellings.js"

const COMPILED = fileURLToPath(new URL("../../lexicons", import.meta.url))

/** A pack's entries: compiled where that is up to date, else read and checked from its YAML. Throws InvalidPack. */
export function entriesOf(folder: string, hash: string): PackEntries {
  const shipped = dirname(resolve(folder)) === SHIPPED
  return (shipped ? compiledEntries(basename(folder), hash) : null) ?? readPack(folder)
}

/** SHA-256 of everything in a pack that bears on what it finds. */
export function contentHash(folder: string): string {
  const hash = createHash("sha256").update(`${FORMAT}\n`).update(readFileSync(SPELLINGS_FILE))
  for (const file of filesThatCount(folder)) hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest("hex")
}
const filesThatCount = (folder: string): string[] => [
  "pack.yaml",
  ...filesIn(folder, "terms", "yaml"),
  ...["yaml", "tsv", "jsonl"].flatMap((ending) => filesIn(folder, "names", ending)),
]

/** Compiles all packs that ship; says which. */
export function compilePacks(): string[] {
  mkdirSync(COMPILED, { recursive: true })
  return shippedPacks().map((name) => {
    const folder = resolvePack(name)
    writeFileSync(join(COMPILED, `${name}.json`), encode(readPack(folder), contentHash(folder)))
    return name
  })
}

/** Raise it when the compiled form or the expansion of terms and names changes. */
const FORMAT = 3

interface Compiled {
  readonly hash: string
  readonly name: string
  readonly kind: PackEntries["kind"]
  readonly version: string
  /** By class: words and value by turns. */
  readonly terms: readonly (readonly [string, readonly TermValue[]])[]
  readonly names: readonly NameEntry[]
}

function encode({ name, kind, version, terms, names }: PackEntries, hash: string): string {
  const byClass = new Map<string, TermValue[]>()
  for (const term of terms) {
    const listed = byClass.get(term.class) ?? []
    byClass.set(term.class, listed)
    listed.push(term.words, term.value)
  }
  const compiled: Compiled = { hash, name, kind, version, terms: [...byClass], names }
  return JSON.stringify(compiled)
}

function compiledEntries(name: string, hash: string): PackEntries | null {
  const source = readIfThere(join(COMPILED, `${name}.json`))
  // the hash stands first, so that a stale file need not be parsed
  if (!source?.startsWith(`{"hash":"${hash}"`)) return null
  const compiled: Compiled = JSON.parse(source)
  const terms: TermEntry[] = []
  for (const [className, listed] of compiled.terms)
    for (let i = 0; i < listed.length; i += 2)
      terms.push({ class: className, words: String(listed[i]), value: listed[i + 1]! })
  return { ...compiled, terms }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return null
  }
}
