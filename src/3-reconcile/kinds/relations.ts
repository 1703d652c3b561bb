// Standing ties. Who leads whom, or belongs to whom, is one question whose answers are names, several over time; how two stand to
// each other, as allies or as rivals, is one question about the two; other names are one question for whoever bears them.
import type { RelationClaim, RelationType } from "#claim"
import { Groups } from "../groups.js"
import { plain } from "../names.js"
import type { PartedClaim } from "../parts.js"
import type { Sourced } from "../sourced.js"
import type { ReconcileWords } from "../words.js"
import { aliasDifference, leaderDifference } from "./alias.js"
import { commonest, nameKey } from "./naming.js"
import { type Described, kindOfQuestion, type Rules } from "./rules.js"
import { allegianceDifference, standingAnswer, standingDifference } from "./standing.js"

/** The object is the answer. */
const WITH_NAMES: ReadonlySet<RelationType> = new Set([
  "led-by",
  "part-of",
  "allegiance-to",
  "split-from",
  "merged-into",
  "member-of",
])
/** The ends may stand either way round. */
const MUTUAL: ReadonlySet<RelationType> = new Set(["allied-with", "rival-of", "also-known-as"])

/** Two are one or the other: both are asked in one question. */
const STANDS: ReadonlySet<RelationType> = new Set(["allied-with", "rival-of"])

const rules: Rules<RelationClaim> = {
  kind: "relation",
  part: (claims, words) => claims.map((one) => ({ ...one, part: partOf(one.claim, words), setting: null })),
  group: (claims, words) => (claims[0]!.claim.type === "also-known-as" ? byBearer(claims, words) : [claims]),
  describe(claims, words) {
    const type = commonestType(claims)
    return { topic: type, place: null, time: null, ...endsOf(claims, words), why: whyOf(type) }
  },
  answers(claims, described, words) {
    const both = claims.some(({ placed: { claim } }) => claim.type !== claims[0]!.placed.claim.type)
    return new Map(
      claims.map(({ placed: { id, claim } }) => [id, both ? standingAnswer(claim) : answerOf(claim, described, words)]),
    )
  },
  between(a, b, words) {
    const [x, y] = [a.placed.claim, b.placed.claim]
    if (STANDS.has(x.type)) return standingDifference(a, b)
    if (x.type === "allegiance-to" && x.polarity === y.polarity) return allegianceDifference(a, b, words)
    if (x.type === "led-by" && x.polarity === y.polarity) return leaderDifference(a, b, words)
    if (x.type === "also-known-as" && x.polarity === y.polarity) return aliasDifference(a, b, words)
    return plainDifference(a, b)
  },
}

function partOf(claim: RelationClaim, words: ReconcileWords): string {
  const { type } = claim
  // Bearers of several names are found through any of them, so that all such claims have to meet; they are few.
  if (type === "also-known-as") return `relation|${type}`
  const subject = nameKey(claim.subject, words)
  if (WITH_NAMES.has(type)) return `relation|${type}|${subject}`
  const ends = [subject, nameKey(claim.object, words)]
  const tie = STANDS.has(type) ? "stands" : type
  return `relation|${tie}|${(MUTUAL.has(type) ? ends.sort() : ends).join("|")}`
}

/** That which most claims say; of equals the first by name. */
const commonestType = (claims: readonly PartedClaim<RelationClaim>[]): RelationType =>
  claims.length === 1 ? claims[0]!.claim.type : commonest(claims.map(({ claim }) => claim.type))

/** Claims that share a name, through others too, are about one bearer. Words for nobody in particular tie nothing together. */
function byBearer(
  claims: readonly PartedClaim<RelationClaim>[],
  words: ReconcileWords,
): PartedClaim<RelationClaim>[][] {
  const groups = new Groups(claims.length)
  const holder = new Map<string, number>()
  claims.forEach(({ claim }, i) => {
    for (const name of [claim.subject, claim.object]) {
      if (words.isClass(name)) continue
      const key = plain(name)
      const other = holder.get(key)
      if (other === undefined) holder.set(key, i)
      else groups.join(other, i)
    }
  })
  return groups.all().map((group) => group.map((i) => claims[i]!))
}

function endsOf(
  claims: readonly PartedClaim<RelationClaim>[],
  words: ReconcileWords,
): Pick<Described, "subject" | "object"> {
  const { type } = claims[0]!.claim
  if (WITH_NAMES.has(type)) return { subject: commonest(claims.map(({ claim }) => claim.subject)), object: null }
  if (type !== "also-known-as" && !MUTUAL.has(type))
    return {
      subject: commonest(claims.map(({ claim }) => claim.subject)),
      object: commonest(claims.map(({ claim }) => claim.object)),
    }
  const subject = commonest(claims.flatMap(({ claim }) => [claim.subject, claim.object]))
  const others = claims.map(({ claim }) => otherEnd(claim, subject, words))
  const keys = new Set(others.map((name) => nameKey(name, words)))
  return { subject, object: keys.size === 1 ? commonest(others) : null }
}

function otherEnd({ subject, object }: RelationClaim, name: string, words: ReconcileWords): string {
  return nameKey(object, words) === nameKey(name, words) ? subject : object
}

function answerOf(claim: RelationClaim, { subject, object }: Described, words: ReconcileWords): string {
  if (WITH_NAMES.has(claim.type) || (claim.type === "also-known-as" && object === null)) {
    const name = WITH_NAMES.has(claim.type) ? claim.object : namesBeside(claim, subject, words)
    return claim.polarity === "negative" ? `not ${name}` : claim.ended ? `${name}, no longer` : name
  }
  return claim.polarity === "negative" ? "no" : claim.ended ? "no longer" : "yes"
}

function namesBeside(claim: RelationClaim, subject: string, words: ReconcileWords): string {
  const own = nameKey(subject, words)
  const ends = [claim.subject, claim.object].filter((name) => nameKey(name, words) !== own)
  return ends.length === 2 ? `${ends[0]} = ${ends[1]}` : (ends[0] ?? claim.object)
}

function plainDifference(a: Sourced<RelationClaim>, b: Sourced<RelationClaim>) {
  const [x, y] = [a.placed.claim, b.placed.claim]
  const same = plain(x.object) === plain(y.object) || (MUTUAL.has(x.type) && plain(x.object) === plain(y.subject))
  if (!same || x.polarity === y.polarity) return null
  return {
    type: "polarity" as const,
    why: "One says so, the other says that it is not so.",
    settles: "a statement of one of the two themselves, or a deed that fits only one of the answers",
  }
}

const WHY: Readonly<Partial<Record<RelationType, string>>> = {
  "led-by": "They all say who leads it; the answers are names, and several may be right one after the other.",
  "also-known-as": "They share a name, each with the next, so that they tell of one bearer or of names that two bear.",
}
const whyOf = (type: RelationType): string =>
  WHY[type] ??
  (WITH_NAMES.has(type)
    ? "They all name the other end of the same tie; several answers may hold one after the other."
    : STANDS.has(type)
      ? "They say how the same two stand to each other, as allies or as rivals."
      : "They are about the same two and the same tie; the answers are yes, no and no longer.")

export const relations = kindOfQuestion(rules)
