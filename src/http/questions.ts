import { z } from "zod"
import { CLAIM_KINDS, CONFLICT_TYPES, type Finding, MEASURES } from "#claim"
import {
  type ClaimView,
  claimsToShow,
  type PageView,
  type QuestionRow,
  type QuestionView,
  questionView,
} from "#present"
import { type Casebook, linkedQuestions, type QuestionFilter, type QuestionOrder } from "#workbench"
import { DAYS } from "./days.js"
import { listOf, paging, parseQuery, type Route, text } from "./route.js"
import { claimOfRow, questionRows } from "./rows.js"

/** More claims than this are not drawn on one page; its table has them all, page by page. */
const CLAIMS_SHOWN = 300

const CONDITIONS = {
  q: text.optional(),
  subject: listOf(text),
  place: listOf(text),
  kind: listOf(z.enum(CLAIM_KINDS)),
  topic: listOf(text),
  measure: listOf(z.enum(MEASURES)),
  conflict: z.enum(CONFLICT_TYPES).optional(),
  ...DAYS,
  order: z.enum(["contest", "claims", "subject"]).default("contest"),
}

/** What a list of questions is narrowed down by, and its order. */
export function questionConditions(query: URLSearchParams): { conditions: QuestionFilter; order: QuestionOrder } {
  const asked = parseQuery(query, { ...paging, ...CONDITIONS })
  const { start: _start, rows: _rows, q, order, measure = [], topic = [], ...filter } = asked
  const topics = [...measure, ...topic]
  return { conditions: { ...filter, topic: topics.length > 0 ? topics : undefined, text: q }, order }
}

export const questions: Route = {
  method: "GET",
  path: "/api/questions",
  reason: "the questions of the casebook with their ranges, the most contested first, a page of them",
  async answer({ casebook, query }): Promise<PageView<QuestionRow>> {
    const { start, rows } = parseQuery(query, { ...paging, ...CONDITIONS })
    const { conditions, order } = questionConditions(query)
    const found = await casebook.questions(conditions, { limit: rows, offset: start }, order)
    return { total: found.total, start, rows: await questionRows(casebook, found.rows) }
  },
}

export const question: Route = {
  method: "GET",
  path: "/api/questions/:id",
  reason: "one question: its series, marks, origins, conflicts and claims",
  async answer({ casebook, params }): Promise<QuestionView | null> {
    const finding = await casebook.finding(params.id!)
    if (!finding) return null
    const linked = await linkedQuestions(casebook, finding)
    const claims = await Promise.all(linked.map((one) => claimsOf(casebook, one)))
    return questionView(
      finding,
      await claimsOf(casebook, finding),
      linked.map((one, i) => ({ finding: one, claims: claims[i]! })),
    )
  },
}

const claimsOf = async (casebook: Casebook, finding: Finding): Promise<ClaimView[]> =>
  (await casebook.claimsOf(claimsToShow(finding, CLAIMS_SHOWN))).map(claimOfRow)
