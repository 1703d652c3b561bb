// Sides stand in columns, questions in rows: one reads across what each says, and sees where one is silent.
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useRef, useState } from "react"
import type {
  Accord,
  ClaimView,
  ComparedQuestion,
  CompareView,
  DocumentRow,
  PageView,
  SideView,
  SourceRow,
} from "#present"
import { address, useView } from "../api"
import { Holders, StanceSign } from "../parts/claim-bits"
import { KindSign } from "../parts/kind"
import { Empty, Shown } from "../parts/states"
import { TableSave } from "../parts/table-save"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"

const ACCORDS: readonly Accord[] = ["differ", "unlike", "agree", "alone"]

export function ComparePage() {
  useTitle(say.compare.title)
  const { document, publisher, holder } = useSearch({ from: "/compare" })
  const sides = [document, publisher, holder].flatMap((one) => one ?? []).length
  const query = useView<CompareView>(sides >= 1 ? address("/api/compare", { document, publisher, holder }) : null, {
    previous: true,
  })
  return (
    <>
      <header className="page-head">
        <h1>{say.compare.title}</h1>
        <p className="hint">{say.compare.hint}</p>
        <AddSide />
      </header>
      {sides === 0 ? (
        <Empty text={say.compare.noSides} />
      ) : (
        <Shown query={query}>{(view) => <Sides view={view} />}</Shown>
      )}
    </>
  )
}

function AddSide() {
  const search = useSearch({ from: "/compare" })
  const navigate = useNavigate({ from: "/compare" })
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KINDS.find((one) => search[one]) ?? "document")
  const documents = useView<PageView<DocumentRow>>(kind === "document" ? "/api/documents?rows=200" : null)
  const sources = useView<PageView<SourceRow>>(kind === "document" ? null : `/api/sources?role=${kind}&rows=200`)
  const offered =
    kind === "document"
      ? (documents.data?.rows ?? []).map(({ id, title }) => ({ id, title }))
      : (sources.data?.rows ?? []).map(({ name }) => ({ id: name, title: name }))
  const taken = search[kind] ?? []
  return (
    <div className="conditions">
      <label>
        <span>{say.compare.what}</span>
        <select
          value={kind}
          onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? "document")}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say.compare.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say.compare.add}</span>
        <select
          value=""
          onChange={({ target }) =>
            target.value && void navigate({ search: { ...search, [kind]: [...taken, target.value] } })
          }
        >
          <option value="">{say.compare.choose}</option>
          {offered
            .filter(({ id }) => !taken.includes(id))
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
    </div>
  )
}

const KINDS = ["document", "publisher", "holder"] as const

function Sides({ view }: { view: CompareView }) {
  const search = useSearch({ from: "/compare" })
  const navigate = useNavigate({ from: "/compare" })
  const { accord } = search
  const shared = view.questions.filter((question) => question.accord !== "alone")
  const frame = useRef<HTMLDivElement>(null)
  const shown = accord ? view.questions.filter((question) => question.accord === accord) : shared
  return (
    <>
      <nav className="tabs accords" aria-label={say.compare.accords}>
        <Link to="." search={{ ...search, accord: undefined }} className={accord ? undefined : "on"}>
          {say.compare.shared} <span className="soft">{grouped(shared.length)}</span>
        </Link>
        {ACCORDS.map((one) => (
          <Link key={one} to="." search={{ ...search, accord: one }} className={accord === one ? "on" : undefined}>
            {say.compare.accord[one]} <span className="soft">{grouped(view.counts[one])}</span>
          </Link>
        ))}
      </nav>
      <div className="compare-frame" ref={frame}>
        <table className="compare">
          <caption className="unseen">{say.compare.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.questions.columns.question}</th>
              {view.sides.map((side) => (
                <th key={side.kind + side.id} scope="col">
                  <SideHead side={side} onDrop={() => void navigate({ search: without(search, side) })} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((question) => (
              <Row key={question.id} question={question} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > 0 ? (
        <TableSave frame={frame} title={[say.compare.title, ...view.sides.map(({ title }) => title)].join(" ")} />
      ) : null}
      {shown.length === 0 ? <Empty text={view.sides.length < 2 ? say.compare.oneSide : say.compare.nothing} /> : null}
      {view.left > 0 ? <p className="hint">{say.compare.left(view.left)}</p> : null}
    </>
  )
}

type Search = Readonly<Partial<Record<SideView["kind"], readonly string[]>>>

function without<Given extends Search>(search: Given, { kind, id }: SideView): Given {
  const left = search[kind]?.filter((one) => one !== id) ?? []
  return { ...search, [kind]: left.length > 0 ? left : undefined }
}

function SideHead({ side, onDrop }: { side: SideView; onDrop: () => void }) {
  return (
    <span className="side-head">
      <span>
        {side.title} <span className="soft">{say.counts.claims(side.claims)}</span>
      </span>
      <button type="button" className="quiet" aria-label={say.compare.drop(side.title)} onClick={onDrop}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  )
}

function Row({ question }: { question: ComparedQuestion }) {
  return (
    <tr className={`accord-${question.accord}`}>
      <th scope="row">
        <KindSign kind={question.kind} named />{" "}
        <Link to="/questions/$id" params={{ id: question.id }} data-line className="line-link">
          {question.title}
        </Link>
        <span className={`accord accord-sign-${question.accord}`}>{say.compare.accord[question.accord]}</span>
        {question.why.map((why) => (
          <span key={why} className="why">
            {why}
          </span>
        ))}
      </th>
      {question.said.map((claims, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sides keep their places
        <td key={side}>
          {claims.length === 0 ? <span className="silent">{say.compare.silent}</span> : null}
          {claims.map((claim) => (
            <Said key={claim.id} claim={claim} />
          ))}
        </td>
      ))}
    </tr>
  )
}

function Said({ claim }: { claim: ClaimView }) {
  return (
    <p className="said">
      <StanceSign claim={claim} />{" "}
      <Link
        to="/documents/$id"
        params={{ id: claim.document.id }}
        search={{ claim: claim.id }}
        title={claim.quote.exact}
      >
        {claim.figure}
      </Link>
      <span className="aside">
        {claim.ownVoice ? null : <Holders claim={claim} />} {claim.time?.words}
      </span>
    </p>
  )
}
