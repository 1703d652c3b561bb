import { CLAIM_KINDS } from "#claim"
import {
  CERTAINTY_WORDS,
  DIRECTION_WORDS,
  type FacetView,
  holderWords,
  KIND_WORDS,
  readerWords,
  STANCE_WORDS,
  topicWords,
} from "#present"
import type { Facet, Facets } from "#workbench"

/** What the claims page offers, in this order; the other facets are for pipes. Measures are topics of estimates. */
const SHOWN: readonly Facet[] = [
  "kind",
  "topic",
  "subject",
  "name",
  "place",
  "holder",
  "publisher",
  "year",
  "stance",
  "certainty",
  "direction",
  "sign",
  "likelihood",
  "reader",
  "state",
]

/** A value in the reader's words. */
export const valueWords = (name: string, value: string): string =>
  VALUE_WORDS[name as Facet]?.(value) ?? holderWords(value)

const VALUE_WORDS: Partial<Record<Facet, (value: string) => string | undefined>> = {
  stance: wordsIn(STANCE_WORDS),
  certainty: wordsIn(CERTAINTY_WORDS),
  direction: wordsIn(DIRECTION_WORDS),
  sign: wordsIn({ "+": "brings more", "-": "brings less" }),
  kind: (kind) => CLAIM_KINDS.flatMap((one) => (one === kind ? [KIND_WORDS[one].many] : []))[0],
  topic: topicWords,
  reader: readerWords,
}

function wordsIn(words: Readonly<Record<string, string>>): (value: string) => string | undefined {
  return (value) => words[value]
}

/** The counts in the reader's words. Claims that have no such value are counted by the casebook and not offered here. */
export function facetViews(facets: Facets): FacetView[] {
  return SHOWN.map((name) => ({
    name,
    values: (facets[name] ?? []).flatMap(({ value, count }) =>
      value === null ? [] : [{ value, count, words: valueWords(name, value) }],
    ),
  }))
}
