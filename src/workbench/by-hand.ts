// What an analyst reads or corrects by hand comes in by the same door as a model's or a colleague's claims: its fields are
// checked against the codebook's form, and its words are read in the document, never taken from whoever sends them.
import { type Claim, type ClaimKind, type Document, offsetsOf, type Quote, quoteAt, Refusal } from "#claim"
import { eventTypeOf } from "#present"
import type { Casebook } from "#store"

/** Code points of the document's text; `end` is exclusive. */
export interface WordsAt {
  readonly start: number
  readonly end: number
}

/** The claim with these fields on these words. Refuses (Refusal) fields that its kind does not have, and words that are none. */
export async function claimByHand(
  document: Document,
  kind: ClaimKind,
  fields: Readonly<Record<string, unknown>>,
  words: WordsAt,
  who: string,
): Promise<Claim> {
  // The form's library is large; nobody who only reads should wait for it.
  const { checkValues } = await import("#proposals")
  const { exact, prefix, suffix, start } = quoteOf(document, words)
  const value = { kind, ...withType(kind, fields), quote: { exact, prefix, suffix, start }, rule: "by hand" }
  const { proposals, refused } = checkValues([{ line: 1, value }], document, { reader: who })
  const [fault] = refused
  if (fault) throw new Refusal(`${fault.reason}: "${fault.value}" (${fault.field ?? kind})`)
  return proposals[0]!.claim
}

/** A correction as the log keeps it: the fields, and the quote where the words were chosen anew. */
export async function correctionByHand(
  casebook: Casebook,
  claim: string,
  fields: Readonly<Record<string, unknown>>,
  words: WordsAt | null,
): Promise<Readonly<Record<string, unknown>>> {
  const found = await casebook.claim(claim)
  if (!found) throw new Refusal(`no such claim: "${claim}" (correction)`)
  const correction = withType(found.claim.kind, fields)
  if (!words) return correction
  const stored = await casebook.document(found.document)
  if (!stored) throw new Refusal(`no such document: "${found.document}" (correction)`)
  return { ...correction, quote: quoteOf(stored.document, words) }
}

function quoteOf(document: Document, { start, end }: WordsAt): Quote {
  const offsets = offsetsOf(document)
  if (end <= start || end > offsets.length) throw new Refusal(`no words: "${start}–${end}" (text of ${offsets.length})`)
  return quoteAt(document.text, offsets.toUnit(start), offsets.toUnit(end), offsets)
}

/** An event's type goes with its subtype, which alone is asked for. */
function withType(kind: ClaimKind, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (kind !== "event" || typeof fields.subtype !== "string") return fields
  return { ...fields, type: eventTypeOf(fields.subtype) }
}
