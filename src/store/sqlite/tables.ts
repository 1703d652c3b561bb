// The rows as Kysely sees them. Kysely only builds statements here; they are run by our own connection in one turn.
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely"

interface DocumentTable {
  n: number
  casebook_id: number
  document_id: string
  name: string
  media_type: string
  title: string | null
  publisher: string | null
  published: string | null
  published_year: number | null
  language: string | null
  url: string | null
  characters: number
  lexicon: string
  claims: number
  passages: number
  added: string
  works: string
}
interface AuthorTable {
  casebook_id: number
  document_id: string
  position: number
  name: string
}
interface ClaimTable {
  n: number
  casebook_id: number
  claim_id: string
  document_id: string
  kind: string
  subject: string | null
  measure: string | null
  unit: string | null
  low: number | null
  best: number | null
  high: number | null
  place: string | null
  stance: string
  certainty: string
  polarity: string
  time: string | null
  first_day: string | null
  last_day: string | null
  year: number | null
  start: number
  end: number
  exact: string
  rule: string
  lexicon: string
  state: string
  body: string
  topic: string | null
  direction: string | null
  sign: string | null
  likelihood: string | null
  reader: string
  part: string | null
  setting: string | null
  said: string | null
  same_as: string | null
}
interface PassageTable {
  n: number
  casebook_id: number
  document_id: string
  position: number
  start: number
  end: number
}
interface AttributionTable {
  casebook_id: number
  claim_id: string
  position: number
  holder: string
}
interface ClaimNameTable {
  casebook_id: number
  claim_id: string
  role: string
  position: number
  name: string
}
interface QuestionTable {
  n: number
  casebook_id: number
  question_id: string
  kind: string
  subject: string
  topic: string | null
  object: string | null
  unit: string | null
  place: string | null
  time: string | null
  first_year: number | null
  last_year: number | null
  claims: number
  origins: number
  conflicts: number
  independence: string
  low: number | null
  high: number | null
  contest: number
  conflict_types: string
  digest: string
  finding: string
  part: string
}
interface QuestionClaimTable {
  casebook_id: number
  question_id: string
  claim_id: string
}
export interface Tables {
  document: DocumentTable
  author: AuthorTable
  passage: PassageTable
  claim: ClaimTable
  attribution: AttributionTable
  claim_name: ClaimNameTable
  question: QuestionTable
  question_claim: QuestionClaimTable
}

export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** The one casebook of an embedded file. */
export const CASEBOOK = 1
