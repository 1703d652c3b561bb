// What every kind of claim shares: its words, who holds it, how sure it is, when it holds. Estimates have their own quantity
// for a middle; other claims are told by a word (the verb, the noun) and stand in its clause.
import { type ClaimBase, quoteAt } from "#claim"
import { sayingsOver } from "./attribution.js"
import { attitudesOf } from "./certainty.js"
import { endsClause, isVerb, phraseAfter, sentenceEnd, sentenceStart } from "./clauses.js"
import { chain, isClause, isVague } from "./estimates.js"
import type { Frame } from "./frames.js"
import {
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  ED,
  OPEN,
  PREPOSITION,
  QUOTE_CLOSE,
  type Reading,
  STOP,
} from "./reading.js"
import type { Scene } from "./scene.js"
import type { Quantity, TokenSpan } from "./spans.js"
import { beginsClause } from "./verb-subject.js"
import { type When, whenOf } from "./when.js"
import { has, wordClass } from "./word-classes.js"

const CLAUSE_PREPOSITION = wordClass("clause-preposition")
const IRREGULAR_PAST = wordClass("irregular-past")

/** What tells a claim. */
export interface Core {
  /** The word or words that tell it. */
  readonly head: TokenSpan
  /** All words that belong to it: head, ends, place. The quote covers them. */
  readonly words: TokenSpan
  /** The governing verb's token, or -1. */
  readonly verb: number
  readonly rule: string
  readonly implied: readonly string[]
}

/** Makes the fields that all kinds share, for one document. `timeless`: a time outside its clause is not its own. */
export function makeTeller(scene: Scene): (core: Core, timeless?: boolean) => ClaimBase {
  const { r, anchors } = scene
  return (core, timeless = false) => {
    const frame = frameAround(scene, core)
    // what a noun phrase says by the way inside a belief, wish or hearsay is presupposed: the author's own
    const sayings = sayingsOver(scene, core.head).filter(
      (saying) => (core.verb >= 0 || !isVague(saying)) && (!saying.thought || isClause(scene, saying)),
    )
    const when = ownTime(scene, frame, timeless ? "extent" : "fatalities")
    const first = sentenceStart(r, core.head.from)
    const last = sentenceEnd(r, core.head.from)
    const span = anchors.reach(
      r,
      withTime(scene, trimmed(scene, inOrder(core)), when.time),
      { from: first, to: last },
      core.head,
    )
    const quote = quoteAt(r.document.text, r.start[span.from]!, r.end[span.to - 1]!, anchors.offsets)
    scene.kept?.set(quote, { head: core.head, sayings, time: when.time })
    const { stance, certainty, polarity } = attitudesOf(scene, frame)
    return {
      quote,
      attribution: chain(sayings),
      stance,
      certainty,
      polarity,
      time: when.value,
      rule: core.rule,
      implied: when.implied ? [...core.implied, when.implied] : core.implied,
    }
  }
}

/** "before 2001" in a sentence before bounds what was told there, and nothing else. */
function ownTime(...[scene, frame, measure]: Parameters<typeof whenOf>): When {
  const when = whenOf(scene, frame, measure)
  const elsewhere = when.time !== null && scene.r.sentenceOf[when.time.from] !== scene.r.sentenceOf[frame.quantity.from]
  return elsewhere && when.value?.includes("..") ? { value: null, time: null, implied: null } : when
}

/** "Staging a protest, the party said": a subject behind its verb may begin where the words end; then the head is between them. */
const inOrder = ({ words, head }: Core): TokenSpan =>
  words.from < words.to ? words : { from: Math.min(words.to, head.from), to: Math.max(words.from, head.to) }

const EDGE = COMMA | STOP | DASH | CLOSE | QUOTE_CLOSE
function trimmed({ r }: Scene, span: TokenSpan): TokenSpan {
  let { from, to } = span
  while (from < to - 1 && r.grammar[from]! & (EDGE | COORDINATOR)) from++
  while (to > from + 1 && r.grammar[to - 1]! & (COMMA | STOP | DASH | COORDINATOR | OPEN)) to--
  return { from, to }
}

/** Farther away than this a time is told by its field alone. */
const NEAR = 10
function withTime({ r }: Scene, { from, to }: TokenSpan, time: TokenSpan | null): TokenSpan {
  if (!time || r.sentenceOf[time.from] !== r.sentenceOf[from]) return { from, to }
  const lead =
    time.from > 0 && r.grammar[time.from - 1]! & PREPOSITION && r.sentenceOf[time.from - 1] === r.sentenceOf[from]
  if (time.from < from) return from - time.to < NEAR ? { from: lead ? time.from - 1 : time.from, to } : { from, to }
  return time.from - to < NEAR ? { from, to: Math.max(to, time.to) } : { from, to }
}

/** The clause around a token: between the marks and words that end clauses. */
export function clauseAround(scene: Scene, at: number): TokenSpan {
  const { r } = scene
  const first = sentenceStart(r, at)
  const last = sentenceEnd(r, at)
  let from = at
  while (from > first) {
    const before = from - 1
    if (r.grammar[before]! & CLOSE && r.partner[before]! >= first) from = r.partner[before]!
    else if (r.grammar[before]! & OPEN || endsClause(r, before, last)) break
    else from--
  }
  let to = at + 1
  while (to < last) {
    if (r.grammar[to]! & OPEN && r.partner[to]! > to && r.partner[to]! < last) to = r.partner[to]! + 1
    else if (r.grammar[to]! & CLOSE || endsClause(r, to, last)) break
    else to++
  }
  return innerClause(r, at, from, to)
}

/** "took the port in 2015 after they had left the town in 2014": the part of it that has the token, where a word opens another. */
function innerClause(r: Reading, at: number, from: number, to: number): TokenSpan {
  const opens = from
  for (let k = opens + 1; k < to; k++) {
    if (k === at || !has(r, k, CLAUSE_PREPOSITION) || !beginsClause(r, k, opens)) continue
    const subject = phraseAfter(r, k + 1, to)
    const verb = subject ? behindAdverbs(r, subject.to) : to
    if (verb >= to || !(r.grammar[verb]! & (AUXILIARY | ED) || has(r, verb, IRREGULAR_PAST) || isVerb(r, verb, k)))
      continue
    if (k > at) return { from, to: k }
    from = k
  }
  return { from, to }
}
function behindAdverbs(r: Reading, i: number): number {
  while (r.grammar[i]! & ADVERB) i++
  return i
}

/** The frame that certainty, polarity and time are read from: the head stands where a quantity would. */
function frameAround(scene: Scene, { head, verb }: Core): Frame {
  return {
    quantity: quantityAt(head),
    phrase: head,
    noun: -1,
    clause: clauseAround(scene, head.from),
    floor: sentenceStart(scene.r, head.from),
    verb,
    role: "subject",
    passive: false,
    preposition: -1,
    describing: -1,
  }
}

const quantityAt = ({ from, to }: TokenSpan): Quantity => ({
  from,
  to,
  low: null,
  best: null,
  high: null,
  approximate: false,
  unit: null,
  unitKind: null,
  noun: -1,
  change: null,
  per: null,
  wording: "",
  factor: null,
  rule: "",
})
