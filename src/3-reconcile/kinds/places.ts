// A place as its levels, the finest first, folded: "Achin District, Nangarhar Province, Afghanistan".
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"

const MOST_LEVELS = 5

/** What the claim says and what the packs know that it lies in; empty for no place. */
export function placesOf(place: string | null, words: ReconcileWords): readonly string[] {
  if (place === null || place === "") return []
  const levels = place
    .split(",")
    .map((level) => level.trim())
    .filter(Boolean)
  for (let at = words.known(levels.at(-1)!)?.of ?? null; at !== null && levels.length < MOST_LEVELS; ) {
    levels.push(at)
    at = words.known(at)?.of ?? null
  }
  // A region of several states ("Africa", "Khorasan") says less than a country; levels end with the state, which goes by its
  // code: not every city of the packs says in words where it lies.
  const state = levels.findIndex((level) => words.known(level)?.type === "state")
  const within = (state < 0 ? levels : levels.slice(0, state)).map(plain)
  const country = levels.map((level) => words.known(level)?.country).find((code) => code)
  return country ? [...within, country] : levels.map(plain)
}

/** Whether one of the two lies in the other, or both are one. */
export function nested(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && (a.includes(b[0]!) || b.includes(a[0]!))
}
