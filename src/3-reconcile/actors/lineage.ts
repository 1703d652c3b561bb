// Who came from whom, who joined whom, who fought whom, and when: the family of a group as claims tell it. Nothing is decided
// here: what claims contradict each other on stays and says so, and a time is as coarse as it was told.
import {
  type Claim,
  type ClaimKind,
  compareEdtf,
  type EventClaim,
  formatEdtf,
  LINEAGE_TYPES,
  type Lineage,
  type LineageGroup,
  type LineageTie,
  type LineageTurn,
  type LineageType,
  type PlacedClaim,
  type RelationClaim,
  type ToldTime,
  type TurnType,
  touches,
  width,
} from "#claim"
import { inOrder } from "./order.js"

export interface LineageFacts {
  /** Relations and events, with the names that stand for their names. */
  readonly placed: readonly PlacedClaim[]
  /** The groups that are drawn, with their distance from the one that was asked for. */
  readonly groups: ReadonlyMap<string, number>
  readonly told: ReadonlyMap<string, { readonly first: string; readonly last: string }>
  /** What the words of an event tell of a group. */
  turnIn(words: string): TurnType | null
  /** Groups that were left out. */
  readonly left: number
}

type Placed<Kind extends Claim> = { readonly id: string; readonly claim: Kind }

/** Ends that may stand either way round. */
const MUTUAL: ReadonlySet<LineageType> = new Set(["allied-with", "rival-of", "also-known-as"])
/** What happens once as a rule: times that do not touch stand against each other. */
const ONCE: ReadonlySet<LineageType> = new Set(["split-from", "merged-into"])

export function lineageOf({ placed, groups, told, turnIn, left }: LineageFacts): Lineage {
  const ties = tiesOf(relationsIn(placed, groups))
  const turns = turnsOf(placed, groups, turnIn)
  const order = inOrder([...groups.keys()], ties)
  const made: LineageGroup[] = order.map((name) => ({
    name,
    steps: groups.get(name)!,
    first: told.get(name)?.first ?? null,
    last: told.get(name)?.last ?? null,
  }))
  return { groups: made, ties, turns, left }
}

/** The type where it makes a family; null for other relations. */
export const lineageType = (claim: Claim): LineageType | null =>
  claim.kind === "relation" ? (LINEAGE_TYPES.find((type) => type === claim.type) ?? null) : null

function relationsIn(placed: readonly PlacedClaim[], groups: ReadonlyMap<string, number>): Placed<RelationClaim>[] {
  return placed.flatMap(({ id, claim }) =>
    claim.kind === "relation" &&
    lineageType(claim) !== null &&
    claim.subject !== claim.object &&
    groups.has(claim.subject) &&
    groups.has(claim.object)
      ? [{ id, claim }]
      : [],
  )
}

function tiesOf(relations: readonly Placed<RelationClaim>[]): LineageTie[] {
  const byTie = new Map<string, Placed<RelationClaim>[]>()
  for (const one of relations) {
    const { type, from, to } = endsOf(one.claim)
    const key = JSON.stringify([type, from, to])
    const same = byTie.get(key)
    if (same) same.push(one)
    else byTie.set(key, [one])
  }
  const ties = [...byTie.values()].map((claims) => tieOf(claims, byTie))
  return ties.sort((a, b) => byTime(a.times, b.times) || (a.id < b.id ? -1 : 1))
}

function endsOf(claim: RelationClaim): { type: LineageType; from: string; to: string } {
  const type = lineageType(claim)!
  const { subject, object } = claim
  return MUTUAL.has(type) && object < subject
    ? { type, from: object, to: subject }
    : { type, from: subject, to: object }
}

function tieOf(
  claims: readonly Placed<RelationClaim>[],
  all: ReadonlyMap<string, readonly Placed<RelationClaim>[]>,
): LineageTie {
  const { type, from, to } = endsOf(claims[0]!.claim)
  const said = claims.filter(({ claim }) => claim.polarity === "positive")
  const times = timesOf(said.length ? said : claims)
  const turned = !MUTUAL.has(type) && all.has(JSON.stringify([type, to, from]))
  return {
    id: [type, from, to].join("|"),
    ...{ type, from, to, times },
    claims: claims.map(({ id }) => id),
    contested: turned ? "Claims tell it both ways round." : contestedIn(claims, ONCE.has(type) ? times : []),
    denied: said.length === 0,
    over: said.filter(({ claim }) => claim.ended).map(({ id }) => id),
  }
}

/** Why not all agree; `times` of what can have one time only. */
function contestedIn(claims: readonly Placed<Claim>[], times: readonly ToldTime[]): string | null {
  const denied = claims.filter(({ claim }) => claim.polarity === "negative").length
  if (denied > 0 && denied < claims.length) return "Some say so, others deny it."
  if (times.length > 1)
    return `Its times do not fit together: ${times.map(({ time }) => formatEdtf(time)).join("; ")}. It happened more than once, or one of them is wrong.`
  if (claims.some(({ claim }) => claim.stance === "rejects")) return "A report passes it on and rejects it."
  return claims.every(({ claim }) => claim.stance === "doubts") ? "Whoever passes it on doubts it." : null
}

/** Times that touch are one telling, under the closest of them: "2014" and "August 2014" need not be two. */
function timesOf(claims: readonly Placed<Claim>[]): ToldTime[] {
  const timed = claims
    .flatMap(({ id, claim }) => (claim.time === null || width(claim.time) === null ? [] : [{ id, time: claim.time }]))
    .sort((a, b) => (width(a.time) ?? 0) - (width(b.time) ?? 0) || compareEdtf(a.time, b.time))
  const times: { time: string; claims: string[] }[] = []
  for (const { id, time } of timed) {
    const same = times.find((telling) => touches(telling.time, time))
    if (same) same.claims.push(id)
    else times.push({ time, claims: [id] })
  }
  return times.sort((a, b) => compareEdtf(a.time, b.time))
}

function turnsOf(
  placed: readonly PlacedClaim[],
  groups: ReadonlyMap<string, number>,
  turnIn: LineageFacts["turnIn"],
): LineageTurn[] {
  const byTurn = new Map<string, { type: TurnType; group: string; claims: Placed<EventClaim>[] }>()
  for (const { id, claim } of placed) {
    if (claim.kind !== "event" || claim.subtype !== "Change to group/activity") continue
    const type = turnIn(claim.quote.exact)
    const group = type === null ? null : turned(claim, groups)
    if (type === null || group === null) continue
    const key = JSON.stringify([type, group])
    const known = byTurn.get(key) ?? { type, group, claims: [] }
    byTurn.set(key, known)
    known.claims.push({ id, claim })
  }
  const turns = [...byTurn.values()].map(({ type, group, claims }) => {
    const times = timesOf(claims.filter(({ claim }) => claim.polarity === "positive"))
    return {
      id: [type, group].join("|"),
      ...{ type, group, times, claims: claims.map(({ id }) => id) },
      contested: contestedIn(claims, type === "founded" ? times : []),
    }
  })
  return turns.sort((a, b) => byTime(a.times, b.times) || (a.id < b.id ? -1 : 1))
}

/** "Five commanders founded the Front": whoever is founded is told as the target where somebody founds it. */
function turned({ actors, targets }: EventClaim, groups: ReadonlyMap<string, number>): string | null {
  return targets.find((name) => groups.has(name)) ?? actors.find((name) => groups.has(name)) ?? null
}

/** Ties without a time come last. */
function byTime(a: readonly ToldTime[], b: readonly ToldTime[]): number {
  if (!a.length || !b.length) return a.length ? -1 : b.length ? 1 : 0
  return compareEdtf(a[0]!.time, b[0]!.time)
}

/** Kinds of claims that a family is made of. */
export const LINEAGE_KINDS: readonly ClaimKind[] = ["relation", "event"]
