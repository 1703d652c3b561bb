// Days as conditions, clock by clock. When something was asserted is seldom said: what a document says in its own voice was
// said when it was published; what it passes on was said by then, and not before it happened.
import { type Expression, type SqlBool, sql } from "kysely"
import { type Clock, HAPPENING } from "#claim"
import { dayColumns, EARLIEST, LATEST } from "../days.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

/** What is asked for: days by one of the clocks, or by the claim's own time. */
export interface DaysAsked {
  readonly from?: string
  readonly to?: string
  readonly clock?: Clock
}

/** A document with the days on which it may have been published, ISO. */
export interface PublishedDays {
  readonly document: string
  readonly first: string
  readonly last: string
}

export const asksForDays = ({ from, to }: DaysAsked): boolean => from !== undefined || to !== undefined

export function publishedDays(connection: Connection): PublishedDays[] {
  return connection
    .all<{ document_id: string; published: string }>(
      "SELECT document_id, published FROM document WHERE casebook_id = ? AND published IS NOT NULL",
      CASEBOOK,
    )
    .flatMap(({ document_id: document, published }) => {
      const days = dayColumns(published)
      return days ? [{ document, ...days }] : []
    })
}

/** The condition on a row of `claim`. */
export function onDays(asked: DaysAsked, published: () => readonly PublishedDays[]): Expression<SqlBool> {
  const { from = EARLIEST, to = LATEST, clock } = asked
  const own = sql<SqlBool>`claim.first_day <= ${to} AND claim.last_day >= ${from}`
  switch (clock) {
    case undefined:
      return own
    case "happened":
      return sql<SqlBool>`${own} AND ${HAPPENED}`
    case "holds":
      return sql<SqlBool>`${own} AND NOT ${HAPPENED}`
    case "published":
      return inDocuments(published().filter(({ first, last }) => first <= to && last >= from))
    case "asserted": {
      const later = published().filter(({ last }) => last >= from)
      const before = later.filter(({ last }) => last <= to)
      const within = later.filter(({ first }) => first <= to)
      return sql<SqlBool>`${inDocuments(later)} AND CASE WHEN ${PASSED_ON}
        THEN coalesce(claim.first_day <= ${to}, 1) OR NOT ${HAPPENED} OR ${inDocuments(before)} ELSE ${inDocuments(within)} END`
    }
  }
}

const HAPPENED = sql.raw(
  `(claim.kind = 'event' OR coalesce(claim.measure IN (${HAPPENING.map((measure) => `'${measure}'`).join(", ")}), 0))`,
)
const PASSED_ON = sql.raw(
  "EXISTS (SELECT 1 FROM attribution WHERE attribution.casebook_id = claim.casebook_id AND attribution.claim_id = claim.claim_id)",
)

const inDocuments = (documents: readonly PublishedDays[]): Expression<SqlBool> =>
  sql<SqlBool>`claim.document_id IN (SELECT value FROM json_each(${JSON.stringify(documents.map(({ document }) => document))}))`
