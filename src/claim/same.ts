// Two readers of one document often find the same thing. Found twice it is still said once.
import { namesOf, topicOf } from "./about.js"
import type { Claim, RelationClaim } from "./claim.js"

/** Ends that may stand either way round. */
const MUTUAL: ReadonlySet<string> = new Set(["allied-with", "rival-of", "also-known-as"])

/**
 * Whether two claims of ONE document say the same in the same words: the same kind and polarity, quotes that share words, and
 * what tells claims of their kind apart. Fields that readers may differ in (time, certainty, who says so) are not asked.
 */
export function saysTheSame(a: Claim, b: Claim): boolean {
  if (a.kind !== b.kind || a.polarity !== b.polarity || !overlap(a, b)) return false
  if (a.kind === "estimate" && b.kind === "estimate")
    return a.measure === b.measure && a.low === b.low && a.best === b.best && a.high === b.high
  if (a.kind === "relation" && b.kind === "relation") return a.type === b.type && sameEnds(a, b)
  if (a.kind === "cause" && b.kind === "cause") return a.sign === b.sign
  if (a.kind === "appraisal" && b.kind === "appraisal")
    return a.subject === b.subject && a.aspect === b.aspect && a.direction === b.direction
  if (a.kind === "event" && b.kind === "event") return topicOf(a) === topicOf(b) && shareName(a, b)
  return true
}

const overlap = ({ quote: a }: Claim, { quote: b }: Claim): boolean => a.start < b.end && b.start < a.end

const sameEnds = (a: RelationClaim, b: RelationClaim): boolean =>
  (a.subject === b.subject && a.object === b.object) ||
  (MUTUAL.has(a.type) && a.subject === b.object && a.object === b.subject)

/** Events of which nobody is named are told apart by their words alone. */
function shareName(a: Claim, b: Claim): boolean {
  const [names, others] = [namesOf(a), namesOf(b)]
  return !names.length || !others.length || names.some((name) => others.includes(name))
}
