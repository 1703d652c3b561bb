// Invariant: a proposed claim stands on words of the document, and every line is either a claim, left aside for what it
// is, or refused with its reason; nothing is mended silently and nothing is lost.
import {
  CLAIM_KINDS,
  type Claim,
  type ClaimBase,
  type Document,
  type EventClaim,
  offsetsOf,
  type Quote,
  quoteAt,
  type Span,
} from "#claim"
import { withIncidents } from "../events/incidents.js"
import { makeQuoteFinder, type QuoteFinder } from "./find-quote.js"
import { CLAIM_FORMS, type ClaimForm, ENTITY_FORM, type EntityForm, withoutNulls } from "./form.js"
import { type RefusedProposal, refusalsOf, shortened } from "./refused.js"

/** A claim that somebody else read in the document, sound in every field and anchored. */
export interface Proposal {
  readonly line: number
  readonly claim: Claim
  /** Every place at which its words stand: UTF-16 units of the text. One, unless places were left open. */
  readonly where: readonly Span[]
  /** What annotators write beside a claim. */
  readonly easy: boolean
  readonly repeat: boolean
  readonly note: string | null
}

export interface Proposals {
  /** In the order of the lines. */
  readonly proposals: readonly Proposal[]
  readonly refused: readonly RefusedProposal[]
  /** The names with their forms, where the lines hold any. */
  readonly entities: readonly EntityForm[]
  /** Lines that are no claims: documents, quantities, times, mentions, attributions. */
  readonly leftAside: number
}

export interface ProposalOptions {
  /** Who read them; stands as the rule of claims that name none. */
  readonly reader: string
  /** How all of them were made, whatever they say of it themselves. */
  readonly rule?: string
  /** `open` takes words that stand several times and cannot be told apart; they are refused otherwise. */
  readonly places?: "one" | "open"
}

/** A value that was said to be a claim, with its line (from 1). */
export interface ProposedValue {
  readonly line: number
  readonly value: unknown
  /** The part of the text in which its quote must stand, UTF-16 units; the whole where it is absent. */
  readonly within?: Span
}

const LEFT_ASIDE: ReadonlySet<unknown> = new Set(["document", "quantity", "time", "mention", "attribution"])

/** Checks JSON Lines in the form of CODEBOOK.md against the document that they were read in. Never throws. */
export function checkLines(text: string, document: Document, options: ProposalOptions): Proposals {
  const values: ProposedValue[] = []
  const refused: RefusedProposal[] = []
  for (const [i, row] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    if (!row.trim()) continue
    try {
      values.push({ line: i + 1, value: JSON.parse(row) })
    } catch {
      refused.push({ line: i + 1, field: null, value: shortened(row.trim()), reason: "no JSON" })
    }
  }
  const checked = checkValues(values, document, options)
  return { ...checked, refused: [...refused, ...checked.refused].sort((a, b) => a.line - b.line) }
}

/** Checks values that are already parsed. Never throws. */
export function checkValues(values: readonly ProposedValue[], document: Document, options: ProposalOptions): Proposals {
  const find = makeQuoteFinder(document)
  const proposals: Proposal[] = []
  const refused: RefusedProposal[] = []
  const entities: EntityForm[] = []
  const seen = new Map<string, number>()
  let leftAside = 0
  for (const proposed of values) {
    const { line, value } = proposed
    const kind = kindOf(value)
    if (LEFT_ASIDE.has(kind)) leftAside++
    else if (kind === "entity") {
      const entity = ENTITY_FORM.safeParse(value)
      if (entity.success) entities.push(entity.data)
      else refused.push(...refusalsOf(entity.error, value, line))
    } else {
      const checked = checkClaim(proposed, document, find, options)
      if (!("claim" in checked)) {
        refused.push(...checked)
        continue
      }
      const before = seen.get(sameness(checked.claim))
      if (before === undefined) proposals.push(checked)
      else refused.push(twice(checked, before))
      seen.set(sameness(checked.claim), before ?? line)
    }
  }
  return { proposals: withIncidentsOf(proposals), refused, entities, leftAside }
}

const kindOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined

function checkClaim(
  { value, line, within }: ProposedValue,
  document: Document,
  find: QuoteFinder,
  { reader, rule, places = "one" }: ProposalOptions,
): Proposal | RefusedProposal[] {
  const refuse = (field: string | null, said: unknown, reason: string): RefusedProposal[] => [
    { line, field, value: shortened(said), reason },
  ]
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(null, value, "no JSON object")
  const given = kindOf(value)
  if (given === undefined) return refuse(null, "kind", "missing field")
  const kind = CLAIM_KINDS.find((one) => one === given)
  if (!kind) return refuse("kind", given, "unknown kind")
  const checked = CLAIM_FORMS[kind].safeParse(withoutNulls(value, kind))
  if (!checked.success) return refusalsOf(checked.error, value, line)
  const form = checked.data
  const where = find(form.quote, within)
  const [first] = where
  if (!first) return refuse("quote", form.quote.exact, "quote not in the text")
  if (where.length > 1 && places === "one")
    return refuse("quote", form.quote.exact, `quote that stands ${where.length} times, give prefix or suffix`)
  const quote = quoteAt(document.text, first.start, first.end, offsetsOf(document))
  const { easy, repeat, note } = form
  return {
    line,
    claim: claimOf(form, quote, rule ?? form.rule ?? `read by ${reader}`),
    where,
    easy,
    repeat,
    note: note ?? null,
  }
}

function twice({ claim, line }: Proposal, before: number): RefusedProposal {
  return { line, field: null, value: shortened(claim.quote.exact), reason: `the same claim as in line ${before}` }
}

/** Two lines say the same where nothing differs but what annotators write beside it. */
const sameness = (claim: Claim): string => JSON.stringify({ ...claim, rule: "", implied: [] })

/** The claim of a form. What the form leaves open is filled as the codebook has it, and listed as implied. */
function claimOf(form: ClaimForm, quote: Quote, rule: string): Claim {
  const { stance, certainty, polarity } = form
  const left = Object.entries({ stance, certainty, polarity }).flatMap(([field, value]) => (value ? [] : [field]))
  const base: ClaimBase = {
    quote,
    attribution: form.attribution,
    stance: stance ?? (form.attribution.length ? "neutral" : "endorses"),
    certainty: certainty ?? "certain",
    polarity: polarity ?? "positive",
    time: form.time,
    rule,
    implied: [...form.implied, ...left.map((field) => `${field}, which the reader left open`)],
  }
  switch (form.kind) {
    case "estimate": {
      const { kind, subject, measure, low, best, high, unit, approximate, per, place, derivedFrom, wording } = form
      return { kind, ...base, subject, measure, low, best, high, unit, approximate, per, place, derivedFrom, wording }
    }
    case "event": {
      const { kind, type, subtype, actors, targets, place, weapon } = form
      return { kind, ...base, type, subtype, actors, targets, place, weapon, incident: form.incident ?? "" }
    }
    case "relation": {
      const { kind, type, subject, object, ended } = form
      return { kind, ...base, type, subject, object, ended }
    }
    case "forecast": {
      const { kind, subject, outcome, likelihood, condition, horizon } = form
      return { kind, ...base, subject, outcome, likelihood, condition, horizon }
    }
    case "cause":
      return { kind: form.kind, ...base, cause: form.cause, effect: form.effect, sign: form.sign }
    case "appraisal":
      return { kind: form.kind, ...base, subject: form.subject, aspect: form.aspect, direction: form.direction }
    case "recommendation":
      return { kind: form.kind, ...base, addressee: form.addressee, action: form.action }
  }
}

/** Where no event says which incident it is of, tellings of one are joined as the rules join theirs. */
function withIncidentsOf(proposals: readonly Proposal[]): Proposal[] {
  const events = proposals.flatMap(({ claim }) => (claim.kind === "event" ? [claim] : []))
  if (events.some(({ incident }) => incident)) return [...proposals]
  const joined: EventClaim[] = withIncidents(events)
  let next = 0
  return proposals.map((one) => (one.claim.kind === "event" ? { ...one, claim: joined[next++]! } : one))
}
