// Every kind of question but that of figures is told by the same few functions; what is said of it, who says so and where it
// disagrees is then worked out alike.
import { hash } from "node:crypto"
import type { Band, Claim, ClaimKind, Conflict, Edtf, Finding, Origin, PlacedClaim, Position, Question } from "#claim"
import { partByPart } from "../by-hand.js"
import { findChanges } from "../changes.js"
import { findOrigins, independenceOf } from "../origins.js"
import type { FactsOf, KindOfQuestion, PartedClaim } from "../parts.js"
import { type Sourced, sourced } from "../sourced.js"
import { findTies, tieOf } from "../ties.js"
import type { ReconcileWords } from "../words.js"
import { acrossOrigins, type Difference } from "./across.js"

/** A question before it has an id. */
export interface Described {
  readonly subject: string
  readonly topic: string | null
  readonly object: string | null
  readonly place: string | null
  readonly time: Edtf | null
  /** Why these claims are put together, one sentence. */
  readonly why: string
}

export interface Rules<Kind extends Claim> {
  readonly kind: ClaimKind
  /** Gives each claim its part (see `parts.ts`). `claims` are all claims of this kind of one document. */
  part(claims: readonly PlacedClaim<Kind>[], words: ReconcileWords): PartedClaim<Kind>[]
  /** The questions of one part, each claim in exactly one; `claims` come sorted by id. */
  group(claims: readonly PartedClaim<Kind>[], words: ReconcileWords): readonly (readonly PartedClaim<Kind>[])[]
  describe(claims: readonly PartedClaim<Kind>[], words: ReconcileWords): Described
  /** What each claim answers, in words; claims with the same answer are one position. */
  answers(claims: readonly Sourced<Kind>[], described: Described, words: ReconcileWords): ReadonlyMap<string, string>
  /** What is apart between two claims with different answers of different origins; null where both can be right. */
  between(a: Sourced<Kind>, b: Sourced<Kind>, words: ReconcileWords): Difference | null
}

/** How much a contradiction of a type weighs when the most contested questions are put first. */
const WEIGHTS: Readonly<Partial<Record<Conflict["type"], number>>> = {
  perpetrator: 1,
  polarity: 1,
  identity: 1,
  value: 1,
}
const NO_BAND: Band = { low: null, high: null }

/** Makes a kind of question of its rules. */
export function kindOfQuestion<Kind extends Claim>(rules: Rules<Kind>): KindOfQuestion<Kind> {
  return {
    kind: rules.kind,
    part: (claims, words) => rules.part(claims, words),
    reconcile(claims, factsOf, words, regroup = (groups) => groups, stands = () => false) {
      const sorted = [...claims].sort(byId)
      const made = partByPart(sorted).flatMap((part) => rules.group(part, words))
      const groups = regroup(made.map((group) => ({ claims: group, byHand: null })))
      const taken = new Set<string>()
      return [...groups]
        .sort((a, b) => byId(a.claims[0]!, b.claims[0]!))
        .flatMap(({ claims: group, byHand }) => {
          const described = rules.describe(group, words)
          const question = questionOf(
            rules.kind,
            group,
            byHand === null ? described : { ...described, why: byHand },
            taken,
          )
          return stands(question.id, group) ? [] : [findingOf(rules, group, question, described, factsOf, words)]
        })
    },
  }
}

const byId = (a: PlacedClaim, b: PlacedClaim): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The id is that of the words; of two questions with the same words the later (by its first claim) is told by that claim. */
function questionOf(
  kind: ClaimKind,
  claims: readonly PartedClaim[],
  { subject, topic, object, place, time, why }: Described,
  taken: Set<string>,
): Question {
  const key = [claims[0]!.part, subject, topic, object, place, time].map((word) => word ?? "").join("|")
  const unique = taken.has(key) ? `${key}|${claims[0]!.id}` : key
  taken.add(key)
  const id = hash("sha256", unique).slice(0, 16)
  return {
    ...{ id, kind, subject, topic, object, place, time, why },
    unit: null,
    claims: claims.map((one) => one.id),
  }
}

function findingOf<Kind extends Claim>(
  rules: Rules<Kind>,
  group: readonly PartedClaim<Kind>[],
  question: Question,
  described: Described,
  factsOf: FactsOf,
  words: ReconcileWords,
): Finding {
  const claims = sourced(group, factsOf, words)
  const ties = findTies(claims, words)
  const origins = findOrigins(claims, ties)
  const answers = rules.answers(claims, described, words)
  const { listed, further } = acrossOrigins(claims, origins.list, answers, (a, b) => rules.between(a, b, words))
  return {
    question,
    origins: origins.list,
    independence: independenceOf(claims, origins, ties, words),
    ties: ties.map(tieOf),
    conflicts: listed,
    ...(further > 0 && { furtherConflicts: further }),
    positions: positionsOf(claims, origins.list, answers),
    changes: findChanges(claims, origins, ties),
    reported: NO_BAND,
    modelled: null,
    series: [],
    superseded: [],
    contest: contestOf(listed),
  }
}

/** The answers, the one that most origins give first. */
function positionsOf(
  claims: readonly Sourced[],
  origins: readonly Origin[],
  answers: ReadonlyMap<string, string>,
): Position[] {
  const originOf = new Map(origins.flatMap((origin) => origin.claims.map((id) => [id, origin.id] as const)))
  const byAnswer = new Map<string, string[]>()
  for (const { placed } of claims) {
    const answer = answers.get(placed.id)!
    const same = byAnswer.get(answer)
    if (same) same.push(placed.id)
    else byAnswer.set(answer, [placed.id])
  }
  return [...byAnswer]
    .map(([answer, ids]) => ({ answer, claims: ids, origins: [...new Set(ids.map((id) => originOf.get(id)!))].sort() }))
    .sort(
      (a, b) =>
        b.origins.length - a.origins.length || b.claims.length - a.claims.length || (a.answer < b.answer ? -1 : 1),
    )
}

/** As for figures, a contradiction counts as one doubling: times the square root of the number of claims that stand in it. */
function contestOf(conflicts: readonly Conflict[]): number {
  const involved = new Set<string>()
  for (const { a, b, type } of conflicts) if (WEIGHTS[type]) involved.add(a).add(b)
  return Number(Math.sqrt(involved.size).toFixed(3))
}
