// Figures in the reader's words: what is known of the bounds is said, and nothing else.
import type { Band, Estimate } from "#claim"

type Bounds = Pick<Estimate, "low" | "best" | "high" | "unit" | "approximate" | "per">

/** Made when the first figure is shown: it takes some milliseconds, and most starts of the program show none. */
let formatter: Intl.NumberFormat | null = null
function grouped(value: number): string {
  formatter ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 })
  return formatter.format(value)
}
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
]

/** "7,000–11,500 persons", "at least 5,000 persons", "about 2,000 persons a year"; "no figure" where there is none. */
export function figureInWords(claim: Bounds): string {
  const figure = boundsInWords(claim)
  if (figure === null) return "no figure"
  const about = claim.approximate ? "about " : ""
  const per = claim.per ? ` ${claim.per}` : ""
  return `${about}${withUnit(figure, claim.unit)}${per}`
}

function boundsInWords({ low, best, high }: Bounds): string | null {
  if (low !== null && high !== null) return `${numberInWords(low)}–${numberInWords(high)}`
  if (best !== null) return numberInWords(best)
  if (low !== null) return `at least ${numberInWords(low)}`
  return high === null ? null : `up to ${numberInWords(high)}`
}

const withUnit = (figure: string, unit: string): string =>
  unit === "percent" ? `${figure} %` : unit === "" ? figure : `${figure} ${unit}`

/** "1,000–11,500", "at least 1,000", "1,000"; null for a band without ends. */
export function bandInWords(band: Band): string | null {
  if (band.low !== null && band.low === band.high) return numberInWords(band.low)
  return boundsInWords({ ...band, best: null, unit: "", approximate: false, per: null })
}

/** Thousands are grouped; from a million on the scale is a word: "314 million". */
export function numberInWords(value: number): string {
  const size = Math.abs(value)
  for (const [scale, word] of SCALES) if (size >= scale) return `${grouped(value / scale)} ${word}`
  return grouped(value).replace("-", "−")
}

/** The one figure that stands for a claim when claims are put in order: the best one, or the middle of its bounds. */
export function centre({ low, best, high }: Pick<Bounds, "low" | "best" | "high">): number | null {
  if (best !== null) return best
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high
}
