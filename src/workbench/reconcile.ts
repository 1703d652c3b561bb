// Findings follow the claims part by part (`src/3-reconcile/parts.ts`), in short transactions, so that one more document
// costs what it concerns, and whoever else uses the casebook gets a turn.
import { setTimeout as pause } from "node:timers/promises"
import type { Decisions, Finding, PlacedClaim } from "#claim"
import type { Casebook, KeptClaim, PartFindings } from "#store"
import { Standing } from "./standing.js"
import type { Verbs } from "./verbs.js"

/** So many claims are held at a time; a part that is larger is held alone. */
const BATCH = 20_000
/** So many claims' findings are saved in one transaction, about a tenth of a second. */
const SAVED_AT_ONCE = 2_000
const YIELD_MILLISECONDS = 1

/** Brings the findings up to the claims where they are behind. Gives the number of questions. */
export async function reconcileCasebook(
  casebook: Casebook,
  verbs: Pick<Verbs, "lexicon" | "part" | "reconcile">,
): Promise<number> {
  await casebook.reconcileWith(verbs.lexicon)
  for (;;) {
    // Another process may add documents meanwhile; whoever finds nothing left leaves the findings complete.
    // What is decided meanwhile puts its documents and parts into the lists again.
    const decisions = await casebook.decisions()
    await partDocuments(casebook, verbs, decisions)
    const changed = await casebook.changedParts(BATCH)
    if (!changed.parts.length) break
    const before = new Standing(changed, verbs.lexicon, decisions)
    const stands = (question: string, claims: readonly PlacedClaim[]): boolean => before.stands(question, claims)
    const findings = findingsByPart(
      changed.claims,
      verbs.reconcile(changed.claims, changed.documents, decisions, stands),
    )
    const made = changed.parts.map(({ part, revision }) => ({
      ...{ part, revision, findings: findings.get(part) ?? [], standing: before.in(part) },
      made: { asOf: changed.asOf, of: before.madeOf },
    }))
    for (const some of inShortTurns(made)) {
      await casebook.saveFindings(some)
      await pause(YIELD_MILLISECONDS)
    }
  }
  return (await casebook.questions({}, { limit: 1 })).total
}

async function partDocuments(casebook: Casebook, { part }: Pick<Verbs, "part">, decisions: Decisions): Promise<void> {
  for (;;) {
    const documents = await casebook.unparted(SAVED_AT_ONCE)
    if (!documents.length) return
    await casebook.saveParts(
      documents.map(({ document, revision, claims }) => ({ document, revision, claims: part(claims, decisions) })),
    )
    await pause(YIELD_MILLISECONDS)
  }
}

function findingsByPart(claims: readonly KeptClaim[], findings: readonly Finding[]): Map<string, Finding[]> {
  const partOf = new Map(claims.map(({ id, part }) => [id, part]))
  const byPart = new Map<string, Finding[]>()
  for (const finding of findings) {
    const part = partOf.get(finding.question.claims[0]!)!
    const same = byPart.get(part)
    if (same) same.push(finding)
    else byPart.set(part, [finding])
  }
  return byPart
}

function* inShortTurns(made: readonly PartFindings[]): Generator<PartFindings[]> {
  let turn: PartFindings[] = []
  let size = 0
  for (const one of made) {
    turn.push(one)
    size += one.findings.reduce((sum, { question }) => sum + question.claims.length, 1)
    if (size < SAVED_AT_ONCE) continue
    yield turn
    turn = []
    size = 0
  }
  if (turn.length) yield turn
}
