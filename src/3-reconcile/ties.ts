// Every tie between two claims of one question is a row with its evidence. Ties of strength SHARED and more make
// one origin; weaker ones only say that independence is not established.
//
// Rows grow with the claims and not with their pairs: of claims that share one thing (a holder, a work, a figure and its day,
// a wording) each is tied to one other, which says as much as all pairs, since being of one origin goes on from tie to tie.
import { type Claim, type PlacedClaim, type RelationClaim, TIE_KINDS, type Tie, type TieKind } from "#claim"
import { byCopy } from "./copies.js"
import type { CitedWork, DocumentFacts } from "./facts.js"
import { shareNumber } from "./figure.js"
import { plain, plainAddress } from "./names.js"
import { byFigureAndDate } from "./same-figure.js"
import { byWording } from "./same-wording.js"
import type { ReconcileWords } from "./words.js"

/** From this strength on two claims are held to have one origin. */
export const SHARED = 0.5

/** One claim with what its document knows about where it comes from. */
export interface Sourced<Kind extends Claim = Claim> {
  readonly placed: PlacedClaim<Kind>
  readonly facts: DocumentFacts
  /** Works that the document cites at this claim. */
  readonly cited: readonly CitedWork[]
}

/** A marker stands at most this many code points behind the quote: the rest of its clause. */
const MARK_REACH = 60
const NOTHING: readonly CitedWork[] = []

export function sourced<Kind extends Claim>(placed: PlacedClaim<Kind>, facts: DocumentFacts): Sourced<Kind> {
  if (!facts.citations.length) return { placed, facts, cited: NOTHING }
  const { start, end } = placed.claim.quote
  const cited = facts.citations.filter((work) => work.calledAt.some((at) => at >= start && at <= end + MARK_REACH))
  return { placed, facts, cited }
}

export type Note = (a: Sourced, b: Sourced, kind: TieKind, strength: number, evidence: string) => void

/** All ties within one question. Each pair is looked at only where an index brings it up, never all with all. */
export function findTies(claims: readonly Sourced[], words: ReconcileWords): Tie[] {
  if (claims.length < 2) return []
  // A pair and a kind as one number, in the order of ids: with names as keys, making and sorting them was half of the work.
  const rank = new Map([...claims].sort(byId).map((one, i) => [one, i]))
  const ties = new Map<number, Tie>()
  const tie: Note = (a, b, kind, strength, evidence) => {
    const [i, j] = [rank.get(a)!, rank.get(b)!]
    if (i === j) return
    const [first, second] = i < j ? [a.placed.id, b.placed.id] : [b.placed.id, a.placed.id]
    const key = (Math.min(i, j) * claims.length + Math.max(i, j)) * TIE_KINDS.length + TIE_KINDS.indexOf(kind)
    const known = ties.get(key)
    if (!known || known.strength < strength) ties.set(key, { a: first, b: second, kind, strength, evidence })
  }
  byHolder(claims, words, tie)
  byClass(claims, words, tie)
  byOwnWord(claims, tie)
  byVoice(claims, tie)
  byCitation(claims, tie)
  byWording(claims, tie)
  byFigureAndDate(claims, tie)
  byCopy(claims, words, tie)
  return [...ties].sort(([x], [y]) => x - y).map(([, one]) => one)
}

const byId = (a: Sourced, b: Sourced): number => (a.placed.id < b.placed.id ? -1 : a.placed.id > b.placed.id ? 1 : 0)

/** Ties each member of a group to its first: a star says as much as all pairs and stays small. */
export function star(group: readonly Sourced[], each: (first: Sourced, other: Sourced) => void): void {
  for (let i = 1; i < group.length; i++) each(group[0]!, group[i]!)
}

/** Claims by the keys that they have; a claim stands once under each. */
export function indexed(
  claims: readonly Sourced[],
  keysOf: (one: Sourced) => readonly string[],
): Map<string, Sourced[]> {
  const index = new Map<string, Sourced[]>()
  for (const one of claims)
    for (const key of keysOf(one)) {
      const same = index.get(key)
      if (!same) index.set(key, [one])
      else if (same.at(-1) !== one) same.push(one)
    }
  return index
}

function byHolder(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  const named = indexed(claims, ({ placed }) =>
    placed.claim.attribution.filter((holder) => !words.isClass(holder)).map(plain),
  )
  for (const [key, group] of named)
    star(group, (a, b) => {
      const holder = a.placed.claim.attribution.find((one) => plain(one) === key)!
      tie(a, b, "attribution", 0.9, `both give ${holder} as the one who says so`)
    })
}

/** "Western analysts" of one document are the same people; those of two documents may be. */
function byClass(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  const classes = indexed(claims, ({ placed }) => placed.claim.attribution.slice(0, 1).filter(words.isClass).map(plain))
  for (const group of classes.values()) {
    const documents = [...indexed(group, ({ facts }) => [facts.id]).values()]
    for (const own of documents)
      star(own, (a, b) => {
        const holder = a.placed.claim.attribution[0]!
        const said = `one document gives both to ${holder === "unnamed" ? "somebody unnamed" : `“${holder}”`}`
        tie(a, b, "attribution", holder === "unnamed" ? 0.3 : 0.5, said)
      })
    star(
      documents.map(([first]) => first!),
      (a, b) => {
        const holder = a.placed.claim.attribution[0]!
        if (holder !== "unnamed")
          tie(a, b, "attribution", 0.3, `both speak of “${holder}”, who may or may not be the same people`)
      },
    )
  }
}

/** A holder's own document: the ministry's statement and the paper that quotes the ministry. */
function byOwnWord(claims: readonly Sourced[], tie: Note): void {
  const quoted = indexed(claims, ({ placed }) => placed.claim.attribution.map(plain))
  if (!quoted.size) return
  const voices = indexed(
    claims.filter((one) => one.placed.claim.attribution.length === 0),
    ({ facts }) => [...facts.authors, ...(facts.publisher ? [facts.publisher] : [])].map(plain),
  )
  for (const [name, owns] of voices) {
    const passing = quoted.get(name)
    if (!passing) continue
    const told = (own: Sourced, one: Sourced): void => {
      const holder = one.placed.claim.attribution.find((said) => plain(said) === name)!
      const title = own.facts.title ?? own.facts.name
      tie(own, one, "attribution", 0.9, `${holder} says so in “${title}”, and the other passes it on`)
    }
    for (const one of passing) told(owns[0]!, one)
    for (const own of owns.slice(1)) told(own, passing[0]!)
  }
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

/**
 * Whether one may repeat the other. Figures share a number. What is said in words says the same: the sentence that gives another
 * name, or another number, is another statement however like it is.
 */
export function mayRepeat(a: Claim, b: Claim): boolean {
  if (a.kind === "estimate" && b.kind === "estimate") return shareNumber(a, b)
  if (a.polarity !== b.polarity) return false
  if (a.kind === "relation" && b.kind === "relation") return sameEnds(a, b)
  if (a.kind === "appraisal" && b.kind === "appraisal") return a.direction === b.direction
  const [x, y] = [numbersOf(a), numbersOf(b)]
  return !x.length || !y.length || x.some((number) => y.includes(number))
}

function sameEnds(a: RelationClaim, b: RelationClaim): boolean {
  const [p, q] = [[a.subject, a.object].map(plain).sort(), [b.subject, b.object].map(plain).sort()]
  return p[0] === q[0] && p[1] === q[1]
}

const numbersOf = ({ quote }: Claim): readonly string[] => quote.exact.match(/\d+(?:[.,]\d+)*/g) ?? []

/** Keys under which a work can be found: its address, else its title. */
function workKeys(work: { url: string | null; title: string | null }): string[] {
  const title = work.title ? plain(work.title) : ""
  return [...(work.url ? [`url ${plainAddress(work.url)}`] : []), ...(title.length > 12 ? [`title ${title}`] : [])]
}

function byCitation(claims: readonly Sourced[], tie: Note): void {
  const citing = claims.filter(({ cited }) => cited.length > 0)
  if (!citing.length) return
  const documents = indexed(claims, ({ facts }) => workKeys(facts))
  for (const one of citing)
    for (const work of one.cited)
      for (const key of workKeys(work))
        for (const other of documents.get(key) ?? []) {
          if (other.facts.id === one.facts.id || !mayRepeat(one.placed.claim, other.placed.claim)) continue
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
  for (const [key, group] of indexed(citing, ({ cited }) => cited.flatMap(workKeys)))
    star(group, (a, b) => {
      const work = a.cited.find((w) => workKeys(w).includes(key))!
      tie(a, b, "citation", 0.8, `both cite ${work.title ? `“${work.title}”` : work.url}`)
    })
}
