// The form in which an analyst corrects a claim or adds one: a line for each field of its kind, in the reader's words. What it
// offers is what the codebook closes; whether the values are sound is asked again where they are kept.
import {
  ASPECTS,
  CERTAINTIES,
  type Claim,
  type ClaimKind,
  DIRECTIONS,
  EVENT_TYPES,
  MEASURES,
  POLARITIES,
  RELATION_TYPES,
  STANCES,
} from "#claim"
import { CERTAINTY_WORDS, DIRECTION_WORDS, KIND_WORDS, STANCE_WORDS, topicWords } from "./words.js"

export const FORM_INPUTS = ["text", "number", "time", "flag", "names", "choice"] as const
export type FormInput = (typeof FORM_INPUTS)[number]

export interface FormField {
  readonly name: string
  readonly label: string
  readonly input: FormInput
  /** Whether it may be left empty. */
  readonly optional: boolean
  /** `choice`: the values, in groups where the codebook groups them. */
  readonly choices: readonly FormChoice[]
}
export interface FormChoice {
  readonly value: string
  readonly words: string
  /** The heading that it stands under; null for none. */
  readonly group: string | null
}

/** A field with what the claim has in it. */
export interface FilledField extends FormField {
  readonly value: FieldValue
}
export type FieldValue = string | number | boolean | null | readonly string[]

export interface KindForm {
  readonly kind: ClaimKind
  readonly words: string
  readonly fields: readonly FormField[]
}

const field = (name: string, label: string, input: FormInput, more: Partial<FormField> = {}): FormField => ({
  ...{ name, label, input, optional: false, choices: [] },
  ...more,
})
const open = (name: string, label: string, input: FormInput = "text"): FormField =>
  field(name, label, input, { optional: true })
const choice = (
  name: string,
  label: string,
  values: readonly string[],
  words: (value: string) => string = (value) => value,
): FormField =>
  field(name, label, "choice", { choices: values.map((value) => ({ value, words: words(value), group: null })) })

const SUBTYPES: readonly FormChoice[] = Object.entries(EVENT_TYPES).flatMap(([group, subtypes]) =>
  subtypes.map((value) => ({ value, words: topicWords(value), group })),
)
const wordsIn =
  (words: Readonly<Record<string, string>>) =>
  (value: string): string =>
    words[value] ?? value

const OF_KIND: Readonly<Record<ClaimKind, readonly FormField[]>> = {
  estimate: [
    field("subject", "who or what is counted", "text"),
    choice("measure", "measure", MEASURES),
    open("low", "at least", "number"),
    open("best", "the figure", "number"),
    open("high", "at most", "number"),
    field("unit", "unit", "text"),
    field("approximate", "said to be about so many", "flag"),
    open("per", "per"),
    open("place", "where"),
    open("wording", "words of the bounds"),
  ],
  event: [
    field("subtype", "what happened", "choice", { choices: SUBTYPES }),
    open("actors", "who did it", "names"),
    open("targets", "whom it struck", "names"),
    open("place", "where"),
    open("weapon", "weapon"),
  ],
  relation: [
    field("subject", "who", "text"),
    choice("type", "tie", RELATION_TYPES, topicWords),
    field("object", "whom or what", "text"),
    field("ended", "said to be over", "flag"),
  ],
  forecast: [
    field("subject", "of whom", "text"),
    field("outcome", "what is to come", "text"),
    field("likelihood", "how likely, in the words used", "text"),
    open("condition", "on condition"),
    open("horizon", "by when", "time"),
  ],
  cause: [
    field("cause", "cause", "text"),
    field("effect", "effect", "text"),
    choice("sign", "more of the cause brings", ["+", "-"], wordsIn({ "+": "more of the effect", "-": "less of it" })),
  ],
  appraisal: [
    field("subject", "of whom", "text"),
    choice("aspect", "what is judged", ASPECTS, topicWords),
    choice("direction", "how", DIRECTIONS, wordsIn(DIRECTION_WORDS)),
  ],
  recommendation: [open("addressee", "who ought to act"), field("action", "what", "text")],
}

const OF_EVERY_KIND: readonly FormField[] = [
  open("time", "when", "time"),
  open("attribution", "who says so, the origin first", "names"),
  choice("stance", "author's stance", STANCES, wordsIn(STANCE_WORDS)),
  choice("certainty", "certainty", CERTAINTIES, wordsIn(CERTAINTY_WORDS)),
  choice(
    "polarity",
    "said or denied",
    POLARITIES,
    wordsIn({ positive: "said to be so", negative: "said not to be so" }),
  ),
]

export const formOf = (kind: ClaimKind): readonly FormField[] => [...OF_KIND[kind], ...OF_EVERY_KIND]

/** The form of the claim's kind with what stands in the claim. */
export function filledForm(claim: Claim): FilledField[] {
  const values = new Map<string, unknown>(Object.entries(claim))
  return formOf(claim.kind).map((one) => ({ ...one, value: shownValue(values.get(one.name)) }))
}

function shownValue(value: unknown): FieldValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  return Array.isArray(value) ? value.map(String) : null
}

/** The ACLED type that a subtype belongs to, which goes with it and is not asked for. */
export function eventTypeOf(subtype: string): string | null {
  const found = Object.entries(EVENT_TYPES).find(([, subtypes]) => subtypes.some((one) => one === subtype))
  return found?.[0] ?? null
}

export const kindForms = (kinds: readonly ClaimKind[]): KindForm[] =>
  kinds.map((kind) => ({ kind, words: KIND_WORDS[kind].one, fields: formOf(kind) }))
