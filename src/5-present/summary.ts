// What a finding shows, said to somebody who opens the casebook for the first time: one sentence each, the plainest first.
import type { Finding, Origin } from "#claim"
import type { ClaimView } from "./claim.js"
import { centre, numberInWords } from "./figure.js"

/** So many documents that go back to one place are worth saying. */
const MANY_DOCUMENTS = 3
const MOST_OF_A_KIND = 2

/** Sentences about origins, incidents, recounts, names, losses and contradictions; `claims` are those of the question. */
export function summaryOf(finding: Finding, claims: readonly ClaimView[]): string[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return [
    ...incident(finding, byId),
    ...sharedOrigins(finding, byId),
    ...recounts(finding, byId),
    ...finding.conflicts
      .filter(({ type }) => type === "identity" || type === "perpetrator")
      .slice(0, MOST_OF_A_KIND)
      .map(({ why }) => why),
    ...losses(finding, byId),
    ...agreement(finding),
    ...contradictions(finding),
  ]
}

type Claims = ReadonlyMap<string, ClaimView>

const documentsOf = (ids: readonly string[], claims: Claims): number =>
  new Set(ids.map((id) => claims.get(id)?.document.id)).size

function incident({ question, origins, positions }: Finding, claims: Claims): string[] {
  const documents = documentsOf(question.claims, claims)
  if (question.kind !== "event" || documents < 2) return []
  const blamed = positions.filter(({ answer }) => answer.startsWith("by ") || answer.startsWith("claimed by "))
  const who = blamed.length ? ` Of the attackers they say: ${listed(blamed.map(({ answer }) => answer))}.` : ""
  return [
    `${documents} reports tell of one incident, from ${origins.length} ${origins.length === 1 ? "origin" : "origins"}; each version is kept.${who}`,
  ]
}

function sharedOrigins({ origins }: Finding, claims: Claims): string[] {
  return origins
    .map((origin) => ({ origin, documents: documentsOf(origin.claims, claims) }))
    .filter(({ documents }) => documents >= MANY_DOCUMENTS)
    .sort((a, b) => b.documents - a.documents)
    .slice(0, MOST_OF_A_KIND)
    .map(({ origin, documents }) => sharedOrigin(origin, documents, claims))
}

function sharedOrigin(origin: Origin, documents: number, claims: Claims): string {
  const first = claims.get(origin.claims[0]!)
  const told = first ? ` “${first.document.title}” told it first.` : ""
  return `${documents} reports, one origin: what they say all goes back to ${origin.name}.${told} It counts once, not ${documents} times.`
}

/** Figures that a recount replaced, in the order of publication, each once. */
function recounts({ superseded, question }: Finding, claims: Claims): string[] {
  const gone = superseded.flatMap((id) => claims.get(id) ?? []).sort(byPublication)
  const figures = [...new Set(gone.flatMap((claim) => centre(claim) ?? []))].map(numberInWords)
  if (!figures.length) return []
  const unit = gone[0]!.unit ?? ""
  const stands = question.claims
    .flatMap((id) => claims.get(id) ?? [])
    .filter(({ id, ownVoice }) => !superseded.includes(id) && !ownVoice)
    .filter((claim) => publishedOf(claim) >= publishedOf(gone.at(-1)!))
    .sort(byPublication)[0]
  const latest = stands && centre(stands)
  const by = latest ? ` by ${numberInWords(latest)}` : ""
  return [
    `${listed(figures)} ${unit} ${figures.length === 1 ? "was" : "were"} replaced${figures.length > 1 ? ", one after the other," : ""}${by}: counted again, and not contradicted.`,
  ]
}

function losses({ changes }: Finding, claims: Claims): string[] {
  return changes
    .filter(({ type }) => type !== "hedge added")
    .slice(0, MOST_OF_A_KIND)
    .flatMap(({ from, to, why }) => {
      const [first, later] = [claims.get(from), claims.get(to)]
      return first && later ? [`On the way from “${first.document.title}” to “${later.document.title}”: ${why}.`] : []
    })
}

/** Only origins that share nothing confirm one another. */
function agreement({ origins, independence, conflicts, question }: Finding): string[] {
  if (independence !== "established" || conflicts.length || question.kind === "event") return []
  return [`${origins.length} origins that share nothing that could be found say it, and none contradicts another.`]
}

function contradictions({ conflicts }: Finding): string[] {
  const real = conflicts.filter(({ type }) => type === "value" || type === "polarity" || type === "inclusion")
  if (!real.length) return []
  const pairs = real.length === 1 ? "One contradiction is" : `${real.length} contradictions are`
  return [`${pairs} left after time, place, scope and recounts are told apart.`]
}

function byPublication(a: ClaimView, b: ClaimView): number {
  const [x, y] = [publishedOf(a), publishedOf(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
/** Those without a date come last. */
const publishedOf = ({ document }: ClaimView): string => document.published?.first ?? "~"

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
