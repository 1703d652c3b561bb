// Actors in a list and on a page of their own: what claims say of them, put together by who says so. Quotes are asked for by
// the ids that stand beside every line, so that a page of ten thousand claims is no heavier than one of ten.
import {
  type Actor,
  type ActorKind,
  type Aspect,
  type Claim,
  type ClaimKind,
  type Conflict,
  compareEdtf,
  type Direction,
  type Edtf,
  type IdentityVerdict,
  type PlacedClaim,
  type RelationType,
} from "#claim"
import { type ClaimView, holderWords } from "./claim.js"
import type { FacetView, PageView } from "./lists.js"
import type { QuestionRow } from "./question.js"
import { saidOf } from "./said.js"
import { timeView } from "./time.js"
import { ACTOR_WORDS, ASPECT_WORDS, RELATION_SIDES } from "./words.js"

export interface ActorRow {
  readonly name: string
  /** Other names of the same actor, by decision. */
  readonly others: readonly string[]
  readonly kind: ActorKind
  readonly kindWords: string
  readonly claims: number
  readonly relations: number
  readonly estimates: number
  readonly did: number
  readonly suffered: number
  readonly appraisals: number
  readonly contested: number
}

export interface ActorsView extends PageView<ActorRow> {
  readonly facets: readonly FacetView[]
}

export const actorRow = ({ name, names, kind, claims, kinds, did, suffered, contested }: Actor): ActorRow => ({
  name,
  others: names.slice(1),
  kind,
  kindWords: ACTOR_WORDS[kind].one,
  claims,
  relations: kinds.relation ?? 0,
  estimates: kinds.estimate ?? 0,
  ...{ did, suffered, contested },
  appraisals: kinds.appraisal ?? 0,
})

/** Who says so, with how often; the origin of each claim. */
export interface VoiceView {
  readonly name: string
  readonly claims: number
}

/** Claims that say the same in kind: a line of a page, with its quotes behind the ids. */
export interface SaidView {
  readonly key: string
  /** "pledged to Islamic State", "growing capability". */
  readonly words: string
  /** The other end, where that is an actor with a page of its own. */
  readonly actor: string | null
  readonly times: readonly string[]
  readonly voices: readonly VoiceView[]
  /** The first claims by time. */
  readonly claims: readonly string[]
  readonly count: number
  /** Why it is not simply so, a sentence each; empty where nobody contests it. */
  readonly contested: readonly string[]
  readonly denied: boolean
  readonly ended: boolean
}

export interface SaidGroup {
  /** The type of the relation and the side on which the actor stands, or the aspect. */
  readonly key: string
  readonly words: string
  readonly said: readonly SaidView[]
}

export interface NameDecisionView {
  readonly name: string
  readonly other: string
  readonly decision: IdentityVerdict["decision"]
  readonly who: string
  readonly when: string
  readonly reason: string | null
}

export interface ActorView extends ActorRow {
  readonly kinds: Readonly<Partial<Record<ClaimKind, number>>>
  /** What people decided about its names, the last decision on each pair. */
  readonly decisions: readonly NameDecisionView[]
  /** The forms that documents use, with the number of documents. */
  readonly forms: readonly VoiceView[]
  readonly aliases: readonly SaidView[]
  readonly leaders: readonly SaidView[]
  readonly ties: readonly SaidGroup[]
  readonly judged: readonly SaidGroup[]
  /** Questions on its strength, the one with most claims first. */
  readonly strength: readonly { readonly id: string; readonly title: string; readonly claims: number }[]
  readonly disputes: readonly QuestionRow[]
  /** How many relations and appraisals were put together; the others stand in the list of claims. */
  readonly shown: number
}

/** A claim under the names that stand for its names, with its view. */
export interface ToldClaim extends PlacedClaim {
  readonly view: ClaimView
}

const MOST_IDS = 40

/** Relations of one actor, by type and side; leaders and other names stand apart. */
export function relationGroups(
  name: string,
  told: readonly ToldClaim[],
  conflicts: readonly Conflict[],
  isActor: (name: string) => boolean,
): { leaders: SaidView[]; aliases: SaidView[]; groups: SaidGroup[] } {
  const why = whyOf(conflicts)
  const byGroup = new Map<string, Map<string, ToldClaim[]>>()
  for (const one of told) {
    if (one.claim.kind !== "relation") continue
    const { type, subject, object } = one.claim
    const mutual = type === "allied-with" || type === "rival-of" || type === "also-known-as"
    const side = subject === name || mutual ? "subject" : "object"
    const group = mapped(byGroup, `${type} ${side}`)
    listed(group, subject === name ? object : subject).push(one)
  }
  const groups = [...byGroup].map(([key, ends]) => {
    const [type, side] = key.split(" ") as [RelationType, "subject" | "object"]
    const said = [...ends].map(([end, claims]) =>
      saidView(`${key} ${end}`, end, claims, why, isActor(end) ? end : null),
    )
    return { key, words: RELATION_SIDES[type][side], said: said.sort(byTimes) }
  })
  const taken = (key: string): SaidView[] => groups.find((group) => group.key === key)?.said.map((one) => one) ?? []
  return {
    leaders: taken("led-by subject"),
    aliases: taken("also-known-as subject"),
    groups: groups
      .filter(({ key }) => key !== "led-by subject" && key !== "also-known-as subject")
      .sort((a, b) => order(a.key) - order(b.key)),
  }
}
const SIDES = Object.keys(RELATION_SIDES)
const order = (key: string): number => SIDES.indexOf(key.split(" ")[0]!) * 2 + (key.endsWith("object") ? 1 : 0)

/** Appraisals by aspect and direction. */
export function appraisalGroups(told: readonly ToldClaim[], conflicts: readonly Conflict[]): SaidGroup[] {
  const why = whyOf(conflicts)
  const byAspect = new Map<Aspect, Map<string, ToldClaim[]>>()
  for (const one of told) {
    if (one.claim.kind !== "appraisal") continue
    listed(mapped(byAspect, one.claim.aspect), `${one.claim.polarity} ${one.claim.direction}`).push(one)
  }
  return [...byAspect]
    .map(([aspect, directions]) => ({
      key: aspect,
      words: ASPECT_WORDS[aspect].words,
      said: [...directions]
        .sort(([a], [b]) => STEP[stepOf(a)] - STEP[stepOf(b)])
        .map(([key, claims]) => saidView(`${aspect} ${key}`, saidOf(claims[0]!.claim), claims, why, null)),
    }))
    .sort((a, b) => counted(b) - counted(a) || (a.key < b.key ? -1 : 1))
}
const counted = ({ said }: SaidGroup): number => said.reduce((sum, { count }) => sum + count, 0)
const STEP: Readonly<Record<Direction, number>> = { rising: 0, high: 1, stable: 2, low: 3, falling: 4 }
const stepOf = (key: string): Direction => key.split(" ")[1] as Direction

function saidView(
  key: string,
  words: string,
  claims: readonly ToldClaim[],
  why: ReadonlyMap<string, readonly string[]>,
  actor: string | null,
): SaidView {
  const said = claims.filter(({ claim }) => claim.polarity === "positive")
  const mixed = said.length > 0 && said.length < claims.length
  const reasons = [...new Set(claims.flatMap(({ id }) => why.get(id) ?? []))]
  const sorted = [...claims].sort((a, b) => byTime(a.claim.time, b.claim.time))
  return {
    key,
    ...{ words, actor },
    times: [...new Set(sorted.flatMap(({ claim }) => (claim.time === null ? [] : [claim.time])))].map(
      (time) => timeView(time).words,
    ),
    voices: voicesOf(claims),
    claims: sorted.slice(0, MOST_IDS).map(({ id }) => id),
    count: claims.length,
    contested: reasons.length || !mixed || claims[0]!.claim.kind !== "relation" ? reasons : [MIXED],
    denied: said.length === 0,
    ended: said.some(({ claim }) => isEnded(claim)),
  }
}

const MIXED = "Some say so, others deny it."

const isEnded = (claim: Claim): boolean => claim.kind === "relation" && claim.ended

export function voicesOf(claims: readonly { readonly view: ClaimView }[]): VoiceView[] {
  const counts = new Map<string, number>()
  for (const { view } of claims) counts.set(view.holders[0]!, (counts.get(view.holders[0]!) ?? 0) + 1)
  return [...counts]
    .map(([name, claims]) => ({ name: holderWords(name), claims }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}

/** Differences that time explains are no contest. */
function whyOf(conflicts: readonly Conflict[]): Map<string, string[]> {
  const why = new Map<string, string[]>()
  for (const { a, b, type, why: sentence } of conflicts)
    if (type !== "time") for (const id of [a, b]) listed(why, id).push(sentence)
  return why
}

const byTimes = (a: SaidView, b: SaidView): number => b.count - a.count || (a.words < b.words ? -1 : 1)

function byTime(a: Edtf | null, b: Edtf | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compareEdtf(a, b)
}

function listed<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
function mapped<Key, Inner, Value>(map: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const inner = map.get(key) ?? new Map<Inner, Value>()
  map.set(key, inner)
  return inner
}

/** The last decision on each pair of names that still stands. */
export function nameDecisions(log: readonly IdentityVerdict[]): NameDecisionView[] {
  const last = new Map<string, IdentityVerdict>()
  for (const entry of log) last.set(JSON.stringify([entry.a, entry.b]), entry)
  return [...last.values()]
    .filter(({ decision }) => decision !== "withdrawn")
    .map(({ a, b, decision, who, when, reason }) => ({ name: a, other: b, ...{ decision, who, when, reason } }))
}
