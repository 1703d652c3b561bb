// Every list of the app as a table for a spreadsheet: all of it under the list's conditions, a page after the other, so that a
// hundred thousand claims take no more memory than a thousand.
import { z } from "zod"
import {
  ACTOR_TABLE,
  actorRow,
  type Cell,
  CLAIM_TABLE,
  CONFLICT_TABLE,
  CONFLICT_WORDS,
  CSV_BEGIN,
  conflictsOf,
  csvLine,
  DOCUMENT_TABLE,
  QUESTION_TABLE,
  questionTitle,
  SOURCE_ROLES,
  SOURCE_TABLE,
  sidesView,
  type TableForm,
} from "#present"
import type { Casebook, Page } from "#workbench"
import { actorsUnder } from "./actors.js"
import { claimConditions } from "./claims.js"
import { disputeConditions } from "./conflicts.js"
import { questionConditions } from "./questions.js"
import { type Ask, Download, paging, parseQuery, type Route, text } from "./route.js"
import { claimOfRow, claimsById, documentRow, questionRows } from "./rows.js"
import { graded } from "./sources.js"

const PAGE = 1000

interface Table<Row> {
  readonly form: TableForm<Row>
  page(offset: number): Promise<Page<Row>>
}

const table = <Row>(name: string, of: (ask: Ask) => Table<Row> | Promise<Table<Row>>): Route => ({
  method: "GET",
  path: `/api/tables/${name}.csv`,
  reason: `the list of ${name} under its conditions as CSV, whole`,
  answer: async (ask) => new Download(linesOf(await of(ask)), "text/csv; charset=utf-8", `${name}.csv`),
})

async function* linesOf<Row>({ form, page }: Table<Row>): AsyncGenerator<string> {
  yield CSV_BEGIN + csvLine(form.columns)
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await page(offset)
    yield rows
      .map((row): readonly Cell[] => form.cells(row))
      .map(csvLine)
      .join("")
    if (rows.length < PAGE) return
  }
}

/** The page with its rows as they are shown. */
const shown = async <Kept, Row>(
  page: Promise<Page<Kept>>,
  show: (rows: readonly Kept[]) => readonly Row[] | Promise<readonly Row[]>,
): Promise<Page<Row>> => {
  const { total, rows } = await page
  return { total, rows: await show(rows) }
}

const slice = (offset: number) => ({ limit: PAGE, offset })

export const claimsTable = table("claims", async ({ casebook, query }) => {
  const { conditions, order } = await claimConditions(casebook, query)
  return {
    form: CLAIM_TABLE,
    page: (offset) => shown(casebook.claims(conditions, slice(offset), order), (rows) => rows.map(claimOfRow)),
  }
})

export const questionsTable = table("questions", ({ casebook, query }) => {
  const { conditions, order } = questionConditions(query)
  return {
    form: QUESTION_TABLE,
    page: (offset) =>
      shown(casebook.questions(conditions, slice(offset), order), (rows) => questionRows(casebook, rows)),
  }
})

export const documentsTable = table("documents", ({ casebook, query }) => {
  const conditions = { q: text.optional(), publisher: text.optional(), author: text.optional() }
  const { q, publisher, author } = parseQuery(query, { ...paging, ...conditions })
  return {
    form: DOCUMENT_TABLE,
    page: (offset) =>
      shown(casebook.documents({ text: q, publisher, author }, slice(offset)), (rows) => rows.map(documentRow)),
  }
})

export const sourcesTable = table("sources", ({ casebook, query }) => {
  const { role } = parseQuery(query, { ...paging, role: z.enum(SOURCE_ROLES).optional() })
  return { form: SOURCE_TABLE, page: (offset) => sourcesOf(casebook, role, offset) }
})

const sourcesOf = (casebook: Casebook, role: (typeof SOURCE_ROLES)[number] | undefined, offset: number) =>
  shown(casebook.sources(role, slice(offset)), (rows) => graded(casebook, rows))

export const actorsTable = table("actors", ({ casebook, query }) => ({
  form: ACTOR_TABLE,
  page: async (offset) => {
    const { actors } = await actorsUnder(casebook, query)
    return { total: actors.length, rows: actors.slice(offset, offset + PAGE).map(actorRow) }
  },
}))

/** A row for each conflict, by question; a question may have none or thousands. */
export const conflictsTable: Route = {
  method: "GET",
  path: "/api/tables/conflicts.csv",
  reason: "the conflicts under the list's conditions with both sides as CSV, all of them",
  answer: async ({ casebook, query }) =>
    new Download(conflictLines(casebook, disputeConditions(query)), "text/csv; charset=utf-8", "conflicts.csv"),
}

async function* conflictLines(
  casebook: Casebook,
  { conflict, filter }: ReturnType<typeof disputeConditions>,
): AsyncGenerator<string> {
  yield CSV_BEGIN + csvLine(CONFLICT_TABLE.columns)
  for (let offset = 0; ; offset += FINDINGS) {
    const { rows } = await casebook.findings(filter, { limit: FINDINGS, offset })
    for (const finding of rows) {
      const { id: question } = finding.question
      const title = questionTitle(finding.question)
      const all = conflictsOf(finding, conflict)
      const claims = await claimsById(
        casebook,
        all.flatMap(({ a, b }) => [a, b]),
      )
      for (const one of all) {
        const sides = sidesView(one, (id) => claims.get(id) ?? null)
        yield csvLine(CONFLICT_TABLE.cells({ ...sides, question, title, type: CONFLICT_WORDS[one.type] }))
      }
    }
    if (rows.length < FINDINGS) return
  }
}
/** Findings hold their conflicts, so that a page of them may be long. */
const FINDINGS = 50
