// One pack's folder, read from YAML: `pack.yaml`, `terms/*.yaml`, `names/*.yaml`, `examples/*.yaml`.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { InvalidPack } from "#claim"
import type { NameEntry, PackEntries, TermEntry } from "./entries.js"
import { expandNames, expandTerms } from "./expand.js"
import { filesIn } from "./files.js"
import { type Example, schemas, type TermBlock } from "./schema.js"
import { readSpellings, withSpellings } from "./spellings.js"
import { readYaml } from "./yaml-file.js"

/** A pack with what only its tests need. */
export interface ReadPack extends PackEntries {
  readonly blocks: readonly { readonly file: string; readonly block: TermBlock }[]
  readonly examples: readonly { readonly file: string; readonly example: Example }[]
}

/** Reads and checks a pack. Throws InvalidPack, one line for each mistake. */
export function readPack(folder: string): ReadPack {
  const errors: string[] = []
  const read = readParts(folder, errors)
  if (errors.length) throw new InvalidPack(errors.join("\n"))
  return read
}

function readParts(folder: string, errors: string[]): ReadPack {
  const { termsSchema, namesSchema, examplesSchema } = schemas()
  const head = readHead(folder, errors)
  const pack = head?.name ?? folder
  const terms: TermEntry[] = []
  const names: NameEntry[] = []
  const blocks: ReadPack["blocks"][number][] = []
  const examples: ReadPack["examples"][number][] = []
  for (const file of filesIn(folder, "terms", "yaml")) {
    const read = readYaml(sourceOf(folder, file), termsSchema, { pack, file, level: "terms" }, errors) ?? []
    for (const block of read) {
      blocks.push({ file, block })
      terms.push(...expandTerms(block))
    }
  }
  for (const term of terms) if (!term.words) errors.push(`empty term: "" (${pack}, class ${term.class})`)
  for (const file of filesIn(folder, "names", "yaml")) {
    const read = readYaml(sourceOf(folder, file), namesSchema, { pack, file, level: "names" }, errors) ?? []
    for (const block of read) names.push(...expandNames(block))
  }
  for (const file of filesIn(folder, "examples", "yaml")) {
    const read = readYaml(sourceOf(folder, file), examplesSchema, { pack, file, level: "examples" }, errors) ?? []
    for (const example of read) examples.push({ file, example })
  }
  const spelt = withSpellings(names, readSpellings(errors))
  const { kind = "theatre", version = "" } = head ?? {}
  return { name: pack, kind, version, terms, names: spelt, blocks, examples }
}

function readHead(folder: string, errors: string[]) {
  let source: string
  try {
    source = sourceOf(folder, "pack.yaml")
  } catch {
    throw new InvalidPack(`no pack: "${folder}" (it has no pack.yaml)`)
  }
  return readYaml(source, schemas().packSchema, { pack: folder, file: "pack.yaml", level: "pack" }, errors)
}

const sourceOf = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8")
