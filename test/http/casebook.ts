// A casebook on the disk with the invented reports, kept and reconciled by the real rooms.
import { join } from "node:path"
import type { Entity } from "#claim"
import { loadPacks } from "#lexicon"
import { partClaims, reconcileParts, reconcileWords } from "#reconcile"
import { type Casebook, openCasebook, reconcileCasebook } from "#workbench"
import { temporaryFolder } from "../store/folder.js"
import { REPORTS, type Report, written } from "./reports.js"

const WHEN = "2026-11-24T10:00:00Z"

/** `entities`: names that each of the reports has, for the map. */
export async function exampleCasebook(
  reports: readonly Report[] = REPORTS,
  entities: readonly Entity[] = [],
): Promise<Casebook> {
  const casebook = await openCasebook(join(temporaryFolder(), "example.casebook"))
  for (const report of reports) {
    const { document, claims, bytes } = written(report)
    const passages = document.blocks.filter(({ kind }) => kind === "paragraph" || kind === "list-item")
    await casebook.addDocument(
      { document, bytes, extraction: { claims, entities, passages, lexicon: "packs-1" } },
      WHEN,
    )
  }
  if (reports.length > 0)
    await casebook.recordRefusal({ name: "scan-044.pdf", reason: "encrypted PDF: a password is needed", when: WHEN })
  const words = reconcileWords(loadPacks(["lexicons/en"]))
  await reconcileCasebook(casebook, {
    lexicon: "packs-1",
    part: (claims) => partClaims(claims, words),
    reconcile: (claims, documents) => reconcileParts(claims, documents, words),
  })
  return casebook
}
