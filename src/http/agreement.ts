import { z } from "zod"
import { CLAIM_KINDS, Refusal } from "#claim"
import { type AgreementView, agreementView, loneReaderView } from "#present"
import { agreeInCasebook, readersOf } from "#workbench"
import { BadRequest, listOf, paging, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

/** Comparing takes a moment for each document, and others wait for the server meanwhile. */
const MOST_DOCUMENTS = 100

export const agreement: Route = {
  method: "GET",
  path: "/api/agreement",
  reason: "two readers' claims side by side, with the figures of their agreement, a page of rows",
  async answer({ casebook, query }): Promise<AgreementView> {
    const { start, rows, reader, document, kind, show } = parseQuery(query, {
      ...paging,
      reader: listOf(text),
      document: listOf(text),
      kind: listOf(z.enum(CLAIM_KINDS)),
      show: z.enum(["all", "differences"]).default("all"),
    })
    const readers = await readersOf(casebook)
    if (!reader && readers.length < 2) return loneReaderView(readers[0]!)
    try {
      const { agreement, claims, left } = await agreeInCasebook(casebook, {
        readers: reader ?? readers.slice(0, 2),
        documents: document,
        most: MOST_DOCUMENTS,
      })
      const viewOf = (id: string) => {
        const row = claims.get(id)
        return row ? claimOfRow(row) : null
      }
      return agreementView(agreement, viewOf, {
        ...{ readers, left, start, rows },
        differences: show === "differences",
        kinds: kind,
      })
    } catch (error) {
      if (error instanceof Refusal && reader) throw new BadRequest(error.message)
      throw error
    }
  },
}
