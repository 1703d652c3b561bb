// What the other rooms see of the packs: typed tables, no YAML.
import type { EntityType } from "#claim"
import type { Phrases } from "./phrases.js"
import type { Vocabulary } from "./vocabulary.js"

/** What a term means beyond its class: a number word's value, a month's number, a unit's symbol, an inflected form's lemma. */
export type TermValue = number | string | null

/** Terms of all classes in one trie. A class is a small number; up to 1,024 classes. */
export interface TermTable {
  readonly phrases: Phrases
  /** Class ids by name. Asking for a class that no pack defines gives an id that nothing has. */
  classId(name: string): number
  /** Whether the final node, or a shorter final node on its way, has the class: the node that has it, or 0. Longest first. */
  find(node: number, classId: number): number
  value(node: number, classId: number): TermValue
  /** For each node the bits of the classes that `find` finds from it. */
  bits(classes: readonly (readonly [classId: number, bit: number])[]): Int32Array
  /**
   * For each node a small number, the same for nodes from which `find` finds the same classes at the same lengths, 0 for none;
   * and for each of these numbers a node that has it.
   */
  profiles(): { readonly of: Uint16Array; readonly nodes: readonly number[] }
}

/** A named thing that a pack knows. */
export interface KnownName {
  readonly id: number
  readonly name: string
  readonly type: EntityType
  readonly pack: string
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  /** About how far a place reaches from its point, in kilometres; absent for what is a point on any map. */
  readonly extent?: number
  /** The larger thing that it belongs to: a branch's parent, a district's province. */
  readonly of: string | null
}

export interface NameTable {
  readonly phrases: Phrases
  /** By word id: whether a name may begin with the word in small letters. The others need no look where capitals tell. */
  readonly small: Uint8Array
  /** How many names the packs hold. */
  readonly size: number
  /** The names that a final node may stand for, the likeliest first. */
  candidates(node: number): readonly NameCandidate[]
  byName(name: string): KnownName | null
}

/** How a form stands for its name: a name as such, an adjective or people of a place ("Afghan"), or a seat of government ("Kabul"). */
export type FormKind = "name" | "demonym" | "seat"

export interface NameCandidate {
  readonly known: KnownName
  readonly kind: FormKind
  /** The form counts only as it is written in the pack ("IS", "US", "WHO"). */
  readonly caseSensitive: boolean
  /** The form as it is written in the pack. */
  readonly form: string
  /** Bit n is set where word n of the form begins with a capital in the pack, and has to in the text. */
  readonly capitals: number
  /** The form counts only where one of these words stands near (folded word ids); empty: always. */
  readonly context: ReadonlySet<number>
}

export interface PackInfo {
  readonly name: string
  readonly kind: "language" | "theatre"
  readonly version: string
  readonly folder: string
}

/** Packs, loaded: everything that extraction knows about words. */
export interface Lexicon {
  readonly packs: readonly PackInfo[]
  readonly vocabulary: Vocabulary
  readonly terms: TermTable
  readonly names: NameTable
  /** The same for the same packs: hashed from their contents; goes into every claim's provenance. */
  readonly fingerprint: string
}
