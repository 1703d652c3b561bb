import { type CompareView, comparedQuestion, compareView, SIDE_KINDS, type SideKind, type SideView } from "#present"
import type { Casebook, ClaimRow } from "#workbench"
import { BadRequest, listOf, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

const MOST_SIDES = 6
const CLAIMS_OF_SIDE = 2000
const CHUNK = 1000
const QUESTIONS_SHOWN = 300

export const compare: Route = {
  method: "GET",
  path: "/api/compare",
  reason: "documents or sources side by side on every question that they speak on",
  async answer({ casebook, query }): Promise<CompareView | null> {
    const asked = parseQuery(query, { document: listOf(text), publisher: listOf(text), holder: listOf(text) })
    const wanted = SIDE_KINDS.flatMap((kind) => (asked[kind] ?? []).map((id) => ({ kind, id })))
    if (wanted.length > MOST_SIDES)
      throw new BadRequest(`too many to compare: "${wanted.length}" (at most ${MOST_SIDES})`)
    const sides = await Promise.all(wanted.map(({ kind, id }) => sideOf(casebook, kind, id)))
    const known = sides.filter((side) => side !== null)
    if (known.length < sides.length) return null
    const ids = new Set(known.flatMap(({ rows }) => rows.flatMap(({ questions }) => questions)))
    const findings = await Promise.all([...ids].map((id) => casebook.finding(id)))
    const rows = findings
      .filter((finding) => finding !== null)
      .map((finding) => {
        const answers = (row: ClaimRow): boolean => row.questions.includes(finding.question.id)
        return comparedQuestion(
          finding,
          known.map((side) => side.rows.filter(answers).map(claimOfRow)),
        )
      })
    return compareView(
      known.map(({ view }) => view),
      rows,
      QUESTIONS_SHOWN,
    )
  },
}

interface Side {
  readonly view: SideView
  readonly rows: readonly ClaimRow[]
}

async function sideOf(casebook: Casebook, kind: SideKind, id: string): Promise<Side | null> {
  const rows: ClaimRow[] = []
  let total = 0
  while (rows.length < CLAIMS_OF_SIDE) {
    const page = await casebook.claims({ [kind]: [id] }, { limit: CHUNK, offset: rows.length }, "document")
    rows.push(...page.rows)
    total = page.total
    if (page.rows.length < CHUNK) break
  }
  if (kind !== "document") return total > 0 ? { view: { kind, id, title: id, claims: total }, rows } : null
  const stored = await casebook.document(id)
  return stored && { view: { kind, id, title: stored.summary.title ?? stored.summary.name, claims: total }, rows }
}
