import { type Expression, sql } from "kysely"
import { type ClaimFilter, FACETS, type Facet, type Facets, type FacetValue } from "../store.js"
import type { Connection } from "./driver.js"
import { filtered } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

const MOST_VALUES = 100

export function facets(connection: Connection, filter: ClaimFilter, wanted: readonly Facet[] = FACETS): Facets {
  const counted: Facets = {}
  for (const facet of wanted) counted[facet] = countBy(connection, filter, facet)
  return counted
}

const VALUES: Record<Exclude<Facet, "publisher" | "holder">, Expression<string | null>> = {
  kind: sql.ref("claim.kind"),
  subject: sql.ref("claim.subject"),
  measure: sql.ref("claim.measure"),
  unit: sql.ref("claim.unit"),
  place: sql.ref("claim.place"),
  stance: sql.ref("claim.stance"),
  certainty: sql.ref("claim.certainty"),
  polarity: sql.ref("claim.polarity"),
  document: sql.ref("claim.document_id"),
  year: sql.ref("claim.year"),
  state: sql.ref("claim.state"),
}

function countBy(connection: Connection, filter: ClaimFilter, facet: Facet): FacetValue[] {
  if (facet === "publisher") return byPublisher(connection, filter)
  if (facet === "holder") return byHolder(connection, filter)
  const value = VALUES[facet]
  const query = filtered(build.selectFrom("claim"), filter, facet)
    .select([sql<string | number | null>`${value}`.as("value"), sql<number>`count(*)`.as("count")])
    .groupBy(value)
  return firstValues(connection.rows(query))
}

function byPublisher(connection: Connection, filter: ClaimFilter): FacetValue[] {
  const byDocument = filtered(build.selectFrom("claim"), filter, "publisher")
    .select(["claim.document_id", sql<number>`count(*)`.as("count")])
    .groupBy("claim.document_id")
  const query = build
    .selectFrom(byDocument.as("counted"))
    .innerJoin("document", "document.document_id", "counted.document_id")
    .where("document.casebook_id", "=", CASEBOOK)
    .select(["document.publisher as value", sql<number>`sum(counted.count)`.as("count")])
    .groupBy("document.publisher")
  return firstValues(connection.rows(query))
}

function byHolder(connection: Connection, filter: ClaimFilter): FacetValue[] {
  const query = filtered(build.selectFrom("claim"), filter, "holder")
    .innerJoin("attribution", (join) =>
      join
        .onRef("attribution.casebook_id", "=", "claim.casebook_id")
        .onRef("attribution.claim_id", "=", "claim.claim_id"),
    )
    .select(["attribution.holder as value", sql<number>`count(DISTINCT claim.claim_id)`.as("count")])
    .groupBy("attribution.holder")
  return firstValues(connection.rows(query))
}

/** The most frequent first, equals by name; years as text like the others. */
function firstValues(rows: readonly { value: string | number | null; count: number }[]): FacetValue[] {
  return rows
    .map(({ value, count }) => ({ value: value === null ? null : String(value), count }))
    .sort((a, b) => b.count - a.count || ((a.value ?? "") < (b.value ?? "") ? -1 : 1))
    .slice(0, MOST_VALUES)
}
