// When something that goes on is held to be so: the claim's own time, else the time of its document, which is only when it was said.
import type { Claim, Edtf } from "#claim"
import { formatEdtf } from "#claim"
import { mayBeSameTime } from "../days.js"
import type { Sourced } from "../sourced.js"

export interface Held {
  readonly time: Edtf
  /** "for 2015", or "said in October 2018". */
  readonly words: string
}

/** Null where neither the claim nor its document has a time. */
export function heldAt({ placed, facts }: Sourced<Claim>): Held | null {
  const { time } = placed.claim
  if (time !== null) return { time, words: `for ${formatEdtf(time)}` }
  if (facts.published === null) return null
  const time_ =
    facts.published.includes("/") || /[~?%]$/.test(facts.published) ? facts.published : `${facts.published}~`
  return { time: time_, words: `said ${isDay(facts.published) ? "on" : "in"} ${formatEdtf(facts.published)}` }
}

const isDay = (time: Edtf): boolean => /^\d{4}-\d\d-\d\d/.test(time)

/** Whether two claims may be about one time; claims without any time may. */
export function meet(a: Sourced<Claim>, b: Sourced<Claim>): boolean {
  const [x, y] = [heldAt(a), heldAt(b)]
  return x === null || y === null || mayBeSameTime(x.time, y.time)
}

/** "for 2015 and said in October 2018" */
export function bothTimes(a: Sourced<Claim>, b: Sourced<Claim>): string {
  return [heldAt(a), heldAt(b)].map((held) => held?.words ?? "without a time").join(" and ")
}
