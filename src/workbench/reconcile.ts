import type { Casebook } from "#store"
import type { Verbs } from "./verbs.js"

/** Another process may add documents while this one reconciles; the last to finish leaves the findings complete. */
const MOST_ROUNDS = 5

/** Brings the findings up to the claims where they are behind. Gives the number of questions. */
export async function reconcileCasebook(casebook: Casebook, { reconcile }: Pick<Verbs, "reconcile">): Promise<number> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { reconciled, questions } = await casebook.status()
    if (reconciled) return questions
    const { claims, documents, revision } = await casebook.placedClaims()
    await casebook.saveFindings(reconcile(claims, documents), revision)
  }
  return (await casebook.status()).questions
}
