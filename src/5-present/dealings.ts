// How a source stands to others: what it says against them, whom it repeats, and who repeats it.
import type { Finding } from "#claim"
import type { ClaimView } from "./claim.js"
import { type SidesView, sidesView } from "./disputes.js"
import { questionTitle } from "./question.js"
import { CONTRADICTIONS, spreadOf } from "./spread.js"

export interface AgainstView extends SidesView {
  readonly question: string
  readonly title: string
}
/** A publisher, else an author, else a title, and how many tellings passed between the two. */
export interface PassingView {
  readonly name: string
  readonly tellings: number
}
export interface DealingsView {
  /** Contradictions in which one of its claims stands, its own side first; of each question the first. */
  readonly against: readonly AgainstView[]
  readonly repeats: readonly PassingView[]
  readonly repeatedBy: readonly PassingView[]
}

const MOST_AGAINST = 12
const MOST_NAMES = 12

/** Ids of other sources' claims that `dealings` will ask for. */
export function claimsOfDealings(findings: readonly Finding[], own: ReadonlySet<string>): string[] {
  return findings.flatMap(({ conflicts, ties }) =>
    [...conflicts, ...ties].flatMap(({ a, b }) => (own.has(a) === own.has(b) ? [] : [own.has(a) ? b : a])),
  )
}

/** `findings` are those of the questions that the source's `own` claims stand in. */
export function dealings(
  findings: readonly Finding[],
  own: ReadonlySet<string>,
  claims: readonly ClaimView[],
): DealingsView {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const [repeats, repeatedBy] = [new Map<string, number>(), new Map<string, number>()]
  for (const finding of findings)
    for (const { claim, from } of spreadOf(finding, claims).tellings) {
      if (from === null || own.has(claim) === own.has(from)) continue
      const other = byId.get(own.has(claim) ? from : claim)
      if (other) count(own.has(claim) ? repeats : repeatedBy, tellerOf(other))
    }
  return {
    against: findings.flatMap((finding) => againstIn(finding, own, byId)).slice(0, MOST_AGAINST),
    repeats: counted(repeats),
    repeatedBy: counted(repeatedBy),
  }
}

const count = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1)
const counted = (counts: ReadonlyMap<string, number>): PassingView[] =>
  [...counts]
    .map(([name, tellings]) => ({ name, tellings }))
    .sort((a, b) => b.tellings - a.tellings || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
const tellerOf = ({ document: { publisher, authors, title } }: ClaimView): string => publisher ?? authors[0] ?? title

function againstIn(
  { question, conflicts }: Finding,
  own: ReadonlySet<string>,
  byId: ReadonlyMap<string, ClaimView>,
): AgainstView[] {
  const found = conflicts.find(({ a, b, type }) => CONTRADICTIONS.includes(type) && own.has(a) !== own.has(b))
  if (!found) return []
  const [a, b] = own.has(found.a) ? [found.a, found.b] : [found.b, found.a]
  const sides = sidesView({ ...found, a, b }, (id) => byId.get(id) ?? null)
  return [{ ...sides, question: question.id, title: questionTitle(question) }]
}
