// What brings about an effect: effects share their content words; the answers are the causes that are given.
import type { CauseClaim } from "#claim"
import { alike, cluster, contentWords } from "./content.js"
import { commonest, headOf, nameKey } from "./naming.js"
import { kindOfQuestion, type Rules } from "./rules.js"

const rules: Rules<CauseClaim> = {
  kind: "cause",
  part: (claims, words) =>
    claims.map((one) => ({
      ...one,
      part: `cause|${headOf(one.claim.effect, words) || nameKey(one.claim.effect, words)}`,
      setting: null,
    })),
  group: (claims, words) =>
    cluster(claims.map(({ claim }) => contentWords(claim.effect, words))).map((group) => group.map((i) => claims[i]!)),
  describe(claims) {
    return {
      subject: commonest(claims.map(({ claim }) => claim.effect)),
      ...{ topic: null, object: null, place: null, time: null },
      why: "They name the same effect: most of the words that carry it are common to them.",
    }
  },
  answers(claims, _described, words) {
    const causes = claims.map(({ placed }) => placed.claim)
    const answers = new Map<string, string>()
    for (const group of cluster(causes.map(({ cause }) => contentWords(cause, words)))) {
      const cause = commonest(group.map((i) => causes[i]!.cause))
      for (const i of group) answers.set(claims[i]!.placed.id, `${cause} ${doing(causes[i]!)}`)
    }
    return answers
  },
  between(a, b, words) {
    const [x, y] = [a.placed.claim, b.placed.claim]
    if (doing(x) === doing(y) || !alike(contentWords(x.cause, words), contentWords(y.cause, words))) return null
    return {
      type: "polarity",
      why: `The same cause ${doing(x)} in one and ${doing(y)} in the other.`,
      settles: "a time or place at which the cause was there and the effect was not",
    }
  },
}

/** "brings more of it"; a denied cause does nothing of the kind. */
function doing({ sign, polarity }: CauseClaim): string {
  const does = sign === "+" ? "brings more of it" : "brings less of it"
  return polarity === "negative" ? `is said not to: ${does}` : does
}

export const causes = kindOfQuestion(rules)
