import { type ClaimKind, type Decisions, type Finding, NO_DECISIONS, type PlacedClaim } from "#claim"
import { joinedParts, regroupBy } from "./by-hand.js"
import type { DocumentFacts } from "./facts.js"
import { renamed } from "./identity/renamed.js"
import { identityView } from "./identity/view.js"
import { KINDS, kindOf } from "./kinds.js"
import type { FactsOf, PartedClaim, Stands } from "./parts.js"
import type { ReconcileWords } from "./words.js"

/**
 * Claims of many documents in, findings out, the most contested first. Every claim of a kind that has questions is in exactly
 * one finding; the order in which claims or documents arrive does not change the result. Claims of documents without facts
 * are refused (RangeError).
 */
export function reconcile(
  placed: readonly PlacedClaim[],
  documents: readonly DocumentFacts[],
  words: ReconcileWords,
  decisions: Decisions = NO_DECISIONS,
): Finding[] {
  const named = renamed(placed, documents, identityView(decisions.identities, words))
  const parted = [...grouped(named.placed, (one) => one.document).values()].flatMap((own) => partClaims(own, words))
  return reconcileParts(parted, named.documents, words, decisions).sort(byContest)
}

/** Gives each claim of one document its part; claims of kinds without questions are left out. */
export function partClaims(placed: readonly PlacedClaim[], words: ReconcileWords): PartedClaim[] {
  const byKind = grouped<ClaimKind, PlacedClaim>(placed, (one) => one.claim.kind)
  return KINDS.flatMap((kind) => {
    const own = byKind.get(kind.kind)
    return own ? kind.part(own, words) : []
  })
}

/**
 * The findings of whole parts, in no order, but for questions that stand; parts that an analyst joined have to come together (see `joinedParts`). Claims of
 * documents without facts are refused (RangeError).
 */
export function reconcileParts(
  parted: readonly PartedClaim[],
  documents: readonly DocumentFacts[],
  words: ReconcileWords,
  { groupings }: Pick<Decisions, "groupings"> = NO_DECISIONS,
  stands?: Stands,
): Finding[] {
  const facts = new Map(documents.map((document) => [document.id, document]))
  const factsOf: FactsOf = (document) => {
    const found = facts.get(document)
    if (!found) throw new RangeError(`claim of an unknown document: "${document}" (reconcile)`)
    return found
  }
  const findings: Finding[] = []
  const joined = joinedParts(parted, groupings)
  const regroup = regroupBy(groupings)
  for (const part of grouped(parted, (one) => joined.get(one.part) ?? one.part).values())
    for (const finding of kindOf(part[0]!.claim.kind)?.reconcile(part, factsOf, words, regroup, stands) ?? [])
      findings.push(finding)
  return findings
}

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    const same = groups.get(key)
    if (same) same.push(one)
    else groups.set(key, [one])
  }
  return groups
}

function byContest(a: Finding, b: Finding): number {
  return (
    b.contest - a.contest ||
    b.question.claims.length - a.question.claims.length ||
    (a.question.id < b.question.id ? -1 : 1)
  )
}
