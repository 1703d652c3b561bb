import { z } from "zod"
import {
  type BiasView,
  biasView,
  claimsOfDealings,
  dealings,
  gradeViews,
  type PageView,
  questionTitle,
  SOURCE_ROLES,
  type SourceRow,
  type SourceView,
  trackRecord,
} from "#present"
import { type Casebook, reliabilityProposal, type SourceSummary, sourceBias } from "#workbench"
import { paging, parse, parseQuery, type Route } from "./route.js"
import { claimOfRow, claimsById, documentRow } from "./rows.js"

const role = z.enum(SOURCE_ROLES)
const SHOWN = 200
/** Claims of others that are looked up to say how it stands to them. */
const OTHERS = 400

export const sources: Route = {
  method: "GET",
  path: "/api/sources",
  reason: "publishers, authors and holders with the numbers of their documents and claims",
  async answer({ casebook, query }): Promise<PageView<SourceRow>> {
    const { start, rows, role: asked } = parseQuery(query, { ...paging, role: role.optional() })
    const found = await casebook.sources(asked, { limit: rows, offset: start })
    return { total: found.total, start, rows: await graded(casebook, found.rows) }
  },
}

/** Sources with the letters that people have given them. */
export async function graded(casebook: Casebook, rows: readonly SourceSummary[]): Promise<SourceRow[]> {
  const { grades } = await casebook.decisions()
  return rows.map((row) => {
    const letters = grades.flatMap(({ source, reliability }) => (source === row.name ? (reliability ?? []) : []))
    return { ...row, grades: [...new Set(letters)].sort() }
  })
}

export const source: Route = {
  method: "GET",
  path: "/api/sources/:role/:name",
  reason: "one source: the documents that it published or wrote, and the claims that it makes or holds",
  async answer({ casebook, params }): Promise<SourceView | null> {
    const asked = parse(role, params.role, "role")
    const name = params.name!
    const slice = { limit: SHOWN }
    const documents = asked === "holder" ? null : await casebook.documents({ [asked]: name }, slice)
    const condition =
      asked === "holder"
        ? { holder: [name] }
        : asked === "publisher"
          ? { publisher: [name] }
          : { document: documents!.rows.map(({ id }) => id) }
    const nothing = documents !== null && documents.total === 0
    const claims = nothing ? { total: 0, rows: [] } : await casebook.claims(condition, slice, "time")
    if (claims.total === 0 && (documents?.total ?? 0) === 0) return null
    const questions = [...new Set(claims.rows.flatMap((row) => row.questions))]
    const findings = (await Promise.all(questions.map((id) => casebook.finding(id)))).filter((one) => one !== null)
    const own = new Set(claims.rows.map(({ id }) => id))
    const shown = claims.rows.map(claimOfRow)
    const others = await claimsById(casebook, claimsOfDealings(findings, own).slice(0, OTHERS))
    const proposal = await reliabilityProposal(casebook, name, findings)
    return {
      name,
      role: asked,
      record: trackRecord(findings, own),
      proposal: proposal && { reliability: proposal.reliability, reason: proposal.reason },
      dealings: dealings(findings, own, [...shown, ...others.values()]),
      grades: gradeViews(await casebook.verdicts({ about: "grade", name })),
      documents: documents?.rows.map(documentRow) ?? [],
      claims: { total: claims.total, start: 0, rows: shown },
    }
  },
}

export const bias: Route = {
  method: "GET",
  path: "/api/sources/:role/:name/bias",
  reason: "how far a source's figures and appraisals are from those of others on the questions that both speak on",
  async answer({ casebook, params }): Promise<BiasView> {
    const found = await sourceBias(casebook, parse(role, params.role, "role"), params.name!)
    const titles = new Map(found.questions.map((question) => [question.id, questionTitle(question)]))
    return biasView(found.biases, found, (id) => titles.get(id) ?? id)
  },
}
