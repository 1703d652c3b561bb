// How a line goes on in the next: with a blank, as one word, or as one word without the hyphen that broke it.
import { isDigit, isHyphen, isLetter, isLower, SOFT_HYPHEN } from "./characters.js"
import type { Words } from "./words.js"

export type Join = "blank" | "glue" | "drop hyphen"

const WORD = /[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}]+)*/gu
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/i
/** Far more than any address or word; keeps looking back from a line's end cheap on a line of 50 MB. */
const REACH = 2000

/** Joins the broken lines of one text. Whether a hyphen belongs to a word is asked of the rest of the text, then of the packs. */
export class Joiner {
  private elsewhere: Set<string> | null = null
  /** An address that already goes over several lines, and where the line ends to which it reached. */
  private carried = { end: -1, address: "" }
  constructor(
    private readonly text: string,
    private readonly words: Words,
  ) {}

  /** `leftStart..leftEnd` is what stands before the break, `rightStart..rightEnd` the line behind it, both trimmed. */
  join(leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): Join {
    const { text } = this
    const last = text.charCodeAt(leftEnd - 1)
    const next = text.charCodeAt(rightStart)
    if (this.addressGoesOn(leftStart, leftEnd, rightStart, rightEnd)) return "glue"
    if (!isHyphen(last)) return last === 0x2f && isLetter(next) && leftEnd - leftStart > 1 ? "glue" : "blank"
    const before = text.charCodeAt(leftEnd - 2)
    if (last === SOFT_HYPHEN) return isLetter(next) ? "drop hyphen" : "blank"
    if (leftEnd - 1 <= leftStart || !(isLetter(before) || isDigit(before))) return "blank"
    if (!isLetter(next)) return isDigit(next) ? "glue" : "blank"
    if (isDigit(before) || !isLower(next)) return "glue"
    return this.wordGoesOn(leftStart, leftEnd, rightStart)
  }

  private wordGoesOn(leftStart: number, leftEnd: number, rightStart: number): Join {
    const { text, words } = this
    const left = text.slice(wordStart(text, leftStart, leftEnd - 1), leftEnd - 1).toLowerCase()
    const right = text.slice(rightStart, wordEnd(text, rightStart)).toLowerCase()
    if (words.isA(right, "suspended-hyphen")) return "blank"
    const known = this.known()
    if (known.has(left + right)) return "drop hyphen"
    if (known.has(`${left}-${right}`)) return "glue"
    if (left.includes("-")) return this.isWord(left.slice(left.lastIndexOf("-") + 1)) ? "glue" : "drop hyphen"
    if (words.knows(left + right)) return "drop hyphen"
    return (words.isA(left, "hyphen-prefix") || this.isWord(left)) && this.isWord(right) ? "glue" : "drop hyphen"
  }

  private isWord(word: string): boolean {
    return word.length > 2 && (this.known().has(word) || this.words.knows(word))
  }

  /** The words that stand whole in the text: what a break left behind at a line's end or start is not counted. */
  private known(): Set<string> {
    if (this.elsewhere) return this.elsewhere
    const known = new Set<string>()
    for (const match of this.text.matchAll(WORD)) {
      const end = match.index + match[0].length
      if (isHyphen(this.text.charCodeAt(end)) && this.breaksAt(end + 1)) continue
      if (this.isBehindBreak(match.index)) continue
      const word = match[0].toLowerCase().replace(/[‐‑]/g, "-")
      known.add(word)
      if (word.includes("-")) for (const part of word.split("-")) known.add(part)
    }
    this.elsewhere = known
    return known
  }
  private breaksAt(at: number): boolean {
    while (this.text.charCodeAt(at) === 32) at++
    const unit = this.text.charCodeAt(at)
    return unit === 10 || unit === 13
  }
  private isBehindBreak(at: number): boolean {
    let before = at - 1
    while (before >= 0 && this.text.charCodeAt(before) <= 32) before--
    return before < at - 1 && isHyphen(this.text.charCodeAt(before)) && this.breaksAt(before + 1)
  }

  private addressGoesOn(leftStart: number, leftEnd: number, rightStart: number, rightEnd: number): boolean {
    const { text } = this
    const left = text.slice(Math.max(leftStart, leftEnd - REACH), leftEnd)
    const carried = this.carried.end === leftEnd ? this.carried.address : ""
    if (!carried && !left.includes("/") && !left.includes("www.")) return false
    const address = carried || ADDRESS.exec(left)?.[0]
    if (!address) return false
    const next = text.slice(rightStart, Math.min(rightEnd, rightStart + REACH)).match(/^\S*/)?.[0] ?? ""
    if (!addressGoesOnWith(address, next)) return false
    if (rightStart + next.length === rightEnd) this.carried = { end: rightEnd, address: (address + next).slice(-REACH) }
    return true
  }
}

/** Whether a piece that begins a line belongs to the address that ends the line before. */
export function addressGoesOnWith(address: string, next: string): boolean {
  if (!next || /^(?:https?:|www\.|[[("“«])/i.test(next)) return false
  if (/[.,;:)\]”"]$/.test(address) && !/^[a-z0-9]+[-_/=%]/.test(next)) return false
  if (/[-_=&?#%+~]$/.test(address)) return true
  if (/\/$/.test(address)) return /[-_/=%?]|\.\w|^\d+[.,]?$/.test(next)
  return /\w[-_=%/?]\w+[-_=%/?.]|\w\.(?:html?|php|aspx?|pdf)\b/.test(next)
}

function wordStart(text: string, from: number, at: number): number {
  const stop = Math.max(from, at - 60)
  while (at > stop && (isLetter(text.charCodeAt(at - 1)) || isHyphen(text.charCodeAt(at - 1)))) at--
  return at
}
function wordEnd(text: string, at: number): number {
  const stop = Math.min(text.length, at + 60)
  while (at < stop && isLetter(text.charCodeAt(at))) at++
  return at
}
