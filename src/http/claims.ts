import { z } from "zod"
import {
  CERTAINTIES,
  CLAIM_KINDS,
  DIRECTIONS,
  MEASURES,
  NAME_ROLES,
  POLARITIES,
  STANCES,
  VERDICT_DECISIONS,
} from "#claim"
import {
  type ClaimPageView,
  type ClaimsView,
  type DerivationView,
  filledForm,
  type KindCount,
  opinionsOf,
  passageView,
  type SourceCount,
  type VerdictView,
  verdictView,
} from "#present"
import { isCondition } from "#query"
import { type Asked, type Casebook, type ClaimFilter, type ClaimOrder, explainStored } from "#workbench"
import { askedOrRefused } from "./asking.js"
import { DAYS } from "./days.js"
import { facetViews } from "./facets.js"
import { BadRequest, listOf, paging, parse, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

const year = z.coerce.number().int().min(0).max(9999).optional()

export const CLAIM_CONDITIONS = {
  q: z.string().max(2000).optional(),
  kind: listOf(z.enum(CLAIM_KINDS)),
  subject: listOf(text),
  name: listOf(text),
  role: listOf(z.enum(NAME_ROLES)),
  topic: listOf(text),
  measure: listOf(z.enum(MEASURES)),
  unit: listOf(text),
  place: listOf(text),
  stance: listOf(z.enum(STANCES)),
  certainty: listOf(z.enum(CERTAINTIES)),
  polarity: listOf(z.enum(POLARITIES)),
  direction: listOf(z.enum(DIRECTIONS)),
  sign: listOf(z.enum(["+", "-"])),
  likelihood: listOf(text),
  reader: listOf(text),
  document: listOf(text),
  publisher: listOf(text),
  holder: listOf(text),
  source: listOf(text),
  after: z.coerce.number().int().min(0).optional(),
  question: text.optional(),
  state: listOf(z.enum(["open", "accepted", "rejected", "corrected"])),
  fromYear: year,
  toYear: year,
  ...DAYS,
}

const LISTED = {
  ...CLAIM_CONDITIONS,
  order: z.enum(["document", "time", "figure", "newest"]).default("newest"),
}

/** What a list of claims is narrowed down by, and its order; the page of it is left to the list. */
export async function claimConditions(
  casebook: Casebook,
  query: URLSearchParams,
): Promise<{ conditions: ClaimFilter; order: ClaimOrder; taken: Asked["taken"] }> {
  const { start: _start, rows: _rows, order, ...asked } = parseQuery(query, { ...paging, ...LISTED })
  return { ...(await claimFilter(casebook, asked)), order }
}

/** Conditions that queries have too are read as a query is; `q` is one (src/query). All must be met. */
export async function claimFilter(
  casebook: Casebook,
  { q, fromYear, toYear, ...given }: AskedClaims,
): Promise<{ conditions: ClaimFilter; taken: Asked["taken"] }> {
  const entries = Object.entries(given)
  const asked = Object.fromEntries(entries.filter(([name]) => isCondition(name)))
  const others = Object.fromEntries(entries.filter(([name]) => !isCondition(name)))
  const { filter, taken } = await askedOrRefused(casebook, { ...asked, fromYear, toYear, q })
  return { conditions: { ...others, ...filter }, taken }
}
type AskedClaims = z.infer<z.ZodObject<typeof CLAIM_CONDITIONS>>

/** Who published what meets the filter, and of which kinds it is or would be. */
export async function countsOf(
  casebook: Casebook,
  filter: ClaimFilter,
): Promise<{ sources: SourceCount[]; kinds: KindCount[] }> {
  const { publisher = [], kind = [] } = await casebook.facets(filter, ["publisher", "kind"])
  const asked = filter.publisher
  return {
    sources: publisher
      .filter(({ value }) => !asked?.length || (value !== null && asked.includes(value)))
      .map(({ value, count }) => ({ name: value, claims: count })),
    kinds: CLAIM_KINDS.map((one) => ({ kind: one, claims: kind.find(({ value }) => value === one)?.count ?? 0 })),
  }
}

export const claims: Route = {
  method: "GET",
  path: "/api/claims",
  reason: "claims that meet all conditions, with the counts of every facet, a page of them",
  async answer({ casebook, query }): Promise<ClaimsView> {
    const { start, rows } = parseQuery(query, { ...paging, ...LISTED })
    const { conditions, order, taken } = await claimConditions(casebook, query)
    const [page, facets] = await Promise.all([
      casebook.claims(conditions, { limit: rows, offset: start }, order),
      casebook.facets(conditions),
    ])
    return { total: page.total, start, rows: page.rows.map(claimOfRow), facets: facetViews(facets), taken }
  },
}

export const claim: Route = {
  method: "GET",
  path: "/api/claims/:id",
  reason: "one claim with every field, the words around its quote and the log of its verdicts",
  async answer({ casebook, params }): Promise<ClaimPageView | null> {
    const found = await casebook.claim(params.id!)
    if (!found) return null
    return {
      claim: claimOfRow(found),
      passage: passageView(found.block, found.claim.quote),
      lexicon: found.lexicon,
      log: found.verdicts.map(verdictView),
      opinions: opinionsOf(found.verdicts),
      form: filledForm(found.claim),
    }
  },
}

export const derivation: Route = {
  method: "GET",
  path: "/api/claims/:id/derivation",
  reason: "how a claim came about, step by step, by the packs of today",
  async answer({ casebook, params }): Promise<DerivationView | null> {
    if (!(await casebook.claim(params.id!))) return null
    const [found] = await explainStored(casebook, params.id!)
    return found ? { steps: found.steps } : null
  },
}

const decision = z.strictObject({
  decision: z.enum(VERDICT_DECISIONS).exclude(["corrected", "added"]),
  reason: z.string().trim().max(2000).nullable().default(null),
})

export const verdicts: Route = {
  method: "POST",
  path: "/api/claims/:id/verdicts",
  reason: "appends a verdict on a claim to the log: accepted, rejected, or the last one withdrawn",
  async answer({ casebook, params, body, now, who }): Promise<VerdictView | null> {
    const { decision: decided, reason } = parse(decision, body, "verdict")
    if (decided === "rejected" && !reason) throw new BadRequest('a rejection needs a reason: "" (verdict)')
    if (!(await casebook.claim(params.id!))) return null
    const verdict = await casebook.appendVerdict({ claim: params.id!, decision: decided, reason, who, when: now })
    return verdictView(verdict)
  },
}
