// What somebody ought to do: the same addressee, and actions that share their content words.
import type { RecommendationClaim } from "#claim"
import { cluster, contentWords } from "./content.js"
import { commonest, nameKey } from "./naming.js"
import { kindOfQuestion, type Rules } from "./rules.js"

const rules: Rules<RecommendationClaim> = {
  kind: "recommendation",
  // Without an addressee, the first content word (the verb) has to be one.
  part: (claims, words) =>
    claims.map((one) => {
      const { addressee, action } = one.claim
      const whom = addressee === null ? `|${contentWords(action, words)[0] ?? ""}` : nameKey(addressee, words)
      return { ...one, part: `recommendation|${whom}`, setting: null }
    }),
  group: (claims, words) =>
    cluster(claims.map(({ claim }) => contentWords(claim.action, words))).map((group) => group.map((i) => claims[i]!)),
  describe(claims) {
    const addressees = claims.flatMap(({ claim }) => claim.addressee ?? [])
    return {
      subject: addressees.length ? commonest(addressees) : "nobody named",
      ...{ topic: null, object: commonest(claims.map(({ claim }) => claim.action)), place: null, time: null },
      why: "They ask the same of the same addressee: most of the words that carry the action are common to them.",
    }
  },
  answers: (claims) =>
    new Map(
      claims.map(({ placed: { id, claim } }) => [id, claim.polarity === "negative" ? "ought not to" : "ought to"]),
    ),
  between: (a, b) =>
    a.placed.claim.polarity === b.placed.claim.polarity
      ? null
      : {
          type: "polarity",
          why: "One asks for it, the other advises against it.",
          settles: "what each of the two expects to come of it",
        },
}

export const recommendations = kindOfQuestion(rules)
