import { Link } from "@tanstack/react-router"
import type { OverviewView, RefusedView } from "#present"
import { useView } from "../api"
import { Coverage } from "../parts/coverage"
import { QuestionTable } from "../parts/question-table"
import { Empty, Shown } from "../parts/states"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function OverviewPage() {
  useTitle(say.overview.title)
  return <Shown query={useView<OverviewView>("/api/overview")}>{(view) => <Overview view={view} />}</Shown>
}

function Overview({ view }: { view: OverviewView }) {
  if (view.documents === 0 && view.refused.length === 0) return <EmptyCasebook />
  const { counts, overview } = say
  return (
    <>
      <header className="page-head">
        <h1>{overview.title}</h1>
        <p className="lead">
          {overview.lead(counts.documents(view.documents), counts.sources(view.sources), counts.claims(view.claims))}{" "}
          {overview.contestedOf(view.contested, counts.questions(view.questions))}
        </p>
      </header>
      <section aria-labelledby="contested">
        <h2 id="contested">{overview.contested}</h2>
        <p className="hint">{overview.contestedHint}</p>
        {view.mostContested.length > 0 ? (
          <QuestionTable questions={view.mostContested} caption={overview.contested} />
        ) : (
          <Empty text={overview.noneContested} />
        )}
        <p>
          <Link to="/questions">{overview.allQuestions}</Link>
        </p>
      </section>
      <section aria-labelledby="coverage">
        <h2 id="coverage">{overview.coverage}</h2>
        <p className="hint">{overview.coverageHint}</p>
        <Coverage
          coverage={view.coverage}
          sources={[
            overview.coverageHint,
            overview.lead(counts.documents(view.documents), counts.sources(view.sources), counts.claims(view.claims)),
          ]}
        />
      </section>
      {view.refused.length > 0 ? <Refused refused={view.refused} /> : <p className="hint">{overview.noneRefused}</p>}
    </>
  )
}

function Refused({ refused }: { refused: readonly RefusedView[] }) {
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{say.overview.refused}</h2>
      <p className="hint">{say.overview.refusedHint}</p>
      <ul className="refused">
        {refused.map(({ name, reason, when }) => (
          <li key={name + when}>
            <span className="file">{name}</span> <span className="soft">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function EmptyCasebook() {
  return (
    <div className="state">
      <h1>{say.overview.empty}</h1>
      <p>{say.overview.emptyText}</p>
      <pre>
        <code>{say.overview.emptyCommand}</code>
      </pre>
    </div>
  )
}
