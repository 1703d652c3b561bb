// Builders for claims of the kinds that are told in words.
import type {
  AppraisalClaim,
  CauseClaim,
  Claim,
  EventClaim,
  ForecastClaim,
  PlacedClaim,
  RecommendationClaim,
  RelationClaim,
} from "#claim"

export interface Where {
  readonly id?: string
  readonly in?: string
  readonly says?: string
}
let counter = 0

function placed<Kind extends Claim>(kind: Omit<Kind, "quote">, { id, in: document = "a", says }: Where): PlacedClaim {
  const number = String(++counter).padStart(4, "0")
  const exact = says ?? `words${number} of${number} its${number} own${number}`
  const quote = { exact, prefix: "", suffix: "", start: 0, end: exact.length }
  return { id: id ?? `t${number}`, document, claim: { ...kind, quote } as Kind }
}

const BASE = {
  attribution: [],
  stance: "endorses",
  certainty: "certain",
  polarity: "positive",
  time: null,
  rule: "test",
  implied: [],
} as const

/** A bombing in Kabul on a day unless something else is said. */
export const event = ({ id, in: document, says, ...fields }: Where & Partial<EventClaim> = {}): PlacedClaim =>
  placed<EventClaim>(
    {
      ...BASE,
      kind: "event",
      type: "Explosions/Remote violence",
      subtype: "Suicide bomb",
      actors: [],
      targets: [],
      place: "Kabul, Afghanistan",
      weapon: null,
      incident: "1",
      time: "2018-03-21",
      ...fields,
    },
    { id, in: document, says },
  )

export const relation = ({ id, in: document, says, ...fields }: Where & Partial<RelationClaim> = {}): PlacedClaim =>
  placed<RelationClaim>(
    {
      ...BASE,
      kind: "relation",
      type: "led-by",
      subject: "Northern Gate Brigade",
      object: "Rahim Totakhel",
      ended: false,
      ...fields,
    },
    { id, in: document, says },
  )

export const appraisal = ({ id, in: document, says, ...fields }: Where & Partial<AppraisalClaim> = {}): PlacedClaim =>
  placed<AppraisalClaim>(
    { ...BASE, kind: "appraisal", subject: "Northern Gate Brigade", aspect: "finance", direction: "rising", ...fields },
    { id, in: document, says },
  )

export const forecast = ({ id, in: document, says, ...fields }: Where & Partial<ForecastClaim> = {}): PlacedClaim =>
  placed<ForecastClaim>(
    {
      ...BASE,
      kind: "forecast",
      subject: "Northern Gate Brigade",
      outcome: "seize the border crossing at Torghundi",
      likelihood: "will",
      condition: null,
      horizon: null,
      ...fields,
    },
    { id, in: document, says },
  )

export const cause = ({ id, in: document, says, ...fields }: Where & Partial<CauseClaim> = {}): PlacedClaim =>
  placed<CauseClaim>(
    { ...BASE, kind: "cause", cause: "unpaid salaries", effect: "recruitment", sign: "+", ...fields },
    { id, in: document, says },
  )

export const advice = ({ id, in: document, says, ...fields }: Where & Partial<RecommendationClaim> = {}): PlacedClaim =>
  placed<RecommendationClaim>(
    {
      ...BASE,
      kind: "recommendation",
      addressee: "European Union",
      action: "fund the border patrols of Tajikistan",
      ...fields,
    },
    { id, in: document, says },
  )
