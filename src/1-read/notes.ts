// Finds the notes of a text that was pasted: groups of bodies and the markers that call them, each believed for the other's sake.
import { endsSentence } from "./characters.js"
import { type Line, NOTE, TEXT } from "./lines.js"
import { type Chain, chainOf, withRepeats } from "./note-chain.js"
import { type Body, type Group, groupAt, type Page } from "./note-groups.js"
import { headOf } from "./note-heads.js"
import { EXPLICIT, findMarkers, type Marker, MarkerIndex } from "./note-markers.js"

/** A marker that is believed, and the body that it calls; null where the body is missing. */
export interface Call {
  readonly marker: Marker
  readonly body: Body | null
}

export interface Notes {
  /** By first line, in the order of the text. */
  readonly bodies: readonly Body[]
  /** In the order of the text; none overlap. */
  readonly calls: readonly Call[]
  /** Bodies under a heading as "References", which the text need not call. */
  readonly references: ReadonlySet<Body>
}

export type Section = "notes" | "references"

/** Marks the lines of bodies with the role NOTE. `headings` holds the lines that head notes or references. */
export function findNotes(page: Page, headings: ReadonlyMap<number, Section>): Notes {
  const { source, lines } = page
  const markers = new MarkerIndex(findMarkers(source, lines))
  const bodies: Body[] = []
  const calls: Call[] = []
  const references = new Set<Body>()
  let regionStart = 0
  let expected = 1
  let section: { kind: Section; line: number } | null = null
  for (let at = 0; at < lines.length; at++) {
    const heading = headings.get(at)
    if (heading) section = { kind: heading, line: sectionStart(page, at + 1) }
    if (lines[at]!.role !== TEXT || !mayBegin(page, at, expected)) continue
    const kind: Section | null = section?.line === at ? section.kind : null
    const group = groupAt(page, at, kind !== null)
    if (!group) continue
    const regionEnd = lines[at]!.start
    const { wanted, missing } = rowOf(group, expected)
    const chain = chainOf(markers.candidates(regionStart, regionEnd, wanted), wanted, missing)
    if (!isBelieved(source, lines, group, chain, kind, expected)) {
      if (group.bodies.length > 1 || group.end - at > SWALLOWED) at = group.end - 1
      continue
    }
    for (const body of group.bodies) {
      bodies.push(body)
      if (kind === "references") references.add(body)
      for (let line = body.line; line < body.end; line++) if (lines[line]!.role === TEXT) lines[line]!.role = NOTE
    }
    addCalls(calls, group, chain, markers.between(regionStart, regionEnd))
    expected = Math.max(...group.bodies.map((body) => body.head.number)) + 1
    regionStart = lines[group.end - 1]!.end
    if (section && kind) section = { kind, line: sectionStart(page, group.end) }
    at = group.end - 1
  }
  for (const marker of bodiless(markers.between(0, source.length), calls)) calls.push({ marker, body: null })
  return { bodies, calls: withoutOverlaps(calls), references }
}

/** The next line that may begin a body under such a heading; one short line between ("Chapter 2") is passed over. */
function sectionStart(page: Page, from: number): number {
  const { lines, source, words } = page
  const next = nextText(lines, from)
  const line = lines[next]
  if (!line || headOf(source, line, words) || line.end - line.start > 80) return next
  return endsSentence(source, line.start, line.end) ? next : nextText(lines, next + 1)
}
function nextText(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]!.role !== TEXT) at++
  return at
}

/** A group begins behind a gap or a page's furniture, or with the very number that comes next. */
function mayBegin({ source, lines, words }: Page, at: number, expected: number): boolean {
  const before = lines[at - 1]
  if (!before || before.role !== TEXT || lines[at]!.newPage) return true
  return headOf(source, lines[at]!, words)?.number === expected
}

/** A body that was none is looked through for others, unless it is so many lines long: that would be quadratic. */
const SWALLOWED = 20

/** So many bodies in a row may have been lost in pasting. */
const LOST = 2

/** The numbers that the text should call, in order, with those that were lost between the last group and this one. */
function rowOf(group: Group, expected: number): { wanted: number[]; missing: Set<number> } {
  const numbers = [...new Set(group.bodies.map((body) => body.head.number))].sort((a, b) => a - b)
  const first = numbers[0]!
  const wanted: number[] = []
  const missing = new Set<number>()
  let next = expected <= first && first - expected <= LOST ? expected : first
  for (const number of numbers) {
    for (; number - next <= LOST && next < number; next++) {
      wanted.push(next)
      missing.add(next)
    }
    wanted.push(number)
    next = number + 1
  }
  return { wanted, missing }
}

const REFERENCE = /https?:\/\/|www\.|[“"«‘].{3,}[”"»’].*\b(?:1[89]|20)\d\d\b|\b(?:1[89]|20)\d\d\b.*[“"«‘]/s

function isBelieved(
  source: string,
  lines: readonly Line[],
  group: Group,
  chain: Chain,
  section: Section | null,
  expected: number,
): boolean {
  if (section !== null) return true
  const size = group.bodies.length
  const first = group.bodies[0]!.head.number
  if (expected > 1 && first === expected && chain.found * 2 >= size) return true
  if (chain.strong > 0 && chain.found * 2 >= size) {
    return size > 1 || first === 1 || chain.markers.some((marker) => marker.weight === EXPLICIT)
  }
  const named = group.bodies.filter((body) =>
    REFERENCE.test(source.slice(body.head.text, Math.min(lines[body.end - 1]!.end, body.head.text + 1000))),
  )
  return size > 1 && named.length * 5 >= size * 3
}

function addCalls(calls: Call[], group: Group, chain: Chain, region: readonly Marker[]): void {
  const byNumber = new Map<number, Body>()
  for (const body of group.bodies) if (!byNumber.has(body.head.number)) byNumber.set(body.head.number, body)
  for (const marker of withRepeats(chain.markers, region, new Set(byNumber.keys())))
    calls.push({ marker, body: byNumber.get(marker.number) ?? null })
}

/** Without any body a chain of `[1]`, `[2]`, `[3]` is still believed: the notes were left out when the text was pasted. */
function bodiless(markers: readonly Marker[], calls: readonly Call[]): readonly Marker[] {
  if (calls.length) return []
  const explicit = markers.filter((marker) => marker.weight === EXPLICIT)
  const highest = Math.max(0, ...new Set(explicit.map((marker) => marker.number)))
  const wanted = Array.from({ length: highest }, (_, index) => index + 1)
  const { found, markers: row } = chainOf(explicit, wanted, new Set())
  return found >= SHORTEST_CHAIN && found * 2 >= highest ? withRepeats(row, explicit, new Set(wanted)) : []
}
const SHORTEST_CHAIN = 3

/** One bracket may call several notes; apart from that a character is cut only once. */
function withoutOverlaps(calls: readonly Call[]): Call[] {
  const sorted = [...calls].sort((a, b) => a.marker.start - b.marker.start || a.marker.end - b.marker.end)
  const kept: Call[] = []
  for (const call of sorted) {
    const last = kept[kept.length - 1]?.marker
    const same = last && last.start === call.marker.start && last.end === call.marker.end
    if (!last || same || call.marker.start >= last.end) kept.push(call)
  }
  return kept
}
