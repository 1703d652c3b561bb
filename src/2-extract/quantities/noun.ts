// The noun that a number counts: the first plural of the phrase behind it ("1,000 heavily armed fighters" counts `fighter`).

import type { UnitKind } from "../spans.js"
import { CAPITAL, GLUED } from "../tokens.js"
import type { Amount } from "./amount.js"
import type { Numeral } from "./numeral.js"
import { C, type Reading } from "./reading.js"

/** How many words may stand between a number and its noun. */
const REACH = 8

/** What is said of an amount besides its number. */
interface Measured {
  readonly to: number
  readonly unit: string | null
  readonly unitKind: UnitKind | null
  readonly noun?: number
  readonly rule: string
}
/** The amount with its unit. Written out: a copy by spreading that writes a field anew takes a microsecond (measured). */
export function measuredAs(bare: Amount, { to, unit, unitKind, noun, rule }: Measured, number?: Numeral): Amount {
  return {
    from: bare.from,
    to,
    number: number ?? bare.number,
    sign: bare.sign,
    unit,
    unitKind,
    noun: noun ?? bare.noun,
    behind: bare.behind,
    rule,
  }
}

/** The amount with its counted noun; unchanged where none is found. */
export function findNoun(r: Reading, bare: Amount): Amount {
  if (bare.number.best === 1 && r.is(bare.to, C.of))
    return {
      ...phraseNoun(r, { ...bare, number: { ...bare.number, best: 2 } }),
      number: bare.number,
      rule: "one of several",
    }
  return phraseNoun(r, bare)
}

function phraseNoun(r: Reading, bare: Amount): Amount {
  let at = bare.to
  const single = bare.number.best === 1 && !bare.number.share && !bare.number.digits
  if (r.isDash(at) && r.glued(at) && r.glued(at + 1)) at++
  for (let bridge = r.is(at, C["noun-bridge"]); bridge; bridge = r.is(at, C["noun-bridge"])) at += bridge
  for (let steps = 0; steps < REACH; steps++, at++) {
    if ((r.isDash(at) && r.glued(at) && r.glued(at + 1)) || isOpening(r, at)) continue
    if (r.isNumber(at) && r.glued(at) && r.isDash(at - 1) && r.isWord(at - 2)) {
      // "three AK-47s"; in "two MiG-29 jets" the search goes on
      const plural = r.glued(at + 1) && r.isMark(at + 1, "s")
      if (plural) return counted(r, bare, at - 2, `${r.text(at - 2)}-${r.text(at)}`, at + 2)
      continue
    }
    if (steps > 0 && r.is(at, C.and) && r.isWord(at + 1)) continue // "digital and physical sales"
    if (steps > 0 && r.is(at, C.possessive)) continue // "Europe's needs"
    if (!r.isWord(at) || r.is(at, C["noun-stop"])) break
    const irregular = r.is(at, C["irregular-noun"])
    if (irregular && !single) return counted(r, bare, at, String(r.value(at, C["irregular-noun"])), at + irregular)
    if (single && steps === 0 && isPlural(r.text(at))) return bare // "one bears in mind"
    if (single) break
    const next = r.text(at + 1)
    if (isPlural(r.text(at)) && !(next === "'" || next === "’") && !(r.isDash(at + 1) && r.glued(at + 1)))
      return counted(r, bare, at, singular(r.text(at)), at + 1)
  }
  return lastOfPhrase(r, bare, single)
}

/** Without a plural: the last word before the phrase ends, where it is short; for "one" and compounds ("11 member deal"). */
function lastOfPhrase(r: Reading, bare: Amount, single: boolean): Amount {
  let at = bare.to
  if (r.isDash(at) && r.glued(at) && r.glued(at + 1)) at++
  for (let bridge = r.is(at, C["noun-bridge"]); bridge; bridge = r.is(at, C["noun-bridge"])) at += bridge
  let last = -1
  for (let steps = 0; steps < 3; steps++, at++) {
    if (!r.isWord(at) || r.is(at, C["noun-stop"]) || (steps > 0 && r.shape(at, GLUED))) break
    last = at
    if (!single && !bare.number.share) break
  }
  if (last < 0 || (r.isDash(last + 1) && r.glued(last + 1)) || /(ing|ed|ly)$/.test(r.text(last))) return bare
  // without a plural, "600 remain" and "a dozen withdrew" count nothing that stands here; "60,000 Taliban" does
  if (!single && !bare.number.share && !r.shape(last, CAPITAL) && !r.is(last, C["compound-noun"])) return bare
  return counted(r, bare, last, r.shape(last, CAPITAL) ? r.text(last) : r.text(last).toLowerCase(), bare.to)
}

function counted(r: Reading, bare: Amount, noun: number, unit: string, to: number): Amount {
  const end = Math.min(Math.max(bare.to, to), r.end)
  return measuredAs(bare, { to: end, unit, unitKind: "noun", noun, rule: "counted noun" })
}

/** A quotation mark that opens: "several “provinces”". */
const isOpening = (r: Reading, at: number): boolean =>
  (r.unit(at) === 34 || r.unit(at) === 0x201c || r.unit(at) === 0x2018) && r.glued(at + 1) && !r.glued(at)

const isPlural = (word: string): boolean => word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|ous)$/i.test(word)

/** The lemma of a regular plural. */
function singular(word: string): string {
  const lower = word.toLowerCase()
  if (/[A-Z]s$/.test(word)) return word.slice(0, -1)
  const lemma = /[^aeiou]ies$/.test(lower)
    ? `${lower.slice(0, -3)}y`
    : /(?:ss|x|ch|sh|zz)es$/.test(lower)
      ? lower.slice(0, -2)
      : lower.slice(0, -1)
  return word[0] === lower[0] ? lemma : word[0] + lemma.slice(1)
}
