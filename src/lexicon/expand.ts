// From the blocks of YAML files to entries: inflection, the shapes of place names, which forms are exact.
import type { FormEntry, NameEntry, TermEntry } from "./entries.js"
import { inflect } from "./inflect.js"
import type { FormKind } from "./lexicon.js"
import type { NameBlock, NameFields, TermBlock } from "./schema.js"
import { capitalsOf, splitWords } from "./split.js"

/** The terms of a block. With `forms`, a term without a value of its own means its lemma. */
export function expandTerms(block: TermBlock): TermEntry[] {
  const listed = Array.isArray(block.terms)
    ? block.terms.map((term) => [term, null] as const)
    : Object.entries(block.terms)
  return listed.flatMap(([term, value]) => {
    const forms = inflect(term, block.forms ?? null)
    const meant = value ?? (block.forms ? forms[0]! : null)
    return forms.map((form) => ({ class: block.class, words: splitWords(form).join(" "), value: meant }))
  })
}

export function expandNames(block: NameBlock): NameEntry[] {
  return Object.entries(block.names).map(([key, given]) => expandName(block, key, fieldsOf(given)))
}

const fieldsOf = (given: NameBlock["names"][string]): NameFields =>
  given === null ? {} : Array.isArray(given) ? { also: given } : given

function expandName(block: NameBlock, key: string, fields: NameFields): NameEntry {
  const name = block.call ? block.call.replace("{}", key) : key
  const shapes = block.shapes ?? ["{}"]
  const shaped = [key, ...(fields.also ?? [])].flatMap((form) => shapes.map((shape) => shape.replace("{}", form)))
  const context = fields.context ?? block.context ?? null
  const forms = new Map<string, FormEntry>()
  const add = (form: string, kind: FormKind, exact: boolean, near: FormEntry["context"]): void => {
    const words = splitWords(form).join(" ")
    // the same words may stand as a name in capitals and as a demonym
    const key = `${words} ${kind} ${exact ? form : ""} ${near === null}`
    // "Mullah Omar" and "mullah Omar": the spelling that asks for fewer capitals holds for both
    const capitals = capitalsOf(form) & (forms.get(key)?.capitals ?? -1)
    forms.set(key, { words, form, kind, exact, capitals, context: near })
  }
  // a name that is itself ambiguous never counts alone, unless it is listed among the certain forms too
  const own = fields.ambiguous?.includes(name) ? shaped.slice(shapes.length) : [name, ...shaped]
  for (const form of own) add(form, "name", isAcronym(form), null)
  for (const form of fields.exact ?? []) add(form, "name", true, null)
  for (const form of fields.demonyms ?? []) add(form, "demonym", isAcronym(form), null)
  for (const form of fields.seats ?? []) add(form, "seat", false, null)
  for (const form of fields.ambiguous ?? []) add(form, "name", isAcronym(form), context)
  return {
    name,
    type: block.type,
    of: fields.of ?? block.of ?? null,
    ...(fields.at ? { lat: fields.at[0], lon: fields.at[1] } : {}),
    ...((fields.country ?? block.country) ? { country: fields.country ?? block.country } : {}),
    ...((fields.extent ?? block.extent) ? { extent: fields.extent ?? block.extent } : {}),
    forms: [...forms.values()],
  }
}

/** "SCO", "IS-K", "U.S.": a form all in capitals counts only in capitals. */
export const isAcronym = (form: string): boolean =>
  form.length <= 12 && /^[\p{Lu}\d./&-]*\p{Lu}[\p{Lu}\d./&-]*$/u.test(form)
