// People give the beginning of an id; what they mean must be one thing.
import { type Finding, Offsets, type Quote, quoteAt, Refusal } from "#claim"
import type { Casebook, ClaimInContext, StoredDocument } from "#store"

/** The claim whose id begins so; null where none does. Throws a Refusal where several do. */
export async function findClaim(casebook: Casebook, beginning: string): Promise<ClaimInContext | null> {
  const exact = await casebook.claim(beginning)
  if (exact) return exact
  const found = await theOne(casebook, "claim", beginning)
  return found ? casebook.claim(found) : null
}

/** The document whose id begins so, or that is called so; null where none is. Throws a Refusal where several do. */
export async function findDocument(casebook: Casebook, beginning: string): Promise<StoredDocument | null> {
  const exact = await casebook.document(beginning)
  if (exact) return exact
  const called = await casebook.documents({ name: beginning }, { limit: 2 })
  const found = await theOne(
    casebook,
    "document",
    beginning,
    called.rows.map(({ id }) => id),
  )
  return found ? casebook.document(found) : null
}

/** The finding whose question's id begins so, or the most contested one with these words. Throws a Refusal where there is none. */
export async function findQuestion(casebook: Casebook, words: string): Promise<Finding> {
  const exact = await casebook.finding(words)
  if (exact) return exact
  const id = /^[0-9a-f]{4,}$/.test(words) ? await theOne(casebook, "question", words) : null
  const [found] = id === null ? (await casebook.findings({ text: words }, { limit: 1 })).rows : []
  const finding = id === null ? found : await casebook.finding(id)
  if (!finding) throw new Refusal(`no such question: "${words}" (${casebook.path})`)
  return finding
}

/** Fewer digits name nothing: they would often be the beginning of a name. */
const LEAST_DIGITS = 4

async function theOne(
  casebook: Casebook,
  of: "claim" | "document" | "question",
  beginning: string,
  called: readonly string[] = [],
): Promise<string | null> {
  const begun = beginning.length >= LEAST_DIGITS ? await casebook.idsBeginning(of, beginning) : []
  const found = [...new Set([...called, ...begun])]
  if (found.length > 1) throw new Refusal(`more than one is meant: "${beginning}" (${found.slice(0, 2).join(", ")} …)`)
  return found[0] ?? null
}

/** The words as a quote of the text, where they stand nearest to a code point; blanks may be line breaks there. Null where they do not stand. */
export function nearestQuote(text: string, words: string, near: number): Quote | null {
  const pattern = words.trim().split(/\s+/).map(escaped).join("\\s+")
  if (!pattern) return null
  const offsets = new Offsets(text)
  const at = offsets.toUnit(near)
  const found = [...text.matchAll(new RegExp(pattern, "gu"))].sort(
    (a, b) => Math.abs(a.index - at) - Math.abs(b.index - at),
  )[0]
  return found ? quoteAt(text, found.index, found.index + found[0].length, offsets) : null
}
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
