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

export const NAME_ROLES = ["subject", "object", "actor", "target", "addressee"] as const
export type NameRole = (typeof NAME_ROLES)[number]
export interface NamedRole {
  readonly role: NameRole
  readonly name: string
}

/** Every name that stands in a field of the claim with the part that it plays, the subject first; holders are not among them. */
export function rolesOf(claim: Claim): readonly NamedRole[] {
  switch (claim.kind) {
    case "event":
      return [...rolesAs("actor", claim.actors), ...rolesAs("target", claim.targets)]
    case "relation":
      return [...rolesAs("subject", [claim.subject]), ...rolesAs("object", [claim.object])]
    case "recommendation":
      return claim.addressee === null ? [] : rolesAs("addressee", [claim.addressee])
    case "cause":
      return []
    default:
      return rolesAs("subject", [claim.subject])
  }
}
const rolesAs = (role: NameRole, names: readonly string[]): NamedRole[] =>
  [...new Set(names)].map((name) => ({ role, name }))

/** Every name that stands in a field of the claim, each once, the subject first; holders are not among them. */
export const namesOf = (claim: Claim): readonly string[] => [...new Set(rolesOf(claim).map(({ name }) => name))]

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
