import { CERTAINTY_WORDS, type FacetView, holderWords, STANCE_WORDS } from "#present"
import type { Facet, Facets } from "#workbench"

/** What the claims page offers, in this order; the other facets are for pipes. */
const SHOWN: readonly Facet[] = [
  "subject",
  "measure",
  "place",
  "holder",
  "publisher",
  "year",
  "stance",
  "certainty",
  "state",
]

const VALUE_WORDS: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
  stance: STANCE_WORDS,
  certainty: CERTAINTY_WORDS,
}

/** The counts in the reader's words. Claims that have no such value are counted by the casebook and not offered here. */
export function facetViews(facets: Facets): FacetView[] {
  return SHOWN.map((name) => ({
    name,
    values: (facets[name] ?? []).flatMap(({ value, count }) =>
      value === null ? [] : [{ value, count, words: VALUE_WORDS[name]?.[value] ?? holderWords(value) }],
    ),
  }))
}
