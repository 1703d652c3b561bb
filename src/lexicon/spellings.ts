// Spellings that stand for each other (`lexicons/en/spellings.yaml`): a pack lists a name once, and the other ways to write it
// are made when it is read. A made form never takes a form that a name lists.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { FormEntry, NameEntry } from "./entries.js"
import { SHIPPED } from "./packs.js"
import { schemas } from "./schema.js"
import { capitalsOf, splitWords } from "./split.js"
import { readYaml } from "./yaml-file.js"

/** Where the table stands. */
export const SPELLINGS_FILE = join(SHIPPED, "en", "spellings.yaml")

export interface Spellings {
  /** What may be written instead of each part; parts are in small letters, and a space in them is a word's edge. */
  readonly instead: ReadonlyMap<string, readonly string[]>
  /** Words that may be written small at the end of a name. */
  readonly small: ReadonlySet<string>
}

/** Reads the table; mistakes are added to `errors`. */
export function readSpellings(errors: string[]): Spellings {
  const where = { pack: "en", file: "spellings.yaml", level: "spellings" }
  const read = readYaml(readFileSync(SPELLINGS_FILE, "utf8"), schemas().spellingsSchema, where, errors) ?? []
  const instead = new Map<string, readonly string[]>()
  const small = new Set<string>()
  for (const { same = [], for: part, also = [], small: words = [] } of read) {
    for (const one of same) instead.set(one, [...(instead.get(one) ?? []), ...same.filter((other) => other !== one)])
    if (part !== undefined) instead.set(part, [...(instead.get(part) ?? []), ...also])
    for (const word of words) small.add(word)
  }
  return { instead, small }
}

/** A form is written in at most so many ways: three parts of a name vary seldom, and more would slow every start. */
const MOST = 14

/** The other ways to write a form; none where nothing in it varies. */
export function spellingsOf(form: string, { instead, small }: Spellings): string[] {
  const ways = new Set([` ${form} `])
  for (const [part, others] of instead)
    for (const way of [...ways]) {
      if (ways.size >= MOST) break
      for (let at = way.toLowerCase().indexOf(part); at >= 0; at = -1)
        for (const other of others)
          ways.add(way.slice(0, at) + cased(other, way.slice(at)) + way.slice(at + part.length))
    }
  const last = form.slice(form.lastIndexOf(" ") + 1)
  if (last !== form && small.has(last.toLowerCase()))
    for (const way of [...ways]) ways.add(`${way.slice(0, way.trimEnd().lastIndexOf(" ") + 1)}${last.toLowerCase()} `)
  return [...ways].map((way) => way.trim()).filter((way) => way !== form)
}
/** The part with a capital where what it stands for has one. */
function cased(part: string, stood: string): string {
  const at = part.search(/\p{L}/u)
  const capital = /^[^\p{L}]*\p{Lu}/u.test(stood)
  return capital && at >= 0 ? part.slice(0, at) + part[at]!.toUpperCase() + part.slice(at + 1) : part
}

const SPELT: ReadonlySet<string> = new Set(["person", "armed-group", "organisation"])

/** The names with the further spellings of their certain forms. A form that two names would get is given to neither. */
export function withSpellings(names: readonly NameEntry[], spellings: Spellings): NameEntry[] {
  const listed = new Set(names.flatMap(({ forms }) => forms.map(({ words }) => words)))
  const bearer = new Map<string, string | null>()
  const made = names.map((name) => (SPELT.has(name.type) ? madeOf(name, spellings, listed) : []))
  for (const [index, forms] of made.entries())
    for (const { words } of forms) {
      const { name } = names[index]!
      bearer.set(words, bearer.has(words) && bearer.get(words) !== name ? null : name)
    }
  return names.map((name, index) => {
    const further = made[index]!.filter(({ words }) => bearer.get(words) === name.name)
    return further.length ? { ...name, forms: [...name.forms, ...further] } : name
  })
}
function madeOf({ forms }: NameEntry, spellings: Spellings, listed: ReadonlySet<string>): FormEntry[] {
  const made = new Map<string, FormEntry>()
  for (const { form, kind, exact, context } of forms) {
    if (kind !== "name" || exact || context !== null) continue
    for (const way of spellingsOf(form, spellings)) {
      const words = splitWords(way).join(" ")
      const capitals = capitalsOf(way) & (made.get(words)?.capitals ?? -1)
      // "Haqqani network" has the words of "Haqqani Network": the spelling that asks for fewer capitals counts
      if (
        !listed.has(words) ||
        forms.some((one) => one.words === words && one.capitals !== capitals && fewer(one, capitals))
      )
        made.set(words, { words, form: way, kind, exact, capitals, context, spelt: true })
    }
  }
  return [...made.values()]
}
const fewer = ({ capitals, exact }: FormEntry, than: number): boolean => !exact && (capitals & than) === than
