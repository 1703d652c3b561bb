// Words are compared folded: lower case, without accents, typographic apostrophes and dashes made plain.
// "Legieć", "LEGIEC" and "legiec" are one word. The table covers the BMP up to U+024F; beyond it only case is folded.

const TABLE_SIZE = 0x2100
/** Folded code unit for each code unit below 0x2100; beyond it `foldUnit` falls back to lower case. */
export const FOLD = /* @__PURE__ */ makeTable()

function makeTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE)
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    const letter = String.fromCharCode(unit)
    const plain = unit < 0x250 ? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : letter
    const lower = plain.toLowerCase()
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  }
  const same: [string, string][] = [
    ["ł", "l"],
    ["Ł", "l"],
    ["ø", "o"],
    ["Ø", "o"],
    ["đ", "d"],
    ["Đ", "d"],
    ["ı", "i"],
    ["’", "'"],
    ["‘", "'"],
    ["ʼ", "'"],
    ["`", "'"],
    ["ʻ", "'"],
    ["‐", "-"],
    ["‑", "-"],
  ]
  for (const [from, to] of same) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

/** One UTF-16 unit, folded. */
export function foldUnit(unit: number): number {
  if (unit < TABLE_SIZE) return FOLD[unit]!
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

const BEYOND_ASCII = /[^\0-\x7f]/

/** A word or phrase, folded unit by unit; its length never changes. */
export function fold(words: string): string {
  // Most text is ASCII, where the engine folds ten times as fast as a loop.
  if (!BEYOND_ASCII.test(words)) return words.toLowerCase().replaceAll("`", "'")
  let folded = ""
  for (let i = 0; i < words.length; i++) folded += String.fromCharCode(foldUnit(words.charCodeAt(i)))
  return folded
}

export const HASH_SEED = 0x811c9dc5
export const HASH_PRIME = 0x01000193
/** FNV-1a over the folded units: the hash that tokens and vocabulary share. */
export function hashWord(word: string, from = 0, to = word.length): number {
  let hash = HASH_SEED | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ foldUnit(word.charCodeAt(i)), HASH_PRIME)
  return hash
}
export const CHECK_FACTOR = 31
/** A second hash of another kind (a polynomial), so that words with the same hash are told apart. */
export function checkWord(word: string, from = 0, to = word.length): number {
  let check = 0
  for (let i = from; i < to; i++) check = (Math.imul(check, CHECK_FACTOR) + foldUnit(word.charCodeAt(i))) | 0
  return check
}
