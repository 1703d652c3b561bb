// Every tie between two claims of one question is a row with its evidence. Ties of strength SHARED and more make
// one origin; weaker ones only say that independence is not established.
import type { Estimate, PlacedEstimate, Tie, TieKind } from "#claim"
import { rangeGap } from "./days.js"
import type { CitedWork, DocumentFacts } from "./facts.js"
import { sameFigure, shareNumber } from "./figure.js"
import { plain, plainAddress } from "./names.js"
import { containment, shingles } from "./wording.js"
import type { ReconcileWords } from "./words.js"

/** From this strength on two claims are held to have one origin. */
export const SHARED = 0.5
/** Quotes that share this part of the shorter one's word triples are one wording (Broder 1997: containment of shingles). */
const SAME_WORDING = 0.5
/** A figure with this many significant digits that is told again within SAME_DATE_DAYS hardly arises twice. */
const RARE_DIGITS = 2
const SAME_DATE_DAYS = 3

/** One claim with what its document knows about where it comes from. */
export interface Sourced {
  readonly placed: PlacedEstimate
  readonly facts: DocumentFacts
  /** Works that the document cites at this claim. */
  readonly cited: readonly CitedWork[]
}

/** A marker stands at most this many code points behind the quote: the rest of its clause. */
const MARK_REACH = 60

export function sourced(placed: PlacedEstimate, facts: DocumentFacts): Sourced {
  const { start, end } = placed.claim.quote
  const cited = facts.citations.filter((work) => work.calledAt.some((at) => at >= start && at <= end + MARK_REACH))
  return { placed, facts, cited }
}

/** All ties within one question. Each pair is looked at only where an index brings it up, never all with all. */
export function findTies(claims: readonly Sourced[], words: ReconcileWords): Tie[] {
  const ties = new Map<string, Tie>()
  const tie = (a: Sourced, b: Sourced, kind: TieKind, strength: number, evidence: string): void => {
    if (a.placed.id === b.placed.id) return
    const [first, second] = a.placed.id < b.placed.id ? [a.placed.id, b.placed.id] : [b.placed.id, a.placed.id]
    const key = `${first}|${second}|${kind}`
    const known = ties.get(key)
    if (!known || known.strength < strength) ties.set(key, { a: first, b: second, kind, strength, evidence })
  }
  byHolder(claims, words, tie)
  byVoice(claims, tie)
  byCitation(claims, tie)
  byWording(claims, tie)
  byFigureAndDate(claims, tie)
  return [...ties.values()].sort((x, y) => (x.a + x.b + x.kind < y.a + y.b + y.kind ? -1 : 1))
}

type Note = (a: Sourced, b: Sourced, kind: TieKind, strength: number, evidence: string) => void

/** Ties each member of a group to its first: a star says as much as all pairs and stays small. */
function star(group: readonly Sourced[], each: (first: Sourced, other: Sourced) => void): void {
  for (const other of group.slice(1)) each(group[0]!, other)
}

function indexed(claims: readonly Sourced[], keysOf: (one: Sourced) => readonly string[]): Map<string, Sourced[]> {
  const index = new Map<string, Sourced[]>()
  for (const one of claims)
    for (const key of new Set(keysOf(one))) {
      const same = index.get(key)
      if (same) same.push(one)
      else index.set(key, [one])
    }
  return index
}

function byHolder(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  const named = indexed(claims, ({ placed }) =>
    placed.claim.attribution.filter((holder) => !words.isClass(holder)).map(plain),
  )
  for (const [, group] of named)
    star(group, (a, b) => {
      const holder = sharedHolder(a.placed.claim, b.placed.claim)
      if (holder) tie(a, b, "attribution", 0.9, `both give ${holder} as the one who says so`)
    })
  const classes = indexed(claims, ({ placed }) => placed.claim.attribution.slice(0, 1).filter(words.isClass).map(plain))
  for (const [, group] of classes)
    star(group, (a, b) => {
      const holder = a.placed.claim.attribution[0]!
      const unnamed = holder === "unnamed"
      if (a.facts.id === b.facts.id)
        tie(
          a,
          b,
          "attribution",
          unnamed ? 0.3 : 0.5,
          `one document gives both to ${unnamed ? "somebody unnamed" : `“${holder}”`}`,
        )
      else if (!unnamed)
        tie(a, b, "attribution", 0.3, `both speak of “${holder}”, who may or may not be the same people`)
    })
  // A holder's own document: the ministry's statement and the paper that quotes the ministry.
  const voices = indexed(
    claims.filter((one) => one.placed.claim.attribution.length === 0),
    ({ facts }) => [...facts.authors, ...(facts.publisher ? [facts.publisher] : [])].map(plain),
  )
  for (const one of claims)
    for (const holder of one.placed.claim.attribution)
      for (const own of voices.get(plain(holder)) ?? [])
        tie(
          own,
          one,
          "attribution",
          0.9,
          `${holder} says so in “${own.facts.title ?? own.facts.name}”, and the other passes it on`,
        )
}

function sharedHolder(a: Estimate, b: Estimate): string | null {
  const others = new Set(b.attribution.map(plain))
  return a.attribution.find((holder) => others.has(plain(holder))) ?? null
}

/** One author, or the unsigned pages of one publisher, speaking twice in its own voice. */
function byVoice(claims: readonly Sourced[], tie: Note): void {
  const own = claims.filter(({ placed, cited }) => placed.claim.attribution.length === 0 && cited.length === 0)
  for (const [, group] of indexed(own, ({ facts }) =>
    facts.authors.length
      ? facts.authors.map((a) => `author ${plain(a)}`)
      : [`page ${facts.publisher ? plain(facts.publisher) : facts.id}`],
  ))
    star(group, (a, b) => {
      if (a.facts.id === b.facts.id) tie(a, b, "attribution", 0.8, "one document says both in its own voice")
      else if (a.facts.authors.length)
        tie(
          a,
          b,
          "attribution",
          0.8,
          `${a.facts.authors.find((x) => b.facts.authors.some((y) => plain(x) === plain(y)))} wrote both`,
        )
      else tie(a, b, "attribution", 0.6, `${a.facts.publisher} published both in its own name`)
    })
}

/** Keys under which a work can be found: its address, else its title. */
function workKeys(work: { url: string | null; title: string | null }): string[] {
  const title = work.title ? plain(work.title) : ""
  return [...(work.url ? [`url ${plainAddress(work.url)}`] : []), ...(title.length > 12 ? [`title ${title}`] : [])]
}

function byCitation(claims: readonly Sourced[], tie: Note): void {
  const documents = indexed(claims, ({ facts }) => workKeys(facts))
  for (const one of claims)
    for (const work of one.cited)
      for (const key of workKeys(work))
        for (const other of documents.get(key) ?? []) {
          if (other.facts.id === one.facts.id || !shareNumber(one.placed.claim, other.placed.claim)) continue
          const self = work.authors.some((author) => one.facts.authors.some((own) => plain(own) === plain(author)))
          tie(
            other,
            one,
            self ? "self-citation" : "citation",
            0.9,
            self
              ? `${one.facts.authors[0]} cites an own earlier work`
              : `“${one.facts.title ?? one.facts.name}” cites “${other.facts.title ?? other.facts.name}” for it`,
          )
        }
  for (const [, group] of indexed(claims, ({ cited }) => cited.flatMap(workKeys)))
    star(group, (a, b) => {
      const work = a.cited.find((w) => b.cited.some((v) => workKeys(v).some((key) => workKeys(w).includes(key))))
      if (work) tie(a, b, "citation", 0.8, `both cite ${work.title ? `“${work.title}”` : work.url}`)
    })
}

function byWording(claims: readonly Sourced[], tie: Note): void {
  const sets = claims.map(({ placed }) => shingles(placed.claim.quote.exact))
  const seen = new Map<number, number[]>()
  claims.forEach((one, i) => {
    const candidates = new Set<number>()
    for (const shingle of sets[i]!) {
      const others = seen.get(shingle) ?? []
      // A phrase that half the question uses ("killed at least 84 people") tells nothing by itself; it is capped, not paired on and on.
      for (const j of others.slice(0, 8)) candidates.add(j)
      others.push(i)
      seen.set(shingle, others)
    }
    for (const j of candidates) {
      const share = containment(sets[i]!, sets[j]!)
      if (
        share >= SAME_WORDING &&
        claims[j]!.facts.id !== one.facts.id &&
        shareNumber(one.placed.claim, claims[j]!.placed.claim)
      )
        tie(
          claims[j]!,
          one,
          "wording",
          Math.min(0.9, 0.4 + share / 2),
          `${Math.round(share * 100)} % of the words stand in the same order in both`,
        )
    }
  })
}

function byFigureAndDate(claims: readonly Sourced[], tie: Note): void {
  const figures = indexed(claims, ({ placed: { claim } }) => [`${claim.low}|${claim.best}|${claim.high}`])
  for (const [, group] of figures)
    star(group, (a, b) => {
      if (a.facts.id === b.facts.id || !sameFigure(a.placed.claim, b.placed.claim)) return
      const near = rangeGap(a.facts.published, b.facts.published) <= SAME_DATE_DAYS
      if (!near || significantDigits(a.placed.claim) < RARE_DIGITS) return
      tie(a, b, "same-figure", 0.4, "the same figure within days, and neither says where it has it from")
    })
}

function significantDigits(claim: Estimate): number {
  const figure = claim.best ?? claim.low ?? claim.high ?? 0
  return String(Math.abs(figure))
    .replace(/\.?0+$/, "")
    .replace(/\D/g, "").length
}
