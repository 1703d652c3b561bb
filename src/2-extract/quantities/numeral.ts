// Numbers in figures and in words, without what is counted. "two and a half million", "1 1/2", "several tens of thousands".
import { figureAt } from "./figures.js"
import { C, type Reading } from "./reading.js"

/** A number as it stands. `low` and `high` are set for vague words alone, `best` for all others. */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  /** The multiplier at its end (1 for none): "300 to 400 million" shares it. */
  readonly scale: number
  /** Written in digits alone. */
  readonly digits: boolean
  /** A share of a whole: "two thirds", "half", "3/4". */
  readonly share: boolean
  readonly loose: boolean
}

const numeral = (from: number, to: number, best: number, more: Partial<Numeral> = {}): Numeral => ({
  from,
  to,
  best: more.best === undefined ? best : more.best,
  low: more.low ?? null,
  high: more.high ?? null,
  scale: more.scale ?? 1,
  digits: more.digits ?? false,
  share: more.share ?? false,
  loose: more.loose ?? false,
})

/** The number that begins at token `i` (or at an article before it), or null. */
export function readNumeral(r: Reading, i: number): Numeral | null {
  return readVague(r, i) ?? readShare(r, i) ?? readExact(r, i)
}

/** "several", "several thousand", "dozens", "tens of thousands", "a few hundred". */
function readVague(r: Reading, i: number): Numeral | null {
  const couple = r.is(i, C.couple)
  if (couple) return numeral(i, i + couple, r.num(i, C.couple), { loose: true })
  const several = r.is(i, C["vague-count"]) || r.is(i, C["vague-multiple"])
  let ends: [number, number] = [2, 9]
  let at = i
  if (several) {
    const column = r.is(i, C["vague-count"]) ? C["vague-count"] : C["vague-multiple"]
    ends = endsOf(String(r.value(i, column)))
    at += several
  } else if (!r.is(i, C["plural-multiplier"])) return null
  let scale = 1
  let found = false
  for (;;) {
    const plural = r.is(at, C["plural-multiplier"])
    const single = several || found ? r.is(at, C.multiplier) : 0
    if (!plural && !single) break
    scale *= r.num(at, plural ? C["plural-multiplier"] : C.multiplier)
    at += plural || single
    found = true
    // "tens of thousands", "hundreds of millions"
    if (r.is(at, C.of) && r.is(at + 1, C["plural-multiplier"])) at++
  }
  if (!found && !r.is(i, C["vague-count"])) return null
  return numeral(i, at, 0, { best: null, low: ends[0] * scale, high: ends[1] * scale, scale })
}

const ENDS = new Map<string, [number, number]>()
/** The two figures of "2..9", cut apart once. */
function endsOf(value: string): [number, number] {
  const known = ENDS.get(value)
  if (known) return known
  const [low, high] = value.split("..").map(Number)
  const made: [number, number] = [low!, high!]
  ENDS.set(value, made)
  return made
}

/** "two thirds", "half", "a quarter", "½", "3/4", "half a million". */
function readShare(r: Reading, i: number): Numeral | null {
  const sign = r.is(i, C["fraction-sign"])
  if (sign) return scaled(r, numeral(i, i + sign, r.num(i, C["fraction-sign"]), { share: true }))
  const slash = slashed(r, i)
  if (slash) return scaled(r, numeral(i, i + 3, slash, { share: true }))
  const half = partAlone(r, i)
  if (half) return half
  return null
}

/** The value of "3/4" at `i`; 0 where there is none, for instance in "5/17/2018" or "9/11". */
function slashed(r: Reading, i: number): number {
  if (!r.isNumber(i) || !r.isMark(i + 1, "/") || !r.isNumber(i + 2) || !r.glued(i + 1) || !r.glued(i + 2)) return 0
  if ((r.isMark(i + 3, "/") && r.glued(i + 3)) || (r.isMark(i - 1, "/") && r.glued(i))) return 0
  const [top, bottom] = [Number(r.text(i)), Number(r.text(i + 2))]
  return top < bottom && bottom <= 100 && (bottom <= 10 || bottom % 4 === 0 || bottom % 10 === 0) ? top / bottom : 0
}

/** "half", "a half", "a third of", "quarter million": one part, without a number before it. */
function partAlone(r: Reading, i: number): Numeral | null {
  const length = r.is(i, C.part)
  if (!length) return null
  const parts = r.num(i, C.part)
  const article = r.is(i - 1, C.article) > 0
  const at = i + length
  const next = skipDash(r, at)
  if (r.is(next, C.multiplier) && (parts === 2 || parts === 4))
    return scaled(r, numeral(article ? i - 1 : i, next, 1 / parts))
  if (parts === 2 && r.is(at, C.article) && r.is(at + 1, C.multiplier)) return scaled(r, numeral(i, at + 1, 0.5))
  if (r.is(i - 1, C["number-word"]) || r.isNumber(i - 1)) return null
  if (parts === 2) return numeral(article ? i - 1 : i, r.is(at, C.article) ? at + 1 : at, 0.5, { share: true })
  const shared =
    r.is(at, C["noun-bridge"]) ||
    r.is(at, C["share-of"]) ||
    r.is(i - 2, C["change-verb"]) ||
    r.is(i - 2, C["change-by"])
  return article && (shared || r.is(at, C["more-or-less"]) || r.is(i - 2, C.and))
    ? numeral(i - 1, at, 1 / parts, { share: true })
    : null
}

/** Figures and number words, composed: "one hundred and sixteen", "4 thousand 3 hundred and 21", "13 lakh". */
function readExact(r: Reading, i: number): Numeral | null {
  let at = i
  let total = 0
  let current: number | null = null
  let digits = true
  let scale = 1
  let lastScale = Number.POSITIVE_INFINITY
  if (r.is(i, C.multiplier)) {
    // "a hundred", "dozen"; "score" is a number only behind another one
    if (!r.is(i - 1, C.article) && !r.is(i - 1, C["currency-sign"])) return null
    if (r.num(i, C.multiplier) === 20) return null
    current = 1
  }
  const from = (current === 1 && r.is(i - 1, C.article)) || isDecimal(r, i) ? i - 1 : i
  for (;;) {
    const step = readPiece(r, at)
    if (step) {
      const grown: number = current === null ? step.value : grow(current, step.value, total > 0, r.isNumber(at))
      if (grown < 0) break
      current = grown
      if (!r.isNumber(at)) digits = false
      at = step.to
    }
    const sign = r.isNumber(at - 1) && current !== null ? multiplierSign(r, at) : 0
    if (sign) {
      current! *= sign
      scale = sign
      at++
      break
    }
    const before: number = at
    while (current !== null) {
      const next = skipDash(r, at)
      const column = r.is(next, C.multiplier) ? C.multiplier : C["plural-multiplier"]
      const length = r.is(next, column)
      if (!length) break
      const factor = r.num(next, column)
      if (factor > 100 && factor !== 12 && factor < lastScale) {
        total += current * factor
        lastScale = factor
        current = 0
      } else if (factor > 100) {
        total = (total + current) * factor
        current = 0
      } else current *= factor
      scale = factor
      at = next + length
    }
    const fraction = current === null ? null : andFraction(r, at)
    if (fraction) {
      current! += fraction.value
      at = fraction.to
      if (r.is(at, C.multiplier)) continue
    }
    if (at === before && !step) break
    const joined = joinedPiece(r, at, at > before ? scale : 1)
    if (joined < 0) break
    at = joined
    if (at === before && !readPiece(r, at)) break
  }
  if (at === i || current === null) return null
  const whole = total + current
  const parts = partsBehind(r, at, i, whole)
  if (parts) return parts
  const over = overBehind(r, at, from, whole)
  if (over) return over
  const point = pointBehind(r, at)
  if (point) return numeral(from, point.to, whole + point.value)
  return numeral(from, at, whole, { scale, digits })
}

/** A number in words with one more word: "hundred" + "six", "twenty" + "five"; -1 where the word begins another number. */
function grow(current: number, more: number, behindScale: boolean, figure: boolean): number {
  const rest = current % 100
  if (rest === 0 && more < 100 && (current >= 100 || behindScale))
    return figure && current >= 100 && !behindScale ? -1 : current + more
  return !figure && rest >= 20 && rest % 10 === 0 && more > 0 && more < 10 ? current + more : -1
}

interface Piece {
  readonly value: number
  readonly to: number
}

/** One figure or one number word; "1 234 567" is one figure, "twenty-five" is two words (the dash belongs to the second). */
function readPiece(r: Reading, i: number): Piece | null {
  if (r.isNumber(i)) {
    const value = isDecimal(r, i)
      ? Number(`0.${r.text(i)}`)
      : figureAt(r.words.text, r.words.start[i]!, r.words.end[i]!)
    return value === null ? null : (power(r, i, value) ?? mixed(r, spaced(r, i, value)))
  }
  const length = r.is(i, C["number-word"])
  return length ? { value: r.num(i, C["number-word"]), to: i + length } : null
}

const POWER_SIGNS = Array.from("eE^x×", (sign) => sign.charCodeAt(0))
const POWER = /(?:[eE]([+-]?\d+)|\^([+-]?\d+)|[x×]10\^?([+−-]?\d+))(?![\p{L}\d])/uy

/** "1e10", "2.5^-1", "6.2x10^-4". */
function power(r: Reading, i: number, value: number): Piece | null {
  if (!r.glued(i + 1) || !POWER_SIGNS.includes(r.unit(i + 1))) return null
  POWER.lastIndex = r.words.end[i]!
  const found = POWER.exec(r.words.text)
  if (!found) return null
  let to = i + 1
  while (to < r.end && r.words.start[to]! < POWER.lastIndex) to++
  const [, tens, exponent, times] = found
  if (exponent) return { value: value ** Number(exponent), to }
  return { value: value * 10 ** Number((tens ?? times)!.replace("−", "-")), to }
}

/** ".08": a point with nothing before it. */
function isDecimal(r: Reading, i: number): boolean {
  return r.isNumber(i) && r.glued(i) && r.isMark(i - 1, ".") && !r.glued(i - 1)
}

/** "1 234 567": groups of three digits behind single spaces. */
function spaced(r: Reading, i: number, value: number): Piece {
  const { start, end, text } = r.words
  let to = i + 1
  if (end[i]! - start[i]! <= 3 && r.isNumber(to) && !/\D/.test(r.text(i)))
    while (r.isNumber(to) && end[to]! - start[to]! === 3 && start[to]! - end[to - 1]! === 1 && !/\D/.test(r.text(to)))
      to++
  if (to === i + 1) return { value, to }
  return { value: Number(text.slice(start[i]!, end[to - 1]!).replace(/\D/g, "")), to }
}

/** "1 1/2", "2½". */
function mixed(r: Reading, piece: Piece): Piece {
  const sign = r.is(piece.to, C["fraction-sign"])
  if (sign) return { value: piece.value + r.num(piece.to, C["fraction-sign"]), to: piece.to + sign }
  const slash = r.glued(piece.to) ? 0 : slashed(r, piece.to)
  return slash && piece.value < 1000 ? { value: piece.value + slash, to: piece.to + 3 } : piece
}

/** "and a half", "and a quarter", "and three quarters" behind a number. */
function andFraction(r: Reading, at: number): Piece | null {
  if (!r.is(at, C.and)) return null
  if (r.is(at + 1, C.article) && r.is(at + 2, C.part)) return { value: 1 / r.num(at + 2, C.part), to: at + 3 }
  if (!r.is(at + 1, C["number-word"]) || !r.is(at + 2, C.parts)) return null
  const value = r.num(at + 1, C["number-word"]) / r.num(at + 2, C.parts)
  return value < 1 ? { value, to: at + 3 } : null
}

/** Where the next piece of a number in words begins, or -1: behind "twenty-", "hundred and", or at once. */
function joinedPiece(r: Reading, at: number, scale: number): number {
  const dashed = skipDash(r, at)
  if (dashed > at)
    return r.is(dashed, C["number-word"]) && !r.isNumber(at - 1) && r.num(dashed, C["number-word"]) < 10 ? dashed : -1
  if (r.is(at, C["number-word"])) return at
  if (scale >= 100 && r.isNumber(at) && !r.glued(at) && r.num(at - 1, C.multiplier) >= 100) return at
  if (scale < 100 || !r.is(at, C.and)) return -1
  const next = readPiece(r, at + 1)
  if (!next || r.is(next.to, C.parts) || next.value === 0) return -1
  const behind = skipDash(r, next.to)
  const multiplied = r.is(behind, C.multiplier) ? r.num(behind, C.multiplier) : 1
  // "two hundred and two thousand" is one number, but "between two hundred and two thousand" holds two
  if (multiplied > scale && !r.ranging) return at + 1
  return next.value * multiplied < scale && !(r.ranging && multiplied > 1) ? at + 1 : -1
}

/** "three quarters", "twenty-three fifths", "one twenty-fifth" behind a number. */
function partsBehind(r: Reading, at: number, from: number, whole: number): Numeral | null {
  const below = partAt(r, skipDash(r, at), whole === 1) ?? tensPartAt(r, at, whole === 1)
  if (!below || r.isNumber(at - 1)) return null
  const share = numeral(from, below.to, whole / below.value, { share: true })
  // "two thirds of a million"
  const million = share.to + 2
  return r.is(share.to, C.of) && r.is(share.to + 1, C.article) && r.is(million, C.multiplier)
    ? scaled(r, { ...share, to: million, share: false })
    : scaled(r, share)
}

function partAt(r: Reading, at: number, single: boolean): Piece | null {
  const column = r.is(at, C.parts) ? C.parts : single && r.is(at, C.part) ? C.part : -1
  return column < 0 ? null : { value: r.num(at, column), to: at + r.is(at, column) }
}
/** "twenty-fifth", "twenty fifths". */
function tensPartAt(r: Reading, at: number, single: boolean): Piece | null {
  const tens = r.is(at, C["number-word"]) ? r.num(at, C["number-word"]) : 0
  const units = tens >= 20 && tens % 10 === 0 ? partAt(r, skipDash(r, at + 1), single) : null
  return units && units.value < 10 ? { value: tens + units.value, to: units.to } : null
}

/** "one over twenty", "two out of five": a fraction read aloud. */
function overBehind(r: Reading, at: number, from: number, whole: number): Numeral | null {
  const out = r.is(at, C["out-of"])
  const over = r.is(at, C["divided-by"])
  if ((!out && !over) || !Number.isInteger(whole) || whole === 0) return null
  const below = readExact(r, at + (out || over))
  if (!below || below.share || below.best === null || !Number.isInteger(below.best) || below.best <= 1) return null
  // "10 over five years" is no fraction: what is read aloud has nothing behind it
  if (out ? whole > below.best : r.isWord(below.to)) return null
  return numeral(from, below.to, whole / below.best, { share: true })
}

/** "point nought three" behind a number in words. */
function pointBehind(r: Reading, at: number): Piece | null {
  if (!r.is(at, C["decimal-point"]) || !r.is(at + 1, C["number-word"]) || r.isNumber(at - 1)) return null
  let decimals = ""
  let to = at + 1
  for (; r.is(to, C["number-word"]); to++) decimals += String(r.num(to, C["number-word"]))
  if (r.isDash(to) && r.is(to + 1, C["number-word"])) {
    decimals = String(Number(decimals) + r.num(to + 1, C["number-word"]))
    to += 2
  }
  return { value: Number(`0.${decimals}`), to }
}

/** A share or sign before a multiplier: "half a million", "½ million". */
function scaled(r: Reading, share: Numeral): Numeral {
  const length = r.is(skipDash(r, share.to), C.multiplier)
  if (!length) return share
  const factor = r.num(skipDash(r, share.to), C.multiplier)
  return { ...share, to: skipDash(r, share.to) + length, best: share.best! * factor, scale: factor, share: false }
}

/** The factor of "k", "m", "bn" behind figures, or 0. "m" is metres where a word for a dimension follows. */
function multiplierSign(r: Reading, at: number): number {
  if (!r.is(at, C["multiplier-sign"])) return 0
  const sign = r.text(at)
  const factor = r.num(at, C["multiplier-sign"])
  if (sign.length > 1) return sign === "mm" ? 0 : factor
  if (sign === "k" || sign === "K") return r.glued(at) || !r.isWord(at + 1) ? factor : 0
  if (!r.glued(at)) return 0
  if (sign === "b" || sign === "B" || sign === "M") return factor
  if (sign === "G") return r.isWord(at + 1) ? 0 : factor
  if (sign === "m") return metresAt(r, at) ? 0 : factor
  return 0
}

/** Whether "m" behind figures is for metres: no money before it, and a word for a dimension or the end of the phrase behind. */
function metresAt(r: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) if (r.is(i, C["currency-sign"]) || r.is(i, C["currency-code"])) return false
  const next = at + 1
  if (r.is(next, C["dimension-word"]) || r.isMark(next, "-")) return true
  return r.is(next, C.currency) === 0 && (!r.isWord(next) || (r.is(next, C["noun-stop"]) > 0 && !r.is(next, C.of)))
}

function skipDash(r: Reading, at: number): number {
  return r.isDash(at) && r.glued(at) && r.glued(at + 1) ? at + 1 : at
}
