import { createHash } from "node:crypto"
import { type Conflict, type Estimate, type Finding, isEstimate, type PlacedClaim, type Question } from "#claim"
import { modelledBand } from "./bands.js"
import { findConflicts } from "./conflicts.js"
import type { DocumentFacts } from "./facts.js"
import { bandOf, distance } from "./figure.js"
import { findOrigins, independenceOf, joined } from "./origins.js"
import { type Grouped, groupClaims } from "./questions.js"
import { seriesOf } from "./series.js"
import { findSuperseded } from "./superseded.js"
import { findTies, sourced } from "./ties.js"
import type { ReconcileWords } from "./words.js"

/**
 * Claims of many documents in, findings out, the most contested first. Every claim is in exactly one finding; the order in
 * which claims or documents arrive does not change the result. Claims of documents without facts are refused (RangeError).
 */
export function reconcile(
  placed: readonly PlacedClaim[],
  documents: readonly DocumentFacts[],
  words: ReconcileWords,
): Finding[] {
  const facts = new Map(documents.map((document) => [document.id, document]))
  return groupClaims(placed.filter(isEstimate), words)
    .map((group) => findingOf(group, facts, words))
    .sort(byContest)
}

function findingOf(group: Grouped, facts: ReadonlyMap<string, DocumentFacts>, words: ReconcileWords): Finding {
  const claims = group.claims.map((one) => sourced(one, factsOf(facts, one.document)))
  const ties = findTies(claims, words)
  const origins = findOrigins(claims, ties, words)
  const superseded = findSuperseded(claims)
  const conflicts = findConflicts(claims, origins, superseded)
  const claimOf = new Map(group.claims.map((one) => [one.id, one.claim]))
  const counted = group.claims.filter(({ id, claim }) => claim.polarity === "positive" && !superseded.has(id))
  return {
    question: questionOf(group),
    origins,
    independence: independenceOf(claims, origins, ties, words),
    ties,
    conflicts,
    positions: [],
    changes: [],
    reported: joined(counted.map(({ claim }) => bandOf(claim))),
    modelled: modelledBand(origins, (id) => (superseded.has(id) ? undefined : claimOf.get(id))),
    series: seriesOf(claims, origins, superseded),
    superseded: [...superseded].sort(),
    contest: contestOf(conflicts, (id) => claimOf.get(id)!),
  }
}

function factsOf(facts: ReadonlyMap<string, DocumentFacts>, id: string): DocumentFacts {
  const found = facts.get(id)
  if (!found) throw new RangeError(`claim of an unknown document: "${id}" (reconcile)`)
  return found
}

function questionOf({ subject, measure, unit, place, time, within, claims }: Grouped): Question {
  const key = [subject, measure, unit, place ?? "", time ?? "", within ?? ""].join("|")
  return {
    id: createHash("sha256").update(key).digest("hex").slice(0, 16),
    kind: "estimate",
    subject,
    topic: measure,
    object: null,
    unit,
    place,
    time,
    claims: claims.map((one) => one.id),
    why: "",
    linked: [],
  }
}

/**
 * How contested a question is: for each contradiction (value, polarity) how far apart its figures are in doublings (a denial
 * counts as one), the widest of them, times the square root of the number of claims that stand in contradictions.
 */
function contestOf(conflicts: readonly Conflict[], claimOf: (id: string) => Estimate): number {
  const real = conflicts.filter((conflict) => conflict.type === "value" || conflict.type === "polarity")
  if (!real.length) return 0
  const widest = Math.max(...real.map(({ a, b, type }) => (type === "polarity" ? 1 : distance(claimOf(a), claimOf(b)))))
  const involved = new Set(real.flatMap(({ a, b }) => [a, b]))
  return Number((widest * Math.sqrt(involved.size)).toFixed(3))
}

function byContest(a: Finding, b: Finding): number {
  return (
    b.contest - a.contest ||
    b.question.claims.length - a.question.claims.length ||
    (a.question.id < b.question.id ? -1 : 1)
  )
}
