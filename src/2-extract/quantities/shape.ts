// An amount and the words around it, made into a quantity with its bounds.
import type { Quantity } from "../spans.js"
import { textOf } from "../words.js"
import { type Amount, readAmount } from "./amount.js"
import { boundBehind, NO_PREFIX, type Prefix, prefixAt } from "./bounds.js"
import { changeOf, rateAt } from "./change.js"
import { findNoun } from "./noun.js"
import { pastPrefix, readRange } from "./range.js"
import { C, type Reading } from "./reading.js"
import { type Facts, ruleOf } from "./rules.js"

type Ends = Pick<Quantity, "low" | "best" | "high">

/** The quantity that begins with `amount`; `prefix` is NO_PREFIX where no bound or hedge adjoins it. */
export function makeQuantity(r: Reading, amount: Amount, before: Prefix): Quantity {
  const range = readRange(r, amount, before)
  // "from 348": a range was announced and did not come
  const prefix = range || before.low || before.high || before.hedge ? before : NO_PREFIX
  const last = range ? range.last : amount
  const behind = amount.behind ?? last.behind ?? boundBehind(r, last.to)
  let to = Math.max(last.to, behind?.to ?? 0)
  const low = prefix.low || (behind?.low ?? false)
  const high = prefix.high || (behind?.high ?? false)
  const ends: Ends = range ? { low: range.low, best: null, high: range.high } : endsOf(amount, low, high)
  const unit = last.unit ?? amount.unit
  const rate = rateAt(r, to, last.unitKind === "currency")
  const change = changeOf(r, range ? (last.unit ? { ...last, from: amount.from } : amount) : amount, before, to)
  if (rate) to = rate.to
  const from = prefix === NO_PREFIX ? amount.from : prefix.from
  const share = amount.number.share && !range && r.is(amount.number.to, C["share-of"]) > 0
  const facts: Facts = { amount, range: range?.kind ?? null, low, high, ofAnother: share, twoBounds: false, change }
  const made: Quantity = {
    from,
    to: share ? Math.max(to, amount.number.to + r.is(amount.number.to, C["share-of"])) : to,
    low: ends.low,
    best: share ? null : ends.best,
    high: ends.high,
    approximate: prefix.hedge || (behind?.hedge ?? false) || amount.number.loose,
    unit: unit ?? null,
    unitKind: last.unitKind ?? amount.unitKind,
    noun: last.noun >= 0 ? last.noun : amount.noun,
    change,
    per: rate ? rate.per : null,
    wording: wordingOf(r, amount, prefix, range ? last : null, behind),
    factor: share ? amount.number.best : null,
    rule: ruleOf(facts),
  }
  const closed = withSecondBound(r, made)
  return closed === made ? made : { ...closed, rule: ruleOf({ ...facts, twoBounds: true }) }
}

function endsOf({ number, sign }: Amount, low: boolean, high: boolean): Ends {
  if (number.best === null) {
    if (low && !high) return { low: number.low, best: null, high: null }
    if (high && !low) return { low: null, best: null, high: number.high }
    return { low: number.low, best: null, high: number.high }
  }
  const best = number.best * sign
  if (low) return { low: best, best: null, high: null }
  return high ? { low: null, best: null, high: best } : { low: null, best, high: null }
}

function wordingOf(
  r: Reading,
  amount: Amount,
  prefix: Prefix,
  last: Amount | null,
  behind: { to: number } | null,
): string {
  const vague = amount.number.best === null
  const before = prefix !== NO_PREFIX ? prefix.from : amount.number.from
  const parts: string[] = []
  if (prefix !== NO_PREFIX || vague) parts.push(textOf(r.words, before, vague ? amount.number.to : prefix.to))
  if (last) parts.push(textOf(r.words, amount.to, amount.to + 1))
  if (last && last.number.best === null) parts.push(textOf(r.words, last.number.from, last.number.to))
  if (behind) parts.push(textOf(r.words, last ? last.to : amount.number.to, behind.to))
  return parts.join(" … ")
}

/** "at least 500 and possibly as many as 800": the second bound closes the first. */
function withSecondBound(r: Reading, made: Quantity): Quantity {
  const open = made.best === null && (made.low === null) !== (made.high === null)
  if (!open) return made
  let at = made.to
  for (let steps = 0; steps < 4; steps++) {
    if (!r.is(at, C.and) && !r.is(at, C.maybe) && !r.isMark(at, ",") && r.value(at, C["range-joint"]) !== "or") break
    at++
  }
  if (at === made.to) return made
  const prefix = prefixAt(r, at, NO_PREFIX)
  if (!prefix || (made.low !== null ? !prefix.high : !prefix.low)) return made
  const second = readAmount(r, pastPrefix(r, prefix.to))
  if (
    !second ||
    second.number.best === null ||
    !(second.unit === null || second.unit === made.unit || made.unit === null)
  )
    return made
  // "at least 1,000, and perhaps as many as 1,500, fighters"
  const noun =
    made.unit === null && second.unit === null && r.isMark(second.to, ",")
      ? findNoun(r, { ...second, to: second.to + 1 })
      : second
  const low = made.low ?? second.number.best * second.sign
  const high = made.high ?? second.number.best * second.sign
  if (low >= high) return made
  return {
    ...made,
    to: noun.to,
    low,
    high,
    unit: made.unit ?? noun.unit,
    unitKind: made.unitKind ?? noun.unitKind,
    noun: made.noun >= 0 ? made.noun : noun.noun,
    wording: `${made.wording} … ${textOf(r.words, prefix.from, prefix.to)}`,
  }
}
