// Actors under the decisions that stand: who is meant by a name, and what became of a group.
import { type Actor, LINEAGE_TYPES, type Lineage, type PlacedClaim } from "#claim"
import {
  actorsOf,
  type IdentityView,
  identityView,
  lineageOf,
  type ReconcileWords,
  reconcileWords,
  renamedClaim,
} from "#reconcile"
import type { Casebook, ClaimFilter, ClaimRow, NameSummary, TiedNames } from "#store"
import { loadLexicon } from "./packs.js"

/** All actors of a casebook, those with most claims first. */
export interface Actors {
  readonly all: readonly Actor[]
  readonly view: IdentityView
  /** The actor of a name, whichever of its names it is; null where nobody is. */
  called(name: string): Actor | null
}

interface Made {
  readonly decided: string
  readonly actors: Actors
}
/** Kept as long as the casebook gives the same names and nobody decides on them anew. */
const made = new WeakMap<readonly NameSummary[], Made>()

export async function actorsIn(casebook: Casebook): Promise<Actors> {
  const [names, { identities }] = [await casebook.names(), await casebook.decisions()]
  const decided = JSON.stringify(identities)
  const known = made.get(names)
  if (known?.decided === decided) return known.actors
  // the packs are asked which of several names stands for the others
  const view = identityView(identities, identities.length ? packWords() : undefined)
  const all = actorsOf(names, view)
  const byName = new Map(all.flatMap((actor) => actor.names.map((name) => [name, actor] as const)))
  const actors: Actors = { all, view, called: (name) => byName.get(name) ?? byName.get(view.nameOf(name)) ?? null }
  made.set(names, { decided, actors })
  return actors
}

let words: ReconcileWords | null = null
function packWords(): ReconcileWords {
  words ??= reconcileWords(loadLexicon())
  return words
}

/** The claim under the names that stand for its names. */
export const underNames = ({ id, document, claim }: PlacedClaim, view: IdentityView): PlacedClaim => ({
  ...{ id, document },
  claim: view.empty ? claim : renamedClaim(claim, view),
})

/** How far a family is followed: ties of one or two steps from a group, or all kin and whoever is tied to the group itself. */
export const REACHES = ["1", "2", "family"] as const
export type Reach = (typeof REACHES)[number]

export interface LineageFound {
  readonly lineage: Lineage
  /** All claims that it is made of. */
  readonly rows: readonly ClaimRow[]
}

const MOST_GROUPS: Readonly<Record<Reach, number>> = { "1": 12, "2": 16, family: 30 }
const MOST_STEPS = 8
const MOST_CLAIMS = 1000

/** The family of a group as claims tell it; null for a name that is no actor's. Never throws for a group without ties: it is alone. */
export async function lineageAround(casebook: Casebook, name: string, reach: Reach): Promise<LineageFound | null> {
  const actors = await actorsIn(casebook)
  const actor = actors.called(name)
  if (!actor) return null
  const { groups, left } = await groupsAround(casebook, actors, actor, reach)
  const names = [...groups.keys()].flatMap((group) => actors.called(group)?.names ?? [group])
  const relations = await rowsOf(casebook, { name: names, kind: ["relation"], topic: LINEAGE_TYPES })
  const events = await rowsOf(casebook, { name: names, kind: ["event"], topic: ["Change to group/activity"] })
  const rows = [...relations, ...events].filter(({ state, sameAs }) => state !== "rejected" && sameAs === null)
  const told = new Map<string, { first: string; last: string }>()
  for (const days of await casebook.toldDays(names)) {
    const group = actors.view.nameOf(days.name)
    const { first, last } = told.get(group) ?? days
    told.set(group, { first: [days.first, first].sort()[0]!, last: [days.last, last].sort()[1]! })
  }
  const lineage = lineageOf({
    placed: rows.map((row) => underNames(row, actors.view)),
    groups,
    told,
    turnIn: events.length ? packWords().turnIn : () => null,
    left,
  })
  const used = new Set([...lineage.ties, ...lineage.turns].flatMap(({ claims }) => claims))
  return { lineage, rows: rows.filter(({ id }) => used.has(id)) }
}

const rowsOf = async (casebook: Casebook, filter: ClaimFilter): Promise<readonly ClaimRow[]> =>
  (await casebook.claims(filter, { limit: MOST_CLAIMS }, "time")).rows

const KIN: ReadonlySet<string> = new Set(["split-from", "merged-into", "part-of", "allegiance-to", "also-known-as"])
const isTie = (type: string): boolean => LINEAGE_TYPES.some((one) => one === type)

/** Whoever is most often tied comes first, so that what is left out for want of room is told least. */
async function groupsAround(
  casebook: Casebook,
  actors: Actors,
  actor: Actor,
  reach: Reach,
): Promise<{ groups: Map<string, number>; left: number }> {
  const groups = new Map([[actor.name, 0]])
  const most = MOST_GROUPS[reach]
  const steps = reach === "family" ? MOST_STEPS : Number(reach)
  let edge: readonly Actor[] = [actor]
  let left = 0
  for (let step = 1; step <= steps && edge.length; step++) {
    const tied = await casebook.tiedNames(edge.flatMap(({ names }) => names))
    // rivals of rivals are no family: only whoever was asked for brings them in
    const found = neighbours(tied, actors, ({ type }) => isTie(type) && (step === 1 || KIN.has(type)))
    const fresh = found.filter(({ name }) => !groups.has(name))
    const taken = fresh.slice(0, Math.max(0, most - groups.size))
    left += fresh.length - taken.length
    for (const { name } of taken) groups.set(name, step)
    edge = taken
  }
  return { groups, left }
}

function neighbours(tied: readonly TiedNames[], actors: Actors, counts: (tie: TiedNames) => boolean): Actor[] {
  const found = new Map<Actor, number>()
  for (const tie of tied) {
    const actor = actors.called(tie.other)
    if (actor && counts(tie) && isGroup(actor, tie)) found.set(actor, (found.get(actor) ?? 0) + tie.claims)
  }
  return [...found].sort(([a, n], [b, m]) => m - n || (a.name < b.name ? -1 : 1)).map(([actor]) => actor)
}

/** A state is nobody's branch; an organisation is drawn where it is kin. */
const isGroup = ({ kind }: Actor, { type }: TiedNames): boolean =>
  kind === "armed-group" || kind === "named" || (kind === "organisation" && KIN.has(type))
