// Lines at the head of a report that say who published it and when: "Published 3 January 2024", "Coast Daily, 4 January 2024",
// "By Lena Sorvik, 12 May 2023". A line is one only where nothing is left of it beside date, cue and names.
import type { Edtf } from "#claim"
import { isName, namesIn } from "./authors.js"
import { isLower } from "./characters.js"
import { datesIn } from "./dates.js"
import { type Line, TEXT } from "./lines.js"
import type { Words } from "./words.js"

export interface Credit {
  readonly published: Edtf | null
  /** What stands beside the date, as it is printed; "" where nothing does. */
  readonly name: string
  /** The line says that the name is an author's. */
  readonly isByline: boolean
}

const LONGEST = 120
const EDGES = /^[\s,;|•·–—:()-]+|[\s,;|•·–—:(-]+$|(?<=^[^(]*)\)+$/gu
const CLOCK = /\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:UTC|GMT|\p{Lu}{2,4}))?/giu

/** What a credit line says, or null where it is none. */
export function creditOf(line: string, words: Words): Credit | null {
  if (line.length > LONGEST) return null
  const byline = words.startsWith(line, "byline")
  const date = datesIn(line, words)[0]
  if (!date) {
    const name = byline ? line.slice(byline.length).replace(EDGES, "") : ""
    return name && areNames(name, words) ? { published: null, name, isByline: true } : null
  }
  const label = byline ?? words.startsWith(line, "date-label")
  const from = label && label.length <= date.start ? label.length : 0
  const before = line.slice(from, date.start).replace(CLOCK, "").replace(EDGES, "")
  const behind = line.slice(date.end).replace(CLOCK, "").replace(EDGES, "")
  if (before && behind) return null
  const name = before || behind
  if (name ? !(byline ? areNames(name, words) : isNamed(name, words)) : date.value.length < 7 && !label) return null
  return { published: date.value, name, isByline: byline !== null }
}

/** Capitalised words, with "of", "for", "and" between them: no verb, no number. */
export function isNamed(name: string, words: Words): boolean {
  const parts = name.split(/\s+/)
  if (parts.length > 8 || /[.!?:;]$/.test(name)) return false
  return parts.every(
    (part, index) =>
      /^\p{Lu}[\p{L}\p{N}.'’&-]*,?$/u.test(part) || (index > 0 && words.isA(part, "organisation-joint", "name-joint")),
  )
}

function areNames(list: string, words: Words): boolean {
  const names = namesIn(list, words)
  return names !== null && names.length > 0 && names.every((name) => name.split(" ").length < 6)
}

/** Whether a name without a cue is a publisher's by its own words: "Coast Daily", "Gate Institute". */
export function namesPublisher(name: string, words: Words): boolean {
  const known = words.nameType(name)
  if (known !== null) return known === "publisher"
  return name.split(/[\s,]+/).some((part) => words.isA(part, "publisher-noun"))
}

const MOST_LINES = 8

/** Lines of pasted text that are joined with none: credits, and the name right above one, or between title and blank. */
export function creditLines(source: string, lines: readonly Line[], words: Words): ReadonlySet<number> {
  const alone = new Set<number>()
  let seen = 0
  for (let at = 0; at < lines.length && seen < MOST_LINES; at++) {
    const line = lines[at]!
    if (line.role !== TEXT) continue
    if (beginsProse(source, line)) break
    // the first line is the title, or a credit above it that blanks set apart
    const next = lines[at + 1]
    const isApart = next?.role !== TEXT
    // "… in / October 2018 / was thought …" is a sentence that was broken
    if (next?.role === TEXT && isLower(source.charCodeAt(next.start))) break
    const text = source.slice(line.start, line.end)
    if ((seen++ > 0 || isApart) && (creditOf(text, words) || isDated(text, words))) {
      alone.add(at)
      for (let above = at - 1; above > 0 && isCreditAbove(source, lines[above]!, words, above === at - 1); above--)
        alone.add(above)
    } else if (seen > 1 && isApart && lines[at - 1]!.role === TEXT && isLineOfNames(source, line, words)) {
      if (words.isA(text.split(/\s+/)[0]!, "given-name")) alone.add(at)
    }
  }
  return alone
}

/** "Published 3 January 2024 at noon": the label is enough where the line is no sentence. */
function isDated(line: string, words: Words): boolean {
  const label = words.startsWith(line, "date-label")
  return (
    label !== null && label.length > 2 && line.length < 60 && !/[.!?]$/.test(line) && datesIn(line, words).length > 0
  )
}

/** Right above a date, names are enough; further up, they must be surely those of people or of a publisher. */
function isCreditAbove(source: string, line: Line, words: Words, isNearest: boolean): boolean {
  if (line.role !== TEXT) return false
  const text = source.slice(line.start, line.end)
  if (text.length <= LONGEST && isNamed(text, words) && namesPublisher(text, words)) return true
  return isLineOfNames(source, line, words) && (isNearest || words.isA(text.split(/\s+/)[0]!, "given-name"))
}

function isLineOfNames(source: string, { start, end }: Line, words: Words): boolean {
  const text = source.slice(start, end)
  if (text.length > 80 || /[.:!?,]$/.test(text)) return false
  const names = namesIn(text, words)
  return names?.every((name) => isName(name) && name.includes(" ") && name.split(" ").length < 6) ?? false
}

/** A long line with a stop, or one longer than any title: the report has begun. */
function beginsProse(source: string, { start, end }: Line): boolean {
  return end - start > 160 || (end - start >= 60 && source.charCodeAt(end - 1) === 46)
}
