// Truth discovery: which value of each question is right, how often each source is, and who copies, estimated together
// (AccuCopy with AccuSim's likeness of values: Dong, Berti-Équille & Srivastava 2009; compared on flights and stocks by Li,
// Dong, Lyons, Meng & Srivastava 2013). One accuracy a source: with one an attribute, a copied consensus confirms itself.
import { COPY_RATE, Copying, findCopying, WRONG_ANSWERS } from "./copying.js"
import type { WeighOptions } from "./row.js"

/** One source's answer to one question. */
export interface Statement {
  readonly source: number
  readonly question: number
  /** Number of the value within its question. */
  readonly value: number
  /** Statements with one origin are told once; a number within the question. */
  readonly origin: number
  /** 0 for an answer that takes no part (no answer, another kind), else 1 or less. */
  readonly share: number
}

export interface Weighing {
  /** For each question and value, 0 to 1. */
  readonly belief: readonly Float64Array[]
  /** For each source, how often it is right. */
  readonly accuracy: Float64Array
  readonly copying: Copying
}

const ROUNDS = 20
/** What is held of a source of which nothing is known (Dong et al. begin with 0.8), and how many answers that is worth. */
const PRIOR_ACCURACY = 0.8
const PRIOR_ANSWERS = 4
/** What one origin tells again counts so much of a first telling. */
export const SAME_ORIGIN = 0.95
/** How far a voice for one value speaks for a like one (ρ of AccuSim); more of it makes neighbours of the right time right. */
const LIKENESS = 0.1
/** To leave the vote's result an independent answer has to be likelier by so much (natural log); below it the two are a tie. */
const CLEARLY = 0.1
/** Divides log odds before they are told as confidence. */
const CALM = 3
const LEAST = 0.02
const MOST = 0.98

export type LikenessOf = (question: number, a: number, b: number) => number

/**
 * Weighs all questions together. `values` is the number of values of each question. Deterministic.
 *
 * The estimate depends on where it begins: with every answer suspect (cliques are seen before they can win) or with the plain
 * vote (honest sources that agree are not taken for a clique). Both are tried; the vote's result is left where an
 * independent answer is clearly likelier under the other.
 */
export function discoverTruth(
  statements: readonly Statement[],
  values: readonly number[],
  sources: number,
  likeness: LikenessOf,
  options: WeighOptions,
): Weighing {
  const questions: number[][] = values.map(() => [])
  statements.forEach(({ question, share }, i) => {
    if (share > 0) questions[question]!.push(i)
  })
  const table: Table = { statements, questions, values, sources, likeness }
  const suspicious = estimate(table, options, 0)
  if (!options.copying) return suspicious
  const trusting = estimate(table, options, 1)
  return suspicious.fit > trusting.fit + CLEARLY ? suspicious : trusting
}

interface Table {
  readonly statements: readonly Statement[]
  /** Statements that take part, by question. */
  readonly questions: readonly (readonly number[])[]
  readonly values: readonly number[]
  readonly sources: number
  readonly likeness: LikenessOf
}

/** Estimates beliefs, accuracies and copying in turn; copying from round `from` on. */
function estimate(table: Table, options: WeighOptions, from: number): Weighing & { readonly fit: number } {
  const { statements, questions, values, sources, likeness } = table
  const accuracy = new Float64Array(sources).fill(PRIOR_ACCURACY)
  const votes = new Float64Array(statements.length)
  let belief: Float64Array[] = values.map((count) => new Float64Array(count))
  let copying = new Copying(sources)
  const believed = (heat: number): Float64Array[] =>
    questions.map((members, question) =>
      believe(members, statements, votes, values[question]!, heat, (a, b) => likeness(question, a, b)),
    )
  let fit = 0
  for (let round = 0; round < ROUNDS; round++) {
    if (options.copying && round >= from) {
      const truth = Float64Array.from(statements, ({ question, value }) => belief[question]![value]!)
      copying = findCopying(statements, questions, truth, accuracy)
    }
    for (const members of questions) castVotes(members, statements, accuracy, copying, votes)
    belief = believed(1)
    if (round === ROUNDS - 1) fit = fitOf(table, votes, accuracy)
    if (options.accuracy) learn(statements, belief, accuracy)
  }
  // What the rounds need sharp is told calm: voices that count as independent seldom are so altogether.
  return { belief: believed(CALM), accuracy, copying, fit }
}

/** The mean log likelihood of an answer, each counted as far as it is its source's own. */
function fitOf({ statements, questions, values }: Table, votes: Float64Array, accuracy: Float64Array): number {
  let likelihood = 0
  let answers = 0
  questions.forEach((members, question) => {
    const support = new Float64Array(values[question]!)
    for (const i of members) {
      const { source, value } = statements[i]!
      const right = accuracy[source]!
      const odds = Math.log((WRONG_ANSWERS * right) / (1 - right))
      const own = odds === 0 ? 0 : votes[i]! / odds
      support[value]! += votes[i]!
      answers += own
      likelihood += own * Math.log((1 - right) / WRONG_ANSWERS)
    }
    const most = Math.max(0, ...support)
    const sum = support.reduce((total, one) => total + Math.exp(one - most), 0)
    likelihood += most + Math.log(sum || 1) - Math.log(WRONG_ANSWERS + 1)
  })
  return answers > 0 ? likelihood / answers : 0
}

/** The log odds that a source is right against one wrong answer, less what it repeats of others. */
function castVotes(
  members: readonly number[],
  statements: readonly Statement[],
  accuracy: Float64Array,
  copying: Copying,
  votes: Float64Array,
): void {
  const order = [...members].sort((i, j) => {
    const [x, y] = [statements[i]!, statements[j]!]
    return accuracy[y.source]! - accuracy[x.source]! || x.source - y.source || i - j
  })
  order.forEach((i, at) => {
    const { source, value, origin, share } = statements[i]!
    let own = share
    for (let before = 0; before < at; before++) {
      const other = statements[order[before]!]!
      if (other.value !== value) continue
      const tie = Math.max(COPY_RATE * copying.chance(source, other.source), origin === other.origin ? SAME_ORIGIN : 0)
      own *= 1 - tie
    }
    const right = accuracy[source]!
    votes[i] = own * Math.log((WRONG_ANSWERS * right) / (1 - right))
  })
}

function believe(
  members: readonly number[],
  statements: readonly Statement[],
  votes: Float64Array,
  values: number,
  heat: number,
  likeness: (a: number, b: number) => number,
): Float64Array {
  const support = new Float64Array(values)
  for (const i of members) support[statements[i]!.value]! += votes[i]!
  const lent = support.map((own, a) => {
    let sum = own
    support.forEach((other, b) => {
      if (b !== a && other > 0) sum += LIKENESS * other * likeness(a, b)
    })
    return sum
  })
  const most = Math.max(0, ...lent)
  // The answers that nobody gave share what is left, so that one lone voice is not taken as certain.
  const given = lent.filter((_, value) => support[value]! > 0).length
  const unsaid = Math.exp((Math.log(Math.max(1, WRONG_ANSWERS + 1 - given)) - most) / heat)
  const odds = lent.map((sum, value) => (support[value]! > 0 ? Math.exp((sum - most) / heat) : 0))
  const total = odds.reduce((sum, one) => sum + one, unsaid)
  return odds.map((one) => one / total)
}

/** A source is right as often as its answers are believed, drawn to the prior where it gives few. */
function learn(statements: readonly Statement[], belief: readonly Float64Array[], accuracy: Float64Array): void {
  const right = new Float64Array(accuracy.length).fill(PRIOR_ACCURACY * PRIOR_ANSWERS)
  const all = new Float64Array(accuracy.length).fill(PRIOR_ANSWERS)
  for (const { source, question, value, share } of statements) {
    if (share === 0) continue
    right[source]! += share * belief[question]![value]!
    all[source]! += share
  }
  for (let source = 0; source < accuracy.length; source++)
    accuracy[source] = Math.min(MOST, Math.max(LEAST, right[source]! / all[source]!))
}
