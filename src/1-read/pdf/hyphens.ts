// A hyphen at a line's end is the typesetter's or the writer's; the document's other lines are asked which.
import type { Line } from "./lines.js"

const WORD = /\p{L}+(?:[-‐]\p{L}+)*/gu
const END = /(\p{L}+)[-‐\u00ad]$/u
const BEGIN = /^\p{L}+/u

/** The words of a document that stand whole inside its lines, in lower case. */
export function wholeWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    const found = [...text.matchAll(WORD)]
    found.forEach((word, index) => {
      const isCut = index === found.length - 1 && word.index + word[0].length < text.length && END.test(text)
      if (index > 0 && !isCut) words.add(word[0].toLowerCase())
    })
  }
  return words
}

/** How a line's end and the next line's beginning are joined: what to take off the end, and what to put between. */
export interface Joint {
  readonly cut: number
  readonly blank: boolean
}

const BLANK: Joint = { cut: 0, blank: true }
const GLUED: Joint = { cut: 0, blank: false }

export function jointOf(before: string, after: string, whole: ReadonlySet<string>): Joint {
  if (before.endsWith("\u00ad")) return { cut: 1, blank: false }
  if (isCutAddress(before, after)) return GLUED
  if (/[\p{L}\p{N}][-‐]$/u.test(before)) return hyphenJoint(before, after, whole)
  if (/\S[—/]$/u.test(before)) return GLUED
  // A range whose dash ends the line: "7,000–" and "11,500".
  if (/\d[–−]$/.test(before) && /^\d/.test(after)) return GLUED
  return BLANK
}

function hyphenJoint(before: string, after: string, whole: ReadonlySet<string>): Joint {
  const head = END.exec(before)?.[1]?.toLowerCase()
  const tail = BEGIN.exec(after)?.[0]
  if (head === undefined || tail === undefined) return GLUED
  // "Al-" and "Qaida", "Indo-" and "Pacific".
  if (tail[0] !== tail[0]!.toLowerCase()) return GLUED
  if (whole.has(head + tail.toLowerCase())) return { cut: 1, blank: false }
  if (whole.has(`${head}-${tail.toLowerCase()}`)) return GLUED
  return { cut: 1, blank: false }
}

const ADDRESS_END = /(?:https?:\/\/|www\.)\S*$/i
/** An address goes on in the next line where it is cut at one of its own signs, or where the next piece is no word. */
function isCutAddress(before: string, after: string): boolean {
  const address = ADDRESS_END.exec(before)?.[0]
  if (address === undefined) return false
  const next = /^\S+/.exec(after)?.[0] ?? ""
  if (/[/\-_=?&%~]$/.test(address)) return /^[\w%]/.test(next)
  if (/\.$/.test(address)) return /^[a-z0-9]{2,5}[).,;]*(?:\/|$)/.test(next) && address.includes("/")
  return /^[/?&=#._%-]/.test(next) || (/[\w-]+[/_=?&%]\S/.test(next) && !/^[(“"]/.test(next))
}
