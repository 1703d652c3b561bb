// How a query may go on from where the cursor is: fields by the grammar, values by the casebook.
import { useDeferredValue } from "react"
import type { ValueView } from "#present"
import { type Completed, fieldNamed, fieldsBeginning, placeAt, printQuery, withField, withValue } from "#query"
import { address, useView } from "../api"
import { say } from "../strings"

export interface Completion {
  readonly key: string
  /** "actor", or what a field asks for. */
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly completed: Completed
}

const MOST_FIELDS = 6

/** What may be chosen at the cursor (UTF-16 units of the text); nothing while `asked` is false. */
export function useCompletions(text: string, at: number, asked: boolean): readonly Completion[] {
  const place = placeAt(text, at)
  const { field, begun, rest } = place
  // A closed list is known here, but not how many claims each of its values would find.
  const wanted = asked && (field !== null ? field.condition !== "year" : begun.trim() !== "")
  const path = address("/api/values", { field: field?.name, begun, q: printQuery(rest) })
  const query = useView<readonly ValueView[]>(useDeferredValue(wanted ? path : null), { previous: true })
  if (!asked) return []
  const values = wanted ? (query.data ?? []).filter((value) => !field || value.field === field.name) : []
  const fields = field ? [] : fieldsBeginning(begun.trim()).slice(0, MOST_FIELDS)
  return [
    ...values.map((value) => ({
      key: `${value.field}:${value.value}`,
      kind: value.field,
      title: value.words,
      detail: [value.as && say.query.as(value.as), say.query.claims(value.count)].filter(Boolean).join(" · "),
      completed: withValue(text, place, value.value, fieldNamed(value.field)),
    })),
    ...fields.map((one) => ({
      key: one.name,
      kind: say.query.field,
      title: `${one.name}:`,
      detail: one.reason,
      completed: withField(text, place, one),
    })),
  ]
}
