// What a finding shows, said to somebody who opens the casebook for the first time: one sentence each, the plainest first.
import type { Conflict, Finding, Origin } from "#claim"
import type { ClaimView } from "./claim.js"
import { centre, numberInWords } from "./figure.js"

/** So many documents that go back to one place are worth saying. */
const MANY_DOCUMENTS = 3
const MOST_OF_A_KIND = 2
/** More figures than this are counted and no longer listed. */
const MOST_FIGURES = 6

/**
 * Sentences about origins, incidents, recounts, names, losses and contradictions; `claims` are those of the question, or as
 * many of them as a page can show: then tellings are counted, because the documents of the others are not known.
 */
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
    ...contradictions(finding, byId),
  ]
}

type Claims = ReadonlyMap<string, ClaimView>

/** In how many documents these claims stand; null where one of them is not among those that are known. */
function documentsOf(ids: readonly string[], claims: Claims): number | null {
  const documents = ids.map((id) => claims.get(id)?.document.id ?? null)
  return documents.includes(null) ? null : new Set(documents).size
}

interface Counted {
  readonly count: number
  readonly words: string
}
function tellingsOf(ids: readonly string[], claims: Claims): Counted {
  const documents = documentsOf(ids, claims)
  return documents === null ? { count: ids.length, words: "tellings" } : { count: documents, words: "reports" }
}

function incident({ question, origins, positions }: Finding, claims: Claims): string[] {
  const { count, words } = tellingsOf(question.claims, claims)
  if (question.kind !== "event" || count < 2) return []
  const blamed = positions.filter(({ answer }) => answer.startsWith("by ") || answer.startsWith("claimed by "))
  const who = blamed.length ? ` Of the attackers they say: ${listed(blamed.map(({ answer }) => answer))}.` : ""
  return [
    `${numberInWords(count)} ${words} tell of one incident, from ${origins.length} ${origins.length === 1 ? "origin" : "origins"}; each version is kept.${who}`,
  ]
}

function sharedOrigins({ origins }: Finding, claims: Claims): string[] {
  return origins
    .map((origin) => ({ origin, told: tellingsOf(origin.claims, claims) }))
    .filter(({ told }) => told.count >= MANY_DOCUMENTS)
    .sort((a, b) => b.told.count - a.told.count)
    .slice(0, MOST_OF_A_KIND)
    .map(({ origin, told }) => sharedOrigin(origin, told, claims))
}

function sharedOrigin(origin: Origin, { count, words }: Counted, claims: Claims): string {
  const first = claims.get(origin.claims[0]!)
  const told = first ? ` “${first.document.title}” told it first.` : ""
  return `${numberInWords(count)} ${words}, one origin: what they say all goes back to ${origin.name}.${told} It counts once, not ${numberInWords(count)} times.`
}

/** Figures that a recount replaced, in the order of publication, each once. */
function recounts({ superseded, question }: Finding, claims: Claims): string[] {
  const gone = superseded.flatMap((id) => claims.get(id) ?? []).sort(byPublication)
  const figures = [...new Set(gone.flatMap((claim) => centre(claim) ?? []))].map(numberInWords)
  // a page that cannot show all claims has not all figures either
  if (figures.length > MOST_FIGURES || superseded.some((id) => !claims.has(id)))
    return [
      `${numberInWords(superseded.length)} figures were replaced by a later one of the same origin: counted again, and not contradicted.`,
    ]
  if (!figures.length) return []
  const unit = gone[0]!.unit ?? ""
  const stands = question.claims
    .flatMap((id) => claims.get(id) ?? [])
    .filter(({ id, ownVoice }) => !superseded.includes(id) && !ownVoice)
    .filter((claim) => publishedOf(claim) >= publishedOf(gone.at(-1)!))
    .sort(byPublication)[0]
  const latest = stands && centre(stands)
  const by = latest ? ` by ${numberInWords(latest)}` : ""
  const replaced =
    figures.length === 1
      ? `The figure of ${figures[0]} ${unit} was replaced`
      : `${listed(figures)} ${unit} were replaced, one after the other,`
  return [`${replaced}${by}: counted again, and not contradicted.`]
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

/** The plainest contradiction with both its sides, and how many more there are. */
function contradictions({ conflicts }: Finding, claims: Claims): string[] {
  const real = conflicts.filter(({ type }) => type === "value" || type === "polarity" || type === "inclusion")
  if (!real.length) return []
  const shown = plainest(real, claims)
  const left = real.length - (shown ? 1 : 0)
  const counted = `${left} ${shown ? "more " : ""}${left === 1 ? "contradiction is" : "contradictions are"} left after time, place, scope and recounts are told apart.`
  return [...(shown ? [shown] : []), ...(left > 0 ? [counted] : [])]
}

/** Figures for a time that both tell, as far apart as there are, before others: nobody can take them for figures of two times. */
function plainest(conflicts: readonly Conflict[], claims: Claims): string | null {
  const pairs = conflicts.flatMap(({ a, b, type, why }) => {
    const [x, y] = [claims.get(a), claims.get(b)]
    if (!x || !y) return []
    const [p, q] = [centre(x), centre(y)]
    const apart = type === "value" && p && q ? Math.abs(Math.log(p / q)) : 0
    return [{ x, y, why, rank: apart + (type === "value" && x.time && y.time ? SURE : 0) }]
  })
  const [first] = pairs.sort((m, n) => n.rank - m.rank)
  if (!first) return null
  const [early, late] = [first.x, first.y].sort(byPublication)
  return `${says(early!)}, ${says(late!)}: ${first.why}.`
}
/** More than any two figures are apart on the logarithm. */
const SURE = 1000
const says = ({ holders, figure }: ClaimView): string => `${holders[0]} says ${figure}`

function byPublication(a: ClaimView, b: ClaimView): number {
  const [x, y] = [publishedOf(a), publishedOf(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
/** Those without a date come last. */
const publishedOf = ({ document }: ClaimView): string => document.published?.first ?? "~"

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
