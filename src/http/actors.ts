import { z } from "zod"
import { ACTOR_KINDS, type Actor, type Conflict } from "#claim"
import {
  ACTOR_WORDS,
  type ActorsView,
  type ActorView,
  actorRow,
  appraisalGroups,
  type ClaimView,
  type FacetView,
  type LineageView,
  lineageView,
  nameDecisions,
  questionRow,
  questionTitle,
  relationGroups,
} from "#present"
import { actorsIn, type Casebook, type ClaimRow, lineageAround, REACHES, underNames } from "#workbench"
import { listOf, paging, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

const CONDITIONS = {
  q: text.optional(),
  kind: listOf(z.enum(ACTOR_KINDS)),
  order: z.enum(["claims", "contested", "name"]).default("claims"),
}

/** The actors under the conditions of the list, in its order, with the counts of kinds that the other condition leaves. */
export async function actorsUnder(
  casebook: Casebook,
  query: URLSearchParams,
): Promise<{ actors: readonly Actor[]; facets: readonly FacetView[] }> {
  const { q, kind, order } = parseQuery(query, { ...paging, ...CONDITIONS })
  const { all } = await actorsIn(casebook)
  const words = folded(q ?? "").split(/\s+/)
  const named = q ? all.filter(({ names }) => names.some((name) => hasWords(folded(name), words))) : all
  const actors = kind?.length ? named.filter((actor) => kind.includes(actor.kind)) : named
  return { actors: sorted(actors, order), facets: [kindFacet(named)] }
}

const folded = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
const hasWords = (name: string, words: readonly string[]): boolean => words.every((word) => name.includes(word))

function sorted(actors: readonly Actor[], order: "claims" | "contested" | "name"): readonly Actor[] {
  if (order === "name") return [...actors].sort((a, b) => (a.name < b.name ? -1 : 1))
  return order === "contested" ? [...actors].sort((a, b) => b.contested - a.contested) : actors
}

const kindFacet = (actors: readonly Actor[]): FacetView => ({
  name: "kind",
  values: ACTOR_KINDS.map((kind) => ({
    value: kind,
    words: ACTOR_WORDS[kind].many,
    count: actors.filter((actor) => actor.kind === kind).length,
  })).filter(({ count }) => count > 0),
})

export const actors: Route = {
  method: "GET",
  path: "/api/actors",
  reason: "organised actors and public persons that claims name, those with most claims first, a page of them",
  async answer({ casebook, query }): Promise<ActorsView> {
    const { start, rows } = parseQuery(query, { ...paging, ...CONDITIONS })
    const { actors: found, facets } = await actorsUnder(casebook, query)
    return { total: found.length, start, rows: found.slice(start, start + rows).map(actorRow), facets }
  },
}

const MOST_CLAIMS = 1000
const MOST_FINDINGS = 60
const MOST_QUESTIONS = 20
const MOST_STRENGTHS = 6

export const actor: Route = {
  method: "GET",
  path: "/api/actors/:name",
  reason: "one actor: its names, leaders, relations, appraisals and what is contested about it, by who says so",
  async answer({ casebook, params }): Promise<ActorView | null> {
    const { called, view } = await actorsIn(casebook)
    const found = called(params.name!)
    if (!found) return null
    const name = [...found.names]
    const page = (kind: "relation" | "appraisal") =>
      casebook.claims({ name, kind: [kind] }, { limit: MOST_CLAIMS }, "time")
    const [relations, appraisals] = [await page("relation"), await page("appraisal")]
    const rows = [...relations.rows, ...appraisals.rows].filter(counts)
    const conflicts = await conflictsOf(casebook, rows)
    const told = rows.map((row) => ({ ...underNames(row, view), view: claimOfRow(row) }))
    const { leaders, aliases, groups } = relationGroups(found.name, told, conflicts, (one) => called(one) !== null)
    const slice = { limit: MOST_QUESTIONS }
    const disputes = await casebook.findings({ subject: name }, slice)
    const strength = await casebook.questions(
      { subject: name, kind: ["estimate"], topic: ["strength"] },
      { limit: MOST_STRENGTHS },
      "claims",
    )
    const log = await Promise.all(name.map((one) => casebook.verdicts({ about: "identity", name: one })))
    const entries = log.flat().flatMap((entry) => (entry.about === "identity" ? [entry] : []))
    const unique = [...new Map(entries.map((entry) => [entry.sequence, entry])).values()]
    return {
      ...actorRow(found),
      kinds: found.kinds,
      decisions: nameDecisions(unique.sort((a, b) => a.sequence - b.sequence)),
      forms: (await casebook.nameForms(name)).map(({ form, documents }) => ({ name: form, claims: documents })),
      ...{ aliases, leaders, ties: groups },
      judged: appraisalGroups(told, conflicts),
      strength: strength.rows.map((row) => ({ id: row.id, title: questionTitle(row), claims: row.claims })),
      disputes: disputes.rows.filter(({ conflicts }) => conflicts.length > 0).map(questionRow),
      shown: rows.length,
    }
  },
}

/** What was rejected, and what another reader's claim says already, says nothing here. */
const counts = ({ state, sameAs }: ClaimRow): boolean => state !== "rejected" && sameAs === null

/** Conflicts of the questions that these claims stand in, the questions of most of them first. */
async function conflictsOf(casebook: Casebook, rows: readonly ClaimRow[]): Promise<Conflict[]> {
  const asked = new Map<string, number>()
  for (const { questions } of rows) for (const id of questions) asked.set(id, (asked.get(id) ?? 0) + 1)
  const ids = [...asked].filter(([, claims]) => claims > 1).sort(([, a], [, b]) => b - a)
  const findings = await Promise.all(ids.slice(0, MOST_FINDINGS).map(([id]) => casebook.finding(id)))
  return findings.flatMap((finding) => finding?.conflicts ?? [])
}

export const lineage: Route = {
  method: "GET",
  path: "/api/actors/:name/lineage",
  reason:
    "the family of a group through time: who split from whom, joined, pledged to and fought whom, each with its claims",
  async answer({ casebook, params, query }): Promise<LineageView | null> {
    const { reach } = parseQuery(query, { reach: z.enum(REACHES).default("1") })
    const found = await lineageAround(casebook, params.name!, reach)
    const { called } = await actorsIn(casebook)
    return found && lineageView(called(params.name!)!.name, found.lineage, found.rows.map(claimOfRow))
  },
}

const MOST_QUOTES = 50

export const quotes: Route = {
  method: "GET",
  path: "/api/quotes",
  reason: "claims by their ids, for whoever opens a line that was put together of them",
  async answer({ casebook, query }): Promise<readonly ClaimView[]> {
    const { claim = [] } = parseQuery(query, { claim: listOf(text) })
    return (await casebook.claimsOf(claim.slice(0, MOST_QUOTES))).map(claimOfRow)
  },
}
