// What claims say about the bearers of names, as far as it tells names apart or brings them together.
import { type Claim, type Edtf, type EntityType, namesOf, type PlacedClaim, topicOf } from "#claim"
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"

/** A name with what is known of its bearer. */
export interface NameFacts {
  readonly name: string
  /** Of the packs, or what the claims show; null where nothing does. */
  readonly type: EntityType | null
  /** What it is said to lead, and when. */
  readonly offices: readonly { readonly of: string; readonly time: Edtf | null; readonly document: string }[]
  /** Names that claims give its bearer, or say are somebody else's. */
  readonly also: readonly { readonly name: string; readonly document: string; readonly denied: boolean }[]
  /** Names that stand beside it in one claim as another's: two attackers, an attacker and his victim, two allies. */
  readonly beside: Set<string>
}

interface Gathered extends NameFacts {
  type: EntityType | null
  readonly offices: { of: string; time: Edtf | null; document: string }[]
  readonly also: { name: string; document: string; denied: boolean }[]
}

/** What is told of names, without the claims that only name them. */
export interface ToldNames {
  /** In fields of claims, each spelling once. */
  readonly fields: Iterable<string>
  readonly holders: Iterable<string>
  /** Relations of the types RELATING: who leads, and who else is called so. */
  readonly relations: readonly PlacedClaim[]
}
export const RELATING = ["led-by", "also-known-as"] as const
/** Claims whose names are of different bearers: all of these kinds without these topics. */
export const APART = { kinds: ["event", "relation"], without: ["also-known-as", "ideology"] } as const

/** What is known of each name, in order of the alphabet; which names stand beside it is for `identityCandidates` to ask. */
export function toldOfNames(
  { fields, holders, relations }: ToldNames,
  words: Pick<ReconcileWords, "known" | "isClass">,
): NameFacts[] {
  const facts = new Map<string, Gathered>()
  const of = (name: string, type: EntityType | null = null): Gathered => {
    const known = facts.get(name)
    const made = known ?? { name, type: null, offices: [], also: [], beside: new Set<string>() }
    made.type ??= words.known(name)?.type ?? type
    facts.set(name, made)
    return made
  }
  for (const name of fields) if (/^\p{Lu}/u.test(name) && !words.isClass(name)) of(name)
  for (const holder of holders) if (!words.isClass(holder)) of(holder)
  for (const { claim, document } of relations) if (claim.kind === "relation") relate(claim, document, of)
  return [...facts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The facts of the names in these claims. */
export function nameFacts(
  placed: readonly PlacedClaim[],
  words: Pick<ReconcileWords, "known" | "isClass">,
): NameFacts[] {
  const facts = toldOfNames(
    {
      fields: new Set(placed.flatMap(({ claim }) => namesOf(claim))),
      holders: new Set(placed.flatMap(({ claim }) => claim.attribution)),
      relations: placed,
    },
    words,
  )
  const byName = new Map(facts.map((one) => [one.name, one]))
  for (const { claim } of placed) {
    if (!isApart(claim)) continue
    const known = namesOf(claim).flatMap((name) => byName.get(name) ?? [])
    for (const a of known) for (const b of known) if (a !== b) a.beside.add(plain(b.name))
  }
  return facts
}

function relate(
  claim: Extract<Claim, { kind: "relation" }>,
  document: string,
  of: (name: string, type?: EntityType | null) => Gathered,
): void {
  const denied = claim.polarity === "negative"
  if (claim.type === "led-by" && !denied)
    of(claim.object, "person").offices.push({ of: claim.subject, time: claim.time, document })
  if (claim.type === "also-known-as") {
    of(claim.subject).also.push({ name: claim.object, document, denied })
    of(claim.object).also.push({ name: claim.subject, document, denied })
  }
}

const isApart = (claim: Claim): boolean =>
  APART.kinds.some((kind) => kind === claim.kind) && !APART.without.some((topic) => topic === topicOf(claim))
