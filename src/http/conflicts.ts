import { z } from "zod"
import { CLAIM_KINDS, CONFLICT_TYPES, type ConflictType } from "#claim"
import {
  CONFLICT_WORDS,
  CONTRADICTIONS,
  claimsOfDispute,
  type DisputesView,
  disputeRow,
  type FacetView,
  KIND_WORDS,
} from "#present"
import type { QuestionFacets } from "#workbench"
import { type Ask, listOf, paging, parseQuery, type Route, text } from "./route.js"
import { claimsById } from "./rows.js"

const CONDITIONS = {
  conflict: listOf(z.enum(CONFLICT_TYPES)),
  kind: listOf(z.enum(CLAIM_KINDS)),
  name: listOf(text),
  rows: paging.rows.default(20),
}

export function disputeConditions(query: Ask["query"]) {
  const { start, rows, conflict = [], kind, name } = parseQuery(query, { ...paging, ...CONDITIONS })
  return { start, rows, conflict, filter: { conflicts: conflict.length ? conflict : CONTRADICTIONS, kind, name } }
}

export const conflicts: Route = {
  method: "GET",
  path: "/api/conflicts",
  reason:
    "the questions on which claims contradict each other, with both sides and what would settle it, a page of them",
  async answer({ casebook, query }): Promise<DisputesView> {
    const { start, rows, conflict, filter } = disputeConditions(query)
    const [found, facets] = await Promise.all([
      casebook.findings(filter, { limit: rows, offset: start }),
      casebook.questionFacets(filter),
    ])
    const wanted = found.rows.flatMap((finding) => claimsOfDispute(finding, conflict))
    const claims = await claimsById(casebook, wanted)
    return {
      total: found.total,
      start,
      rows: found.rows.map((finding) => disputeRow(finding, conflict, (id) => claims.get(id) ?? null)),
      facets: facetViews(facets),
    }
  },
}

/** Contradictions stand before what date, place and scope explain. */
function facetViews({ conflict, kind, name }: QuestionFacets): FacetView[] {
  const order = (value: string): number => (CONTRADICTIONS.some((type) => type === value) ? 0 : 1)
  return [
    {
      name: "conflict",
      values: [...conflict]
        .sort((a, b) => order(a.value) - order(b.value) || b.count - a.count)
        .map((one) => ({ ...one, words: conflictWords(one.value) })),
    },
    { name: "kind", values: kind.map((one) => ({ ...one, words: kindWords(one.value) })) },
    { name: "name", values: name.map((one) => ({ ...one, words: one.value })) },
  ]
}

const conflictWords = (value: string): string =>
  CONFLICT_TYPES.filter((type): type is ConflictType => type === value).map((type) => CONFLICT_WORDS[type])[0] ?? value
const kindWords = (value: string): string =>
  CLAIM_KINDS.filter((kind) => kind === value).map((kind) => KIND_WORDS[kind].many)[0] ?? value
