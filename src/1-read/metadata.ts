import type { Document, Metadata, Stated } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Given } from "./draft.js"

type Read = Omit<Document, "citations" | "metadata">

/** What the user gave goes first, then what the format states, then what the first lines say. */
export function metadataOf(document: Read, stated: Partial<Metadata>, given: Given, lexicon: Lexicon): Metadata {
  void document
  void lexicon
  return {
    title: asGiven(given.title) ?? stated.title ?? null,
    authors: asGiven(given.authors) ?? stated.authors ?? null,
    publisher: asGiven(given.publisher) ?? stated.publisher ?? null,
    published: asGiven(given.published) ?? stated.published ?? null,
    language: asGiven(given.language) ?? stated.language ?? null,
    url: asGiven(given.url) ?? stated.url ?? null,
  }
}

const asGiven = <T>(value: T | undefined): Stated<T> | null => (value === undefined ? null : { value, from: "given" })
