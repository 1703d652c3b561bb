// Truth discovery: which value of each question is right, how often each source is, and who copies, estimated together
// (AccuCopy with AccuSim's likeness of values: Dong, Berti-Équille & Srivastava 2009; compared on flights and stocks by Li,
// Dong, Lyons, Meng & Srivastava 2013). One accuracy a source: with one an attribute, a copied consensus confirms itself.
import { type Candidates, COPY_RATE, Copying, candidatePairs, findCopying, WRONG_ANSWERS } from "./copying.js"
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
  /** The same where the most believed value has one telling alone: what is left of it if its sources are not independent. */
  readonly ifOne: readonly Float64Array[]
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

/** For a question, which values lend support to which: `to` gets `share` of what speaks for `from`. */
export interface Lending {
  readonly from: number
  readonly to: number
  readonly share: number
}

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
  lending: readonly (readonly Lending[])[],
  options: WeighOptions,
): Weighing {
  const questions: number[][] = values.map(() => [])
  statements.forEach(({ question, share }, i) => {
    if (share > 0) questions[question]!.push(i)
  })
  const candidates = options.copying ? candidatePairs(statements, questions, sources) : NO_PAIRS
  const table: Table = { statements, questions, values, sources, lending, candidates }
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
  readonly lending: readonly (readonly Lending[])[]
  readonly candidates: Candidates
}
const NO_PAIRS: Candidates = { pairs: [], ofA: new Int32Array(), ofB: new Int32Array() }

/** Estimates beliefs, accuracies and copying in turn; copying from round `from` on. */
function estimate(table: Table, options: WeighOptions, from: number): Weighing & { readonly fit: number } {
  const { statements, questions, values, sources, lending, candidates } = table
  const accuracy = new Float64Array(sources).fill(PRIOR_ACCURACY)
  const votes = new Float64Array(statements.length)
  let belief: Float64Array[] = values.map((count) => new Float64Array(count))
  let copying = new Copying(sources)
  const believed = (heat: number): Float64Array[] =>
    questions.map((members, question) =>
      believe(members, statements, votes, values[question]!, heat, lending[question]!),
    )
  let fit = 0
  for (let round = 0; round < ROUNDS; round++) {
    if (options.copying && round >= from) {
      const truth = Float64Array.from(statements, ({ question, value }) => belief[question]![value]!)
      copying = findCopying(statements, candidates, truth, accuracy)
    }
    for (const members of questions) castVotes(members, statements, accuracy, copying, options, votes)
    belief = believed(1)
    if (round === ROUNDS - 1) fit = fitOf(table, votes, accuracy)
    if (options.accuracy) learn(statements, belief, accuracy)
  }
  // What the rounds need sharp is told calm: voices that count as independent seldom are so altogether.
  const told = believed(CALM)
  for (const [question, members] of questions.entries()) keepStrongest(members, statements, told[question]!, votes)
  return { belief: told, ifOne: believed(CALM), accuracy, copying, fit }
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
    const most = support.reduce((largest, one) => Math.max(largest, one), 0)
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
  options: WeighOptions,
  votes: Float64Array,
): void {
  const order = [...members].sort((i, j) => {
    const [x, y] = [statements[i]!, statements[j]!]
    return accuracy[y.source]! - accuracy[x.source]! || x.source - y.source || i - j
  })
  const told = new Map<number, Told>()
  for (const i of order) {
    const { source, value, origin, share } = statements[i]!
    let before = told.get(value)
    if (!before) {
      before = { sources: new Map(), origins: new Map() }
      told.set(value, before)
    }
    const again = options.origins ? (before.origins.get(origin) ?? 0) : 0
    const own = share * (1 - SAME_ORIGIN) ** again * notCopied(source, origin, before, copying, options)
    before.sources.set(source, origin)
    before.origins.set(origin, again + 1)
    const right = accuracy[source]!
    votes[i] = own * Math.log((WRONG_ANSWERS * right) / (1 - right))
  }
}

/** Who has told a value already, with his origin, and how often each origin was told. */
interface Told {
  readonly sources: Map<number, number>
  readonly origins: Map<number, number>
}

/** How likely the source has the value from nobody who told it before; those of its own origin are counted elsewhere. */
function notCopied(source: number, origin: number, before: Told, copying: Copying, options: WeighOptions): number {
  const partners = copying.of(source)
  if (!partners.size || !before.sources.size) return 1
  let own = 1
  const meet = (itsOrigin: number, chance: number): void => {
    if (!options.origins || itsOrigin !== origin) own *= 1 - COPY_RATE * chance
  }
  if (before.sources.size < partners.size)
    for (const [other, itsOrigin] of before.sources) meet(itsOrigin, partners.get(other)?.chance ?? 0)
  else
    for (const [other, { chance }] of partners) {
      const itsOrigin = before.sources.get(other)
      if (itsOrigin !== undefined) meet(itsOrigin, chance)
    }
  return own
}

/** Leaves the most believed value its strongest vote alone. */
function keepStrongest(
  members: readonly number[],
  statements: readonly Statement[],
  belief: Float64Array,
  votes: Float64Array,
): void {
  const best = belief.indexOf(belief.reduce((most, one) => Math.max(most, one), 0))
  let strongest = -1
  for (const i of members)
    if (statements[i]!.value === best) {
      const weaker = strongest < 0 ? -1 : votes[i]! > votes[strongest]! ? strongest : i
      if (weaker >= 0) votes[weaker] = 0
      if (weaker !== i) strongest = i
    }
}

function believe(
  members: readonly number[],
  statements: readonly Statement[],
  votes: Float64Array,
  values: number,
  heat: number,
  lending: readonly Lending[],
): Float64Array {
  const support = new Float64Array(values)
  for (const i of members) support[statements[i]!.value]! += votes[i]!
  const lent = support.slice()
  for (const { from, to, share } of lending) if (support[from]! > 0) lent[to]! += LIKENESS * support[from]! * share
  const most = lent.reduce((largest, one) => Math.max(largest, one), 0)
  // The answers that nobody gave share what is left, so that one lone voice is not taken as certain.
  let given = 0
  for (const one of support) if (one > 0) given++
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
