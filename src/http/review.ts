import { z } from "zod"
import { CLAIM_KINDS, CREDIBILITIES, GROUPING_DECISIONS, IDENTITY_DECISIONS, RELIABILITIES, Refusal } from "#claim"
import {
  type ClaimView,
  doubtsOf,
  doubtWeight,
  type HistoryView,
  historyView,
  type KindForm,
  kindForms,
  type ProgressView,
  questionTitle,
  REVIEW_ORDERS,
  type ReviewOrder,
  type ReviewView,
} from "#present"
import {
  type Casebook,
  type ClaimFilter,
  type ClaimState,
  claimByHand,
  correctionByHand,
  decide,
  redo,
  type Unsigned,
  undo,
} from "#workbench"
import { BadRequest, parse, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

/** A queue is worked from its beginning; what is decided leaves it, and the next ones are asked for. */
const QUEUE = 60
/** Where the doubtful ones are looked for: contested questions first, then the newest reports. */
const CONTESTED = 40
const NEWEST = 1000

const of = { document: text.optional(), question: text.optional() }

export const review: Route = {
  method: "GET",
  path: "/api/review",
  reason: "the claims to be decided on, in the order that was asked for, with what speaks against each",
  async answer({ casebook, query, who }): Promise<ReviewView> {
    const { order, document, question } = parseQuery(query, { order: z.enum(REVIEW_ORDERS).default("document"), ...of })
    const narrowed: ClaimFilter = { document: document ? [document] : undefined, question }
    const [status, claims, progress, log] = await Promise.all([
      casebook.status(),
      queueOf(casebook, order, narrowed),
      progressOf(casebook, narrowed),
      casebook.verdicts(),
    ])
    return {
      casebook: status.casebook,
      who,
      order,
      of: await titleOf(casebook, document, question),
      progress,
      claims: claims.slice(0, QUEUE).map((claim) => ({ ...claim, doubts: doubtsOf(claim) })),
      history: historyView(log, who),
    }
  },
}

async function titleOf(casebook: Casebook, document?: string, question?: string): Promise<ReviewView["of"]> {
  if (document) {
    const stored = await casebook.document(document)
    return stored && { id: document, title: stored.summary.title ?? stored.summary.name }
  }
  const finding = question ? await casebook.finding(question) : null
  return finding && { id: finding.question.id, title: questionTitle(finding.question) }
}

const OPEN: readonly ClaimState[] = ["open"]

async function queueOf(casebook: Casebook, order: ReviewOrder, narrowed: ClaimFilter): Promise<ClaimView[]> {
  const open = { ...narrowed, state: OPEN }
  if (order === "document" || narrowed.question) return claimsOf(casebook, open, QUEUE, "document")
  if (order === "question") return contestedFirst(casebook, open, QUEUE)
  const found = [
    ...(await contestedFirst(casebook, open, CONTESTED)),
    ...(await claimsOf(casebook, open, NEWEST, "newest")),
  ]
  const unlike = [...new Map(found.map((claim) => [claim.id, claim])).values()]
  return unlike.sort((a, b) => doubtWeight(b) - doubtWeight(a))
}

async function contestedFirst(casebook: Casebook, open: ClaimFilter, most: number): Promise<ClaimView[]> {
  const claims = new Map<string, ClaimView>()
  const questions = await casebook.questions({}, { limit: CONTESTED }, "contest")
  for (const { id } of questions.rows) {
    for (const claim of await claimsOf(casebook, { ...open, question: id }, most, "time")) claims.set(claim.id, claim)
    if (claims.size >= most) break
  }
  return [...claims.values()]
}

async function claimsOf(
  casebook: Casebook,
  filter: ClaimFilter,
  limit: number,
  order: "document" | "newest" | "time",
): Promise<ClaimView[]> {
  return (await casebook.claims(filter, { limit }, order)).rows.map(claimOfRow)
}

async function progressOf(casebook: Casebook, narrowed: ClaimFilter): Promise<ProgressView> {
  const { state = [] } = await casebook.facets(narrowed, ["state"])
  const count = (wanted: ClaimState): number => state.find(({ value }) => value === wanted)?.count ?? 0
  return {
    open: count("open"),
    accepted: count("accepted"),
    rejected: count("rejected"),
    corrected: count("corrected"),
  }
}

export const forms: Route = {
  method: "GET",
  path: "/api/forms",
  reason: "the fields of every kind of claim, for correcting and adding",
  answer: async (): Promise<readonly KindForm[]> => kindForms(CLAIM_KINDS),
}

const reason = z.string().trim().max(2000).nullable().default(null)
/** Words are given by where they stand (code points of the document's text); what they are is read there. */
const words = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) })
const fields = z.record(z.string().max(40), z.unknown())
const verdict = z.union([
  z.strictObject({
    about: z.literal("claim"),
    claim: text,
    decision: z.enum(["accepted", "rejected", "corrected", "withdrawn"]),
    correction: fields.nullable().default(null),
    words: words.nullable().default(null),
    reason,
    casebook: text.optional(),
  }),
  z.strictObject({
    about: z.literal("claim"),
    decision: z.literal("added"),
    document: text,
    kind: z.enum(CLAIM_KINDS),
    fields,
    words,
    reason,
    casebook: text.optional(),
  }),
  z.strictObject({
    about: z.literal("identity"),
    a: text.min(1),
    b: text.min(1),
    decision: z.enum(IDENTITY_DECISIONS),
    reason,
    casebook: text.optional(),
  }),
  z.strictObject({
    about: z.literal("grouping"),
    claims: z.array(text).min(1).max(1000),
    decision: z.enum(GROUPING_DECISIONS),
    reason,
    casebook: text.optional(),
  }),
  z.strictObject({
    about: z.literal("grade"),
    source: text.min(1),
    topic: text.nullable().default(null),
    claim: text.nullable().default(null),
    reliability: z.enum(RELIABILITIES).nullable().default(null),
    credibility: z.literal(CREDIBILITIES).nullable().default(null),
    decision: z.enum(["graded", "withdrawn"]),
    reason,
    casebook: text.optional(),
  }),
])

/** What was written; what it names is on the disk. */
export interface WrittenView {
  readonly sequence: number
  readonly claim: string | null
}

export const judge: Route = {
  method: "POST",
  path: "/api/verdicts",
  reason:
    "appends a verdict on a claim, an identity, a grouping or a grade to the log; the very same again adds nothing",
  async answer(ask): Promise<WrittenView> {
    const { casebook, now: when, who } = ask
    const { casebook: meant, ...asked } = parse(verdict, ask.body, "verdict")
    await checkCasebook(casebook, meant)
    const hand = { who, when }
    if (asked.about !== "claim") {
      const { sequence } = await decide(casebook, { ...asked, ...hand })
      return { sequence, claim: null }
    }
    const written = await decide(casebook, { ...(await onClaim(casebook, asked, who)), ...hand })
    return { sequence: written.sequence, claim: written.about === "claim" ? written.claim : null }
  },
}

type Plain<One> = One extends unknown ? Omit<One, "casebook"> : never
type AskedOfClaim = Plain<Extract<z.infer<typeof verdict>, { about: "claim" }>>

async function onClaim(casebook: Casebook, asked: AskedOfClaim, who: string): Promise<OnClaim> {
  const { reason } = asked
  if (asked.decision === "added") {
    const stored = await casebook.document(asked.document)
    if (!stored) throw new Refusal(`no such document: "${asked.document}" (verdict)`)
    const claim = await claimByHand(stored.document, asked.kind, asked.fields, asked.words, who)
    return { about: "claim", decision: "added", added: { document: asked.document, claim }, reason }
  }
  const { claim, decision, correction, words } = asked
  if (decision === "rejected" && !reason) throw new BadRequest('a rejection needs a reason: "" (verdict)')
  if (decision !== "corrected") return { about: "claim", claim, decision, reason }
  const fields = await correctionByHand(casebook, claim, correction ?? {}, words)
  return { about: "claim", claim, decision, correction: fields, reason }
}

type OnClaim = Extract<Unsigned, { about?: "claim" | undefined }>

const step = z.strictObject({ sequence: z.number().int().min(1), casebook: text.optional() })

const stepRoute = (name: "undo" | "redo", reason: string): Route => ({
  method: "POST",
  path: `/api/verdicts/${name}`,
  reason,
  async answer({ casebook, body, who, now: when }): Promise<HistoryView> {
    const { sequence, casebook: meant } = parse(step, body, name)
    await checkCasebook(casebook, meant)
    await (name === "undo" ? undo : redo)(casebook, sequence, { who, when })
    return historyView(await casebook.verdicts(), who)
  },
})

export const undoing = stepRoute("undo", "takes back the last entry of the log that is yours, by one more entry")
export const redoing = stepRoute("redo", "says again what you took back last")

/** A verdict that a tab has kept for days must not land in another casebook that is served at the same address today. */
async function checkCasebook(casebook: Casebook, meant: string | undefined): Promise<void> {
  if (meant !== undefined && (await casebook.status()).casebook !== meant)
    throw new BadRequest(`verdict on another casebook: "${meant}" (casebook)`)
}
