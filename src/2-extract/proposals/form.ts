// The form in which claims come in from elsewhere: CODEBOOK.md's fields, all seven kinds, one JSON object a claim. What
// the form does not know is refused, so that a typing error in a field's name cannot lose what was coded.
import { z } from "zod"
import {
  ASPECTS,
  CERTAINTIES,
  type ClaimKind,
  DIRECTIONS,
  EVENT_TYPES,
  type EventSubtype,
  type EventType,
  edtfFault,
  MEASURES,
  POLARITIES,
  RELATION_TYPES,
  STANCES,
} from "#claim"

const LONGEST = 2000

const words = z.string().trim().min(1).max(LONGEST)
const orNone = words.nullish().transform((said) => said ?? null)
const names = z
  .array(words)
  .max(100)
  .nullish()
  .transform((list) => list ?? [])
const figure = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
const edtf = z
  .string()
  .trim()
  .superRefine((value, context) => {
    const fault = edtfFault(value)
    if (fault) context.addIssue({ code: "custom", message: fault.slice(0, fault.indexOf(": ")) })
  })
  .nullish()
  .transform((value) => value ?? null)
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

/** A quote is its words, or its words with what stands around them (a text quote selector). */
const quote = z.preprocess(
  (given) => (typeof given === "string" ? { exact: given } : given),
  z.strictObject({
    exact: words,
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    start: z.number().int().nullish(),
    end: z.number().int().nullish(),
  }),
)

/** `doc`, `easy`, `repeat` and `note` are what annotators write beside a claim; they are no part of it. */
const every = {
  quote,
  attribution: names,
  stance: z.enum(STANCES).nullish(),
  certainty: z.enum(CERTAINTIES).nullish(),
  polarity: z.enum(POLARITIES).nullish(),
  time: edtf,
  rule: words.nullish(),
  implied: names,
  doc: z.string().nullish(),
  easy: flag,
  repeat: flag,
  note: z.string().nullish(),
}

const estimate = z
  .strictObject({
    kind: z.literal("estimate"),
    ...every,
    subject: words,
    measure: z.enum(MEASURES),
    low: figure,
    best: figure,
    high: figure,
    unit: words,
    approximate: flag,
    per: orNone,
    place: orNone,
    derivedFrom: orNone,
    wording: z
      .string()
      .trim()
      .max(LONGEST)
      .nullish()
      .transform((said) => said ?? ""),
  })
  .superRefine(({ low, best, high, polarity }, context) => {
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: "custom", path: [field], message })
    if (low !== null && high !== null && low > high) refuse("low", "low above high")
    if (low !== null && best !== null && low > best) refuse("low", "low above best")
    if (best !== null && high !== null && best > high) refuse("best", "best above high")
    if (low === null && best === null && high === null && polarity !== "negative")
      refuse("best", "an estimate without a figure")
  })

const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES).filter((name): name is EventType => name in EVENT_TYPES)
const SUBTYPE_NAMES: readonly EventSubtype[] = Object.values(EVENT_TYPES).flat()

const event = z
  .strictObject({
    kind: z.literal("event"),
    ...every,
    type: z.enum(EVENT_TYPE_NAMES),
    subtype: z.enum(SUBTYPE_NAMES),
    actors: names,
    targets: names,
    place: orNone,
    weapon: orNone,
    incident: orNone,
  })
  .superRefine(({ type, subtype }, context) => {
    const fitting: readonly EventSubtype[] = EVENT_TYPES[type] ?? []
    if (!fitting.includes(subtype))
      context.addIssue({ code: "custom", path: ["subtype"], message: `no subtype of "${type}"` })
  })

const relation = z.strictObject({
  kind: z.literal("relation"),
  ...every,
  type: z.enum(RELATION_TYPES),
  subject: words,
  object: words,
  ended: flag,
})

const forecast = z.strictObject({
  kind: z.literal("forecast"),
  ...every,
  subject: words,
  outcome: words,
  likelihood: words,
  condition: orNone,
  horizon: edtf,
})

const cause = z.strictObject({
  kind: z.literal("cause"),
  ...every,
  cause: words,
  effect: words,
  sign: z.enum(["+", "-"]),
})

const appraisal = z.strictObject({
  kind: z.literal("appraisal"),
  ...every,
  subject: words,
  aspect: z.enum(ASPECTS),
  direction: z.enum(DIRECTIONS),
})

const recommendation = z.strictObject({
  kind: z.literal("recommendation"),
  ...every,
  addressee: orNone,
  action: words,
})

/** The form of each kind. */
export const CLAIM_FORMS = {
  estimate,
  event,
  relation,
  forecast,
  cause,
  appraisal,
  recommendation,
} as const satisfies Record<ClaimKind, z.ZodType>

const FIELDS: ReadonlySet<string> = new Set(Object.values(CLAIM_FORMS).flatMap((form) => Object.keys(form.shape)))

/** Without the fields of other kinds that are null: sheets and models have one column for all kinds, and nothing was coded there. */
export function withoutNulls(given: object, kind: ClaimKind): object {
  const own = CLAIM_FORMS[kind].shape
  return Object.fromEntries(
    Object.entries(given).filter(([field, value]) => value !== null || field in own || !FIELDS.has(field)),
  )
}

/** A claim in the form of CODEBOOK.md: its fields are sound, and nothing is known yet of its quote. */
export type ClaimForm = z.infer<(typeof CLAIM_FORMS)[ClaimKind]>

/** The line of an entity, as gold files and `assay extract` have it. */
export const ENTITY_FORM = z.object({
  kind: z.literal("entity"),
  type: z.string().default("organisation"),
  name: words,
  forms: names,
})
export type EntityForm = z.infer<typeof ENTITY_FORM>
