// Questions about single characters that all passes over pasted text ask. Positions outside the text answer no.

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}|\p{Lt}/u

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
  return LETTER.test(String.fromCharCode(unit))
}
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  return UPPER.test(String.fromCharCode(unit))
}
export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122
  return isLetter(unit) && !isUpper(unit)
}

const CLOSERS = new Set([..."\"'”’»›)]"].map((mark) => mark.charCodeAt(0)))
const OPENERS = new Set([..."\"'“‘«‹([¿¡"].map((mark) => mark.charCodeAt(0)))
const STOPS = new Set([...".!?…"].map((mark) => mark.charCodeAt(0)))
export const isCloser = (unit: number): boolean => CLOSERS.has(unit)
export const isOpener = (unit: number): boolean => OPENERS.has(unit)
export const isStop = (unit: number): boolean => STOPS.has(unit)

/** Hyphens that break a word at a line's end; a soft hyphen is one that nobody was to see. */
export const SOFT_HYPHEN = 0xad
export function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === SOFT_HYPHEN
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
/** The digit that a superscript digit shows, or -1. */
export function superscript(unit: number): number {
  if (unit < 0xb2 || (unit > 0xb9 && unit < 0x2070) || unit > 0x2079) return -1
  return SUPERSCRIPTS.indexOf(String.fromCharCode(unit))
}

/** Whether words that end here are a whole sentence: a stop, with closing marks or a note's marker behind it. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = behindClosers(text, start, end - 1)
  if (at < start) return false
  if (isStop(text.charCodeAt(at))) return true
  const digits = at
  while (at > start && digits - at < 3 && (isDigit(text.charCodeAt(at)) || superscript(text.charCodeAt(at)) >= 0)) at--
  if (at === digits) return false
  if (text.charCodeAt(at) === 91) at--
  at = behindClosers(text, start, at)
  return at > start && isStop(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at - 1))
}
function behindClosers(text: string, start: number, at: number): number {
  while (at >= start && isCloser(text.charCodeAt(at))) at--
  return at
}

/** Whether words that end here want more: no stop, colon or semicolon behind them. */
export function isOpenAt(text: string, start: number, end: number): boolean {
  if (endsSentence(text, start, end)) return false
  const last = text.charCodeAt(end - 1)
  return last !== 58 && last !== 59
}

/** The first letter or digit behind opening marks, as a UTF-16 unit. */
export function firstUnit(text: string, start: number, end: number): number {
  let at = start
  while (at < end - 1 && isOpener(text.charCodeAt(at))) at++
  return text.charCodeAt(at)
}
