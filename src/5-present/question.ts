// A question with its finding: what is reported, what is modelled from it, who really says so, and where it disagrees.
import type {
  Band,
  Change,
  ClaimKind,
  Conflict,
  ConflictType,
  Finding,
  Independence,
  Question,
  SeriesPoint,
  Tie,
} from "#claim"
import type { ClaimView } from "./claim.js"
import { bandInWords } from "./figure.js"
import { type MarkView, markViews, scaleOf } from "./marks.js"
import { type OriginView, originViews } from "./origins.js"
import { type SpreadView, spreadOf } from "./spread.js"
import { summaryOf } from "./summary.js"
import { type TimeView, timeView } from "./time.js"
import { CONFLICT_WORDS, INDEPENDENCE_WORDS, topicWords } from "./words.js"

export interface BandView extends Band {
  /** "1,000–11,500"; null where both ends are open. */
  readonly words: string | null
}

/** A question in a list. */
export interface QuestionRow {
  readonly id: string
  readonly title: string
  readonly kind: ClaimKind
  readonly subject: string
  readonly topic: string | null
  readonly object: string | null
  readonly unit: string | null
  readonly place: string | null
  readonly time: TimeView | null
  readonly reported: BandView
  readonly modelled: BandView | null
  readonly claims: number
  readonly origins: number
  readonly conflicts: number
  readonly independence: Independence
  readonly contest: number
  /** The first answers of a question whose answers are words; empty for figures. */
  readonly answers: readonly AnswerView[]
  /** The series in small: reported bands in order of time. */
  readonly spark: readonly SparkPoint[]
}

/** An answer in a list, with the number of origins that give it. */
export interface AnswerView {
  readonly answer: string
  readonly origins: number
}

/** One answer with who gives it. */
export interface PositionView extends AnswerView {
  readonly claims: readonly string[]
  /** Names of the origins that give it, in their order. */
  readonly names: readonly string[]
}

export interface SparkPoint {
  readonly first: string
  readonly last: string
  readonly low: number | null
  readonly high: number | null
}

export interface SeriesView {
  readonly time: TimeView | null
  readonly claims: readonly string[]
  readonly reported: BandView
  readonly modelled: BandView | null
}

export interface ConflictView {
  readonly a: string
  readonly b: string
  readonly why: string
  /** What would settle it, one sentence; empty where nobody can say. */
  readonly settles: string
}

export interface ConflictGroup {
  readonly type: ConflictType
  readonly words: string
  readonly conflicts: readonly ConflictView[]
}

export interface LinkedQuestion {
  readonly id: string
  readonly title: string
}

/** What is counted of an incident, each version kept. */
export interface TollView extends LinkedQuestion {
  readonly topic: string
  readonly unit: string | null
  readonly reported: BandView
  readonly spread: SpreadView
}

export interface QuestionView extends QuestionRow {
  /** Why these claims are put together, in a sentence. */
  readonly why: string
  /** What the finding shows, for a newcomer, a sentence each; empty where there is nothing to say. */
  readonly summary: readonly string[]
  /** Questions of the same matter. */
  readonly linked: readonly LinkedQuestion[]
  /** Of an incident: what is counted of it, over time; empty for other kinds. */
  readonly tolls: readonly TollView[]
  /** How what is said went from report to report. */
  readonly spread: SpreadView
  readonly independenceWords: string
  readonly series: readonly SeriesView[]
  readonly marks: readonly MarkView[]
  readonly scale: "linear" | "log"
  /** The answers, the one with most origins first; empty where the answers are figures. */
  readonly positions: readonly PositionView[]
  readonly tree: readonly OriginView[]
  /** What became of claims between tellings, in order of time; each stands at its telling in the tree too. */
  readonly changes: readonly Change[]
  readonly ties: readonly Tie[]
  readonly disagreements: readonly ConflictGroup[]
  /** Pairs of claims that conflict beyond those that are listed. */
  readonly furtherConflicts: number
  readonly all: readonly ClaimView[]
  readonly superseded: readonly string[]
}

const ANSWERS_IN_LIST = 3

export function questionRow(finding: Finding): QuestionRow {
  const { question, origins, conflicts, independence, contest, reported, modelled, series } = finding
  const { id, kind, subject, topic, object, unit, place, time } = question
  return {
    id,
    title: questionTitle(question),
    ...{ kind, subject, topic, object, unit, place },
    time: time === null ? null : timeView(time),
    reported: bandView(reported),
    modelled: modelled && bandView(modelled),
    claims: question.claims.length,
    origins: origins.length,
    conflicts: conflicts.length,
    ...{ independence, contest },
    answers: finding.positions
      .slice(0, ANSWERS_IN_LIST)
      .map(({ answer, origins }) => ({ answer, origins: origins.length })),
    spark: sparkOf(series),
  }
}

/** A question of the same matter, with its claims where it counts the dead or hurt of an incident. */
export interface LinkedFinding {
  readonly finding: Finding
  readonly claims: readonly ClaimView[]
}

/**
 * The question with its claims; `claims` are those of the question, in any order; `linked` the questions of the same matter.
 * Where `claims` are a part of them (`claimsToShow`), what is told of each claim is told of these alone; counts are of all.
 */
export function questionView(
  finding: Finding,
  claims: readonly ClaimView[],
  linked: readonly LinkedFinding[] = [],
): QuestionView {
  const marks = markViews(claims)
  const part = partOf(finding, claims)
  return {
    ...questionRow(finding),
    why: finding.question.why,
    summary: summaryOf(finding, claims),
    linked: linked.map(({ finding: { question } }) => ({ id: question.id, title: questionTitle(question) })),
    tolls: finding.question.kind === "event" ? linked.flatMap(tollView) : [],
    spread: spreadOf(part, claims),
    independenceWords: INDEPENDENCE_WORDS[finding.independence],
    series: part.series.map(seriesView),
    marks,
    scale: scaleOf(marks),
    positions: positionViews(finding),
    tree: originViews(part).map((origin, i) => ({ ...origin, claims: finding.origins[i]!.claims.length })),
    changes: part.changes,
    ties: part.ties,
    disagreements: disagreementsOf(part.conflicts),
    furtherConflicts: (finding.furtherConflicts ?? 0) + finding.conflicts.length - part.conflicts.length,
    all: [...claims].sort(byTime),
    superseded: part.superseded,
  }
}

/**
 * Ids of at most so many of the question's claims, for a page that cannot show all: those that conflict with another, the
 * first telling of each origin, then the others in their order.
 */
export function claimsToShow({ question, origins, conflicts }: Finding, most: number): readonly string[] {
  if (question.claims.length <= most) return question.claims
  const shown = new Set<string>()
  const take = (ids: Iterable<string>): void => {
    for (const id of ids) if (shown.size < most) shown.add(id)
  }
  take(CONFLICT_ORDER.flatMap((type) => conflicts.filter((one) => one.type === type)).flatMap(({ a, b }) => [a, b]))
  take(origins.flatMap(({ claims }) => claims.slice(0, 1)))
  take(question.claims)
  return [...shown]
}

/** The finding as far as it speaks of these claims; the whole where they are not fewer than its own. */
function partOf(finding: Finding, claims: readonly ClaimView[]): Finding {
  if (claims.length === 0 || claims.length >= finding.question.claims.length) return finding
  const shown = new Set(claims.map(({ id }) => id))
  const ofShown = (ids: readonly string[]): readonly string[] => ids.filter((id) => shown.has(id))
  return {
    ...finding,
    origins: finding.origins.map((origin) => ({ ...origin, claims: ofShown(origin.claims) })),
    ties: finding.ties.filter(({ a, b }) => shown.has(a) && shown.has(b)),
    changes: finding.changes.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    conflicts: finding.conflicts.filter(({ a, b }) => shown.has(a) && shown.has(b)),
    series: finding.series.map((point) => ({ ...point, claims: ofShown(point.claims) })),
    superseded: ofShown(finding.superseded),
  }
}

function tollView({ finding, claims }: LinkedFinding): TollView[] {
  const { id, topic, unit, kind } = finding.question
  if (kind !== "estimate" || topic === null) return []
  const [reported, spread] = [bandView(finding.reported), spreadOf(finding, claims)]
  return [{ id, title: questionTitle(finding.question), topic, unit, reported, spread }]
}

/** "people: fatalities in Kerman (3 January 2024)" */
export function questionTitle(question: Pick<Question, "subject" | "topic" | "object" | "place" | "time">): string {
  const time = question.time === null ? "" : ` (${timeView(question.time).words})`
  const { subject, topic, object, place } = question
  // of an event the subject is the incident, which begins with what happened: "Suicide bomb in Kabul"
  if (topic !== null && subject.startsWith(topic)) {
    const words = topicWords(topic)
    return `${words[0]!.toUpperCase()}${words.slice(1)}${subject.slice(topic.length)}${time}`
  }
  const about = [subject, [topic && topicWords(topic), object].filter(Boolean).join(" ")].filter(Boolean).join(": ")
  return (place && place !== subject ? `${about} in ${place}` : about) + time
}

export const bandView = ({ low, high }: Band): BandView => ({ low, high, words: bandInWords({ low, high }) })

function positionViews({ positions, origins }: Pick<Finding, "positions" | "origins">): PositionView[] {
  return positions.map(({ answer, claims, origins: ids }) => ({
    answer,
    claims,
    origins: ids.length,
    names: origins.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  }))
}

function seriesView({ time, claims, reported, modelled }: SeriesPoint): SeriesView {
  return {
    time: time === null ? null : timeView(time),
    claims,
    reported: bandView(reported),
    modelled: modelled && bandView(modelled),
  }
}

function sparkOf(series: readonly SeriesPoint[]): SparkPoint[] {
  const points: SparkPoint[] = []
  for (const { time, reported } of series) {
    const view = time === null ? null : timeView(time)
    const first = view?.first ?? view?.last
    const last = view?.last ?? view?.first
    if (first && last) points.push({ first, last, low: reported.low, high: reported.high })
  }
  return points
}

/** Contradictions first: what date, scope and definition explain comes after. */
export const CONFLICT_ORDER: readonly ConflictType[] = [
  "value",
  "polarity",
  "perpetrator",
  "identity",
  "inclusion",
  "definition",
  "population",
  "place",
  "time",
]

function disagreementsOf(conflicts: readonly Conflict[]): ConflictGroup[] {
  return CONFLICT_ORDER.map((type) => ({
    type,
    words: CONFLICT_WORDS[type],
    conflicts: conflicts
      .filter((conflict) => conflict.type === type)
      .map(({ a, b, why, settles }) => ({ a, b, why, settles })),
  })).filter(({ conflicts }) => conflicts.length > 0)
}

/** By what they hold for, those without a time last; then by publication. */
function byTime(a: ClaimView, b: ClaimView): number {
  return (
    compare(a.time?.first ?? a.time?.last, b.time?.first ?? b.time?.last) || compare(publishedOf(a), publishedOf(b))
  )
}

const publishedOf = ({ document }: ClaimView): string | null => document.published?.first ?? null

function compare(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0
  if (!a) return 1
  return !b || a < b ? -1 : 1
}
