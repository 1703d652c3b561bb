// Names of packs: those of YAML as objects, those of large tables as columns over the file's own bytes
// (bulk.ts), because a million objects would not fit.
import { BulkNames, beginsBig } from "./bulk.js"
import type { FormEntry, NameEntry } from "./entries.js"
import type { KnownName, NameCandidate, NameTable } from "./lexicon.js"
import { Phrases } from "./phrases.js"
import type { Terms } from "./terms.js"
import type { Vocabulary } from "./vocabulary.js"

const NOBODY: readonly NameCandidate[] = []
const ANYWHERE: ReadonlySet<number> = new Set()

/** The names of all packs. Add them all, then `seal`. Names of later packs are likelier than those of earlier ones. */
export class Names implements NameTable {
  readonly phrases = new Phrases()
  small = new Uint8Array(0)
  private readonly smallWords = new Set<number>()
  private readonly known: KnownName[] = []
  private readonly named = new Map<string, KnownName>()
  /** By node; the nodes of YAML names come first, so this stays short beside a table of a million. */
  private readonly held: (NameCandidate[] | undefined)[] = []
  private readonly contexts = new Map<string, ReadonlySet<number>>()
  private readonly bulks: BulkNames[] = []
  /** Made from listed forms by the table of spellings. */
  private readonly spelt = new Set<NameCandidate>()

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly terms: Terms,
  ) {}

  get size(): number {
    return this.known.length + this.bulks.reduce((sum, bulk) => sum + bulk.size, 0)
  }
  add(pack: string, { forms, ...entry }: NameEntry): void {
    // a later pack may add forms to a name that an earlier one has
    const known = this.named.get(entry.name) ?? this.make(pack, entry)
    for (const form of forms) this.hold(known, form)
  }
  /** A table of names, kept as the bytes of its file. Throws InvalidPack with file and line. */
  addTable(bytes: Buffer, pack: string, file: string): void {
    const bulk = new BulkNames(bytes, { pack, file, firstId: this.size }, this.vocabulary, this.phrases)
    for (const word of bulk.smallWords) this.smallWords.add(word)
    this.bulks.push(bulk)
  }
  seal(): void {
    this.phrases.seal(this.vocabulary.size)
    this.small = new Uint8Array(this.vocabulary.size)
    for (const word of this.smallWords) this.small[word] = 1
    for (const [node, held] of this.held.entries()) if (held && held.length > 1) this.held[node] = this.sure(held)
    for (const held of this.held) held?.sort((a, b) => rank(a) - rank(b) || b.known.id - a.known.id)
  }
  candidates(node: number): readonly NameCandidate[] {
    const held = this.held[node] ?? NOBODY
    if (!this.bulks.length) return held
    const found = this.bulks.flatMap((bulk) => bulk.candidates(node))
    return found.length ? [...held.filter((one) => !this.spelt.has(one)), ...found] : held
  }
  /** What another name lists is not taken from it by a spelling that was made. */
  private sure(held: NameCandidate[]): NameCandidate[] {
    const listed = held.filter((one) => !this.spelt.has(one))
    return listed.length
      ? held.filter((one) => listed.includes(one) || listed.every(({ known }) => known === one.known))
      : held
  }
  byName(name: string): KnownName | null {
    const known = this.named.get(name)
    if (known) return known
    for (const bulk of this.bulks) {
      const found = bulk.byName(name)
      if (found) return found
    }
    return null
  }

  private make(pack: string, entry: Omit<NameEntry, "forms">): KnownName {
    const made: KnownName = { id: this.known.length, pack, ...entry }
    this.known.push(made)
    this.named.set(entry.name, made)
    return made
  }
  private hold(known: KnownName, { words, form, kind, exact, capitals, context, spelt }: FormEntry): void {
    const node = this.phrases.addWords(this.vocabulary, words)
    if (exact ? !beginsBig(form) : !(capitals & 1))
      this.smallWords.add(this.vocabulary.intern(words.slice(0, (words.indexOf(" ") + 1 || words.length + 1) - 1)))
    const candidate = { known, kind, caseSensitive: exact, form, capitals, context: this.contextOf(context) }
    if (spelt) this.spelt.add(candidate)
    const held = this.held[node]
    if (held) held.push(candidate)
    else {
      while (this.held.length < node) this.held.push(undefined)
      this.held[node] = [candidate]
    }
  }
  private contextOf(context: FormEntry["context"]): ReadonlySet<number> {
    if (context === null) return ANYWHERE
    const key = typeof context === "string" ? context : context.join("|")
    const made = this.contexts.get(key) ?? this.makeContext(context)
    this.contexts.set(key, made)
    return made
  }
  private makeContext(context: string | readonly string[]): ReadonlySet<number> {
    if (typeof context === "string") return new Set(this.terms.singleWords(context))
    return new Set(context.map((word) => this.vocabulary.intern(word.toLowerCase())))
  }
}

/** Forms that need a context are tried first: they are the special case. */
const rank = (candidate: NameCandidate): number => (candidate.context.size ? 0 : candidate.kind === "seat" ? 1 : 2)
