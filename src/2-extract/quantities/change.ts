// Rises and falls, rates, and quantities in one word ("doubled", "twice").
import type { Quantity } from "../spans.js"
import { CAPITAL } from "../tokens.js"
import type { Amount } from "./amount.js"
import { NO_PREFIX, type Prefix } from "./bounds.js"
import { C, type Reading } from "./reading.js"

/** Whether the words around an amount say that something rose or fell by it. */
export function changeOf(r: Reading, amount: Amount, prefix: Prefix, to: number): "up" | "down" | null {
  if (amount.sign < 0 && amount.unitKind === "percent") return "down"
  if (prefix.joint !== "to") {
    let at = prefix === NO_PREFIX ? amount.from : prefix.from
    for (let filler = r.endsBefore(at, C.filler); filler >= 0; filler = r.endsBefore(at, C.filler)) at = filler
    const by = r.endsBefore(at, C["change-by"])
    if (by >= 0) at = by
    const verb = r.endsBefore(at, C["change-verb"])
    if (verb >= 0 && tellsChange(r, verb, amount, by >= 0)) return direction(r, verb, C["change-verb"])
    if (amount.unitKind === "percent") {
      const of = r.endsBefore(at, C["change-of"])
      if (of >= 0) return direction(r, of, C["change-of"])
    }
  }
  if (amount.unitKind === "percent" && r.is(to, C["change-noun"])) return direction(r, to, C["change-noun"])
  return null
}

/** "up" and "down" belong to many verbs ("made up 30 %", "rounded up 30 people"); "lost 300 men" is no change by itself. */
function tellsChange(r: Reading, verb: number, amount: Amount, by: boolean): boolean {
  if (r.is(verb, C["taking-verb"]))
    return by || (amount.unitKind !== "noun" && amount.unit !== null && amount.rule !== "duration")
  if (!r.is(verb, C.particle)) return by || amount.rule !== "duration"
  if (by || amount.unit === "point" || r.endsBefore(verb, C["before-particle"]) >= 0) return true
  return amount.unitKind !== "noun" && amount.unitKind !== null && r.endsBefore(verb, C["particle-taker"]) < 0
}

function direction(r: Reading, i: number, column: number): "up" | "down" {
  return r.value(i, column) === "up" ? "up" : "down"
}

/** The period of a rate behind token `to`: its words as the pack names them, and where it ends. */
export function rateAt(r: Reading, to: number, money: boolean): { per: string; to: number } | null {
  const length = r.is(to, C.rate)
  if (length) {
    // "a week after" is a time
    if (r.is(to, C.article) && r.is(to + length, C["point-of-time"])) return null
    return { per: String(r.value(to, C.rate)), to: to + length }
  }
  // "a dozen attacks in Afghanistan each year"
  if (r.is(to, C["place-word"])) {
    let at = to + 1
    while (at < to + 6 && (r.shape(at, CAPITAL) || r.is(at, C.definite) || r.is(at, C.and))) at++
    const far = at > to + 1 && !r.is(at, C.article) ? r.is(at, C.rate) : 0
    if (far) return { per: String(r.value(at, C.rate)), to }
  }
  const per = r.is(to, C.per)
  const article = money && !per ? r.is(to, C.article) : 0
  if (!(per || article) || !r.isWord(to + 1) || r.is(to + 1, C["noun-stop"])) return null
  return { per: `a ${r.text(to + 1).toLowerCase()}`, to: to + 2 }
}

/** "twice", "tenfold", "doubled": a multiple in one word. */
export function readFactor(r: Reading, i: number): Quantity | null {
  const frequency = r.is(i, C.frequency)
  const word = r.is(i, C["multiple-word"])
  const changed = r.is(i, C["changed-by-factor"])
  const length = frequency || word || changed
  if (!length) return null
  const column = frequency ? C.frequency : word ? C["multiple-word"] : C["changed-by-factor"]
  const best = r.num(i, column)
  return {
    from: i,
    to: i + length,
    low: null,
    best,
    high: null,
    approximate: false,
    unit: "times",
    unitKind: "measure",
    noun: -1,
    change: changed ? (best < 1 ? "down" : "up") : null,
    per: null,
    wording: "",
    factor: null,
    rule: changed ? "change" : "times",
  }
}
