// What a claim of each kind says, as a person would put it. Codes of the codebook are never shown as they are.
import {
  type AppraisalClaim,
  type CauseClaim,
  type Claim,
  type Direction,
  type Estimate,
  type EventClaim,
  type ForecastClaim,
  type RecommendationClaim,
  type RelationClaim,
  subjectOf,
  topicOf,
} from "#claim"
import { centre, figureInWords } from "./figure.js"
import { ASPECT_WORDS, RELATION_WORDS, SUBTYPE_WORDS, topicWords } from "./words.js"

/** "Taliban: strength": the heading that a claim of any kind stands under. */
export function headingOf(claim: Claim): string {
  if (claim.kind === "estimate") return aboutWords(claim)
  const [subject, topic] = [subjectOf(claim), topicOf(claim)]
  if (topic !== null) return subject === null ? topicWords(topic) : `${subject}: ${topicWords(topic)}`
  return subject ?? "somebody"
}

/** What is said in a line, without whom it is said of; a denied one says so. */
export function saidOf(claim: Claim): string {
  switch (claim.kind) {
    case "estimate":
      return figureSaid(claim)
    case "event":
      return eventSaid(claim)
    case "relation":
      return relationSaid(claim)
    case "forecast":
      return forecastSaid(claim)
    case "cause":
      return causeSaid(claim)
    case "appraisal":
      return appraisalSaid(claim)
    case "recommendation":
      return actionSaid(claim)
  }
}

/** A denied figure says so; a holder that gives none has none. */
function figureSaid(claim: Estimate): string {
  const figure = figureInWords(claim)
  return claim.polarity === "negative" && centre(claim) !== null ? `not ${figure}` : figure
}

/** "suicide bombing against civilians in Kabul"; the one who did it stands in the heading, unless there are several. */
function eventSaid({ subtype, actors, targets, place, polarity }: EventClaim): string {
  const against = actors.length > 0 && targets.length > 0 ? ` against ${listed(targets)}` : ""
  const by = actors.length > 1 ? ` by ${listed(actors)}` : ""
  const where = place === null ? "" : ` in ${place}`
  return `${polarity === "negative" ? "no " : ""}${SUBTYPE_WORDS[subtype]}${by}${against}${where}`
}

/** "led by Hafiz Saeed Khan", "no longer allied with the Taliban", "does not support it". */
function relationSaid({ type, object, ended, polarity }: RelationClaim): string {
  const { holds, denied } = RELATION_WORDS[type]
  const words = polarity === "negative" ? (denied ?? `not ${holds}`) : ended ? `no longer ${holds}` : holds
  return `${words} ${object}`
}

/** The term holds the denial where there is one: "will not". */
function forecastSaid({ likelihood, outcome, condition }: ForecastClaim): string {
  return `${likelihood} ${outcome}${condition === null ? "" : `, ${lowerFirst(condition)}`}`
}

/** "training camps → more attacks". */
function causeSaid({ cause, effect, sign, polarity }: CauseClaim): string {
  const change = sign === "+" ? "more" : "less"
  return polarity === "negative" ? `${cause} does not bring ${change} ${effect}` : `${cause} → ${change} ${effect}`
}

const APPRAISED: Readonly<Record<Direction, (words: string, strong: string, weak: string) => string>> = {
  rising: (words) => `growing ${words}`,
  falling: (words) => `shrinking ${words}`,
  stable: (words) => `unchanged ${words}`,
  high: (words, strong) => `${strong} ${words}`,
  low: (words, _, weak) => `${weak} ${words}`,
}

/** "growing capability", "weak governance". */
function appraisalSaid({ aspect, direction, polarity }: AppraisalClaim): string {
  const { words, strong, weak } = ASPECT_WORDS[aspect]
  return `${polarity === "negative" ? "not " : ""}${APPRAISED[direction](words, strong, weak)}`
}

const actionSaid = ({ action, polarity }: RecommendationClaim): string =>
  `ought${polarity === "negative" ? " not" : ""} to ${action}`

/** "Taliban: strength", "people: fatalities in Kabul"; short enough for a heading. */
export function aboutWords({ subject, measure, place }: Pick<Estimate, "subject" | "measure" | "place">): string {
  return place && place !== subject ? `${subject}: ${measure} in ${place}` : `${subject}: ${measure}`
}

/** "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}

const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}*\s/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
