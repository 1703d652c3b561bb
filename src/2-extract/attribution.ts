// Finds who says what, names the holders, and joins quotations that run over several sentences.
import { ATTRIBUTION_RULES, type Found } from "./attributions/index.js"
import { holdersOf, UNNAMED } from "./holders.js"
import { COMMA, DETERMINER, QUOTE_CLOSE, QUOTE_OPEN, type Reading, STOP, wordAt } from "./reading.js"
import type { Saying, Scene } from "./scene.js"
import type { TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"

const INTERVIEW_NOUN = wordClass("interview-noun")

const WAKES = ATTRIBUTION_RULES.reduce((bits, rule) => bits | rule.wakes, 0)

/** Puts all attributions of a text into the `sayings` of its scene, in the order of their cues. */
export function findSayings(scene: Scene, sayings: Saying[]): void {
  const { r } = scene
  let previous: readonly string[] = []
  for (let i = 0; i < r.length; i++) {
    if (!(r.sense[i]! & WAKES)) continue
    const made = firstRule(r, i)
    if (!made) continue
    const { found, rule } = made
    const holders = chain(scene, found, previous)
    // written out: what the rules find has many shapes, and spreading those took a third of this function
    const { source, cue, attitude, thought, origin } = found
    const content = wholeQuotation(r, found.content)
    sayings.push({ source, cue, content, attitude, thought, origin: origin ?? false, holders, rule })
    if (holders.length && holders[0] !== UNNAMED) previous = holders.slice(0, 1)
  }
}

function firstRule(r: Reading, i: number): { found: Found; rule: string } | null {
  for (const rule of ATTRIBUTION_RULES) {
    if (!(r.sense[i]! & rule.wakes)) continue
    const found = rule.make(r, i)
    if (found) return { found, rule: rule.name }
  }
  return null
}

function chain(scene: Scene, { source, cue, told }: Found, previous: readonly string[]): readonly string[] {
  const holders = holdersOf(scene, source, previous)
  const medium = told ? null : interviewer(scene, cue.to)
  if (medium) return [...holders, medium]
  if (!told) return holders
  const passedOn = scene.mentionAt(told.from) ?? scene.mentionAt(told.to - 1)
  return passedOn && (passedOn.type === "publisher" || passedOn.type === "organisation")
    ? [...holders, passedOn.name]
    : holders
}

/** "said in an interview with TASS": who asked passes it on. */
function interviewer({ r, mentionAt }: Scene, from: number): string | null {
  for (let i = from; i < from + 6 && i < r.length; i++) {
    if (r.grammar[i]! & (COMMA | STOP)) return null
    if (!has(r, i - 1, INTERVIEW_NOUN) || !/^(?:with|to)$/.test(wordAt(r, i))) continue
    const mention = mentionAt(r.grammar[i + 1]! & DETERMINER ? i + 2 : i + 1)
    return mention && mention.type !== "place" ? mention.name : null
  }
  return null
}

/** A quotation that opens in this sentence and closes in a later one belongs to the holder as a whole, and so does one that goes on behind the cue. */
function wholeQuotation(r: Reading, content: TokenSpan): TokenSpan {
  let { from, to } = content
  for (let i = from; i < to; i++) if (r.grammar[i]! & QUOTE_OPEN && r.partner[i]! >= to) to = r.partner[i]! + 1
  const first = from < to && r.grammar[from]! & QUOTE_CLOSE && r.partner[from]! >= 0 ? r.partner[from]! : from
  from = Math.min(from, first)
  return { from, to }
}

/** The sayings that cover a span, innermost first. */
export function sayingsOver(scene: Scene, span: TokenSpan): Saying[] {
  const { sayings } = scene
  const { from, to } = span
  const over: Saying[] = []
  for (let n = firstNear(sayings, from); n < sayings.length && sayings[n]!.cue.from < to + REACH; n++) {
    const { content } = sayings[n]!
    if (content.from <= from && content.to >= to) over.push(sayings[n]!)
  }
  return over.length < 2
    ? over
    : over.sort((a, b) => Number(b.origin ?? false) - Number(a.origin ?? false) || width(a) - width(b))
}

const width = ({ content }: Saying): number => content.to - content.from

/** A quotation may be long, but it begins and ends with its cue: only sayings in reach are asked. */
const REACH = 400
export function near({ sayings }: Scene, span: TokenSpan): readonly Saying[] {
  const low = firstNear(sayings, span.from)
  let to = low
  while (to < sayings.length && sayings[to]!.cue.from < span.to + REACH) to++
  return sayings.slice(low, to)
}

/** The index of the first saying whose cue is in reach of token `from`. */
function firstNear(sayings: readonly Saying[], from: number): number {
  let low = 0
  let high = sayings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sayings[middle]!.cue.from < from - REACH) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether the span stands in a phrase that names a source: "two intelligence officials said". */
export function isSource({ sayings }: Scene, { from, to }: TokenSpan): boolean {
  for (let n = firstNear(sayings, from); n < sayings.length && sayings[n]!.cue.from < to + REACH; n++) {
    const { source } = sayings[n]!
    if (source && source.from <= from && source.to >= to) return true
  }
  return false
}

export const isBreak = (r: Reading, i: number): boolean => (r.grammar[i]! & (COMMA | STOP)) !== 0
