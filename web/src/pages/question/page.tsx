import { Link, useParams, useSearch } from "@tanstack/react-router"
import { lazy, Suspense, useMemo } from "react"
import type { ClaimsView, LinkedQuestion, QuestionView, TollView } from "#present"
import { address, useView } from "../../api"
import { IndependenceSign } from "../../parts/claim-bits"
import { ClaimTable } from "../../parts/claim-table"
import { KindName } from "../../parts/kind"
import { Pager, ROWS } from "../../parts/pager"
import { Shown } from "../../parts/states"
import { TableLink } from "../../parts/table-link"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { Disagreements } from "./disagreements"
import { OriginTree } from "./origin-tree"
import { Positions } from "./positions"
import { Spread } from "./spread"

const Series = lazy(async () => ({ default: (await import("./series")).Series }))

export function QuestionPage() {
  const { id } = useParams({ from: "/questions/$id" })
  const query = useView<QuestionView>(`/api/questions/${encodeURIComponent(id)}`)
  useTitle(query.data?.title)
  return <Shown query={query}>{(view) => <Question view={view} />}</Shown>
}

function Question({ view }: { view: QuestionView }) {
  const claims = useMemo(() => new Map(view.all.map((claim) => [claim.id, claim])), [view])
  const { question, counts } = say
  const whole = view.claims <= ROWS && view.all.length === view.claims
  const drawable = view.marks.some(({ days }) => days !== null)
  const undrawn = view.all.length - view.marks.length
  return (
    <>
      <header className="page-head">
        <h1>{view.title}</h1>
        <p className="kicker">
          <KindName kind={view.kind} />
          {view.why ? <span> · {view.why}</span> : null}
        </p>
        <Bands view={view} />
        {view.summary.length > 0 ? <Summary sentences={view.summary} /> : null}
      </header>
      {view.positions.length > 0 ? <Positions positions={view.positions} claims={claims} total={view.origins} /> : null}
      {view.kind === "estimate" || drawable ? (
        <section aria-labelledby="series">
          <h2 id="series">{question.chart}</h2>
          {drawable ? (
            <Suspense fallback={<p className="chart-waiting">{say.loading}</p>}>
              <Series view={view} claims={claims} />
            </Suspense>
          ) : (
            <p className="hint">{question.nothingDrawn}</p>
          )}
          {undrawn > 0 && drawable ? <p className="hint">{question.notDrawn(counts.claims(undrawn))}</p> : null}
          {view.all.length < view.claims ? (
            <p className="hint">{question.shown(view.all.length, view.claims)}</p>
          ) : null}
        </section>
      ) : null}
      {view.tolls.length > 0 ? <Tolls tolls={view.tolls} /> : null}
      {view.spread.tellings.length > 1 ? (
        <section aria-labelledby="spread">
          <h2 id="spread">{say.spread.title}</h2>
          <p className="hint">{say.spread.hint}</p>
          <Spread spread={view.spread} title={view.title} id="spread-table" />
        </section>
      ) : null}
      <div className="columns">
        <OriginTree origins={view.tree} claims={claims} />
        <Disagreements groups={view.disagreements} claims={claims} further={view.furtherConflicts} listed={whole} />
      </div>
      <section aria-labelledby="claims">
        <h2 id="claims">{question.claims}</h2>
        <p className="ways">
          <Link to="/review" search={{ question: view.id }} className="button">
            {say.review.thisQuestion}
          </Link>
          <TableLink table="claims" conditions={{ question: view.id, order: "time" }} />
        </p>
        {whole ? <Listed view={view} claims={view.all} /> : <ListedByPage view={view} />}
        {view.linked.length > 0 ? <Linked linked={view.linked} /> : null}
      </section>
    </>
  )
}

function Listed({ view, claims }: { view: QuestionView; claims: QuestionView["all"] }) {
  const superseded = useMemo(() => new Set(view.superseded), [view])
  return <ClaimTable claims={claims} about={false} superseded={superseded} caption={view.title} />
}

/** All claims of a question that has many: the server has them page by page. */
function ListedByPage({ view }: { view: QuestionView }) {
  const { start } = useSearch({ from: "/questions/$id" })
  const conditions = { question: view.id, order: "time", start, rows: ROWS }
  const query = useView<ClaimsView>(address("/api/claims", conditions), { previous: true })
  return (
    <Shown query={query}>
      {(page) => (
        <>
          <Listed view={view} claims={page.rows} />
          <Pager page={page} rows={ROWS} />
        </>
      )}
    </Shown>
  )
}

/** What the finding shows, for somebody who sees it for the first time. */
function Summary({ sentences }: { sentences: readonly string[] }) {
  return (
    <section aria-label={say.question.summary} className="in-short">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function Tolls({ tolls }: { tolls: readonly TollView[] }) {
  return (
    <section aria-labelledby="tolls">
      <h2 id="tolls">{say.spread.tolls}</h2>
      <p className="hint">{say.spread.tollsHint}</p>
      {tolls.map(({ id, title, reported, unit, spread }) => (
        <section key={id} aria-label={title} className="toll">
          <h3>
            <Link to="/questions/$id" params={{ id }}>
              {title}
            </Link>{" "}
            <span className="soft">
              {reported.words} {reported.words ? unit : null}
            </span>
          </h3>
          <Spread spread={spread} title={title} id={`spread-${id}`} />
        </section>
      ))}
    </section>
  )
}

/** What is reported and modelled of figures; of answers in words there is no range. Who is behind it always stands there. */
function Bands({ view }: { view: QuestionView }) {
  const { question, counts } = say
  return (
    <dl className="bands">
      {view.kind === "estimate" ? (
        <>
          <div className="reported">
            <dt>{question.reported}</dt>
            <dd>
              <strong>{view.reported.words ?? question.noBand}</strong> {view.reported.words ? view.unit : null}
            </dd>
            <dd className="hint">{question.reportedHint}</dd>
          </div>
          <div className="modelled">
            <dt>{question.modelled}</dt>
            <dd>
              <strong>{view.modelled?.words ?? "—"}</strong> {view.modelled?.words ? view.unit : null}
            </dd>
            <dd className="hint">{view.modelled ? question.modelledHint : question.notModelled}</dd>
          </div>
        </>
      ) : null}
      <div>
        <dt>
          {counts.claims(view.claims)}, {counts.origins(view.origins)}
        </dt>
        <dd>
          <IndependenceSign independence={view.independence} claims={view.claims} />
        </dd>
        <dd className="hint">{view.claims > 1 ? view.independenceWords : question.oneClaim}</dd>
      </div>
    </dl>
  )
}

function Linked({ linked }: { linked: readonly LinkedQuestion[] }) {
  return (
    <nav aria-label={say.question.linked} className="linked">
      <h3>{say.question.linked}</h3>
      <ul>
        {linked.map(({ id, title }) => (
          <li key={id}>
            <Link to="/questions/$id" params={{ id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
