// What claims can be asked for by. A field's `condition` is the name that its values have in the conditions of a list
// (the API's parameters, the app's addresses), so that a query and an address say the same.
import { CERTAINTIES, CLAIM_KINDS, DIRECTIONS, MEASURES, POLARITIES, STANCES } from "#claim"

interface FieldForm {
  /** The name that is printed. */
  readonly name: string
  /** Other names that are understood. */
  readonly also: readonly string[]
  /** All values that there are; null where the casebook decides. */
  readonly values: readonly string[] | null
  /** Whether values are names, which may be given by another name, in part or only begun (`Nangar*`). */
  readonly named: boolean
  /** What it asks for, in the reader's words. */
  readonly reason: string
}

const closed = (values: readonly string[], reason: string, also: readonly string[] = []) => ({
  also,
  values,
  named: false,
  reason,
})
const open = (reason: string, also: readonly string[] = []) => ({ also, values: null, named: false, reason })
const named = (reason: string, also: readonly string[] = []) => ({ also, values: null, named: true, reason })

/** By the name of the condition, in the order in which they are offered. */
const FORMS = {
  name: { name: "actor", ...named("a name anywhere in what is said", ["name"]) },
  kind: { name: "kind", ...closed(CLAIM_KINDS, "what kind of claim") },
  topic: { name: "topic", ...open("measure, kind of event, type of relation, or aspect", ["type"]) },
  measure: { name: "measure", ...closed(MEASURES, "what is measured") },
  year: { name: "year", ...open("years that it is about: 2016, 2016..2018, 2016.., ..2018", ["years"]) },
  place: { name: "place", ...named("where") },
  source: { name: "source", ...named("who publishes, writes or is said to hold it") },
  holder: { name: "holder", ...named("who is said to hold it") },
  publisher: { name: "publisher", ...named("who publishes it") },
  subject: { name: "subject", ...named("whom or what it is said of") },
  stance: { name: "stance", ...closed(STANCES, "the author's attitude") },
  certainty: { name: "certainty", ...closed(CERTAINTIES, "how sure it is said to be") },
  polarity: { name: "polarity", ...closed(POLARITIES, "said to be so, or not to be so") },
  direction: { name: "direction", ...closed(DIRECTIONS, "which way an appraisal goes") },
  sign: { name: "sign", ...closed(["+", "-"], "whether a cause brings more or less") },
  likelihood: { name: "likelihood", ...open("the word of a forecast") },
  unit: { name: "unit", ...open("what is counted") },
  state: { name: "verdict", ...closed(["open", "accepted", "rejected", "corrected"], "what was decided", ["state"]) },
  reader: { name: "reader", ...open("who read it: rules, a model or a colleague") },
  document: { name: "document", ...open("the report that it stands in, by its id") },
  question: { name: "question", ...open("the question that it answers, by its id") },
} as const satisfies Readonly<Record<string, FieldForm>>

export type Condition = keyof typeof FORMS
export interface Field extends FieldForm {
  readonly condition: Condition
}

/** In the order in which they are offered. */
export const FIELDS: readonly Field[] = Object.entries(FORMS).map(([condition, form]) => ({
  ...form,
  condition: condition as Condition,
}))

/** The field that is called so, in capitals or not; null where none is. */
export function fieldNamed(name: string): Field | null {
  const wanted = name.toLowerCase()
  return FIELDS.find((field) => field.name === wanted || field.also.includes(wanted)) ?? null
}

export function fieldOf(condition: Condition): Field {
  return FIELDS.find((field) => field.condition === condition)!
}

export const isCondition = (name: string): name is Condition => Object.hasOwn(FORMS, name)
