import {
  type ContestedName,
  decidedPairs,
  historyView,
  type IdentityPage,
  type NameView,
  questionTitle,
  sidesView,
} from "#present"
import { type Casebook, identityReview } from "#workbench"
import { paging, parseQuery, type Route } from "./route.js"
import { claimOfRow, claimsById } from "./rows.js"

/** Claims shown of each name. */
const SAID = 3
const CONTESTED = 50

const CONDITIONS = { start: paging.start, rows: paging.rows.default(20) }

export const identity: Route = {
  method: "GET",
  path: "/api/identity",
  reason: "pairs of names to be decided on with what speaks for it, what is decided, and the merges as they stand",
  async answer({ casebook, query, who }): Promise<IdentityPage> {
    const { start, rows } = parseQuery(query, CONDITIONS)
    const [review, status, log, contested] = await Promise.all([
      identityReview(casebook),
      casebook.status(),
      casebook.verdicts(),
      contestedNames(casebook),
    ])
    const inDispute = new Set(contested.flatMap(({ a, b }) => [...(a?.names ?? []), ...(b?.names ?? [])]))
    const isContested = ({ a, b }: { a: string; b: string }): boolean => inDispute.has(a) && inDispute.has(b)
    const pairs = [...review.proposals]
      .sort((p, q) => Number(isContested(q)) - Number(isContested(p)))
      .slice(start, start + rows)
    const nameView = async (name: string, beside: string): Promise<NameView> => ({
      name,
      type: review.typeOf(name)?.replace("-", " ") ?? null,
      claims: review.countOf(name),
      said: (await casebook.claimsOf(await casebook.claimsNaming([name, beside], SAID))).map(claimOfRow),
    })
    return {
      who,
      casebook: status.casebook,
      total: review.proposals.length,
      pairs: await Promise.all(
        pairs.map(async ({ a, b, decision, score, reason }) => ({
          ...{ a: await nameView(a, b), b: await nameView(b, a), proposed: decision, score },
          reason: /[.!?]$/.test(reason) ? reason : `${reason}.`,
          contested: isContested({ a, b }),
        })),
      ),
      decided: decidedPairs(log, review.view.refused),
      merges: review.view.clusters.map((names) => ({
        names,
        claims: names.reduce((sum, name) => sum + review.countOf(name), 0),
      })),
      contested,
      history: historyView(log, who),
    }
  },
}

/** Names that reports contradict each other about. */
async function contestedNames(casebook: Casebook): Promise<ContestedName[]> {
  const found = await casebook.findings({ conflicts: ["identity"] }, { limit: CONTESTED })
  const all = found.rows.flatMap(({ question, conflicts }) =>
    conflicts.filter(({ type }) => type === "identity").map((conflict) => ({ question, conflict })),
  )
  const claims = await claimsById(
    casebook,
    all.flatMap(({ conflict }) => [conflict.a, conflict.b]),
  )
  return all.map(({ question, conflict }) => ({
    question: question.id,
    title: questionTitle(question),
    ...sidesView(conflict, (id) => claims.get(id) ?? null),
  }))
}
