// What two tellings of one incident disagree on: who did it, whether it happened, when, where and how.
import { compareEdtf, type EventClaim, formatEdtf } from "#claim"
import { rangeGap } from "../days.js"
import { plain } from "../names.js"
import type { Sourced } from "../sourced.js"
import type { ReconcileWords } from "../words.js"
import type { Difference } from "./across.js"
import { familyOf } from "./incidents.js"

export function eventDifference(
  a: Sourced<EventClaim>,
  b: Sourced<EventClaim>,
  words: ReconcileWords,
): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  return blame(x, y, words) ?? (x.polarity === y.polarity ? dating(x, y) : happening(x, y))
}

function blame(x: EventClaim, y: EventClaim, words: ReconcileWords): Difference | null {
  if (!x.actors.length || !y.actors.length) return null
  const [mine, yours] = [denialOf(x, words), denialOf(y, words)]
  const same = x.actors.some((actor) => y.actors.some((other) => isOne(actor, other, words)))
  if (mine && yours) return null
  if (mine || yours) {
    if (!same) return null
    const [denier, blamer] = mine ? [x, y] : [y, x]
    return {
      type: "perpetrator",
      why: `One says that ${blamer.actors.join(" and ")} did it; ${denier.attribution[0] ?? denier.actors[0]} denies it.`,
      settles: "evidence from the place, or who gains by claiming and by denying",
    }
  }
  if (same || x.polarity !== y.polarity) return null
  // In a clash both sides act: only where the one blamed is no victim of the other telling are there two perpetrators.
  if (x.actors.some((actor) => y.targets.some((target) => isOne(actor, target, words)))) return null
  return {
    type: "perpetrator",
    why: `One names ${x.actors.join(" and ")}, the other ${y.actors.join(" and ")}.`,
    settles: "a claim of responsibility with details that only the attacker knows, or evidence from the place",
  }
}

const denialOf = (claim: EventClaim, words: ReconcileWords): boolean =>
  familyOf(claim) === "other" && words.responsibilityIn(claim.quote.exact) === "denied"

/** A branch and its parent are no two perpetrators. */
const isOne = (a: string, b: string, words: ReconcileWords): boolean => plain(a) === plain(b) || words.isKin(a, b)

function dating(x: EventClaim, y: EventClaim): Difference | null {
  if (x.time === null || y.time === null || familyOf(x) !== familyOf(y) || rangeGap(x.time, y.time) === 0) return null
  const [earlier, later] = [x.time, y.time].sort((p, q) => compareEdtf(p, q))
  return {
    type: "time",
    why: `One dates it ${formatEdtf(earlier!)}, the other ${formatEdtf(later!)}; the day of the report is often taken for that of the deed.`,
    settles: "a report that was published before the later of the two days",
  }
}

function happening(x: EventClaim, y: EventClaim): Difference | null {
  if (familyOf(x) !== familyOf(y)) return null
  return {
    type: "polarity",
    why: "One says that it happened, the other that it did not.",
    settles: "somebody who was there, or pictures with place and day",
  }
}
