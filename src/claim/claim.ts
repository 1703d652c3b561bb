// CODEBOOK.md as types. Said and inferred stay apart: a claim holds what the document says,
// and what the extraction added is listed in `implied`.
import type { Quote } from "./quote.js"
import type { Edtf } from "./time.js"

export const CLAIM_KINDS = [
  "estimate",
  "event",
  "relation",
  "forecast",
  "cause",
  "appraisal",
  "recommendation",
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]
export const STANCES = ["neutral", "endorses", "doubts", "rejects"] as const
export type Stance = (typeof STANCES)[number]
/** After FactBank's CT, PR, PS and U. */
export const CERTAINTIES = ["certain", "probable", "possible", "unknown"] as const
export type Certainty = (typeof CERTAINTIES)[number]
export const POLARITIES = ["positive", "negative"] as const
export type Polarity = (typeof POLARITIES)[number]
export const MEASURES = [
  "strength",
  "flow",
  "fatalities",
  "injured",
  "detained",
  "attacks",
  "money",
  "change",
  "count",
  "extent",
] as const
export type Measure = (typeof MEASURES)[number]

/** What every claim has. */
export interface ClaimBase {
  readonly quote: Quote
  /** Who holds it, the origin first, then whoever passed it on. Empty: the document's author in its own voice. */
  readonly attribution: readonly string[]
  readonly stance: Stance
  readonly certainty: Certainty
  readonly polarity: Polarity
  /** When it holds or happened; null where nothing says. */
  readonly time: Edtf | null
  /** The name of the rule that made it, for instance "quantity before a word for fighters". */
  readonly rule: string
  /** What was added and not said, in the reader's words: `time from the document's date`. */
  readonly implied: readonly string[]
}

/** A quantity said of something. A single figure fills `best` alone, a range `low` and `high`, a bound one of them. */
export interface Estimate extends ClaimBase {
  readonly kind: "estimate"
  readonly subject: string
  readonly measure: Measure
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string
  readonly approximate: boolean
  /** The period of a rate, as "a year"; null for none. */
  readonly per: string | null
  /** Where it is counted, a canonical place name; null where nothing says. */
  readonly place: string | null
  /** The exact words of the claim that it is derived from ("half that number"); null for none. */
  readonly derivedFrom: string | null
  /** The words that make the bounds: "at least", "several thousand". Empty for a plain figure. */
  readonly wording: string
}

/** Types and subtypes of ACLED's codebook. */
export const EVENT_TYPES = {
  Battles: ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    "Suicide bomb",
    "Air/drone strike",
    "Remote explosive/landmine/IED",
    "Shelling/artillery/missile attack",
    "Grenade",
    "Chemical weapon",
  ],
  "Violence against civilians": ["Attack", "Sexual violence", "Abduction/forced disappearance"],
  Protests: ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
  Riots: ["Violent demonstration", "Mob violence"],
  "Strategic developments": [
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
  ],
} as const
export type EventType = keyof typeof EVENT_TYPES
export type EventSubtype = (typeof EVENT_TYPES)[EventType][number]

/** Something that happened at a time. Unknown ends are empty lists and null. */
export interface EventClaim extends ClaimBase {
  readonly kind: "event"
  readonly type: EventType
  readonly subtype: EventSubtype
  /** Who did it, canonical names. */
  readonly actors: readonly string[]
  /** Whom it struck, canonical names or classes ("civilians"). */
  readonly targets: readonly string[]
  /** The most exact place that is named, with what it lies in: "Achin District, Nangarhar Province, Afghanistan". */
  readonly place: string | null
  readonly weapon: string | null
  /** The same for everything that the document says about one incident. */
  readonly incident: string
}

export const RELATION_TYPES = [
  "part-of",
  "allegiance-to",
  "split-from",
  "merged-into",
  "allied-with",
  "rival-of",
  "led-by",
  "member-of",
  "operates-in",
  "supports",
  "also-known-as",
  "ideology",
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** A standing tie between two named things. The ends of `allied-with`, `rival-of` and `also-known-as` may stand either way round. */
export interface RelationClaim extends ClaimBase {
  readonly kind: "relation"
  readonly type: RelationType
  readonly subject: string
  readonly object: string
  /** Said to be over. */
  readonly ended: boolean
}

/** What is said to come, or may come. */
export interface ForecastClaim extends ClaimBase {
  readonly kind: "forecast"
  readonly subject: string
  /** In the document's words. */
  readonly outcome: string
  /** The verbatim term: "will", "most likely", "could". */
  readonly likelihood: string
  /** The if-clause; null for none. */
  readonly condition: string | null
  readonly horizon: Edtf | null
}

/** One thing is said to bring about, feed, enable, weaken or prevent another. */
export interface CauseClaim extends ClaimBase {
  readonly kind: "cause"
  /** In the document's words, as the effect is; the effect best without its verb of change. */
  readonly cause: string
  readonly effect: string
  /** `+`: more of the cause brings more of the effect; `-`: less. */
  readonly sign: "+" | "-"
}

export const ASPECTS = [
  "capability",
  "intent",
  "cohesion",
  "finance",
  "territory",
  "recruitment",
  "activity",
  "support",
  "threat",
  "ideology",
  "governance",
] as const
export type Aspect = (typeof ASPECTS)[number]
export const DIRECTIONS = ["rising", "falling", "stable", "high", "low"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A standing or changing quality of an actor, as the holder sees it. */
export interface AppraisalClaim extends ClaimBase {
  readonly kind: "appraisal"
  readonly subject: string
  readonly aspect: Aspect
  readonly direction: Direction
}

/** Somebody ought to do something. */
export interface RecommendationClaim extends ClaimBase {
  readonly kind: "recommendation"
  readonly addressee: string | null
  readonly action: string
}

/** A claim of any kind of CODEBOOK.md. */
export type Claim =
  | Estimate
  | EventClaim
  | RelationClaim
  | ForecastClaim
  | CauseClaim
  | AppraisalClaim
  | RecommendationClaim

/** A claim in a document in a casebook. `id` is the same for the same words, kind and figures of the same document. */
export interface PlacedClaim<Kind extends Claim = Claim> {
  readonly id: string
  readonly document: string
  readonly claim: Kind
}
export type PlacedEstimate = PlacedClaim<Estimate>

export const isEstimate = (placed: PlacedClaim): placed is PlacedEstimate => placed.claim.kind === "estimate"
