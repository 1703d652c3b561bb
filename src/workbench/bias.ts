// A source against the others, on the questions that both speak on.
import type { Bias, Claim, Origin, Question } from "#claim"
import { biasOf, identityView } from "#reconcile"
import type { Casebook, SourceRole } from "#store"

/** Questions that are looked at, at most; those with most origins come first. */
const MOST_QUESTIONS = 300

export interface SourceBias {
  readonly biases: readonly Bias[]
  /** Questions that the source shares with others, and how many of them were compared. */
  readonly shared: number
  readonly looked: number
  readonly questions: readonly Question[]
}

/**
 * An origin is a holder's where it is told of him first; a publisher's or an author's where they told it first. Names that
 * decisions make one are one holder.
 */
export async function sourceBias(casebook: Casebook, role: SourceRole, name: string): Promise<SourceBias> {
  const { identities } = await casebook.decisions()
  const names = [name, ...(identityView(identities).clusters.find((cluster) => cluster.includes(name)) ?? [])]
  const { findings, claims, own, total } = await casebook.sharedFindings(
    await filterOf(casebook, role, names),
    MOST_QUESTIONS,
  )
  const claimOf = new Map<string, Claim>(claims.map(({ id, claim }) => [id, claim]))
  const mine = new Set(own)
  const holds = (origin: Origin): boolean => {
    const first = claimOf.get(origin.claims[0]!)
    return names.includes(origin.name) || (first !== undefined && names.includes(first.attribution[0] ?? ""))
  }
  const isOwn = role === "holder" ? holds : ({ claims: [first] }: Origin) => first !== undefined && mine.has(first)
  const biases = biasOf(findings, (id) => claimOf.get(id), isOwn)
  return { biases, shared: total, looked: findings.length, questions: findings.map(({ question }) => question) }
}

async function filterOf(casebook: Casebook, role: SourceRole, names: readonly string[]) {
  if (role !== "author") return { [role]: names }
  const pages = await Promise.all(names.map((author) => casebook.documents({ author }, { limit: 1000 })))
  const documents = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
  return { document: documents.length ? documents : ["none"] }
}
