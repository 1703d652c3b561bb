import { sql } from "kysely"
import type { RelationType } from "#claim"
import type { ClaimFilter, ToldTie } from "../store.js"
import { publishedDays } from "./by-clock.js"
import type { Connection } from "./driver.js"
import { filtered } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

/** More than that nobody draws, and none of them is told often. */
const MOST_TIES = 20_000

interface TieRow extends Omit<ToldTie, "disputed"> {
  disputed: number | null
}

/** The ties that claims tell of under the filter, the most told first. */
export function ties(connection: Connection, filter: ClaimFilter): ToldTie[] {
  const query = filtered(build.selectFrom("claim"), filter, false, () => publishedDays(connection))
    .where("claim.kind", "=", "relation")
    .where("claim.state", "<>", "rejected")
    .where("claim.same_as", "is", null)
    .select([
      sql<RelationType>`claim.topic`.as("type"),
      sql<string>`claim.subject`.as("subject"),
      sql<string>`claim.body ->> '$.object'`.as("object"),
      sql<number>`count(*)`.as("claims"),
      sql<number>`sum(claim.polarity = 'negative' OR claim.stance = 'rejects')`.as("denied"),
      sql<number>`sum(claim.body ->> '$.ended')`.as("ended"),
      sql<number>`count(DISTINCT claim.document_id)`.as("documents"),
      sql<string | null>`min(claim.first_day)`.as("first"),
      sql<string | null>`max(claim.last_day)`.as("last"),
      sql<
        number | null
      >`max(EXISTS (SELECT 1 FROM question_claim JOIN question USING (casebook_id, question_id), json_each(conflict_types)
        WHERE question_claim.casebook_id = ${CASEBOOK} AND question_claim.claim_id = claim.claim_id
        AND json_each.value IN ('polarity', 'identity', 'value')))`.as("disputed"),
    ])
    .groupBy(["type", "claim.subject", "object"])
    .orderBy("claims", "desc")
    .orderBy("type")
    .orderBy("claim.subject")
    .orderBy("object")
    .limit(MOST_TIES)
  return connection.rows<TieRow>(query).map((row) => ({ ...row, disputed: row.disputed === 1 }))
}
