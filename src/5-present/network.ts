// Who is tied to whom, as claims tell it: ties are edges, most told first, and what does not fit on the page is counted.
import type { ActorKind, RelationType } from "#claim"
import type { ClaimView } from "./claim.js"
import type { FacetView } from "./lists.js"
import { RELATION_WORDS, topicWords } from "./words.js"

/** A tie as the casebook tells it, its ends under the names that stand for them. */
export interface Told {
  readonly type: RelationType
  readonly subject: string
  readonly object: string
  readonly claims: number
  readonly denied: number
  readonly ended: number
  readonly documents: number
  readonly first: string | null
  readonly last: string | null
  readonly disputed: boolean
}

/** How a tie is drawn: `denied` and `ended` where all claims say so, `contested` where they do not agree. */
export const TIE_STATES = ["told", "contested", "ended", "denied"] as const
export type TieState = (typeof TIE_STATES)[number]

export interface NetworkTie extends Told {
  /** The same for the same type and ends. */
  readonly id: string
  readonly state: TieState
  /** "Islamic State Khorasan Province: part of Islamic State". */
  readonly words: string
  /** "2015–2018", "2015", or null where no claim has a time. */
  readonly when: string | null
}
export interface NetworkNode {
  readonly name: string
  readonly kind: ActorKind | null
  /** Claims that name it, in the whole casebook. */
  readonly claims: number
  readonly ties: number
}
export interface NetworkView {
  readonly nodes: readonly NetworkNode[]
  readonly ties: readonly NetworkTie[]
  /** Ties under these conditions that are not drawn. */
  readonly left: number
  /** Types of ties under the other conditions. */
  readonly types: FacetView
  /** The actor around whom it is drawn, under the name that stands for it; null for all. */
  readonly actor: string | null
}
/** A way from one actor to another: each step with the ties that make it. */
export interface PathView {
  readonly steps: readonly {
    readonly from: string
    readonly to: string
    readonly ties: readonly (NetworkTie & { readonly said: readonly ClaimView[] })[]
  }[]
}

export interface Known {
  readonly name: string
  readonly kind: ActorKind | null
  readonly claims: number
}
export interface NetworkAsk {
  readonly types?: readonly RelationType[]
  readonly actor?: string | null
  /** How many ties away from the actor. */
  readonly steps: number
  readonly most: number
}

const MUTUAL: ReadonlySet<RelationType> = new Set(["allied-with", "rival-of", "also-known-as"])
/** Their other end is no actor. */
export const NOT_BETWEEN_ACTORS: readonly RelationType[] = ["operates-in", "ideology"]

/** `called` finds the name that stands for a name. */
export function networkOf(told: readonly Told[], called: (name: string) => Known, ask: NetworkAsk): NetworkView {
  const all = joined(told, called)
  const typed = all.filter(({ type }) => ask.types?.includes(type) ?? !NOT_BETWEEN_ACTORS.includes(type))
  const actor = ask.actor ? called(ask.actor).name : null
  const near = actor === null ? typed : around(typed, actor, ask.steps)
  const ties = near.slice(0, ask.most)
  return { nodes: nodesOf(ties, called), ties, left: near.length - ties.length, types: typesOf(all), actor }
}

/** All ties under the names that stand for theirs, the most told first. */
export function joined(told: readonly Told[], called: (name: string) => Known): NetworkTie[] {
  const byId = new Map<string, Told & { id: string }>()
  for (const one of told) {
    const ends = [called(one.subject).name, called(one.object).name] as const
    if (ends[0] === ends[1]) continue
    const [subject, object] = MUTUAL.has(one.type) && ends[1] < ends[0] ? [ends[1], ends[0]] : ends
    const id = `${one.type} ${subject} ${object}`
    const before = byId.get(id)
    byId.set(id, { ...(before ? sum(before, one) : one), id, subject, object })
  }
  return [...byId.values()]
    .map((one) => ({ ...one, state: stateOf(one), words: wordsOf(one), when: whenOf(one) }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
}

const sum = (a: Told, b: Told): Told => ({
  ...a,
  claims: a.claims + b.claims,
  denied: a.denied + b.denied,
  ended: a.ended + b.ended,
  documents: Math.max(a.documents, b.documents),
  first: [a.first, b.first].filter((day) => day !== null).sort()[0] ?? null,
  last:
    [a.last, b.last]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
  disputed: a.disputed || b.disputed,
})

function stateOf({ claims, denied, ended, disputed }: Told): TieState {
  if (disputed || (denied > 0 && denied < claims)) return "contested"
  if (denied === claims) return "denied"
  if (ended === claims) return "ended"
  return ended > 0 ? "contested" : "told"
}

const wordsOf = ({ type, subject, object }: Told): string => `${subject}: ${RELATION_WORDS[type].holds} ${object}`

function whenOf({ first, last }: Told): string | null {
  const years = [first, last].map((day) => (day === null || /^(0000|9999)/.test(day) ? null : day.slice(0, 4)))
  const [from, to] = years
  if (!from && !to) return null
  return from === to ? from! : `${from ?? ""}–${to ?? ""}`
}

/** Ties within so many steps of an actor: those nearest come first, then the most told. */
function around(ties: readonly NetworkTie[], actor: string, steps: number): NetworkTie[] {
  const far = distances(ties, actor, steps)
  const distance = ({ subject, object }: NetworkTie): number =>
    Math.min(far.get(subject) ?? Infinity, far.get(object) ?? Infinity)
  return ties.filter((tie) => distance(tie) < steps).sort((a, b) => distance(a) - distance(b) || b.claims - a.claims)
}

function distances(ties: readonly NetworkTie[], from: string, most: number): ReadonlyMap<string, number> {
  const neighbours = neighboursOf(ties)
  const far = new Map([[from, 0]])
  for (let edge = [from], step = 1; edge.length && step <= most; step++) {
    const next = edge.flatMap((name) => [...(neighbours.get(name)?.keys() ?? [])]).filter((name) => !far.has(name))
    for (const name of next) far.set(name, step)
    edge = [...new Set(next)]
  }
  return far
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, readonly NetworkTie[]>>

function neighboursOf(ties: readonly NetworkTie[]): Neighbours {
  const neighbours = new Map<string, Map<string, NetworkTie[]>>()
  for (const tie of ties)
    for (const [a, b] of [
      [tie.subject, tie.object],
      [tie.object, tie.subject],
    ] as const) {
      const of = neighbours.get(a) ?? new Map<string, NetworkTie[]>()
      of.set(b, [...(of.get(b) ?? []), tie])
      neighbours.set(a, of)
    }
  return neighbours
}

function nodesOf(ties: readonly NetworkTie[], called: (name: string) => Known): NetworkNode[] {
  const counts = new Map<string, number>()
  for (const { subject, object } of ties)
    for (const name of [subject, object]) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ ...called(name), name, ties: count }))
    .sort((a, b) => b.ties - a.ties || (a.name < b.name ? -1 : 1))
}

function typesOf(ties: readonly NetworkTie[]): FacetView {
  const counts = new Map<RelationType, number>()
  for (const { type } of ties) counts.set(type, (counts.get(type) ?? 0) + 1)
  const values = [...counts].map(([value, count]) => ({ value, count, words: topicWords(value) ?? value }))
  return { name: "type", values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) }
}

/** Names on the way, both ends included. */
export type Way = readonly string[]

/**
 * The k shortest ways between two actors that pass nobody twice (Yen 1971), of equally short ones those told more often first.
 * Ties are followed both ways. Empty where there is none of at most `longest` steps.
 */
export function waysBetween(ties: readonly NetworkTie[], from: string, to: string, k: number, longest = 6): Way[] {
  const neighbours = neighboursOf(ties)
  const first = shortest(neighbours, from, to, new Set(), new Set())
  const found: Way[] = []
  const candidates = new Map<string, Way>()
  if (first) candidates.set(keyOf(first), first)
  while (candidates.size && found.length < k) {
    const best = [...candidates.values()].sort(byLength(neighbours))[0]!
    candidates.delete(keyOf(best))
    if (best.length - 1 > longest) break
    found.push(best)
    for (const way of spurs(neighbours, best, found))
      if (!found.some((one) => keyOf(one) === keyOf(way))) candidates.set(keyOf(way), way)
  }
  return found
}

const keyOf = (way: Way): string => JSON.stringify(way)

function* spurs(neighbours: Neighbours, way: Way, found: readonly Way[]): Generator<Way> {
  for (let i = 0; i < way.length - 1; i++) {
    const root = way.slice(0, i + 1)
    const taken = found
      .filter((one) => keyOf(one.slice(0, i + 1)) === keyOf(root))
      .map((one) => keyOf([way[i]!, one[i + 1]!]))
    const spur = shortest(neighbours, way[i]!, way.at(-1)!, new Set(root.slice(0, -1)), new Set(taken))
    if (spur) yield [...root.slice(0, -1), ...spur]
  }
}

function shortest(
  neighbours: Neighbours,
  from: string,
  to: string,
  passed: ReadonlySet<string>,
  barred: ReadonlySet<string>,
): Way | null {
  const before = new Map<string, string | null>([[from, null]])
  for (let edge = [from]; edge.length; ) {
    const next: string[] = []
    for (const name of edge)
      for (const [other] of byTold(neighbours.get(name))) {
        if (before.has(other) || passed.has(other) || barred.has(keyOf([name, other]))) continue
        before.set(other, name)
        if (other === to) return wayTo(before, to)
        next.push(other)
      }
    edge = next
  }
  return null
}

function wayTo(before: ReadonlyMap<string, string | null>, to: string): Way {
  const way: string[] = []
  for (let name: string | null = to; name !== null; name = before.get(name) ?? null) way.unshift(name)
  return way
}

const told = (ties: readonly NetworkTie[]): number => ties.reduce((sum, { claims }) => sum + claims, 0)
const byTold = (of: ReadonlyMap<string, readonly NetworkTie[]> | undefined) =>
  [...(of ?? [])].sort(([a, x], [b, y]) => told(y) - told(x) || (a < b ? -1 : 1))

const byLength = (neighbours: Neighbours) => (a: Way, b: Way) =>
  a.length - b.length || weight(neighbours, b) - weight(neighbours, a) || (keyOf(a) < keyOf(b) ? -1 : 1)
const weight = (neighbours: Neighbours, way: Way): number =>
  way.slice(1).reduce((sum, name, i) => sum + told(neighbours.get(way[i]!)?.get(name) ?? []), 0)

/** The ties of each step of a way. */
export function stepsOf(
  ties: readonly NetworkTie[],
  way: Way,
): { from: string; to: string; ties: readonly NetworkTie[] }[] {
  const neighbours = neighboursOf(ties)
  return way.slice(1).map((to, i) => ({ from: way[i]!, to, ties: neighbours.get(way[i]!)?.get(to) ?? [] }))
}

/** The network as GEXF 1.3 (gexf.net), for Gephi and other programs. */
export function gexfOf({ nodes, ties }: Pick<NetworkView, "nodes" | "ties">): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph defaultedgetype="directed">',
    '<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="claims" title="claims" type="integer"/></attributes>',
    '<attributes class="edge"><attribute id="state" title="state" type="string"/><attribute id="first" title="first" type="string"/><attribute id="last" title="last" type="string"/></attributes>',
    "<nodes>",
    ...nodes.map(
      ({ name, kind, claims }) =>
        `<node id="${xml(name)}" label="${xml(name)}"><attvalues><attvalue for="kind" value="${kind ?? ""}"/><attvalue for="claims" value="${claims}"/></attvalues></node>`,
    ),
    "</nodes>",
    "<edges>",
    ...ties.map(
      ({ id, type, subject, object, claims, state, first, last }) =>
        `<edge id="${xml(id)}" source="${xml(subject)}" target="${xml(object)}" kind="${type}" type="${MUTUAL.has(type) ? "undirected" : "directed"}" weight="${claims}"><attvalues><attvalue for="state" value="${state}"/><attvalue for="first" value="${first ?? ""}"/><attvalue for="last" value="${last ?? ""}"/></attvalues></edge>`,
    ),
    "</edges>",
    "</graph>",
    "</gexf>",
  ]
  return `${lines.join("\n")}\n`
}

// Letters that XML 1.0 cannot hold are left out.
const xml = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not allow
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
