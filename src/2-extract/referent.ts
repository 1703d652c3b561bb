// What a word that points back may speak of.
import type { EntityType } from "#claim"
import type { Mention } from "./spans.js"

const GROUPS: ReadonlySet<EntityType> = new Set(["armed-group", "organisation", "government-body", "state"])
const ARMED: ReadonlySet<EntityType> = new Set(["armed-group"])
/** A name that no pack knows may be a group. */
const UNKNOWN: ReadonlySet<EntityType> = new Set(["organisation"])
const BODIES: ReadonlySet<EntityType> = new Set(["government-body", "organisation"])
const STATES: ReadonlySet<EntityType> = new Set(["state"])
const PERSONS: ReadonlySet<EntityType> = new Set(["person"])
const THINGS: ReadonlySet<EntityType> = new Set(["armed-group", "organisation", "government-body", "weapon"])

const WEAPONS: ReadonlySet<EntityType> = new Set(["weapon"])

export type Referent = "group" | "armed" | "unknown" | "body" | "state" | "person" | "thing" | "weapon"
const TYPES: Record<Referent, ReadonlySet<EntityType>> = {
  group: GROUPS,
  armed: ARMED,
  unknown: UNKNOWN,
  body: BODIES,
  state: STATES,
  person: PERSONS,
  thing: THINGS,
  weapon: WEAPONS,
}

export const typesOf = (referent: Referent): ReadonlySet<EntityType> => TYPES[referent]

/** One bit for each referent. */
export const REFERENTS: Readonly<Record<Referent, number>> = {
  group: 1,
  armed: 2,
  unknown: 4,
  body: 8,
  state: 16,
  person: 32,
  thing: 64,
  weapon: 128,
}
const BY_TYPE = new Map<EntityType, number>()
for (const [referent, types] of Object.entries(TYPES) as [Referent, ReadonlySet<EntityType>][])
  for (const type of types) BY_TYPE.set(type, (BY_TYPE.get(type) ?? 0) | REFERENTS[referent])

/** The bits of the referents that may speak of the mention. */
export function referentsOf({ type, known }: Mention): number {
  const bits = BY_TYPE.get(type) ?? 0
  if (known) return bits & ~REFERENTS.unknown
  return type === "state" ? bits & ~REFERENTS.group : bits
}
