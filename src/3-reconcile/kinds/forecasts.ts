// What is said to come: subject and outcome share their content words; the answers are how likely it is said to be.
import type { ForecastClaim, PlacedClaim } from "#claim"
import { formatEdtf } from "#claim"
import { mayBeSameTime } from "../days.js"
import type { ReconcileWords } from "../words.js"
import { cluster, contentWords } from "./content.js"
import { commonest, headOf, nameKey } from "./naming.js"
import { kindOfQuestion, type Rules } from "./rules.js"

const HOW_LIKELY = { certain: "will come", probable: "is likely", possible: "may come" } as const

const rules: Rules<ForecastClaim> = {
  kind: "forecast",
  part: (claims, words) => claims.map((one) => ({ ...one, part: `forecast|${subjectKey(one, words)}`, setting: null })),
  group(claims, words) {
    const phrases = claims.map(({ claim }) => contentWords(claim.outcome, words))
    return cluster(phrases).map((group) => group.map((i) => claims[i]!))
  },
  describe(claims) {
    return {
      subject: commonest(claims.map(({ claim }) => claim.subject)),
      ...{ topic: null, object: commonest(claims.map(({ claim }) => claim.outcome)), place: null, time: null },
      why: "They foretell the same of the same subject: most of the words that carry the outcome are common to them.",
    }
  },
  answers: (claims, _described, words) =>
    new Map(claims.map(({ placed: { id, claim } }) => [id, answerOf(claim, words)])),
  between(a, b) {
    const [x, y] = [a.placed.claim, b.placed.claim]
    if (x.polarity === y.polarity) return null
    if (x.horizon !== null && y.horizon !== null && !mayBeSameTime(x.horizon, y.horizon))
      return {
        type: "time",
        why: `One says that it will come, the other that it will not, by different times: ${formatEdtf(x.horizon)} and ${formatEdtf(y.horizon)}.`,
        settles: "the later of the two dates",
      }
    if (x.condition !== y.condition && (x.condition !== null || y.condition !== null))
      return {
        type: "definition",
        why: "One says that it will come, the other that it will not, but under different conditions.",
        settles: "which of the two conditions comes about",
      }
    return {
      type: "polarity",
      why: "One says that it will or may come, the other that it will not.",
      settles: "what has happened since, once the time is over",
    }
  },
}

/** "It" and "this" are what their document speaks of: they go with nobody else's. */
function subjectKey({ claim: { subject }, document }: PlacedClaim<ForecastClaim>, words: ReconcileWords): string {
  if (words.known(subject)) return nameKey(subject, words)
  return headOf(subject, words) || `${nameKey(subject, words)} within ${document}`
}

function answerOf({ likelihood, polarity, condition }: ForecastClaim, words: ReconcileWords): string {
  const how = words.likelihood(likelihood)
  const said = how === null ? likelihood : HOW_LIKELY[how]
  const answer = polarity === "negative" ? (how === "possible" ? "may not come" : "will not come") : said
  return condition === null ? answer : `${answer}, on a condition`
}

export const forecasts = kindOfQuestion(rules)
