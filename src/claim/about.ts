// What a claim of any kind is about, in the few words that lists, facets and questions share.
import type { Claim } from "./claim.js"

/**
 * The name or the words that the claim stands under: who or what is counted, tied, judged or foretold; whom an event is
 * told of (who did it, else whom it struck); the effect of a cause; who ought to act. Null where nobody is named.
 */
export function subjectOf(claim: Claim): string | null {
  switch (claim.kind) {
    case "event":
      return claim.actors[0] ?? claim.targets[0] ?? null
    case "cause":
      return claim.effect
    case "recommendation":
      return claim.addressee
    default:
      return claim.subject
  }
}

/** What is said of the subject, in the codebook's closed words: the measure, the subtype of an event, the type of a relation, the aspect. */
export function topicOf(claim: Claim): string | null {
  switch (claim.kind) {
    case "estimate":
      return claim.measure
    case "event":
      return claim.subtype
    case "relation":
      return claim.type
    case "appraisal":
      return claim.aspect
    default:
      return null
  }
}

/** Where it is said to be, or null; kinds without a place have none. */
export const placeOf = (claim: Claim): string | null =>
  claim.kind === "estimate" || claim.kind === "event" ? claim.place : null

/** Every name that stands in a field of the claim, each once, the subject first; holders are not among them. */
export function namesOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case "event":
      return [...new Set([...claim.actors, ...claim.targets])]
    case "relation":
      return [...new Set([claim.subject, claim.object])]
    case "recommendation":
      return claim.addressee === null ? [] : [claim.addressee]
    case "cause":
      return []
    default:
      return [claim.subject]
  }
}

/** What is said, in the document's own words where the codebook keeps them: an outcome, a cause and its effect, an action. Empty for other kinds. */
export function contentOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case "forecast":
      return claim.condition === null ? [claim.outcome] : [claim.outcome, claim.condition]
    case "cause":
      return [claim.cause, claim.effect]
    case "recommendation":
      return [claim.action]
    default:
      return []
  }
}
