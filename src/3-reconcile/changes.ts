// What becomes of a statement on its way from one telling to the next. Only a telling that is tied to an earlier one of the
// same origin can have changed it; a later figure of the same speaker is a recount (see `superseded.ts`) and no change on the way.
import type { Change, ChangeType, Estimate } from "#claim"
import { bandOf, hasFigure, sameFigure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import type { Origins } from "./origins.js"
import type { Sourced } from "./sourced.js"
import { SHARED, type Tied } from "./ties.js"

/** Ties by which words pass from one to the other; two tellings of one holder may each have heard him on another day. */
const COPIED = new Set(["citation", "self-citation", "wording", "names-in-order", "translation", "same-figure"])
const SURE = { certain: 3, probable: 2, possible: 1, unknown: 0 } as const

/** Changes by origin, along its tellings in order of time. */
export function findChanges(claims: readonly Sourced[], { tellings, of }: Origins, ties: readonly Tied[]): Change[] {
  if (!ties.length) return []
  const tiesOf: Tied[][] = new Array(claims.length)
  for (const tie of ties)
    if (tie.strength >= SHARED || tie.kind === "same-figure")
      for (const { at } of [tie.a, tie.b]) {
        const known = tiesOf[at]
        if (known) known.push(tie)
        else tiesOf[at] = [tie]
      }
  const changes: Change[] = []
  // The turn of each claim among the tellings of its origin, from 1; 0 while it has not come.
  const turns = new Int32Array(claims.length)
  for (const told of tellings)
    for (const [i, one] of told.entries()) {
      const earlier = i > 0 ? sourceOf(one, tiesOf[one.at] ?? [], turns, of) : null
      turns[one.at] = i + 1
      if (earlier) changesBetween(earlier.from, one, earlier.tie, changes)
    }
  return changes
}

/** The earlier telling of its origin that this one is tied to best; of equals the first. */
function sourceOf(
  one: Sourced,
  ties: readonly Tied[],
  turns: Int32Array,
  originOf: Int32Array,
): { from: Sourced; tie: Tied } | null {
  let best: { from: Sourced; tie: Tied; turn: number } | null = null
  for (const tie of ties) {
    const from = tie.a === one ? tie.b : tie.a
    const turn = originOf[from.at] === originOf[one.at] ? turns[from.at]! : 0
    if (turn === 0) continue
    if (!best || tie.strength > best.tie.strength || (tie.strength === best.tie.strength && turn < best.turn))
      best = { from, tie, turn }
  }
  return best
}

function changesBetween(from: Sourced, to: Sourced, tie: Tied, changes: Change[]): void {
  if (from.facts.id === to.facts.id) return
  const [x, y] = [from.placed.claim, to.placed.claim]
  const note = (type: ChangeType, why: string): void => {
    changes.push({ from: from.placed.id, to: to.placed.id, type, why })
  }
  if (x.kind === "estimate" && y.kind === "estimate") figureChanges(x, y, COPIED.has(tie.kind), note)
  const less = SURE[x.certainty] - SURE[y.certainty]
  if (less < 0 && x.certainty !== "unknown")
    note("hedge lost", `told as ${x.certainty} at first and as ${y.certainty} here`)
  if (less > 0 && y.certainty !== "unknown")
    note("hedge added", `told as ${x.certainty} at first and as ${y.certainty} here`)
  if (x.attribution.length > 0 && y.attribution.length === 0 && y.stance === "endorses")
    note("holder lost", `${x.attribution[0]} is no longer named; the report says it as its own`)
}

type Note = (type: ChangeType, why: string) => void

function figureChanges(x: Estimate, y: Estimate, copied: boolean, note: Note): void {
  if (!hasFigure(x) || !hasFigure(y) || x.polarity !== y.polarity) return
  const became = (): string => `“${figureWords(x)}” became “${figureWords(y)}”`
  if (sameFigure(x, y)) {
    if (x.approximate && !y.approximate) note("hedge lost", `${became()}: the word that made it rough is gone`)
    if (!x.approximate && y.approximate) note("hedge added", became())
    return
  }
  const slip = slipOf(x, y)
  const bound = slip ? null : boundLost(x, y)
  if (slip) note("figure changed", `${became()}: ${slip}`)
  else if (bound) note("bound lost", `${became()}: ${bound}`)
  else if (copied) note("figure changed", became())
}

/** The same number with another bound; one end of a range told as if it were all. */
function boundLost(x: Estimate, y: Estimate): string | null {
  const [p, q] = [bandOf(x), bandOf(y)]
  if (p.low === null && p.high !== null && q.low !== null && q.low === p.high)
    return q.high === null ? "a most has turned into a least" : "a most has turned into a plain number"
  if (p.high === null && p.low !== null && q.high !== null && q.high === p.low)
    return q.low === null ? "a least has turned into a most" : "a least has turned into a plain number"
  if (p.low === null || p.high === null) return null
  const least = q.high === null && q.low === p.high
  if (p.low === p.high && (least || (q.low === null && q.high === p.high)))
    return `a plain number has turned into a ${least ? "least" : "most"}`
  if (p.low === p.high) return null
  if (least) return "the most that was said has turned into a least"
  const end = q.low === q.high || q.high === null ? q.low : q.low === null ? q.high : null
  if (end === p.high) return "only the upper end of the range is left"
  return end === p.low ? "only the lower end of the range is left" : null
}

const TIMES = new Map([
  [10, "ten"],
  [100, "a hundred"],
  [1000, "a thousand"],
])

/** The same digits with noughts more or fewer: a slip of the pen that no count makes. */
function slipOf(x: Estimate, y: Estimate): string | null {
  const [p, q] = [x.best ?? x.high ?? x.low, y.best ?? y.high ?? y.low]
  if (!p || !q) return null
  const ratio = Math.round((q > p ? q / p : p / q) * 1000) / 1000
  const times = TIMES.get(ratio)
  return times ? `${times} times ${q > p ? "more" : "less"}, with the same digits; perhaps a slip` : null
}
