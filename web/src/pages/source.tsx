import { Link, useParams } from "@tanstack/react-router"
import type { SourceView } from "#present"
import { useView } from "../api"
import { ClaimTable } from "../parts/claim-table"
import { DocumentTable } from "../parts/document-table"
import { Shown } from "../parts/states"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function SourcePage() {
  const { role, name } = useParams({ from: "/sources/$role/$name" })
  const query = useView<SourceView>(`/api/sources/${encodeURIComponent(role)}/${encodeURIComponent(name)}`)
  useTitle(name)
  return <Shown query={query}>{(view) => <Source view={view} />}</Shown>
}

function Source({ view: { name, role, documents, claims } }: { view: SourceView }) {
  const condition = role === "author" ? undefined : { [role]: [name] }
  return (
    <>
      <header className="page-head">
        <p className="kicker">{say.sources.role[role]}</p>
        <h1>{name}</h1>
        {role === "holder" ? <p className="hint">{say.sources.holderHint}</p> : null}
      </header>
      {documents.length > 0 ? (
        <section aria-labelledby="documents">
          <h2 id="documents">{say.counts.documents(documents.length)}</h2>
          <DocumentTable documents={documents} caption={say.documents.title} />
        </section>
      ) : null}
      <section aria-labelledby="claims">
        <h2 id="claims">{say.counts.claims(claims.total)}</h2>
        {claims.total > 0 ? <ClaimTable claims={claims.rows} caption={say.claims.title} /> : null}
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
