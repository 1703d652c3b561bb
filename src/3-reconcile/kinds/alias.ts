// Two names for one office, two bearers of one name: where names rather than figures contradict each other.
import type { RelationClaim } from "#claim"
import { spelledAlike } from "../identity/spelling.js"
import { plain } from "../names.js"
import type { Sourced } from "../sourced.js"
import type { ReconcileWords } from "../words.js"
import type { Difference } from "./across.js"
import { bothTimes, meet } from "./held.js"

/** One group has one leader at a time; a state has many heads of many offices, so that two names for it prove nothing. */
const MANY_HEADED: ReadonlySet<string> = new Set(["state", "government-body", "organisation", "place", "publisher"])

export function leaderDifference(
  a: Sourced<RelationClaim>,
  b: Sourced<RelationClaim>,
  words: ReconcileWords,
): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  if (x.polarity === "negative" || x.ended || y.ended || plain(x.object) === plain(y.object)) return null
  if (MANY_HEADED.has(words.known(x.subject)?.type ?? "") || !meet(a, b)) return null
  if (spelledAlike(x.object, y.object))
    return {
      type: "identity",
      why: `“${x.object}” and “${y.object}” are perhaps two spellings of one name.`,
      settles: "a document that names both, as one or as two",
    }
  return {
    type: "identity",
    why: `Two names for one office: one says that ${x.subject} is led by ${x.object}, the other by ${y.object} (${bothTimes(a, b)}).`,
    settles: "the day on which one followed the other, or a document that names both, as one man or as two",
  }
}

/** Two reports give one person two other names that the packs, or their shape, hold for two men. */
export function aliasDifference(
  a: Sourced<RelationClaim>,
  b: Sourced<RelationClaim>,
  words: ReconcileWords,
): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  // an analyst who takes two names for one has answered the claim that gives both: it names nobody else any more
  if (x.polarity === "negative" || [x, y].some(({ subject, object }) => plain(subject) === plain(object))) return null
  const shared = [x.subject, x.object].find((name) =>
    [y.subject, y.object].some((other) => plain(other) === plain(name)),
  )
  if (shared === undefined) return null
  const [one, other] = [x, y].map((claim) => (plain(claim.object) === plain(shared) ? claim.subject : claim.object))
  if (
    !one ||
    !other ||
    plain(one) === plain(other) ||
    spelledAlike(one, other) ||
    !areTwoMen(one, other, shared, words)
  )
    return null
  return {
    type: "identity",
    why: `Two reports name two men behind “${shared}”: ${one} and ${other}. Unless these are two names of one man, one report is wrong.`,
    settles: `a document that names ${one} and ${other} together, as one or as two`,
  }
}

/** Groups have many names and that is no contradiction; of persons, those are two whom the packs know as two, or who share no word. */
function areTwoMen(one: string, other: string, shared: string, words: ReconcileWords): boolean {
  const types = [one, other, shared].map((name) => words.known(name)?.type ?? null)
  if (types.some((type) => type !== null && type !== "person")) return false
  if (types[0] === "person" && types[1] === "person") return true
  const parts = new Set(plain(one).split(" "))
  const full = plain(one).includes(" ") && plain(other).includes(" ")
  return (
    types.includes("person") &&
    full &&
    !plain(other)
      .split(" ")
      .some((word) => word.length > 3 && parts.has(word))
  )
}
