// What an analyst who decides on names asks for. Proposals go over all names; they are kept until the claims change, so that one
// decision after the other is answered at once.
import type { Lexicon } from "#lexicon"
import { type IdentityProposal, type IdentityView, identityView, reconcileWords } from "#reconcile"
import type { Casebook } from "#store"
import { loadLexicon } from "./packs.js"
import { type NamesReviewed, namesReviewed } from "./proposals.js"

export interface IdentityReview {
  /** Pairs that nobody has decided on, the surest first. */
  readonly proposals: readonly IdentityProposal[]
  readonly view: IdentityView
  /** How many claims name it; the holder of a claim is not named in it. */
  countOf(name: string): number
  /** What a name is, as packs or claims tell; null where nothing does. */
  typeOf(name: string): string | null
}

const kept = new WeakMap<Casebook, NamesReviewed & { readonly state: string }>()
let packs: Lexicon | null = null

/** `lexicon` is that of the shipped packs where not given. */
export async function identityReview(casebook: Casebook, lexicon?: Lexicon): Promise<IdentityReview> {
  const state = await stateOf(casebook)
  const used = lexicon ?? shippedPacks()
  let known = kept.get(casebook)
  if (known?.state !== state) {
    known = { state, ...(await namesReviewed(casebook, used)) }
    kept.set(casebook, known)
  }
  const { proposals, types, counts } = known
  const { identities } = await casebook.decisions()
  const decided = new Set(identities.map(({ a, b }) => JSON.stringify([a, b])))
  const view = identityView(identities, reconcileWords(used))
  return {
    // What follows from other decisions has been decided too.
    proposals: proposals.filter(
      ({ a, b }) => !decided.has(JSON.stringify([a, b])) && view.judgement(a, b) === "not judged",
    ),
    view,
    countOf: (name) => counts.get(name) ?? 0,
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
