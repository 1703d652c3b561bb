// What becomes of a statement on its way from one telling to the next. Only a telling that is tied to an earlier one of the
// same origin can have changed it; a later figure of the same speaker is a recount (see `superseded.ts`) and no change on the way.
import type { Change, ChangeType, Estimate, Origin, Tie } from "#claim"
import { bandOf, hasFigure, sameFigure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { SHARED, type Sourced } from "./ties.js"

/** Ties by which words pass from one to the other; two tellings of one holder may each have heard him on another day. */
const COPIED = new Set(["citation", "self-citation", "wording", "names-in-order", "translation", "same-figure"])
const SURE = { certain: 3, probable: 2, possible: 1, unknown: 0 } as const

/** Changes by origin, along its tellings in order of time. */
export function findChanges(claims: readonly Sourced[], origins: readonly Origin[], ties: readonly Tie[]): Change[] {
  if (!ties.length) return []
  const byId = new Map(claims.map((one) => [one.placed.id, one]))
  const tiesOf = new Map<string, Tie[]>()
  for (const tie of ties)
    if (tie.strength >= SHARED || tie.kind === "same-figure")
      for (const end of [tie.a, tie.b]) {
        const known = tiesOf.get(end)
        if (known) known.push(tie)
        else tiesOf.set(end, [tie])
      }
  return origins.flatMap((origin) => {
    const told = new Map<string, number>()
    return origin.claims.flatMap((id, i) => {
      const earlier = sourceOf(id, tiesOf.get(id) ?? [], told)
      told.set(id, i)
      return earlier ? changesBetween(byId.get(earlier.from)!, byId.get(id)!, earlier.tie) : []
    })
  })
}

/** The earlier telling that this one is tied to best; of equals the first. */
function sourceOf(
  id: string,
  ties: readonly Tie[],
  told: ReadonlyMap<string, number>,
): { from: string; tie: Tie } | null {
  let best: { from: string; tie: Tie; at: number } | null = null
  for (const tie of ties) {
    const from = tie.a === id ? tie.b : tie.a
    const at = told.get(from)
    if (at === undefined) continue
    if (!best || tie.strength > best.tie.strength || (tie.strength === best.tie.strength && at < best.at))
      best = { from, tie, at }
  }
  return best
}

function changesBetween(from: Sourced, to: Sourced, tie: Tie): Change[] {
  if (from.facts.id === to.facts.id) return []
  const [x, y] = [from.placed.claim, to.placed.claim]
  const changes: Change[] = []
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
  return changes
}

type Note = (type: ChangeType, why: string) => void

function figureChanges(x: Estimate, y: Estimate, copied: boolean, note: Note): void {
  if (!hasFigure(x) || !hasFigure(y) || x.polarity !== y.polarity) return
  const [a, b] = [figureWords(x), figureWords(y)]
  const became = `“${a}” became “${b}”`
  if (sameFigure(x, y)) {
    if (x.approximate && !y.approximate) note("hedge lost", `${became}: the word that made it rough is gone`)
    if (!x.approximate && y.approximate) note("hedge added", became)
    return
  }
  const slip = slipOf(x, y)
  const bound = slip ? null : boundLost(x, y)
  if (slip) note("figure changed", `${became}: ${slip}`)
  else if (bound) note("bound lost", `${became}: ${bound}`)
  else if (copied) note("figure changed", became)
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
