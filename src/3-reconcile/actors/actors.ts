// Who of all that is named in claims is an actor (law 7): organised actors, and persons in public roles. A place, a weapon, a
// people and a private person are none, and neither is a stretch of words that was only taken for a name.
import {
  ACTOR_KINDS,
  type Actor,
  type ActorKind,
  CLAIM_KINDS,
  type ClaimKind,
  type EntityType,
  type NameRole,
  type RelationType,
} from "#claim"
import type { IdentityView } from "../identity/view.js"

/** A name with what the casebook counts of it. */
export interface CountedName {
  readonly name: string
  readonly kinds: Readonly<Partial<Record<ClaimKind, number>>>
  readonly roles: Readonly<Partial<Record<NameRole, number>>>
  readonly ends: readonly { readonly type: RelationType; readonly role: NameRole }[]
  readonly types: readonly { readonly type: EntityType; readonly documents: number }[]
  readonly known: boolean
  readonly holds: number
  readonly contested: number
}

/** Actors under the identity view, those with most claims first. A claim with two names of one actor counts for each. */
export function actorsOf(names: readonly CountedName[], view: IdentityView): Actor[] {
  const clusters = new Map<string, CountedName[]>()
  for (const one of names) {
    const name = view.nameOf(one.name)
    const same = clusters.get(name)
    if (same) same.push(one)
    else clusters.set(name, [one])
  }
  return [...clusters]
    .flatMap(([name, bearers]) => {
      const kind = actorKind(bearers)
      return kind === null ? [] : [actorOf(name, bearers, kind)]
    })
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}

function actorOf(name: string, bearers: readonly CountedName[], kind: ActorKind): Actor {
  const sum = (count: (one: CountedName) => number | undefined): number =>
    bearers.reduce((total, one) => total + (count(one) ?? 0), 0)
  const kinds = Object.fromEntries(
    CLAIM_KINDS.map((kind) => [kind, sum((one) => one.kinds[kind])] as const).filter(([, count]) => count > 0),
  )
  return {
    name,
    names: [name, ...bearers.map((one) => one.name).filter((other) => other !== name)],
    kind,
    claims: Object.values(kinds).reduce((total, count) => total + count, 0),
    kinds,
    did: sum((one) => one.roles.actor),
    suffered: sum((one) => one.roles.target),
    contested: sum((one) => one.contested),
  }
}

/** What the documents take the bearers of a name for, counted by documents; null for what is no actor. */
function actorKind(bearers: readonly CountedName[]): ActorKind | null {
  const votes = new Map<EntityType, number>()
  for (const { types } of bearers)
    for (const { type, documents } of types) votes.set(type, (votes.get(type) ?? 0) + documents)
  const [first] = [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  if (!first) return bearers.some(isNamedActor) ? (bearers.some(isPerson) ? "person" : "named") : null
  const kind = ACTOR_KINDS.find((one) => one === first[0])
  if (kind === undefined) return null
  return kind !== "person" || bearers.some(isPublic) ? kind : null
}

const isAt = (one: CountedName, type: RelationType, role: NameRole): boolean =>
  one.ends.some((end) => end.type === type && end.role === role)
const isPerson = (one: CountedName): boolean => isAt(one, "led-by", "object") || isAt(one, "member-of", "subject")

/** Leaders, members, spokesmen, and who is said to be one of them under another name; whoever is only struck is nobody's business. */
const isPublic = (one: CountedName): boolean =>
  one.known || one.holds > 0 || isPerson(one) || one.ends.some(({ type }) => type === "also-known-as")

/** What a group or a person does; to be another name of somebody is not enough. */
const ACTING: ReadonlySet<RelationType> = new Set([
  "part-of",
  "allegiance-to",
  "split-from",
  "merged-into",
  "allied-with",
  "rival-of",
  "led-by",
  "member-of",
])
const LONGEST_NAME = 7

/** A second reader and an analyst's correction bring names without saying what they are: what acts under a capital is an actor. */
const isNamedActor = (one: CountedName): boolean =>
  /^\p{Lu}/u.test(one.name) &&
  one.name.split(/\s+/).length <= LONGEST_NAME &&
  ((one.roles.actor ?? 0) > 0 || one.ends.some(({ type }) => ACTING.has(type)))
