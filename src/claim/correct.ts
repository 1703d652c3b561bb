// A correction names fields and their new values. What is no field of the claim's kind, or no value of it, is refused.
import {
  ASPECTS,
  CERTAINTIES,
  type Claim,
  DIRECTIONS,
  EVENT_TYPES,
  MEASURES,
  POLARITIES,
  RELATION_TYPES,
  STANCES,
} from "./claim.js"
import { Refusal } from "./errors.js"
import { edtfFault } from "./time.js"

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === "string" && value.trim() !== ""
const anyText: Check = (value) => typeof value === "string"
const number: Check = (value) => typeof value === "number" && Number.isFinite(value)
const flag: Check = (value) => typeof value === "boolean"
const names: Check = (value) => Array.isArray(value) && value.every(text)
const edtf: Check = (value) => typeof value === "string" && edtfFault(value) === null
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && values.includes(value)
/** Exact words, their surroundings, and offsets; whether they stand in the text is asked by whoever has it. */
const quote: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  ["exact", "prefix", "suffix"].every((part) => anyText(Reflect.get(value, part))) &&
  ["start", "end"].every((part) => Number.isInteger(Reflect.get(value, part)))

const EVERY: Readonly<Record<string, Check>> = {
  quote,
  attribution: names,
  stance: oneOf(STANCES),
  certainty: oneOf(CERTAINTIES),
  polarity: oneOf(POLARITIES),
  time: orNull(edtf),
}

const OF_KIND: Readonly<Record<Claim["kind"], Readonly<Record<string, Check>>>> = {
  estimate: {
    subject: text,
    measure: oneOf(MEASURES),
    low: orNull(number),
    best: orNull(number),
    high: orNull(number),
    unit: text,
    approximate: flag,
    per: orNull(text),
    place: orNull(text),
    wording: anyText,
  },
  event: {
    type: oneOf(Object.keys(EVENT_TYPES)),
    subtype: oneOf(Object.values(EVENT_TYPES).flat()),
    actors: names,
    targets: names,
    place: orNull(text),
    weapon: orNull(text),
    incident: text,
  },
  relation: { type: oneOf(RELATION_TYPES), subject: text, object: text, ended: flag },
  forecast: { subject: text, outcome: text, likelihood: text, condition: orNull(text), horizon: orNull(edtf) },
  cause: { cause: text, effect: text, sign: oneOf(["+", "-"]) },
  appraisal: { subject: text, aspect: oneOf(ASPECTS), direction: oneOf(DIRECTIONS) },
  recommendation: { addressee: orNull(text), action: text },
}

/** The fields of a kind that may be corrected. */
export const correctable = (kind: Claim["kind"]): readonly string[] => [
  ...Object.keys(EVERY),
  ...Object.keys(OF_KIND[kind]),
]

/** The claim with the corrected fields. Throws a Refusal for a field or a value that its kind does not have. */
export function corrected<Kind extends Claim>(claim: Kind, correction: Readonly<Record<string, unknown>>): Kind {
  const checks = { ...EVERY, ...OF_KIND[claim.kind] }
  for (const [field, value] of Object.entries(correction)) {
    const check = checks[field]
    if (!check)
      throw new Refusal(`no field that can be corrected: "${field}" (${claim.kind}: ${Object.keys(checks).join(", ")})`)
    if (!check(value)) throw new Refusal(`no value of ${field}: ${JSON.stringify(value)} (${claim.kind})`)
  }
  const result = { ...claim, ...correction }
  if (result.kind === "event" && !EVENT_TYPES[result.type].some((subtype) => subtype === result.subtype))
    throw new Refusal(`no subtype of ${result.type}: "${result.subtype}" (event)`)
  return result
}
