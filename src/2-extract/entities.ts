// Mentions with one canonical name are one entity; its forms stand in the order in which the document uses them.
import type { Entity, EntityType } from "#claim"
import type { KnownName } from "#lexicon"
import { BY_PEOPLE } from "./mentions-resolve.js"
import type { Mention } from "./spans.js"
import { isWord, termLength, termValue, textOf, type Words } from "./words.js"

interface Group {
  readonly type: EntityType
  readonly known: KnownName | null
  readonly forms: string[]
}

/** `longForms` adds forms that are longer than the mention ("general John Nicholson"), by canonical name. */
export function entitiesOf(
  words: Words,
  mentions: readonly Mention[],
  longForms: ReadonlyMap<string, readonly string[]>,
  compass: number,
): Entity[] {
  const groups = new Map<string, Group>()
  const add = (name: string, type: EntityType, known: KnownName | null, form: string): void => {
    const group = groups.get(name)
    const flat = form.includes("\n") ? form.replace(/\s+/g, " ") : form
    if (group) addForm(group, flat)
    else groups.set(name, { type, known, forms: [flat] })
  }
  for (const mention of mentions) {
    add(mention.name, mention.type, mention.known, mention.form)
    // "Afghan" is used in "Afghan army" too
    const adjective = adjectiveWithin(words, mention)
    if (adjective) add(adjective.known.name, adjective.known.type, adjective.known, adjective.form)
    const part = partOf(words, mention, compass)
    if (part) add(part.name, "place", null, part.form)
  }
  for (const [name, forms] of longForms) {
    const group = groups.get(name)
    if (group) for (const form of forms) addForm(group, form)
  }
  const entities: Entity[] = []
  for (const [name, { type, known, forms }] of groups) entities.push(entityOf(type, name, forms, known))
  return entities
}

/** "northeast Syria", "Mali's north", "the south of Laos": the part of the country or place that the words name. */
function partOf(words: Words, { type, rule, name, from, to }: Mention, compass: number) {
  if ((type !== "state" && type !== "place") || rule === BY_PEOPLE) return null
  for (let length = 3; length >= 1; length--)
    if (from >= length && termLength(words, from - length, compass) === length)
      return part(words, from - length, to, termValue(words, from - length, compass), name)
  const behind =
    to + 1 < words.length && /^['’]s$/.test(textOf(words, to, to + 1)) ? termLength(words, to + 1, compass) : 0
  if (behind) return part(words, from, to + 1 + behind, termValue(words, to + 1, compass), name)
  if (from > 2 && isWord(words, from - 1, "of"))
    for (let length = 3; length >= 1; length--) {
      const at = from - 1 - length
      if (at > 0 && termLength(words, at, compass) === length && isWord(words, at - 1, "the"))
        return part(words, at, to, termValue(words, at, compass), name)
    }
  return null
}
const part = (words: Words, from: number, to: number, side: unknown, name: string) => ({
  name: `${String(side)} ${name}`,
  form: textOf(words, from, to),
})

/** A few forms at most: a list, since a set for each name cost more than looking through it. */
function addForm({ forms }: Group, form: string): void {
  if (!forms.includes(form)) forms.push(form)
}

/** Absent fields stay absent; written out, since spreads of conditions took half of the time of all entities. */
function entityOf(type: EntityType, name: string, forms: string[], known: KnownName | null): Entity {
  const pack = known?.pack ?? null
  if (known === null || (known.lat === undefined && known.country === undefined)) return { type, name, forms, pack }
  const { lat, lon, country, extent } = known
  if (lat === undefined) return { type, name, forms, country, pack }
  if (extent !== undefined)
    return country === undefined
      ? { type, name, forms, lat, lon, extent, pack }
      : { type, name, forms, lat, lon, country, extent, pack }
  return country === undefined ? { type, name, forms, lat, lon, pack } : { type, name, forms, lat, lon, country, pack }
}

/** The longest adjective of a place that opens a longer name. */
function adjectiveWithin({ word, text, start, end, lexicon }: Words, { from, to }: Mention) {
  const { phrases } = lexicon.names
  let node = to - from > 1 ? phrases.first[word[from]!]! : 0
  let found: { known: KnownName; form: string } | null = null
  for (let next = from + 1; node && next < to; next++) {
    if (phrases.final[node]) {
      const adjective = lexicon.names.candidates(node).find((one) => one.kind === "demonym")
      if (adjective) found = { known: adjective.known, form: text.slice(start[from], end[next - 1]) }
    }
    node = phrases.inner[node] && word[next] ? phrases.child(node, word[next]!) : 0
  }
  return found
}
