// What can be computed about names and sources, as proposals: nothing of it holds before somebody says so.
import type { Claim, Edtf, Finding, GradeVerdict, IdentityVerdict } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  APART,
  type IdentityProposal,
  identityCandidates,
  proposeReliabilities,
  RELATING,
  type ReliabilityProposal,
  reconcileWords,
  toldOfNames,
} from "#reconcile"
import type { Casebook, ClaimRow } from "#store"

const PAGE = 1000

/** Pairs of names that nothing has been decided about, the surest first. */
export async function identityProposals(casebook: Casebook, lexicon: Lexicon): Promise<readonly IdentityProposal[]> {
  const [{ proposals }, { identities }] = [await namesReviewed(casebook, lexicon), await casebook.decisions()]
  const decided = new Set(identities.map(({ a, b }) => JSON.stringify([a, b])))
  return proposals.filter(({ a, b }) => !decided.has(JSON.stringify([a, b])))
}

export interface NamesReviewed {
  /** Pairs about which something speaks, decided ones too. */
  readonly proposals: readonly IdentityProposal[]
  /** What a name is; null where nothing tells. */
  readonly types: ReadonlyMap<string, string | null>
  /** Claims that have a name in a field, by name. */
  readonly counts: ReadonlyMap<string, number>
}

/** Goes over the names of the casebook and not over its claims. */
export async function namesReviewed(casebook: Casebook, lexicon: Lexicon): Promise<NamesReviewed> {
  const words = reconcileWords(lexicon)
  const { fields, holders } = await casebook.countedNames()
  const relations = await casebook.relationsOf(RELATING)
  const facts = toldOfNames({ fields: fields.keys(), holders, relations }, words)
  const candidates = identityCandidates(facts, words)
  return {
    proposals: candidates.propose(await casebook.namedTogether(candidates.pairs, APART)),
    types: new Map(facts.map(({ name, type }) => [name, type])),
    counts: fields,
  }
}

/** Letters for every source of the findings by its track record, by name. */
export async function reliabilityProposals(casebook: Casebook): Promise<readonly ReliabilityProposal[]> {
  const { claims, documents } = await casebook.placedClaims()
  const publisherOf = new Map(
    documents.map(({ id, publisher, authors, name }) => [id, publisher ?? authors[0] ?? name]),
  )
  const dayOf = new Map(documents.map(({ id, published }) => [id, published]))
  const publishedOf = new Map<string, Edtf | null>()
  const claimOf = new Map<string, Claim>()
  const sourceOf = new Map<string, string>()
  for (const { id, claim, document } of claims) {
    claimOf.set(id, claim)
    publishedOf.set(id, dayOf.get(document) ?? null)
    sourceOf.set(id, claim.attribution.at(-1) ?? publisherOf.get(document)!)
  }
  const findings = []
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await casebook.findings({}, { limit: PAGE, offset })
    total = page.total
    // findings that are older than the claims may name some that went
    findings.push(...page.rows.filter(({ question }) => question.claims.every((id) => claimOf.has(id))))
  }
  return proposeReliabilities(
    findings,
    (id) => claimOf.get(id)!,
    (id) => sourceOf.get(id)!,
    (id) => publishedOf.get(id) ?? null,
  )
}

/** So many questions of a source are looked at, and so many claims of each. */
const QUESTIONS = 100
const CLAIMS = 500

/** The letter that one source's first reports bear, from the findings of the questions that it speaks on; null where it tells none. */
export async function reliabilityProposal(
  casebook: Casebook,
  source: string,
  findings: readonly Finding[],
): Promise<ReliabilityProposal | null> {
  const rows = new Map<string, ClaimRow>()
  for (const { question } of findings.slice(0, QUESTIONS))
    for (const row of (await casebook.claims({ question: question.id }, { limit: CLAIMS })).rows) rows.set(row.id, row)
  const whole = findings.filter(({ question }) => question.claims.every((id) => rows.has(id)))
  const proposals = proposeReliabilities(
    whole,
    (id) => rows.get(id)!.claim,
    (id) => tellerOf(rows.get(id)!),
    (id) => rows.get(id)!.published,
  )
  return proposals.find((one) => one.source === source) ?? null
}

const tellerOf = ({ claim, publisher, authors, documentName }: ClaimRow): string =>
  claim.attribution.at(-1) ?? publisher ?? authors[0] ?? documentName

/** All that was ever decided about two names, or about one, oldest first. */
export async function identityLog(casebook: Casebook, names: readonly string[]): Promise<readonly IdentityVerdict[]> {
  const log = await casebook.verdicts({ about: "identity", ...(names[0] === undefined ? {} : { name: names[0] }) })
  return log.flatMap((one) =>
    one.about === "identity" && names.every((name) => [one.a, one.b].includes(name)) ? [one] : [],
  )
}

/** All grades that a source was ever given, oldest first. */
export async function gradeLog(casebook: Casebook, source?: string): Promise<readonly GradeVerdict[]> {
  const log = await casebook.verdicts({ about: "grade", ...(source === undefined ? {} : { name: source }) })
  return log.flatMap((one) => (one.about === "grade" ? [one] : []))
}
