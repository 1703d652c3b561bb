import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { lazy, Suspense, useMemo } from "react"
import type { ActorView, ClaimsView, QuestionView } from "#present"
import { address, useView } from "../../api"
import { ClaimTable } from "../../parts/claim-table"
import { Pager } from "../../parts/pager"
import { QuestionTable } from "../../parts/question-table"
import { Empty, Shown } from "../../parts/states"
import { TableLink } from "../../parts/table-link"
import { useTitle } from "../../parts/title"
import { grouped, say } from "../../strings"
import { Family, FamilyLink } from "./family"
import { SaidList } from "./said"

const Series = lazy(async () => ({ default: (await import("../question/series")).Series }))

export function ActorPage() {
  const { name } = useParams({ from: "/actors/$name" })
  const query = useView<ActorView>(`/api/actors/${encodeURIComponent(name)}`)
  useTitle(query.data?.name ?? name)
  return <Shown query={query}>{(view) => <ActorSheet view={view} />}</Shown>
}

function ActorSheet({ view }: { view: ActorView }) {
  const person = view.kind === "person"
  return (
    <>
      <header className="page-head">
        <p className="kicker">{view.kindWords}</p>
        <h1>{view.name}</h1>
        {view.others.length > 0 ? <p className="hint">{say.actors.page.others(view.others.join(", "))}</p> : null}
        <Counts view={view} />
        <p className="ways">
          <Link to="/claims" search={{ name: [view.name, ...view.others] }} className="button">
            {say.actors.page.claims}
          </Link>
          <Link to="/network" search={{ actor: view.name }} className="button">
            {say.actors.page.network}
          </Link>
          <Link to="/timeline" search={{ name: [view.name, ...view.others] }} className="button">
            {say.actors.page.timeline}
          </Link>
          <Link to="/map" search={{ name: [view.name, ...view.others] }} className="button">
            {say.actors.page.map}
          </Link>
        </p>
      </header>
      {person ? null : <FamilySection view={view} />}
      <div className="columns">
        <Names view={view} />
        {person ? null : <Leaders view={view} />}
      </div>
      <Ties view={view} />
      <Strength view={view} />
      <Judged view={view} />
      <Contested view={view} />
      <Events view={view} />
    </>
  )
}

const COUNTS = ["claims", "relations", "estimates", "did", "suffered", "appraisals", "contested"] as const

function Counts({ view }: { view: ActorView }) {
  const { columns } = say.actors
  const heads = { ...columns, estimates: columns.figures }
  return (
    <dl className="counts">
      {COUNTS.map((count) => (
        <div key={count}>
          <dt>{heads[count]}</dt>
          <dd>{grouped(view[count])}</dd>
        </div>
      ))}
    </dl>
  )
}

function FamilySection({ view }: { view: ActorView }) {
  const search = useSearch({ from: "/actors/$name" })
  const navigate = useNavigate({ from: "/actors/$name" })
  const reach = search.reach ?? "1"
  const { lineage } = say.actors
  return (
    <section aria-labelledby="family">
      <h2 id="family">{lineage.title}</h2>
      <nav className="tabs" aria-label={lineage.reach}>
        {(["1", "2"] as const).map((one) => (
          <Link
            key={one}
            from="/actors/$name"
            to="."
            search={{ ...search, reach: one === "1" ? undefined : one }}
            className={reach === one ? "on" : undefined}
            aria-current={reach === one ? "page" : undefined}
            activeProps={{ "aria-current": reach === one ? "page" : undefined }}
            resetScroll={false}
          >
            {lineage.reaches[one]}
          </Link>
        ))}
        <FamilyLink name={view.name} />
      </nav>
      <Family
        name={view.name}
        reach={reach}
        tie={search.tie}
        onTie={(tie) => void navigate({ search: { ...search, tie }, replace: true, resetScroll: false })}
      />
    </section>
  )
}

function Names({ view: { forms, aliases, decisions } }: { view: ActorView }) {
  const { names } = say.actors
  return (
    <section aria-labelledby="names">
      <h2 id="names">{names.title}</h2>
      <p className="hint">{names.hint}</p>
      {forms.length + aliases.length + decisions.length === 0 ? <Empty text={names.none} /> : null}
      {forms.length > 0 ? (
        <>
          <h3>{names.forms}</h3>
          <p className="forms">
            {forms.map(({ name, claims }) => (
              <span key={name} className="form" title={names.form(claims)}>
                {name} <span className="soft">{grouped(claims)}</span>
              </span>
            ))}
          </p>
        </>
      ) : null}
      {aliases.length > 0 ? (
        <>
          <h3>{names.claimed}</h3>
          <SaidList said={aliases} label={names.claimed} />
        </>
      ) : null}
      {decisions.length > 0 ? (
        <>
          <h3>{names.decided}</h3>
          <ul>
            {decisions.map(({ name, other, decision, who, when, reason }) => (
              <li key={name + other}>
                {name} <strong>{names.decision[decision]}</strong> {other}{" "}
                <span className="soft">
                  {who}, {when.slice(0, 10)}
                  {reason ? `: ${reason}` : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Leaders({ view: { leaders } }: { view: ActorView }) {
  const words = say.actors.leaders
  return (
    <section aria-labelledby="leaders">
      <h2 id="leaders">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {leaders.length > 0 ? <SaidList said={leaders} label={words.title} /> : <Empty text={words.none} />}
    </section>
  )
}

function Ties({ view }: { view: ActorView }) {
  const words = say.actors.ties
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {view.ties.length === 0 ? <Empty text={words.none} /> : null}
      {view.ties.map((group) => (
        <div key={group.key} className="said-group">
          <h3>{group.words}</h3>
          <SaidList said={group.said} label={group.words} />
        </div>
      ))}
      {view.relations + view.appraisals > view.shown ? (
        <p className="hint">{say.actors.page.shownOf(view.shown)}</p>
      ) : null}
      <TableLink table="claims" conditions={{ name: [view.name, ...view.others], kind: ["relation"] }} />
    </section>
  )
}

function Strength({ view: { strength } }: { view: ActorView }) {
  const words = say.actors.strength
  const [first, ...others] = strength
  return (
    <section aria-labelledby="strength">
      <h2 id="strength">{words.title}</h2>
      {first ? <StrengthSeries question={first.id} /> : <Empty text={words.none} />}
      {others.length > 0 ? (
        <p>
          {words.others}:{" "}
          {others.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 ? "; " : null}
              <Link to="/questions/$id" params={{ id }}>
                {title}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}

function StrengthSeries({ question }: { question: string }) {
  const query = useView<QuestionView>(`/api/questions/${encodeURIComponent(question)}`)
  return <Shown query={query}>{(view) => <StrengthShown view={view} />}</Shown>
}

function StrengthShown({ view }: { view: QuestionView }) {
  const claims = useMemo(() => new Map(view.all.map((claim) => [claim.id, claim])), [view])
  return (
    <>
      <p>
        {view.title}: <strong>{view.reported.words ?? say.question.noBand}</strong> {view.unit}{" "}
        <Link to="/questions/$id" params={{ id: view.id }}>
          {say.actors.strength.whole}
        </Link>
      </p>
      {view.marks.some(({ days }) => days !== null) ? (
        <Suspense fallback={<p className="chart-waiting">{say.loading}</p>}>
          <Series view={view} claims={claims} />
        </Suspense>
      ) : (
        <p className="hint">{say.question.nothingDrawn}</p>
      )}
    </>
  )
}

function Judged({ view }: { view: ActorView }) {
  const words = say.actors.judged
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {view.judged.length === 0 ? <Empty text={words.none} /> : null}
      {view.judged.map((group) => (
        <div key={group.key} className="said-group">
          <h3>{group.words}</h3>
          <SaidList said={group.said} label={group.words} />
        </div>
      ))}
      {view.judged.length > 0 ? (
        <TableLink table="claims" conditions={{ name: [view.name, ...view.others], kind: ["appraisal"] }} />
      ) : null}
    </section>
  )
}

function Contested({ view: { disputes } }: { view: ActorView }) {
  const words = say.actors.contested
  return (
    <section aria-labelledby="contested">
      <h2 id="contested">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {disputes.length > 0 ? <QuestionTable questions={disputes} caption={words.title} /> : <Empty text={words.none} />}
    </section>
  )
}

const EVENTS = 20

function Events({ view }: { view: ActorView }) {
  const search = useSearch({ from: "/actors/$name" })
  const side = search.events ?? "actor"
  const conditions = { name: [view.name, ...view.others], role: [side], kind: ["event"], order: "time" }
  const query = useView<ClaimsView>(address("/api/claims", { ...conditions, start: search.start, rows: EVENTS }), {
    previous: true,
  })
  const words = say.actors.events
  return (
    <section aria-labelledby="events">
      <h2 id="events">{words.title}</h2>
      <nav className="tabs" aria-label={words.title}>
        {(["actor", "target"] as const).map((one) => (
          <Link
            key={one}
            from="/actors/$name"
            to="."
            search={{ ...search, events: one === "actor" ? undefined : one, start: undefined }}
            className={side === one ? "on" : undefined}
            aria-current={side === one ? "page" : undefined}
            activeProps={{ "aria-current": side === one ? "page" : undefined }}
            resetScroll={false}
          >
            {words.sides[one]} <span className="soft">{grouped(one === "actor" ? view.did : view.suffered)}</span>
          </Link>
        ))}
      </nav>
      <Shown query={query}>
        {(page) =>
          page.total === 0 ? (
            <Empty text={words.none[side]} />
          ) : (
            <>
              <ClaimTable claims={page.rows} caption={words.sides[side]} />
              <Pager page={page} rows={EVENTS} />
              <TableLink table="claims" conditions={conditions} />
            </>
          )
        }
      </Shown>
    </section>
  )
}
