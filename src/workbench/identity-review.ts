// What an analyst who decides on names asks for. Proposals go over all claims; they are kept until the claims change, so that one
// decision after the other is answered at once.
import type { PlacedClaim } from "#claim"
import { namesOf } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  type IdentityProposal,
  type IdentityView,
  identityView,
  nameFacts,
  proposeIdentities,
  reconcileWords,
} from "#reconcile"
import type { Casebook } from "#store"
import { loadLexicon } from "./packs.js"

export interface IdentityReview {
  /** Pairs that nobody has decided on, the surest first. */
  readonly proposals: readonly IdentityProposal[]
  readonly view: IdentityView
  /** Claims that name it, those that name the other name too first. */
  claimsNaming(name: string, beside: string): readonly string[]
  /** How many claims name it; the holder of a claim is not named in it. */
  countOf(name: string): number
  /** What a name is, as packs or claims tell; null where nothing does. */
  typeOf(name: string): string | null
}

interface Known {
  readonly state: string
  readonly proposals: readonly IdentityProposal[]
  readonly types: ReadonlyMap<string, string | null>
  readonly claims: ReadonlyMap<string, readonly string[]>
}
const kept = new WeakMap<Casebook, Known>()
let packs: Lexicon | null = null

/** `lexicon` is that of the shipped packs where not given. */
export async function identityReview(casebook: Casebook, lexicon?: Lexicon): Promise<IdentityReview> {
  const state = await stateOf(casebook)
  let known = kept.get(casebook)
  const words = reconcileWords(lexicon ?? shippedPacks())
  if (known?.state !== state) {
    known = { state, ...proposed(await casebook.placedClaims().then(({ claims }) => claims), words) }
    kept.set(casebook, known)
  }
  const { proposals, types, claims } = known
  const { identities } = await casebook.decisions()
  const decided = new Set(identities.map(({ a, b }) => JSON.stringify([a, b])))
  const view = identityView(identities, words)
  return {
    // What follows from other decisions has been decided too.
    proposals: proposals.filter(
      ({ a, b }) => !decided.has(JSON.stringify([a, b])) && view.judgement(a, b) === "not judged",
    ),
    view,
    claimsNaming(name, beside) {
      const [own, others] = [claims.get(name) ?? [], new Set(claims.get(beside))]
      return [...own.filter((id) => others.has(id)), ...own.filter((id) => !others.has(id))]
    },
    countOf: (name) => claims.get(name)?.length ?? 0,
    typeOf: (name) => types.get(name) ?? null,
  }
}

function shippedPacks(): Lexicon {
  packs ??= loadLexicon()
  return packs
}

/** Changes whenever claims do. */
async function stateOf(casebook: Casebook): Promise<string> {
  const [{ documents, claims, lexicons }, verdicts] = await Promise.all([
    casebook.status(),
    casebook.verdicts({ about: "claim" }),
  ])
  return JSON.stringify([documents, claims, lexicons, verdicts.at(-1)?.sequence ?? 0])
}

function proposed(placed: readonly PlacedClaim[], words: ReturnType<typeof reconcileWords>): Omit<Known, "state"> {
  const facts = nameFacts(placed, words)
  const claims = new Map<string, string[]>()
  for (const { id, claim } of placed)
    for (const name of namesOf(claim)) {
      const same = claims.get(name)
      if (same) same.push(id)
      else claims.set(name, [id])
    }
  return {
    proposals: proposeIdentities(facts, words),
    types: new Map(facts.map(({ name, type }) => [name, type])),
    claims,
  }
}
