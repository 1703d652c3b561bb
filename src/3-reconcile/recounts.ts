// Whoever says that a toll was revised replaces what was counted before, whoever counted it: the title or the words around the
// figure tell a recount ("lowers the toll", "has risen to"). So a toll that falls is told from one that is contradicted.
import { compareEdtf, type Estimate, touches } from "#claim"
import { hasFigure, sameFigure } from "./figure.js"
import type { Sourced } from "./sourced.js"
import { COUNTED_ONCE } from "./superseded.js"
import { asPublished, type ToldOn } from "./told-on.js"
import type { ReconcileWords } from "./words.js"

/** Ids of claims of one question whose figure a recount replaces. Documents without a date neither replace nor are replaced. */
export function findRecounted(
  claims: readonly Sourced<Estimate>[],
  words: ReconcileWords,
  toldOn: ToldOn = asPublished,
): string[] {
  if (claims.length < 2 || !COUNTED_ONCE.has(claims[0]!.placed.claim.measure)) return []
  const dated = claims.filter((one) => toldOn(one) !== null && isCount(one.placed.claim))
  const recounts = dated.filter((one) => isRecount(one, words)).sort((a, b) => compareEdtf(toldOn(b)!, toldOn(a)!))
  if (!recounts.length) return []
  const known = new Set(recounts)
  const replaced = dated.filter(
    (one) => !isParty(one.placed.claim, words) && isReplaced(one, recounts, known.has(one), toldOn),
  )
  return [...replaced, ...toldAgain(replaced, recounts)].map(({ placed }) => placed.id)
}

/** The recount's report tells what it replaces: a figure that is replaced elsewhere is so there too. */
function toldAgain(
  replaced: readonly Sourced<Estimate>[],
  recounts: readonly Sourced<Estimate>[],
): Sourced<Estimate>[] {
  const gone = new Set(replaced.map(({ placed }) => placed.id))
  const figures = new Set(replaced.map(figureOf))
  const said = new Map<string, Set<string>>()
  for (const one of recounts) said.set(one.facts.id, (said.get(one.facts.id) ?? new Set()).add(figureOf(one)))
  return recounts.filter(
    (one) => !gone.has(one.placed.id) && figures.has(figureOf(one)) && said.get(one.facts.id)!.size > 1,
  )
}

const figureOf = ({ placed: { claim } }: Sourced<Estimate>): string =>
  `${claim.low ?? claim.best}|${claim.high ?? claim.best}`

/** The latest recounts first: those that are older than the claim replace nothing. */
function isReplaced(
  one: Sourced<Estimate>,
  latestFirst: readonly Sourced<Estimate>[],
  isOneRecount: boolean,
  toldOn: ToldOn,
): boolean {
  for (const recount of latestFirst) {
    const order = compareEdtf(toldOn(one)!, toldOn(recount)!)
    if (order > 0) return false
    if (replaces(recount, one, order === 0 && isOneRecount)) return true
  }
  return false
}

const isCount = (claim: Estimate): boolean => claim.polarity === "positive" && hasFigure(claim)

function isRecount({ facts, placed: { claim } }: Sourced<Estimate>, words: ReconcileWords): boolean {
  if (claim.stance === "rejects") return false
  const { exact, suffix } = claim.quote
  return words.tellsRecount(facts.title ?? "") || words.tellsRecount(exact + suffix)
}

/** What a party to the fight boasts of is no count that anybody revises. */
const isParty = ({ attribution: [holder] }: Estimate, words: ReconcileWords): boolean =>
  holder !== undefined && words.known(holder)?.type === "armed-group"

/** On one day a first count goes before a recount; of two recounts only the days tell. */
function replaces(recount: Sourced<Estimate>, one: Sourced<Estimate>, areTwoOfOneDay: boolean): boolean {
  if (recount.facts.id === one.facts.id || areTwoOfOneDay) return false
  const [x, y] = [recount.placed.claim, one.placed.claim]
  return !sameFigure(x, y) && (x.time === null || y.time === null || touches(x.time, y.time))
}
