// A recount is no contradiction: on one occasion a later count of the same line of reporting replaces the earlier one,
// whether it is higher or lower. A figure that another holder keeps asserting afterwards is contradicted, not replaced.
import { daysOf } from "#claim"
import { plain } from "../names.js"
import type { Option } from "./options.js"
import type { Told } from "./questions.js"
import { endsOf, type Figure } from "./value.js"
import type { WeighWords } from "./words.js"

/** Officials of one side correct one another by less; two sides that contradict each other are mostly further apart. */
const SAME_LINE_RATIO = 2

interface Counted {
  readonly option: Option
  readonly figure: Figure
  /** Named holders of its rows, folded. */
  readonly holders: ReadonlySet<string>
  /** Nobody with a name is given as the one who says so. */
  readonly unnamed: boolean
}

/** A figure is held against so many that were told after it: what replaces it comes soon. */
const MOST_LATER = 400

/** Marks the values that a later one replaces. Flagged values neither replace nor are replaced. */
export function markSuperseded(options: readonly Option[], told: readonly Told[], words: WeighWords): void {
  const figures: Counted[] = options.flatMap((option) =>
    option.value.kind === "figure" && option.flag === null ? [counted(option, option.value, told, words)] : [],
  )
  if (figures.length < 2) return
  const inOrder = figures
    .filter(({ option }) => option.first !== null)
    .sort((a, b) => a.option.first! - b.option.first! || a.option.last! - b.option.last!)
  const replaced = inOrder.filter((earlier, i) =>
    inOrder
      .slice(i + 1, i + 1 + MOST_LATER)
      .some((later) => isLater(later.option, earlier.option) && replaces(later, earlier, told, words)),
  )
  for (const { option } of replaced) option.superseded = true
}

function counted(option: Option, figure: Figure, told: readonly Told[], words: WeighWords): Counted {
  const holders = new Set<string>()
  for (const i of option.rows)
    for (const holder of told[i]!.row.attribution) if (!words.isClass(holder)) holders.add(plain(holder))
  return { option, figure, holders, unnamed: holders.size === 0 }
}

/** By the first telling, since an old figure is repeated long after a new one is out; then by the last. */
function isLater(later: Option, earlier: Option): boolean {
  if (later.first === null || earlier.first === null) return false
  return later.first > earlier.first || (later.first === earlier.first && later.last! > earlier.last!)
}

function replaces(later: Counted, earlier: Counted, told: readonly Told[], words: WeighWords): boolean {
  if (sameNumbers(later.figure, earlier.figure)) return false
  for (const holder of earlier.holders) if (later.holders.has(holder)) return true
  if (assertedAnew(earlier.option, later.option, told, words)) return false
  return earlier.unnamed || ratio(later.figure, earlier.figure) <= SAME_LINE_RATIO
}

/** Whether a holder who had not said so before says the earlier figure after the later one was out. */
function assertedAnew(earlier: Option, later: Option, told: readonly Told[], words: WeighWords): boolean {
  if (later.first === null || earlier.last === null || earlier.last <= later.first) return false
  const known = new Set<string>()
  const anew: string[] = []
  for (const i of earlier.rows) {
    const { row } = told[i]!
    const holder = row.attribution[0]
    if (!holder || words.isClass(holder)) continue
    if (row.published !== null && (daysOf(row.published)?.last ?? 0) > later.first) anew.push(plain(holder))
    else known.add(plain(holder))
  }
  return anew.some((holder) => !known.has(holder))
}

/** "At least 84" and 84 name one number: neither replaces the other. */
function sameNumbers(a: Figure, b: Figure): boolean {
  return endsOf(a).low === endsOf(b).low && endsOf(a).high === endsOf(b).high
}

function ratio(a: Figure, b: Figure): number {
  const [x, y] = [endsOf(a), endsOf(b)]
  const low = Math.min(x.low, y.low)
  const high = Math.max(x.high, y.high)
  return low > 0 ? high / low : Number.POSITIVE_INFINITY
}
