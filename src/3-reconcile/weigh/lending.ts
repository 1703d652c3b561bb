// Values that are near one another lend each other support (AccuSim of Dong, Berti-Équille & Srivastava 2009). Figures that
// all differ have no two voices for one of them: there the width of nearness is that of their own scatter, and its tails are
// heavy, so that the value in the thick of them wins and one that is ten times too large draws nobody along.
import type { Option } from "./options.js"
import type { Lending } from "./truth.js"
import { centreOf, likeness, type Value } from "./value.js"

/** Each value is compared with so many neighbours in size on either side. */
const NEIGHBOURS = 48
/** From so many figures on their scatter says what is near. */
const SCATTERED = 5
/** Half the differences between two values of a normal scatter are below this many of its widths (0.6745 √2). */
const MEDIAN_GAP = 0.954
const NEGLIGIBLE = 1e-9

export function lendingOf(options: readonly Option[]): Lending[] {
  if (options.length < 2) return []
  const order = options
    .map(({ value }, i) => ({ i, value, size: sizeOf(value) }))
    .filter(({ size }) => size !== null)
    .sort((a, b) => a.size! - b.size! || a.i - b.i)
  const nearness =
    order.length >= SCATTERED && order.every(({ value }) => value.kind === "figure") ? scatter(order) : likeness
  const found: Lending[] = []
  order.forEach((x, at) => {
    const round = order.length <= 2 * NEIGHBOURS ? order.length - 1 : 2 * NEIGHBOURS
    // Times of day go round midnight, so that the first is a neighbour of the last.
    for (let step = 1; step <= Math.min(NEIGHBOURS, Math.ceil(round / 2)); step++) {
      const y = order[(at + step) % order.length]!
      if (y.i === x.i || (round === order.length - 1 && 2 * step === order.length && x.i > y.i)) continue
      const share = nearness(x.value, y.value)
      if (share <= NEGLIGIBLE) continue
      found.push({ from: x.i, to: y.i, share }, { from: y.i, to: x.i, share })
    }
  })
  return found
}

function sizeOf(value: Value): number | null {
  if (value.kind === "figure") return centreOf(value)
  return value.kind === "moment" ? value.moment.minutes : null
}

/** Student's t with three degrees of freedom on the logarithm, as wide as the figures scatter. */
function scatter(order: readonly { readonly size: number | null }[]): (a: Value, b: Value) => number {
  const logs = order.flatMap(({ size }) => (size !== null && size > 0 ? [Math.log(size)] : []))
  const middle = logs[logs.length >> 1] ?? 0
  const gaps = logs.map((log) => Math.abs(log - middle)).sort((a, b) => a - b)
  const width = Math.max(0.05, (gaps[gaps.length >> 1] ?? 0) / MEDIAN_GAP)
  return (a, b) => {
    const [x, y] = [sizeOf(a), sizeOf(b)]
    if (x === null || y === null || x <= 0 || y <= 0) return 0
    const apart = Math.log(x / y) / width
    return (1 + (apart * apart) / 3) ** -2
  }
}
