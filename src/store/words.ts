// The words that search knows, made here for every engine, so that SQLite and PostgreSQL find the same.
// They are not the tokens of extraction: search wants "O'Brien" found as "obrien", "1,200" as "1200", "ISIS-K" as a phrase.
// Changing what is made here needs a new WORDS_VERSION, by which a casebook knows to index its texts again.

export const WORDS_VERSION = "words-1"

/** A word as search compares it, and where it stands: UTF-16 units. */
export interface SearchWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

// Signs such as "²" and "½" are numbers to Unicode, and no part of a word.
const LETTERS = "\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\u0640"
// A number with its thousands; a letter of a script that writes no spaces; a word, apostrophes and dots of "U.S." inside.
const RUN = new RegExp(
  `\\d{1,3}(?:[,’'\\u00a0\\u202f]\\d{3})+(?![\\d${LETTERS}])|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}][\\u3099\\u309a]?|(?:\\p{L}\\.){2,}|[${LETTERS}]+(?:['’ʼ‘ʻ][${LETTERS}]+)*`,
  "gu",
)
const POSSESSIVE = /['’ʼ‘]s$/u
const NOT_KEPT = /[\u0300-\u036f\u064b-\u065f\u0670\u0640'’ʼ‘ʻ.,\u00a0\u202f]/gu
const PLAIN: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ى: "ي",
  ة: "ه",
}
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu")
const ASCII_WORD = /^[a-z0-9]+$/

function comparable(run: string): string {
  const lower = run.toLowerCase()
  if (ASCII_WORD.test(lower)) return lower
  return run
    .normalize("NFKD")
    .toLowerCase()
    .replace(POSSESSIVE, "")
    .replace(NOT_KEPT, "")
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
}

export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const match of text.matchAll(RUN)) {
    const word = comparable(match[0])
    if (word) words.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** What goes into the index: the words, joined by blanks. */
export function indexed(text: string): string {
  return searchWords(text)
    .map(({ word }) => word)
    .join(" ")
}

/** One thing that must be found: words in a row, the last of them perhaps only begun. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
}

const PIECE = /"([^"]*)"?|(\S+)/gu

/** Blanks part terms, quotation marks hold a phrase together, a star at the end asks for words that begin so. */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = []
  for (const [, phrase, plain] of query.matchAll(PIECE)) {
    const piece = phrase ?? plain ?? ""
    const words = searchWords(piece).map(({ word }) => word)
    if (words.length) terms.push({ words, prefix: piece.trimEnd().endsWith("*") })
  }
  return terms
}
