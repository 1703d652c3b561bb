// A claim with all that comparing asks of where it comes from, worked out once: holders and documents come again and again,
// and folding their names anew for every comparison was most of the work of reconciling.
import { type Claim, type DayRange, daysOf, type PlacedClaim } from "#claim"
import type { CitedWork, DocumentFacts } from "./facts.js"
import { plain, plainAddress } from "./names.js"
import { perSubject } from "./settings.js"
import type { ReconcileWords } from "./words.js"

/** A holder's name with what comparing asks of it. */
export interface Holder {
  readonly name: string
  readonly plain: string
  /** Nobody in particular: "Western analysts". */
  readonly isClass: boolean
  /** The wire agency that it is; null for none. */
  readonly agency: string | null
}

/** What comparing asks of a document. */
export interface Voice {
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** In whose own voice it speaks: its authors, else its publisher, else itself. */
  readonly own: readonly string[]
  /** Keys under which other documents cite it. */
  readonly keys: readonly string[]
  readonly published: DayRange | null
  /** The first of its authors and publisher that is a wire agency. */
  readonly agency: string | null
}

/** One claim of a question with what its document knows about where it comes from. */
export interface Sourced<Kind extends Claim = Claim> {
  readonly placed: PlacedClaim<Kind>
  readonly facts: DocumentFacts
  /** Works that the document cites at this claim. */
  readonly cited: readonly CitedWork[]
  readonly holders: readonly Holder[]
  readonly voice: Voice
  /** Its place among the claims of its question, in the order of ids. */
  readonly at: number
}

/** A marker stands at most this many code points behind the quote: the rest of its clause. */
const MARK_REACH = 60
const NO_WORKS: readonly CitedWork[] = []
const NOBODY: readonly Holder[] = []

/** The claims of one question, in the order in which they come. */
export function sourced<Kind extends Claim>(
  group: readonly PlacedClaim<Kind>[],
  factsOf: (document: string) => DocumentFacts,
  words: ReconcileWords,
): Sourced<Kind>[] {
  const at = ranks(group)
  return group.map((placed, i) => {
    const facts = factsOf(placed.document)
    const { attribution } = placed.claim
    return {
      placed,
      facts,
      cited: facts.citations.length ? citedAt(placed.claim, facts) : NO_WORKS,
      holders: attribution.length ? attribution.map((name) => holderOf(name, words)) : NOBODY,
      voice: voiceOf(facts, words),
      at: at === null ? i : at[i]!,
    }
  })
}

/** The place of each by id; null where they stand in that order already. */
function ranks(group: readonly PlacedClaim[]): Int32Array | null {
  let sorted = true
  for (let i = 1; i < group.length && sorted; i++) sorted = group[i - 1]!.id < group[i]!.id
  if (sorted) return null
  const rank = new Int32Array(group.length)
  const order = group.map((_, i) => i).sort((i, j) => (group[i]!.id < group[j]!.id ? -1 : 1))
  for (const [at, i] of order.entries()) rank[i] = at
  return rank
}

function citedAt({ quote: { start, end } }: Claim, { citations }: DocumentFacts): readonly CitedWork[] {
  const cited = citations.filter((work) => work.calledAt.some((at) => at >= start && at <= end + MARK_REACH))
  return cited.length ? cited : NO_WORKS
}

const holderOf = perSubject(
  (name, words): Holder => ({ name, plain: plain(name), isClass: words.isClass(name), agency: agencyOf(name, words) }),
)
/** Whether a name is nobody's in particular. */
export const isClassName = (name: string, words: ReconcileWords): boolean => holderOf(name, words).isClass
const agencyOf = perSubject((name, words): string | null => words.wireOf(`(${name})`))

const voices = new WeakMap<ReconcileWords, WeakMap<DocumentFacts, Voice>>()
function voiceOf(facts: DocumentFacts, words: ReconcileWords): Voice {
  let known = voices.get(words)
  if (!known) {
    known = new WeakMap()
    voices.set(words, known)
  }
  let voice = known.get(facts)
  if (!voice) {
    voice = heard(facts, words)
    known.set(facts, voice)
  }
  return voice
}

function heard(facts: DocumentFacts, words: ReconcileWords): Voice {
  const authors = facts.authors.map(plain)
  const publisher = facts.publisher ? plain(facts.publisher) : null
  const named = facts.publisher === null ? facts.authors : [...facts.authors, facts.publisher]
  let agency: string | null = null
  for (const name of named) agency ??= agencyOf(name, words)
  return {
    authors,
    publisher,
    own: authors.length ? authors.map((author) => `author ${author}`) : [`page ${publisher ?? facts.id}`],
    keys: workKeys(facts),
    published: facts.published === null ? null : daysOf(facts.published),
    agency,
  }
}

/** Keys under which a work can be found: its address, else its title. */
export function workKeys(work: { readonly url: string | null; readonly title: string | null }): readonly string[] {
  const title = work.title ? plain(work.title) : ""
  return [...(work.url ? [`url ${plainAddress(work.url)}`] : []), ...(title.length > 12 ? [`title ${title}`] : [])]
}

/** Days between the publication of two documents, 0 where they touch; infinite where one of them is not known. */
export function daysBetween({ voice: a }: Sourced, { voice: b }: Sourced): number {
  if (!a.published || !b.published) return Number.POSITIVE_INFINITY
  return Math.max(0, a.published.first - b.published.last, b.published.first - a.published.last)
}
