import { Link, useParams } from "@tanstack/react-router"
import type { SourceView, TrackRecord } from "#present"
import { useView } from "../api"
import { BiasSection } from "../parts/bias"
import { ClaimTable } from "../parts/claim-table"
import { DocumentTable } from "../parts/document-table"
import { Grades } from "../parts/grades"
import { Shown } from "../parts/states"
import { SavedTable } from "../parts/table-save"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"
import { Dealings } from "./source-dealings"

export function SourcePage() {
  const { role, name } = useParams({ from: "/sources/$role/$name" })
  const query = useView<SourceView>(`/api/sources/${encodeURIComponent(role)}/${encodeURIComponent(name)}`)
  useTitle(name)
  return <Shown query={query}>{(view) => <Source view={view} />}</Shown>
}

function Source({ view: { name, role, documents, claims, record, grades, proposal, dealings } }: { view: SourceView }) {
  const condition = role === "author" ? undefined : { [role]: [name] }
  return (
    <>
      <header className="page-head">
        <p className="kicker">{say.sources.role[role]}</p>
        <h1>{name}</h1>
        {role === "author" ? null : (
          <p className="ways">
            <Link to="/compare" search={{ [role]: [name] }} className="button">
              {say.compare.withOthers}
            </Link>
          </p>
        )}
        {role === "holder" ? <p className="hint">{say.sources.holderHint}</p> : null}
      </header>
      <div className="columns">
        <Record record={record} of={claims.total > claims.rows.length ? claims.rows.length : null} />
        <Grades source={name} grades={grades} proposal={proposal} />
      </div>
      <Dealings dealings={dealings} role={role} />
      <BiasSection role={role} name={name} />
      {documents.length > 0 ? (
        <section aria-labelledby="documents">
          <h2 id="documents">{say.counts.documents(documents.length)}</h2>
          <SavedTable title={`${name} ${say.documents.title}`}>
            <DocumentTable documents={documents} caption={say.documents.title} />
          </SavedTable>
        </section>
      ) : null}
      <section aria-labelledby="claims">
        <h2 id="claims">{say.counts.claims(claims.total)}</h2>
        {claims.total > 0 ? (
          <SavedTable title={`${name} ${say.claims.title}`}>
            <ClaimTable claims={claims.rows} caption={say.claims.title} />
          </SavedTable>
        ) : null}
        {claims.total > claims.rows.length && condition ? (
          <p>
            <Link to="/claims" search={condition as never}>
              {say.sources.allClaims}
            </Link>
          </p>
        ) : null}
      </section>
    </>
  )
}

/** What can be counted; it is no grade. */
function Record({ record, of }: { record: TrackRecord; of: number | null }) {
  const { record: words } = say.sources
  return (
    <section aria-labelledby="record">
      <h2 id="record">{words.title}</h2>
      <p className="hint">{of === null ? words.hint : words.hintOf(of)}</p>
      <dl className="record">
        {(["questions", "first", "repeats", "contradicted", "alone"] as const).map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{grouped(record[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
