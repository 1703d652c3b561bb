// How strong, how rich, how united: one question for each actor and aspect, over all its times.
import type { AppraisalClaim, Direction } from "#claim"
import type { Sourced } from "../sourced.js"
import type { Difference } from "./across.js"
import { bothTimes, meet } from "./held.js"
import { commonest, nameKey } from "./naming.js"
import { kindOfQuestion, type Rules } from "./rules.js"

/** Directions that cannot both be right of one time. */
const OPPOSED: Readonly<Record<Direction, readonly Direction[]>> = {
  rising: ["falling", "stable"],
  falling: ["rising", "stable"],
  stable: ["rising", "falling"],
  high: ["low"],
  low: ["high"],
}

const rules: Rules<AppraisalClaim> = {
  kind: "appraisal",
  part: (claims, words) =>
    claims.map((one) => ({
      ...one,
      part: `appraisal|${nameKey(one.claim.subject, words)}|${one.claim.aspect}`,
      setting: null,
    })),
  group: (claims) => [claims],
  describe(claims) {
    const { aspect } = claims[0]!.claim
    return {
      subject: commonest(claims.map(({ claim }) => claim.subject)),
      ...{ topic: aspect, object: null, place: null, time: null },
      why: `They all judge one actor's ${aspect}; when each holds is told by its time.`,
    }
  },
  answers: (claims) =>
    new Map(
      claims.map(({ placed: { id, claim } }) => [
        id,
        claim.polarity === "negative" ? `not ${claim.direction}` : claim.direction,
      ]),
    ),
  between: (a, b) => difference(a, b),
}

function difference(a: Sourced<AppraisalClaim>, b: Sourced<AppraisalClaim>): Difference | null {
  const [x, y] = [a.placed.claim, b.placed.claim]
  const denied = x.direction === y.direction && x.polarity !== y.polarity
  const opposed = x.polarity === "positive" && y.polarity === "positive" && OPPOSED[x.direction].includes(y.direction)
  if (!denied && !opposed) return null
  const words = [x, y].map(
    ({ polarity, direction }) => `its ${x.aspect} ${polarity === "negative" ? "not " : ""}${direction}`,
  )
  if (!meet(a, b))
    return {
      type: "time",
      why: `One calls ${words[0]}, the other ${words[1]}, but of different times: ${bothTimes(a, b)}.`,
      settles: "a judgement of one source for both times",
    }
  return {
    type: "polarity",
    why: `One calls ${words[0]}, the other ${words[1]}, of the same time as far as they say (${bothTimes(a, b)}).`,
    settles: "what each of the two rests its judgement on: attacks, money, men or words",
  }
}

export const appraisals = kindOfQuestion(rules)
