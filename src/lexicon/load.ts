import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { InvalidPack } from "#claim"
import { contentHash, entriesOf } from "./compiled.js"
import type { PackEntries } from "./entries.js"
import { filesIn } from "./files.js"
import type { Lexicon, PackInfo } from "./lexicon.js"
import { Names } from "./names.js"
import { MOST_CLASSES, Terms } from "./terms.js"
import { Vocabulary } from "./vocabulary.js"

/** Loads packs from their folders, in order; a later pack may add to an earlier one. Throws InvalidPack with file and line. */
export function loadPacks(folders: readonly string[]): Lexicon {
  const vocabulary = new Vocabulary()
  const terms = new Terms()
  const names = new Names(vocabulary, terms)
  const packs: PackInfo[] = []
  const fingerprint = createHash("sha256")
  const all = folders.map((folder) => {
    const hash = contentHash(folder)
    fingerprint.update(hash)
    const entries = entriesOf(folder, hash)
    packs.push({ name: entries.name, kind: entries.kind, version: entries.version, folder })
    return entries
  })
  terms.phrases.reserve(all.reduce((sum, entries) => sum + entries.terms.length, 0))
  for (const entries of all) addTerms(entries, terms, vocabulary)
  terms.seal(vocabulary)
  names.phrases.reserve(all.reduce((sum, entries) => sum + entries.names.length * 2, 0))
  for (const entries of all) for (const entry of entries.names) names.add(entries.name, entry)
  for (const [index, folder] of folders.entries())
    for (const ending of ["tsv", "jsonl"])
      for (const file of filesIn(folder, "names", ending))
        names.addTable(readFileSync(join(folder, file)), packs[index]!.name, file)
  names.seal()
  terms.phrases.widenFirst(vocabulary.size)
  return { packs, vocabulary, terms, names, fingerprint: fingerprint.digest("hex").slice(0, 16) }
}

function addTerms({ name, terms: entries }: PackEntries, terms: Terms, vocabulary: Vocabulary): void {
  for (const { class: className, words, value } of entries) {
    const id = terms.define(className)
    if (id < 0) throw new InvalidPack(`more than ${MOST_CLASSES} classes: "${className}" (${name})`)
    terms.add(vocabulary, id, words, value)
  }
}
