// The example corpus, read by the real rooms, as `npm start` does.
import { join, resolve } from "node:path"
import { type Casebook, ingest, loadVerbs, openCasebook, type Verbs } from "#workbench"
import { temporaryFolder } from "../store/folder.js"
import { type App, withApp } from "./app.js"

let verbs: Verbs | null = null
export function corpusVerbs(): Verbs {
  verbs ??= loadVerbs()
  return verbs
}

async function corpusCasebook(): Promise<Casebook> {
  const casebook = await openCasebook(join(temporaryFolder(), "corpus.casebook"))
  const now = (): Date => new Date("2026-11-24T10:00:00Z")
  await ingest(casebook, [resolve("examples/reports")], { verbs: corpusVerbs(), now })
  return casebook
}

/** The app on the example corpus; findings follow what is decided. */
export const withCorpus = (): App => withApp(undefined, undefined, { casebook: corpusCasebook, verbs: corpusVerbs })
