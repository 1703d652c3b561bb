import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { InvalidPack } from "#claim"
import type { PackEntries } from "./entries.js"
import { filesIn } from "./files.js"
import type { Lexicon, PackInfo } from "./lexicon.js"
import { Names } from "./names.js"
import { readPack } from "./read-pack.js"
import { MOST_CLASSES, Terms } from "./terms.js"
import { Vocabulary } from "./vocabulary.js"

/** Loads packs from their folders, in order; a later pack may add to an earlier one. Throws InvalidPack with file and line. */
export function loadPacks(folders: readonly string[]): Lexicon {
  const vocabulary = new Vocabulary()
  const terms = new Terms()
  const names = new Names(vocabulary, terms)
  const packs: PackInfo[] = []
  const all = folders.map((folder) => {
    const entries = entriesOf(folder)
    packs.push({ name: entries.name, kind: entries.kind, version: entries.version, folder })
    return entries
  })
  for (const entries of all) addTerms(entries, terms, vocabulary)
  terms.seal(vocabulary)
  for (const entries of all) for (const entry of entries.names) names.add(entries.name, entry)
  names.seal()
  // the vocabulary has grown by the words of names
  terms.phrases.seal(vocabulary.size)
  return { packs, vocabulary, terms, names, fingerprint: contentHash(folders).slice(0, 16) }
}

function addTerms({ name, terms: entries }: PackEntries, terms: Terms, vocabulary: Vocabulary): void {
  for (const { class: className, words, value } of entries) {
    const id = terms.define(className)
    if (id < 0) throw new InvalidPack(`more than ${MOST_CLASSES} classes: "${className}" (${name})`)
    terms.add(vocabulary, id, words, value)
  }
}

const entriesOf = (folder: string): PackEntries => readPack(folder)

/** SHA-256 of everything in the packs that bears on what they find. */
export function contentHash(folders: readonly string[]): string {
  const hash = createHash("sha256")
  for (const folder of folders)
    for (const file of ["pack.yaml", ...filesIn(folder, "terms", "yaml"), ...filesIn(folder, "names", "yaml")])
      hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return hash.digest("hex")
}
