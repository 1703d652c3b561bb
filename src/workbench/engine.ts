// The rooms' own functions, fitted to the verbs.
import { makeExtractor } from "#extract"
import { defaultPacks, type Lexicon, loadPacks } from "#lexicon"
import { identityView, partClaims, reconcileParts, reconcileWords, renamed } from "#reconcile"
import { readBytes } from "./files.js"
import { ALL_KINDS } from "./kinds.js"
import { readingFingerprint } from "./reading-fingerprint.js"
import type { Verbs } from "./verbs.js"

/** Loads the packs (by folder; those that ship where none are named) and fits the rooms to them. Throws InvalidPack. */
export function loadVerbs(folders: readonly string[] = defaultPacks()): Verbs {
  return fitVerbs(loadPacks(folders))
}

export function fitVerbs(lexicon: Lexicon): Verbs {
  const extract = makeExtractor(lexicon)
  const words = reconcileWords(lexicon)
  const fingerprint = readingFingerprint(lexicon)
  return {
    lexicon: fingerprint,
    read: (bytes, name, stated) => readBytes(bytes, name, stated, lexicon),
    extract(document) {
      const published = document.metadata.published?.value ?? null
      const { claims, more, entities, passages } = extract(document, { published, layers: false, kinds: ALL_KINDS })
      return { claims: [...claims, ...more], entities, passages, lexicon: fingerprint }
    },
    part(claims, { identities }) {
      return partClaims(renamed(claims, [], identityView(identities, words)).placed, words)
    },
    reconcile(claims, documents, decisions, stands) {
      const named = renamed(claims, documents, identityView(decisions.identities, words))
      return reconcileParts(named.placed, named.documents, words, decisions, stands)
    },
  }
}
