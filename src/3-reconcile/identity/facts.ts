// What claims say about the bearers of names, as far as it tells names apart or brings them together.
import { type Claim, type Edtf, type EntityType, namesOf, type PlacedClaim } from "#claim"
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
  readonly beside: ReadonlySet<string>
}

interface Gathered extends NameFacts {
  type: EntityType | null
  readonly offices: { of: string; time: Edtf | null; document: string }[]
  readonly also: { name: string; document: string; denied: boolean }[]
  readonly beside: Set<string>
}

/** The names in the fields of claims, each spelling once, in order of the alphabet. */
export function nameFacts(
  placed: readonly PlacedClaim[],
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
  for (const { claim, document } of placed) {
    const names = namesOf(claim).filter((name) => /^\p{Lu}/u.test(name) && !words.isClass(name))
    for (const name of names) of(name)
    for (const holder of claim.attribution) if (!words.isClass(holder)) of(holder)
    if (claim.kind === "relation") relate(claim, document, of)
    if (apart(claim)) for (const a of names) for (const b of names) if (a !== b) of(a).beside.add(plain(b))
  }
  return [...facts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
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

/** Claims whose names are of different bearers. */
function apart(claim: Claim): boolean {
  if (claim.kind === "event") return true
  return claim.kind === "relation" && claim.type !== "also-known-as" && claim.type !== "ideology"
}
