// Everything in the running text that could call a note. Whether it does is decided by the chain (`note-chain.ts`):
// a marker is believed because it is the next in a chain of numbers that has bodies, not because it looks like one.
import { isCloser, isDigit, isLetter, isLower, isStop, superscript } from "./characters.js"
import { isSpace, type Line, TEXT } from "./lines.js"

/** Nothing but a note's marker looks like this: `[12]`, a superscript digit. */
export const EXPLICIT = 4
/** Hardly ever anything else: a number glued to a word in lower case, to a closing mark, or to a number of thousands. */
export const STRONG = 3
/** Often something else ("MI6", "20165"): believed only between two neighbours of its chain. */
export const WEAK = 1
/** The end of a plain number ("9003"): believed only where nothing else between its two neighbours could be the marker. */
export const LAST_RESORT = 0.4

export interface Marker {
  readonly number: number
  /** What is cut out of the source text. */
  readonly start: number
  readonly end: number
  readonly weight: number
  /** The word that it is glued to, with the number: "ISKP9"; empty where it is glued to something else. */
  readonly token: string
}

const LONGEST = 3

/** All candidates in lines of running text, in order; tokens that stand more than once ("G20") are no markers. */
export function findMarkers(source: string, lines: readonly Line[]): Marker[] {
  const markers: Marker[] = []
  const seen = new Map<string, number>()
  for (const line of lines) {
    if (line.role !== TEXT) continue
    const from = markers.length
    scanLine(source, line.start, line.end, markers)
    for (let i = from; i < markers.length; i++) {
      const { token } = markers[i]!
      if (token) seen.set(token, (seen.get(token) ?? 0) + 1)
    }
  }
  return markers.filter(({ token, weight }) => weight >= STRONG || !token || seen.get(token) === 1)
}

function scanLine(source: string, start: number, end: number, markers: Marker[]): void {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 91) scanBracket(source, start, at, end, markers)
    else if (superscript(unit) >= 0) at = scanSuperscript(source, start, at, end, markers)
    else if (isDigit(unit)) at = scanNumber(source, start, at, end, markers)
  }
}

/** Copied from a page, the number may be a link to its note: `[12](#note12)`. */
const BRACKET = /\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\](?:\([^()\s]{0,300}\))?/y

function scanBracket(source: string, start: number, at: number, end: number, markers: Marker[]): void {
  BRACKET.lastIndex = at
  const match = at > start || source.charCodeAt(at + 1) > 57 ? BRACKET.exec(source) : null
  if (!match || at + match[0].length > end) return
  const from = isSpace(source.charCodeAt(at - 1)) ? at - 1 : at
  for (const part of match[1]!.split(/[,;]/)) {
    const [first, last = first] = part.split(/[–-]/).map(Number)
    for (let number = first!; number <= last! && number - first! < 30; number++)
      markers.push({ number, start: from, end: at + match[0].length, weight: EXPLICIT, token: "" })
  }
}

function scanSuperscript(source: string, start: number, at: number, end: number, markers: Marker[]): number {
  let to = at
  let number = 0
  while (to < end && superscript(source.charCodeAt(to)) >= 0)
    number = number * 10 + superscript(source.charCodeAt(to++))
  if (at > start && to - at <= LONGEST) {
    const word = wordBefore(source, start, at)
    const power = word.length > 0 && word.length < 3 && number < 4 // km², m³
    markers.push({ number, start: at, end: to, weight: power ? WEAK : EXPLICIT, token: power ? word + number : "" })
  }
  return to - 1
}

/** `at` is the first digit of a number; the answer is its last character. */
function scanNumber(source: string, start: number, at: number, end: number, markers: Marker[]): number {
  let to = at
  while (to < end && isDigit(source.charCodeAt(to))) to++
  const before = at > start ? source.charCodeAt(at - 1) : 32
  if (isLetter(before)) return scanGlued(source, start, at, to, end, markers)
  if (isClosing(source, start, at)) {
    if (endsHere(source, to, end)) push(source, at, to, STRONG, "", markers)
    return to - 1
  }
  while (to < end - 1 && isSeparator(source.charCodeAt(to)) && isDigit(source.charCodeAt(to + 1))) {
    to++
    while (to < end && isDigit(source.charCodeAt(to))) to++
  }
  if (endsHere(source, to, end) && isSpaceOrOpen(before)) scanSuffix(source, at, to, markers)
  return to - 1
}

/** "77,0003" is 77,000 and note 3; "20165" may be 2016 and note 5; "2019.12 The" may be 2019 and note 12. */
function scanSuffix(source: string, at: number, to: number, markers: Marker[]): void {
  const number = source.slice(at, to)
  const thousands = /^\d{1,3}(?:,\d{3})+/.exec(number)
  if (thousands && thousands[0].length < number.length && /^\d+$/.test(number.slice(thousands[0].length)))
    push(source, at + thousands[0].length, to, STRONG, "", markers)
  else if (/^(?:19|20)\d\d[1-9]\d{0,2}$/.test(number)) push(source, at + 4, to, WEAK, "", markers)
  else if (/^(?!1\d{3}$|20\d\d$)\d{2,6}$/.test(number)) {
    for (let length = 1; length <= LONGEST && length < number.length; length++)
      push(source, to - length, to, LAST_RESORT, "", markers)
  } else {
    const stop = number.lastIndexOf(".")
    if (stop > 0 && isDigit(source.charCodeAt(at)) && beginsSentence(source, to))
      push(source, at + stop + 1, to, WEAK, "", markers)
  }
}

function scanGlued(source: string, start: number, at: number, to: number, end: number, markers: Marker[]): number {
  const word = wordBefore(source, start, at)
  let from = at
  const last = (): boolean => endsHere(source, to, end)
  // "fighters4,5" calls two notes
  while (!last() && to < end - 1 && isSeparator(source.charCodeAt(to)) && isDigit(source.charCodeAt(to + 1))) {
    let next = to + 1
    while (next < end && isDigit(source.charCodeAt(next))) next++
    if (Number(source.slice(from, to)) + 1 !== Number(source.slice(to + 1, next))) return to - 1
    if (word.length > 2) push(source, from, to, STRONG, "", markers, from > at ? from - 1 : from)
    from = to + 1
    to = next
  }
  if (!last() || word.length < 2) return to - 1
  const lower = isLower(source.charCodeAt(at - 1))
  const weight = lower && word.length > 2 ? STRONG : WEAK
  push(source, from, to, weight, word + source.slice(at, to), markers, from > at ? from - 1 : from)
  return to - 1
}

function push(
  source: string,
  from: number,
  to: number,
  weight: number,
  token: string,
  markers: Marker[],
  start = from,
): void {
  if (to - from > LONGEST || source.charCodeAt(from) === 48) return
  markers.push({ number: Number(source.slice(from, to)), start, end: to, weight, token })
}

/** Letters right before a place, at most 40 of them. */
function wordBefore(source: string, start: number, at: number): string {
  let from = at
  while (from > start && at - from < 40 && isLetter(source.charCodeAt(from - 1))) from--
  return source.slice(from, at)
}

const isSeparator = (unit: number): boolean => unit === 44 || unit === 46
const isSpaceOrOpen = (unit: number): boolean =>
  isSpace(unit) || unit === 40 || unit === 36 || unit === 0x20ac || unit === 0x2013 || unit === 45 || unit === 0xa3

/** A closing mark that ends words, not the point of "3.5" or the apostrophe of "the summer of ’12". */
function isClosing(source: string, start: number, at: number): boolean {
  const mark = source.charCodeAt(at - 1)
  if (!isCloser(mark) && !isStop(mark) && mark !== 44 && mark !== 58 && mark !== 59 && mark !== 37) return false
  if (at - 2 < start) return false
  const before = source.charCodeAt(at - 2)
  if (isSpace(before)) return false
  return !(isDigit(before) && (isSeparator(mark) || mark === 58))
}

/** Behind a marker stands white space, a closing mark or a stop, and no word goes on. */
function endsHere(source: string, to: number, end: number): boolean {
  if (to >= end) return true
  const next = source.charCodeAt(to)
  if (isSpace(next) || isCloser(next)) return true
  if (!isStop(next) && next !== 44 && next !== 58 && next !== 59 && next !== 0x2013 && next !== 0x2014) return false
  return to + 1 >= end || !isDigit(source.charCodeAt(to + 1))
}

function beginsSentence(source: string, at: number): boolean {
  return /^\s+["“‘«(]?\p{Lu}/u.test(source.slice(at, at + 6))
}

/** Finds candidates by place and number without looking at all of them again for each group of bodies. */
export class MarkerIndex {
  private readonly byNumber = new Map<number, Marker[]>()
  constructor(private readonly markers: readonly Marker[]) {
    for (const marker of markers) {
      const known = this.byNumber.get(marker.number)
      if (known) known.push(marker)
      else this.byNumber.set(marker.number, [marker])
    }
  }
  /** All between two places of the source text, in order. */
  between(from: number, to: number): readonly Marker[] {
    return slice(this.markers, from, to)
  }
  /** Those with one of the numbers, in order: of each number the first and last hundred, which keeps hostile text linear. */
  candidates(from: number, to: number, numbers: readonly number[]): Marker[] {
    const found: Marker[] = []
    for (const number of new Set(numbers)) {
      const known = slice(this.byNumber.get(number) ?? [], from, to)
      if (known.length <= 2 * MOST) found.push(...known)
      else found.push(...known.slice(0, MOST), ...known.slice(-MOST))
    }
    return found.sort((a, b) => a.start - b.start || a.number - b.number)
  }
}
const MOST = 100

function slice(markers: readonly Marker[], from: number, to: number): readonly Marker[] {
  return markers.slice(lowerBound(markers, from), lowerBound(markers, to))
}
function lowerBound(markers: readonly Marker[], place: number): number {
  let low = 0
  let high = markers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (markers[middle]!.start < place) low = middle + 1
    else high = middle
  }
  return low
}
