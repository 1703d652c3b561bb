// Allies or rivals, and whose men: ties that exclude each other at one time and may well follow each other.
import { compareEdtf, type RelationClaim } from "#claim"
import { plain } from "../names.js"
import type { Sourced } from "../sourced.js"
import type { ReconcileWords } from "../words.js"
import type { Difference } from "./across.js"
import { bothTimes, heldAt, meet } from "./held.js"

const NOUN = { "allied-with": "allies", "rival-of": "rivals" } as const
const nounOf = ({ type }: RelationClaim): string => (type === "rival-of" ? NOUN[type] : NOUN["allied-with"])

/** "allies", "not rivals", "no longer allies": where a question has claims of both ties. */
export const standingAnswer = (claim: RelationClaim): string =>
  `${claim.polarity === "negative" ? "not " : claim.ended ? "no longer " : ""}${nounOf(claim)}`

/** Two groups may fight each other and ally later; at one time, as far as the reports tell, one of the two is wrong. */
export function standingDifference(a: Sourced<RelationClaim>, b: Sourced<RelationClaim>): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  if (x.type === y.type) return x.polarity === y.polarity ? null : deniedDifference(a)
  if ([x, y].some(({ polarity, ended }) => polarity === "negative" || ended)) return null
  const said = `One holds ${x.subject} and ${x.object} for ${nounOf(x)}, the other for ${nounOf(y)}`
  if (!meet(a, b))
    return {
      type: "time",
      why: `${said}, but at different times: ${bothTimes(a, b)}.`,
      settles: "the day on which the one turned into the other",
    }
  return {
    type: "polarity",
    why: `${said}, of the same time as far as they say (${bothTimes(a, b)}).`,
    settles: "a fight or a joint deed of the two at that time, or a statement of one of them",
  }
}

function deniedDifference(a: Sourced<RelationClaim>): Difference {
  const noun = nounOf(a.placed.claim)
  const { subject, object } = a.placed.claim
  return {
    type: "polarity",
    why: `One says that ${subject} and ${object} are ${noun}, the other that they are not.`,
    settles: "a statement of one of the two themselves, or a deed that fits only one of the answers",
  }
}

/**
 * A group pledges itself to one lord at a time. A branch and its parent, a leader and his group are one lord; where a time is
 * not told, or the later says that the pledge is over, both may be right.
 */
export function allegianceDifference(
  a: Sourced<RelationClaim>,
  b: Sourced<RelationClaim>,
  words: ReconcileWords,
): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  if (x.polarity === "negative" || x.ended || y.ended || plain(x.object) === plain(y.object)) return null
  const lords = [x, y].map(({ object }) => words.known(object)?.type ?? null)
  if (!lords.every((type) => type === "armed-group") || words.isKin(x.object, y.object)) return null
  const [p, q] = [heldAt(a), heldAt(b)]
  if (p === null || q === null) return null
  if (!meet(a, b)) {
    const [earlier, later] = compareEdtf(p.time, q.time) <= 0 ? [x, y] : [y, x]
    return {
      type: "time",
      why: `One says that ${x.subject} is pledged to ${earlier.object}, the other to ${later.object}, but at different times: ${bothTimes(a, b)}.`,
      settles: `when ${x.subject} went over, if it did`,
    }
  }
  return {
    type: "polarity",
    why: `A group pledges itself to one at a time: one says that ${x.subject} is pledged to ${x.object}, the other to ${y.object} (${bothTimes(a, b)}).`,
    settles: `a pledge of ${x.subject} in its own words, with its day`,
  }
}
