// The lists of the app as tables of plain values, one row a record, with the words and the place that each row rests on.
import type { ActorRow } from "./actors.js"
import type { ClaimView } from "./claim.js"
import type { Cell } from "./csv.js"
import type { SidesView } from "./disputes.js"
import type { DocumentRow } from "./document.js"
import type { QuestionRow } from "./question.js"
import type { SourceRow } from "./sources.js"

export interface TableForm<Row> {
  readonly columns: readonly string[]
  cells(row: Row): readonly Cell[]
}

/** Made of pairs, so that a column and its value cannot drift apart. */
const form = <Row>(...columns: readonly (readonly [string, (row: Row) => Cell])[]): TableForm<Row> => ({
  columns: columns.map(([name]) => name),
  cells: (row) => columns.map(([, value]) => value(row)),
})

const listed = (values: readonly string[]): string | null => (values.length > 0 ? values.join("; ") : null)

export const CLAIM_TABLE = form<ClaimView>(
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["subject", ({ subject }) => subject],
  ["topic", ({ topic }) => topic],
  ["said", ({ figure }) => figure],
  ["low", ({ low }) => low],
  ["best", ({ best }) => best],
  ["high", ({ high }) => high],
  ["unit", ({ unit }) => unit],
  ["place", ({ place }) => place],
  ["time", ({ time }) => time?.edtf ?? null],
  ["holders", ({ holders }) => listed(holders)],
  ["stance", ({ stance }) => stance],
  ["certainty", ({ certainty }) => certainty],
  ["polarity", ({ polarity }) => polarity],
  ["verdict", ({ state }) => state],
  ["quote", ({ quote }) => quote.exact],
  ["start", ({ quote }) => quote.start],
  ["end", ({ quote }) => quote.end],
  ["document", ({ document }) => document.title],
  ["publisher", ({ document }) => document.publisher],
  ["authors", ({ document }) => listed(document.authors)],
  ["published", ({ document }) => document.published?.edtf ?? null],
  ["document id", ({ document }) => document.id],
  ["question id", ({ question }) => question],
)

export const QUESTION_TABLE = form<QuestionRow>(
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["question", ({ title }) => title],
  ["subject", ({ subject }) => subject],
  ["topic", ({ topic }) => topic],
  ["object", ({ object }) => object],
  ["place", ({ place }) => place],
  ["time", ({ time }) => time?.edtf ?? null],
  ["unit", ({ unit }) => unit],
  ["reported low", ({ reported }) => reported.low],
  ["reported high", ({ reported }) => reported.high],
  ["modelled low", ({ modelled }) => modelled?.low ?? null],
  ["modelled high", ({ modelled }) => modelled?.high ?? null],
  ["answers", ({ answers }) => listed(answers.map(({ answer, origins }) => `${answer} (${origins})`))],
  ["claims", ({ claims }) => claims],
  ["origins", ({ origins }) => origins],
  ["independence", ({ independence }) => independence],
  ["conflicts", ({ conflicts }) => conflicts],
  ["contest", ({ contest }) => contest],
)

export const DOCUMENT_TABLE = form<DocumentRow>(
  ["id", ({ id }) => id],
  ["title", ({ title }) => title],
  ["authors", ({ authors }) => listed(authors)],
  ["publisher", ({ publisher }) => publisher],
  ["published", ({ published }) => published?.edtf ?? null],
  ["language", ({ language }) => language],
  ["file", ({ name }) => name],
  ["claims", ({ claims }) => claims],
)

export const SOURCE_TABLE = form<SourceRow>(
  ["name", ({ name }) => name],
  ["role", ({ role }) => role],
  ["documents", ({ documents }) => documents],
  ["claims", ({ claims }) => claims],
  ["questions", ({ questions }) => questions],
  ["grades", ({ grades }) => listed(grades)],
)

export const ACTOR_TABLE = form<ActorRow>(
  ["name", ({ name }) => name],
  ["also", ({ others }) => listed(others)],
  ["is", ({ kindWords }) => kindWords],
  ["claims", ({ claims }) => claims],
  ["relations", ({ relations }) => relations],
  ["figures", ({ estimates }) => estimates],
  ["events by it", ({ did }) => did],
  ["events against it", ({ suffered }) => suffered],
  ["appraisals", ({ appraisals }) => appraisals],
  ["contested questions", ({ contested }) => contested],
)

/** One conflict of a question, with both of its sides. */
export interface ConflictRow extends SidesView {
  readonly question: string
  readonly title: string
  readonly type: string
}

const heldBy = (claim: ClaimView | null): Cell => claim && listed(claim.holders)

export const CONFLICT_TABLE = form<ConflictRow>(
  ["question", ({ question }) => question],
  ["title", ({ title }) => title],
  ["conflict", ({ type }) => type],
  ["claim", ({ a }) => a?.id ?? null],
  ["said", ({ a }) => a?.figure ?? null],
  ["holders", ({ a }) => heldBy(a)],
  ["quote", ({ a }) => a?.quote.exact ?? null],
  ["against", ({ b }) => b?.id ?? null],
  ["against said", ({ b }) => b?.figure ?? null],
  ["against holders", ({ b }) => heldBy(b)],
  ["against quote", ({ b }) => b?.quote.exact ?? null],
  ["why", ({ why }) => why],
  ["what would settle it", ({ settles }) => settles],
)
