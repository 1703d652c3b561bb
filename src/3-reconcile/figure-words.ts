import type { Estimate } from "#claim"
import { bandOf } from "./figure.js"

/** Made when the first figure is shown: it takes some milliseconds, and most starts of the program show none. */
let formatter: Intl.NumberFormat | null = null
function grouped(value: number): string {
  formatter ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 })
  return formatter.format(value)
}
export const numberWords = (value: number): string => grouped(value)

/** A figure as sentences about tellings name it: "up to 600", "at least 600", "about 2,000", "1,000–3,000". */
export function figureWords(claim: Estimate): string {
  const { low, high } = bandOf(claim)
  const about = claim.approximate ? "about " : ""
  if (low === null) return high === null ? "no figure" : `${about}up to ${numberWords(high)}`
  if (high === null) return `${about}at least ${numberWords(low)}`
  return low === high ? about + numberWords(low) : `${about}${numberWords(low)}–${numberWords(high)}`
}
