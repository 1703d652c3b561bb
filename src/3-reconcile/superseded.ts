// A recount is no contradiction: where one holder gives a later figure for the same occasion, the earlier one is superseded.
import type { Edtf } from "#claim"
import { compareEdtf, touches } from "#claim"
import { sameFigure } from "./figure.js"
import { plain } from "./names.js"
import type { Sourced } from "./ties.js"

const COUNTED_ONCE = new Set(["fatalities", "injured", "detained", "flow", "attacks", "money"])

/** Ids of claims whose figure a later one of the same speaker replaces. Documents without a date supersede nothing. */
export function findSuperseded(claims: readonly Sourced[]): Set<string> {
  const bySpeaker = new Map<string, Sourced[]>()
  for (const one of claims) {
    if (!one.facts.published || one.placed.claim.polarity === "negative") continue
    const speaker = speakerOf(one)
    const same = bySpeaker.get(speaker)
    if (same) same.push(one)
    else bySpeaker.set(speaker, [one])
  }
  const superseded = new Set<string>()
  for (const statements of bySpeaker.values()) {
    const latest = latestOf(statements.map((one) => one.facts.published!))
    for (const one of statements) {
      const later = statements.find(
        (other) => compareEdtf(one.facts.published!, other.facts.published!) < 0 && replaces(other, one),
      )
      if (later && one.facts.published !== latest) superseded.add(one.placed.id)
    }
  }
  return superseded
}

function speakerOf({ placed: { claim }, facts }: Sourced): string {
  return plain(claim.attribution[0] ?? facts.publisher ?? facts.authors[0] ?? facts.id)
}

const latestOf = (dates: readonly Edtf[]): Edtf =>
  dates.reduce((latest, date) => (compareEdtf(date, latest) > 0 ? date : latest))

function replaces(later: Sourced, earlier: Sourced): boolean {
  const x = later.placed.claim
  const y = earlier.placed.claim
  const sameOccasion = COUNTED_ONCE.has(x.measure)
    ? !x.time || !y.time || touches(x.time, y.time)
    : x.time !== null && x.time === y.time
  return sameOccasion && !sameFigure(x, y)
}
