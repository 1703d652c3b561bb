import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { InvalidPack } from "#claim"
import type { Lexicon, PackInfo, TermTable, TermValue } from "./lexicon.js"
import { Phrases } from "./phrases.js"
import { splitWords } from "./split.js"
import { Vocabulary } from "./vocabulary.js"

interface TermBlock {
  class: string
  terms: string[] | Record<string, number | string>
}

/** Loads packs from their folders, in order. Throws InvalidPack with file and line. */
export function loadPacks(folders: readonly string[]): Lexicon {
  const vocabulary = new Vocabulary()
  const terms = new Terms(vocabulary)
  const hash = createHash("sha256")
  const packs: PackInfo[] = []
  for (const folder of folders) {
    const head = parse(readFileSync(join(folder, "pack.yaml"), "utf8")) as {
      name: string
      kind: PackInfo["kind"]
      version: string
    }
    packs.push({ name: head.name, kind: head.kind, version: String(head.version), folder })
    for (const file of yamlFiles(join(folder, "terms"))) {
      const source = readFileSync(file, "utf8")
      hash.update(source)
      for (const block of parse(source) as TermBlock[]) terms.add(block, file)
    }
  }
  terms.phrases.seal(vocabulary.size)
  return {
    packs,
    vocabulary,
    terms,
    names: { phrases: new Phrases(), candidates: () => [], byName: () => null },
    fingerprint: hash.digest("hex").slice(0, 16),
  }
}

function yamlFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => join(folder, file))
}

class Terms implements TermTable {
  readonly phrases = new Phrases()
  private readonly ids = new Map<string, number>()
  private readonly held = new Map<number, Map<number, TermValue>>()
  constructor(private readonly vocabulary: Vocabulary) {}

  add(block: TermBlock, file: string): void {
    const id = this.classId(block.class)
    const entries = Array.isArray(block.terms)
      ? block.terms.map((term) => [term, null] as const)
      : Object.entries(block.terms)
    for (const [term, value] of entries) {
      const words = splitWords(String(term)).map((word) => this.vocabulary.intern(word))
      if (!words.length) throw new InvalidPack(`empty term in class ${block.class} (${file})`)
      const node = this.phrases.add(words)
      const held = this.held.get(node) ?? new Map<number, TermValue>()
      held.set(id, value)
      this.held.set(node, held)
    }
  }
  classId(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    this.ids.set(name, this.ids.size)
    return this.ids.size - 1
  }
  find(node: number, classId: number): number {
    for (let at = node; at; at = this.phrases.shorter[at]!) if (this.held.get(at)?.has(classId)) return at
    return 0
  }
  value(node: number, classId: number): TermValue {
    return this.held.get(node)?.get(classId) ?? null
  }
}
