// Every tie between two claims of one question is a row with its evidence. Ties of strength SHARED and more make
// one origin; weaker ones only say that independence is not established.
//
// Rows grow with the claims and not with their pairs: of claims that share one thing (a holder, a work, a figure and its day,
// a wording) each is tied to one other, which says as much as all pairs, since being of one origin goes on from tie to tie.
import { type Claim, type RelationClaim, TIE_KINDS, type Tie, type TieKind } from "#claim"
import { byCopy } from "./copies.js"
import { shareNumber } from "./figure.js"
import { plain } from "./names.js"
import { byFigureAndDate } from "./same-figure.js"
import { byWording } from "./same-wording.js"
import { type Sourced, workKeys } from "./sourced.js"
import type { ReconcileWords } from "./words.js"

/** From this strength on two claims are held to have one origin. */
export const SHARED = 0.5

/** A tie with its ends at hand; `a` goes before `b` in the order of ids. */
export interface Tied {
  readonly a: Sourced
  readonly b: Sourced
  readonly kind: TieKind
  readonly strength: number
  readonly evidence: string
}
export const tieOf = ({ a, b, kind, strength, evidence }: Tied): Tie => ({
  a: a.placed.id,
  b: b.placed.id,
  kind,
  strength,
  evidence,
})

export type Note = (a: Sourced, b: Sourced, kind: TieKind, strength: number, evidence: string) => void

const NUMBER_OF_KIND = new Map(TIE_KINDS.map((kind, i) => [kind, i]))

/** All ties within one question. Each pair is looked at only where an index brings it up, never all with all. */
export function findTies(claims: readonly Sourced[], words: ReconcileWords): Tied[] {
  if (claims.length < 2) return []
  // A pair and a kind as one number, in the order of ids: with names as keys, making and sorting them was half of the work.
  const ties = new Map<number, Tied>()
  const tie: Note = (x, y, kind, strength, evidence) => {
    if (x === y) return
    const [a, b] = x.at < y.at ? [x, y] : [y, x]
    const key = (a.at * claims.length + b.at) * TIE_KINDS.length + NUMBER_OF_KIND.get(kind)!
    const known = ties.get(key)
    if (!known || known.strength < strength) ties.set(key, { a, b, kind, strength, evidence })
  }
  byHolder(claims, tie)
  byClass(claims, tie)
  byOwnWord(claims, tie)
  byVoice(claims, tie)
  byCitation(claims, tie)
  byWording(claims, tie)
  byFigureAndDate(claims, tie)
  byCopy(claims, words, tie)
  if (ties.size < 2) return [...ties.values()]
  return [...ties.keys()].sort((x, y) => x - y).map((key) => ties.get(key)!)
}

/**
 * Ties all that share a key to the first that has it: a star says as much as all pairs and stays small. `keysOf` gives null
 * for a claim that has none.
 */
export function stars<Key>(
  claims: readonly Sourced[],
  keyOf: (one: Sourced) => Key | null,
  each: (first: Sourced, other: Sourced) => void,
): void {
  const firsts = new Map<Key, Sourced>()
  for (const one of claims) {
    const key = keyOf(one)
    if (key === null) continue
    const first = firsts.get(key)
    if (first) each(first, one)
    else firsts.set(key, one)
  }
}

function byHolder(claims: readonly Sourced[], tie: Note): void {
  const firsts = new Map<string, Sourced>()
  for (const one of claims)
    for (const { plain: key, isClass } of one.holders) {
      if (isClass) continue
      const first = firsts.get(key)
      if (!first) firsts.set(key, one)
      else if (first !== one) {
        const { name } = first.holders.find((holder) => holder.plain === key)!
        tie(first, one, "attribution", 0.9, `both give ${name} as the one who says so`)
      }
    }
}

/** "Western analysts" of one document are the same people; those of two documents may be. */
function byClass(claims: readonly Sourced[], tie: Note): void {
  const classes = new Map<string, { first: Sourced; documents: Map<string, Sourced> }>()
  for (const one of claims) {
    const holder = one.holders[0]
    if (!holder?.isClass) continue
    const known = classes.get(holder.plain)
    if (!known) {
      classes.set(holder.plain, { first: one, documents: new Map([[one.facts.id, one]]) })
      continue
    }
    const own = known.documents.get(one.facts.id)
    const { name } = (own ?? known.first).holders[0]!
    if (own) {
      const said = `one document gives both to ${name === "unnamed" ? "somebody unnamed" : `“${name}”`}`
      tie(own, one, "attribution", name === "unnamed" ? 0.3 : 0.5, said)
      continue
    }
    known.documents.set(one.facts.id, one)
    if (name !== "unnamed")
      tie(known.first, one, "attribution", 0.3, `both speak of “${name}”, who may or may not be the same people`)
  }
}

/** A holder's own document: the ministry's statement and the paper that quotes the ministry. */
function byOwnWord(claims: readonly Sourced[], tie: Note): void {
  const voices = new Map<string, Sourced[]>()
  for (const one of claims)
    if (!one.holders.length) {
      for (const name of one.voice.authors) push(voices, name, one)
      if (one.voice.publisher !== null) push(voices, one.voice.publisher, one)
    }
  if (!voices.size) return
  const quoted = new Map<string, Sourced[]>()
  for (const one of claims) for (const { plain: name } of one.holders) if (voices.has(name)) push(quoted, name, one)
  for (const [name, passing] of quoted) {
    const owns = voices.get(name)!
    const told = (own: Sourced, one: Sourced): void => {
      const holder = one.holders.find((said) => said.plain === name)!.name
      const title = own.facts.title ?? own.facts.name
      tie(own, one, "attribution", 0.9, `${holder} says so in “${title}”, and the other passes it on`)
    }
    for (const one of passing) told(owns[0]!, one)
    for (const own of owns.slice(1)) told(own, passing[0]!)
  }
}

/** Puts a claim under a key, once. */
export function push(index: Map<string, Sourced[]>, key: string, one: Sourced): void {
  const same = index.get(key)
  if (!same) index.set(key, [one])
  else if (same.at(-1) !== one) same.push(one)
}

/** One author, or the unsigned pages of one publisher, speaking twice in its own voice. */
function byVoice(claims: readonly Sourced[], tie: Note): void {
  const firsts = new Map<string, Sourced>()
  for (const b of claims) {
    if (b.holders.length || b.cited.length) continue
    for (const key of b.voice.own) {
      const a = firsts.get(key)
      if (!a) firsts.set(key, b)
      else if (a.facts.id === b.facts.id) tie(a, b, "attribution", 0.8, "one document says both in its own voice")
      else if (a.voice.authors.length) {
        const author = a.facts.authors[a.voice.authors.findIndex((name) => b.voice.authors.includes(name))]
        tie(a, b, "attribution", 0.8, `${author} wrote both`)
      } else tie(a, b, "attribution", 0.6, `${a.facts.publisher} published both in its own name`)
    }
  }
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

function byCitation(claims: readonly Sourced[], tie: Note): void {
  const citing = claims.filter(({ cited }) => cited.length > 0)
  if (!citing.length) return
  const documents = new Map<string, Sourced[]>()
  for (const one of claims) for (const key of one.voice.keys) push(documents, key, one)
  for (const one of citing)
    for (const work of one.cited)
      for (const key of workKeys(work))
        for (const other of documents.get(key) ?? []) {
          if (other.facts.id === one.facts.id || !mayRepeat(one.placed.claim, other.placed.claim)) continue
          const self = work.authors.some((author) => one.voice.authors.includes(plain(author)))
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
  const firsts = new Map<string, Sourced>()
  for (const b of citing)
    for (const key of b.cited.flatMap(workKeys)) {
      const a = firsts.get(key)
      if (!a) firsts.set(key, b)
      else if (a !== b) {
        const work = a.cited.find((w) => workKeys(w).includes(key))!
        tie(a, b, "citation", 0.8, `both cite ${work.title ? `“${work.title}”` : work.url}`)
      }
    }
}
