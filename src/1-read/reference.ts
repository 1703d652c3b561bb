// One work as a note or a reference list names it. The styles differ in what stands where, but not in the marks: a title
// in quotation marks, or "Place: Publisher, Year" at the end, or a year in brackets behind the authors; else it is no reference.
import type { Edtf } from "#claim"
import { isName, nameAtEnd, namesIn } from "./authors.js"
import { datesIn } from "./dates.js"
import type { Words } from "./words.js"

export interface Reference {
  readonly authors: readonly string[]
  readonly title: string | null
  readonly publisher: string | null
  readonly date: Edtf | null
}
export const NO_REFERENCE: Reference = { authors: [], title: null, publisher: null, date: null }

/** `text` names one work at most and holds no address; `hasAddress`: one stood behind it. */
export function parseReference(text: string, hasAddress: boolean, words: Words): Reference {
  const quoted = quotedTitle(text)
  const reference =
    (quoted && byQuotedTitle(text, quoted, hasAddress, words)) ??
    byYearBehindAuthors(text, words) ??
    byPlace(text, words)
  if (reference) return reference
  return hasAddress ? byCommas(text, words) : NO_REFERENCE
}

interface Quoted {
  readonly start: number
  readonly end: number
  readonly title: string
}

const CLOSER: Readonly<Record<string, string>> = { "“": "”", "«": "»", '"': '"', "„": "“", "‘": "’", "'": "'" }
const SINGLE = /[‘']/

/** The first words in quotation marks that are long enough for a title. Marks that are never closed end at a comma. */
function quotedTitle(text: string): Quoted | null {
  for (let start = 0; start < text.length; start++) {
    const closer = CLOSER[text[start]!]
    if (!closer || (start > 0 && /[\p{L}\d]/u.test(text[start - 1]!))) continue
    let end = closing(text, start + 1, closer)
    const open = end < 0
    if (open && !SINGLE.test(text[start]!)) end = text.indexOf(", ", start)
    if (end < 0) continue
    const title = text
      .slice(start + 1, end)
      .trim()
      .replace(/[,.;]$/, "")
      .trim()
    if (title.length >= 8 && /\s/.test(title)) return { start, end: open ? end : end + 1, title }
  }
  return null
}

/** A closing mark ends the title where no letter follows: the apostrophe of "Afghanistan’s" does not. */
function closing(text: string, from: number, closer: string): number {
  for (let at = text.indexOf(closer, from); at >= 0; at = text.indexOf(closer, at + 1))
    if (
      !/[\p{L}\d]/u.test(text[at + 1] ?? " ") &&
      !(closer === "’" && /s\s?$/.test(text.slice(at - 2, at)) && text.indexOf(closer, at + 1) > 0)
    )
      return at
  return -1
}

function byQuotedTitle(text: string, quoted: Quoted, hasAddress: boolean, words: Words): Reference | null {
  const before = text.slice(0, quoted.start)
  const authors = authorsBefore(before, words)
  const behind = text.slice(quoted.end)
  const rest = publisherAndDate(behind, words)
  const named = authors.length > 0 && /[,.:)]\s*$/.test(before)
  // `the term “ghost soldiers” means …`: neither a date nor an author in front, and the sentence goes on
  if (!hasAddress && !rest.date && !(named && /^[,.\s[(]|$/.test(behind))) return null
  return { authors, title: quoted.title, ...rest }
}

/** What stands before a title: cues and prose, then names. */
function authorsBefore(before: string, words: Words): string[] {
  const trimmed = before.trim().replace(/\s*(?:[,.:;(]|\bin)\s*$/, "")
  const inverted = /\.\s*$/.test(before.trim()) && !/\b\p{Lu}\.\s*$/u.test(before.trim())
  const list = behindCues(trimmed, words)
  const names = namesIn(list, words, inverted)
  if (names) return names
  const name = nameAtEnd(list)
  return name ? [name] : []
}

/** The text behind the last cue: "See, for example, ". */
function behindCues(text: string, words: Words): string {
  let from = 0
  const starts = /(?:^|[\s(])(?=[\p{L}])/gu
  for (const match of text.matchAll(starts)) {
    const at = match.index + match[0].length
    if (at < from) continue
    const cue = words.startsWith(text.slice(at), "citation-cue")
    if (cue && /^(?:\s*[,:.]?\s+|\s*[,:]?$)/.test(text.slice(at + cue.length)))
      from = at + cue.length + (/^\s*[,:.]?\s*/.exec(text.slice(at + cue.length))?.[0].length ?? 0)
  }
  return text.slice(from).trim()
}

/** `, Publisher, No. 12, 3 May 2016` and `(Place: Publisher, 2016)`. */
function publisherAndDate(rest: string, words: Words): { publisher: string | null; date: Edtf | null } {
  const plain = rest.replace(/^\s*\[[^\]]*\]/, "")
  const access = accessAt(plain, words)
  const told = access < 0 ? plain : plain.slice(0, access)
  const date = datesIn(told, words)[0] ?? null
  const place = PLACE.exec(told)
  if (place) return { publisher: place[1]!.trim(), date: date?.value ?? null }
  return { publisher: publisherIn(date ? told.slice(0, date.start) : told, words), date: date?.value ?? null }
}

const PLACE = /(?:^|[(,.]\s?)\s*\p{Lu}[\p{L}.\s,’'-]{1,40}?\s?:\s?(\p{Lu}[^,:;()]{2,80}?)\s*,\s*(?:1[89]|20)\d\d/u

/** Where "accessed on 3 May 2020" begins, or -1. */
function accessAt(text: string, words: Words): number {
  for (const match of text.matchAll(/(?:^|[\s([,;])(?=\p{L})/gu)) {
    const at = match.index + match[0].length
    if (words.startsWith(text.slice(at), "citation-access")) return at
  }
  return -1
}

/** The first piece that is a name of something and not a volume, an issue or a page. */
function publisherIn(text: string, words: Words): string | null {
  for (const raw of cutOutsideBrackets(text)) {
    const piece = raw.replace(/^[\s.,;:(]+|[\s.,;:([–-]+$/g, "").replace(/\s+\d+$/, "")
    if (piece.length < 2 || !/\p{L}/u.test(piece) || words.startsWith(piece, "citation-locator")) continue
    const name = words.startsWith(piece, "published-in") ? piece.replace(/^\S+\s+/, "") : piece
    if (!/^(?:\p{Lu}|\d|[a-z]+\.(?:com|org|net|info)|al-|e-|i)/u.test(name) || name.length > 100) continue
    return balanced(name)
  }
  return null
}

function cutOutsideBrackets(text: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (mark === "(" || mark === "[") depth++
    else if (mark === ")" || mark === "]") depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (mark === "," ||
        mark === ";" ||
        (mark === "." && /\s\p{Lu}/u.test(text.slice(at + 1, at + 3)) && !/\b\p{Lu}$/u.test(text.slice(0, at))))
    ) {
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}
const balanced = (name: string): string => (name.includes("(") && !name.includes(")") ? `${name})` : name)

/** APA: `Bell, A., & Dal, C. (2016, May 3). Salt and guns. Northern Courier.` */
function byYearBehindAuthors(text: string, words: Words): Reference | null {
  const match = /^(.{2,200}?)\s*\(((?:1[89]|20)\d\d)[a-z]?(?:,\s*([^)]{2,20}))?\)[.,:]?\s+(.+)$/su.exec(text)
  if (!match) return null
  const authors = namesIn(behindCues(match[1]!.replace(/[,\s]+$/, ""), words).replace(/,\s*&/g, " &"), words, true)
  if (!authors?.length) return null
  const [title = "", ...rest] = match[4]!.split(/(?<=[.?!])\s+(?=\p{Lu})/u)
  const month = match[3] ? datesIn(`${match[3]} ${match[2]}`, words)[0]?.value : undefined
  return {
    authors,
    title: title.replace(/\.$/, "") || null,
    publisher: publisherIn(rest.join(" "), words),
    date: month ?? match[2]!,
  }
}

/** `Author, Title: Subtitle, Place: Publisher, Year` and `Author, Title (Place: Publisher, Year)`. */
function byPlace(text: string, words: Words): Reference | null {
  const match =
    /[,.(]\s*(\p{Lu}[\p{L}.\s’'-]{1,30}?)(?:,\s\p{L}{2,12}\.?)?\s?:\s?(\p{Lu}[^,:;()]{2,80}?)\s*,\s*((?:1[89]|20)\d\d)/u.exec(
      text,
    )
  if (!match) return null
  const front = behindCues(text.slice(0, match.index), words)
  const comma = front.indexOf(", ")
  const { authors, title } = comma > 0 ? authorAndTitle(front, words) : { authors: [], title: front }
  return { authors, title: title || null, publisher: match[2]!.trim(), date: match[3]! }
}

/** Names up to the first piece that is none, then the title. Prose before the names is left out. */
function authorAndTitle(front: string, words: Words): { authors: string[]; title: string } {
  const pieces = front.split(/,\s+/)
  const authors: string[] = []
  let at = 0
  for (; at < pieces.length - 1; at++) {
    const names = namesIn(pieces[at]!, words)
    if (names?.length && names.every((name) => isName(name) && name.includes(" "))) authors.push(...names)
    else if (authors.length) break
    else {
      const name = nameAtEnd(pieces[at]!)
      if (name?.includes(" ")) authors.push(name)
    }
  }
  if (!authors.length && namesIn(pieces[0]!, words)?.length)
    return { authors: [pieces[0]!], title: pieces.slice(1).join(", ") }
  return { authors, title: pieces.slice(at).join(", ") }
}

/** `Author, Title, Publisher, 3 May 2016, https://…` without any marks around the title. */
function byCommas(text: string, words: Words): Reference {
  const access = accessAt(text, words)
  const told = access < 0 ? text : text.slice(0, access)
  const date = datesIn(told, words).at(-1) ?? null
  if (!date) return NO_REFERENCE
  const front = behindCues(told.slice(0, date.start).replace(/[\s,(]+$/, ""), words)
  const pieces = front.split(/,\s+/)
  if (front.length > 300 || pieces.length < 2) return { ...NO_REFERENCE, date: date.value }
  const publisher = pieces.length > 2 ? pieces.pop()! : null
  const { authors, title } = authorAndTitle(pieces.join(", "), words)
  return { authors, title: title || null, publisher, date: date.value }
}
