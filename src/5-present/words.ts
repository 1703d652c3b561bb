// What the closed types of the nouns are called when people read them. The CLI and the app use the same words.
import type { BlockKind, Certainty, ConflictType, Independence, MetadataOrigin, Stance, TieKind } from "#claim"

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  endorses: "the author says so",
  neutral: "the author passes it on",
  doubts: "the author doubts it",
  rejects: "the author rejects it",
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: "told as certain",
  probable: "told as probable",
  possible: "told as possible",
  unknown: "told as unclear",
}

export const INDEPENDENCE_WORDS: Readonly<Record<Independence, string>> = {
  established: "At least two of the origins share nothing that could be found.",
  shared: "All of these claims can be followed back to the same place.",
  "not-established": "The origins may share a source that the reports do not name.",
}

export const CONFLICT_WORDS: Readonly<Record<ConflictType, string>> = {
  value: "different figures for the same thing",
  time: "for different times",
  place: "for different places",
  population: "counting different people",
  definition: "under different definitions",
  polarity: "one says so, the other denies it",
  identity: "perhaps not the same group",
  perpetrator: "blaming different perpetrators",
  inclusion: "one counts some whom the other leaves out",
}

export const TIE_WORDS: Readonly<Record<TieKind, string>> = {
  attribution: "same holder",
  citation: "cites it",
  "self-citation": "quotes itself",
  wording: "same wording",
  "same-figure": "same figure and speaker",
  "names-in-order": "same rare names in the same order",
  translation: "one statement in two languages",
}

export const METADATA_WORDS: Readonly<Record<MetadataOrigin, string>> = {
  given: "given by you",
  file: "from the file",
  page: "from the page",
  text: "from the first lines",
}

export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  title: "title",
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list",
  table: "table",
  caption: "caption",
  note: "note",
  reference: "reference",
  furniture: "page furniture",
}
