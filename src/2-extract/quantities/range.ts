// Two figures that are the ends of a range: "7,000-11,500", "between 7000 to 11,500", "300 to 400 million", "two or three".
import { type Amount, readAmount } from "./amount.js"
import type { Prefix } from "./bounds.js"
import { C, type Reading } from "./reading.js"

export interface Range {
  readonly low: number
  readonly high: number
  readonly first: Amount
  readonly last: Amount
  readonly kind: "dash" | "words" | "from-to"
}

/** The range whose lower end is `first`, or null. */
export function readRange(r: Reading, first: Amount, prefix: Prefix): Range | null {
  const joint = jointAt(r, first)
  if (!joint) return null
  const last = readAmount(r, pastPrefix(r, joint.to))
  if (!last || (last.number.from !== joint.to && joint.name === "dash" && r.glued(joint.to) !== r.glued(joint.to - 1)))
    return null
  if (!fits(first, last, joint.name, prefix)) return null
  const shared = sharesScale(first, last) ? last.number.scale : 1
  const low = (first.number.low ?? first.number.best!) * shared * first.sign
  const high = (last.number.high ?? last.number.best!) * last.sign
  if (low <= high)
    return low === high ? null : { low, high, first, last, kind: joint.name === "dash" ? "dash" : "words" }
  if (prefix.joint === "" || joint.name === "dash") return null
  return { low: high, high: low, first, last, kind: "from-to" }
}

function jointAt(r: Reading, first: Amount): { to: number; name: string } | null {
  let at = first.to
  // "0-to-60-mph"
  if (r.isDash(at) && r.glued(at) && r.is(at + 1, C["range-joint"])) at++
  const length = r.is(at, C["range-joint"])
  if (!length) return null
  const to = at + length
  return {
    to: r.isDash(to) && r.glued(to) && !r.isDash(to - 1) ? to + 1 : to,
    name: String(r.value(at, C["range-joint"])),
  }
}

/** Hedges and fillers may stand before the upper end: "from 300 to nearly 400". */
export function pastPrefix(r: Reading, i: number): number {
  for (let at = i; ; ) {
    const length =
      r.is(at, C.hedge) || (r.is(at, C["vague-multiple"]) ? 0 : r.is(at, C.filler)) || r.is(at, C["range-before"])
    if (!length) return at
    at += length
  }
}

function fits(first: Amount, last: Amount, joint: string, prefix: Prefix): boolean {
  if (joint === "and") {
    if (prefix.joint !== "and") return false
  } else if (joint === "up" && prefix.joint !== "to") return false
  else if (joint === "or") {
    const [a, b] = [first.number.best, last.number.best]
    if (first.unit !== null || a === null || b === null || b <= a || b > Math.max(1.5 * a, a + 3)) return false
  }
  if (joint === "dash" && first.unitKind === "noun") return false
  if (first.unit === null || first.unit === last.unit) return true
  if (first.unitKind === "currency" && last.unit === null) return true
  return prefix.joint === "to" && joint !== "dash" && (last.unit === null || first.unitKind === "noun")
}

function sharesScale(first: Amount, last: Amount): boolean {
  const { number } = last
  if (number.scale === 1 || first.number.scale !== 1 || first.number.best === null || number.best === null) return false
  return (
    first.number.best <= number.best / number.scale ||
    (first.unit === null && first.number.best < 1000 && number.scale >= 1e6 && first.number.digits)
  )
}
