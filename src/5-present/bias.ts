// How far a source is from the others, in words that need no statistics.
import type { Bias } from "#claim"
import { FEWEST_SHARED } from "#claim"
import { ASPECT_WORDS, topicWords } from "./words.js"

export interface BiasRow {
  readonly kind: Bias["kind"]
  readonly topic: string
  readonly topicWords: string
  /** "gives higher strength than others on 6 of 7 shared questions, 1.8× in the median". */
  readonly words: string
  /** Shared questions that can be compared. */
  readonly questions: number
  readonly higher: number
  readonly lower: number
  /** Of figures: own by others, 1.8 for 1.8 times as much. Of appraisals: steps, from −2 to 2. Null where there are too few questions. */
  readonly median: number | null
  readonly behind: readonly BiasQuestionView[]
}
export interface BiasQuestionView {
  readonly id: string
  readonly title: string
  /** "2.1× the others", "as the others", "stronger than the others". */
  readonly words: string
}
export interface BiasView {
  readonly rows: readonly BiasRow[]
  readonly shared: number
  readonly looked: number
  /** So many questions are needed. */
  readonly fewest: number
}

export function biasView(
  biases: readonly Bias[],
  counts: { readonly shared: number; readonly looked: number },
  titleOf: (question: string) => string,
): BiasView {
  const { shared, looked } = counts
  return { rows: biases.map((bias) => biasRow(bias, titleOf)), shared, looked, fewest: FEWEST_SHARED }
}

const MOST_BEHIND = 50

function biasRow(bias: Bias, titleOf: (question: string) => string): BiasRow {
  const { kind, topic, questions, higher, lower, median } = bias
  return {
    ...{ kind, topic, higher, lower },
    topicWords: topicWords(topic),
    words: biasWords(bias),
    questions: questions.length,
    median: median === null ? null : kind === "estimate" ? Math.exp(median) : median,
    behind: questions.slice(0, MOST_BEHIND).map(({ id, difference }) => ({
      id,
      title: titleOf(id),
      words: differenceWords(kind, difference),
    })),
  }
}

function biasWords({ kind, topic, questions, higher, lower, median }: Bias): string {
  const n = questions.length
  if (median === null)
    return `${n} shared ${n === 1 ? "question" : "questions"}: too few to say anything (${FEWEST_SHARED} are needed)`
  if (kind === "appraisal") {
    const { words, strong, weak } = ASPECT_WORDS[topic as keyof typeof ASPECT_WORDS]
    if (higher === 0 && lower === 0) return `judges ${words} as the others do on all ${n} shared questions`
    if (higher === lower) return `judges ${words} now more, now less favourably than others, on ${n} shared questions`
    const [side, count] = higher > lower ? [strong, higher] : [weak, lower]
    return `sees ${words} more ${side === "strong" ? "strongly" : side === "weak" ? "weakly" : side} than others on ${count} of ${n} shared questions`
  }
  const measure = topicWords(topic)
  if (higher === 0 && lower === 0) return `gives the same ${measure} as the others on all ${n} shared questions`
  if (higher === lower)
    return `gives ${measure} now higher, now lower than others, on ${n} shared questions; ${times(median)} in the median`
  const [word, count] = higher > lower ? ["higher", higher] : ["lower", lower]
  return `gives ${word} ${measure} than others on ${count} of ${n} shared questions, ${times(median)} in the median`
}

const FIGURE = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 })
const times = (difference: number): string => `${FIGURE.format(Math.exp(difference))}×`

function differenceWords(kind: Bias["kind"], difference: number): string {
  const same = Math.abs(difference) < 1e-9
  if (kind === "estimate") return same ? "the same as the others" : `${times(difference)} the others`
  return same ? "as the others" : difference > 0 ? "stronger than the others" : "weaker than the others"
}
