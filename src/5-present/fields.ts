// The fields that a claim of each kind has beside those that all have, in the reader's words and order; empty ones are left out.
import type { Claim, RelationClaim } from "#claim"
import { timeView } from "./time.js"
import { DIRECTION_WORDS, RELATION_ENDS, SUBTYPE_WORDS, topicWords } from "./words.js"

export interface FieldView {
  readonly label: string
  readonly value: string
  /** Names that stand in the value and may be filtered by; empty where it is no name. */
  readonly names: readonly string[]
}

export function fieldsOf(claim: Claim): FieldView[] {
  return fields(claim).filter(({ value }) => value !== "")
}

function fields(claim: Claim): FieldView[] {
  switch (claim.kind) {
    case "estimate":
      return [
        named("who or what is counted", [claim.subject]),
        plain("measure", topicWords(claim.measure)),
        plain("wording", claim.wording),
        plain("per", claim.per),
        named("where", placeList(claim.place)),
        plain("derived from", claim.derivedFrom),
      ]
    case "event":
      return [
        plain("what happened", SUBTYPE_WORDS[claim.subtype]),
        plain("class", claim.type),
        named("who did it", claim.actors),
        named("whom it struck", claim.targets),
        named("where", placeList(claim.place)),
        plain("weapon", claim.weapon),
      ]
    case "relation":
      return relationFields(claim)
    case "forecast":
      return [
        named("of whom", [claim.subject]),
        plain("what is to come", claim.outcome),
        plain("how likely, in the words used", claim.likelihood),
        plain("on condition", claim.condition),
        plain("by when", claim.horizon === null ? null : timeView(claim.horizon).words),
      ]
    case "cause":
      return [
        plain("cause", claim.cause),
        plain("effect", claim.effect),
        plain("direction", claim.sign === "+" ? "more of the one brings more of the other" : "more of it brings less"),
      ]
    case "appraisal":
      return [
        named("of whom", [claim.subject]),
        plain("what is judged", topicWords(claim.aspect)),
        plain("how", DIRECTION_WORDS[claim.direction]),
      ]
    case "recommendation":
      return [named("who ought to act", claim.addressee === null ? [] : [claim.addressee]), plain("what", claim.action)]
  }
}

function relationFields({ type, subject, object, ended }: RelationClaim): FieldView[] {
  const ends = RELATION_ENDS[type]
  return [
    named(ends.subject, [subject]),
    named(ends.object, [object]),
    plain("still so", ended ? "said to be over" : null),
  ]
}

const plain = (label: string, value: string | null): FieldView => ({ label, value: value ?? "", names: [] })
const named = (label: string, names: readonly string[]): FieldView => ({ label, value: names.join("; "), names })
const placeList = (place: string | null): string[] => (place === null ? [] : [place])
