// Two readers side by side. What only one of them has, or both have otherwise, is there to be judged: to take one reader's
// claim is a verdict on it, and one against the other's.
import { useMutation } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import type { AgreementRowView, AgreementView, ClaimView, VerdictView } from "#present"
import { address, send, useView, views } from "../api"
import { DocumentLine, Holders, QuoteLine, StanceSign, StateSign } from "../parts/claim-bits"
import { KindName } from "../parts/kind"
import { Pager } from "../parts/pager"
import { Empty, Shown } from "../parts/states"
import { SavedTable } from "../parts/table-save"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"

const ROWS = 25

export function ReadersPage() {
  useTitle(say.readers.title)
  const search = useSearch({ from: "/readers" })
  const show = search.show === "all" ? "all" : "differences"
  const asked = { reader: search.reader, document: search.document, show, start: search.start, rows: ROWS }
  const query = useView<AgreementView>(address("/api/agreement", asked), { previous: true })
  return (
    <>
      <header className="page-head">
        <h1>{say.readers.title}</h1>
        <p className="hint">{say.readers.hint}</p>
      </header>
      <Shown query={query}>
        {(view) =>
          view.b === null ? (
            <Empty text={say.readers.one}>
              <code>{say.readers.command}</code>
            </Empty>
          ) : (
            <Compared view={view} b={view.b} show={show} />
          )
        }
      </Shown>
    </>
  )
}

function Compared({ view, b, show }: { view: AgreementView; b: string; show: "all" | "differences" }) {
  return (
    <>
      <Choice view={view} b={b} show={show} />
      <div className="columns readers-figures">
        <SavedTable title={`${say.readers.title} ${view.a} ${b}`}>
          <Kinds view={view} b={b} />
        </SavedTable>
        <SavedTable title={`${say.readers.alphas} ${view.a} ${b}`}>
          <Alphas view={view} />
        </SavedTable>
      </div>
      <section aria-labelledby="side-by-side">
        <h2 id="side-by-side">{show === "all" ? say.readers.all : say.readers.differences}</h2>
        {view.total === 0 ? <Empty text={say.readers.none} /> : null}
        {view.rows.map((row) => (
          <Row key={`${row.a?.id}|${row.b?.id}`} row={row} a={view.a} b={b} />
        ))}
        <Pager page={view} rows={ROWS} />
      </section>
    </>
  )
}

function Choice({ view, b, show }: { view: AgreementView; b: string; show: string }) {
  const navigate = useNavigate({ from: "/readers" })
  const choose = (change: { reader?: string[]; show?: string }): void =>
    void navigate({ search: (before) => ({ ...before, start: undefined, ...change }) })
  const options = (other: string) =>
    view.readers.filter((reader) => reader !== other).map((reader) => <option key={reader}>{reader}</option>)
  return (
    <div className="readers-choice">
      <label>
        <span>{say.readers.first}</span>
        <select value={view.a} onChange={({ target }) => choose({ reader: [target.value, b] })}>
          {options(b)}
        </select>
      </label>
      <label>
        <span>{say.readers.second}</span>
        <select value={b} onChange={({ target }) => choose({ reader: [view.a, target.value] })}>
          {options(view.a)}
        </select>
      </label>
      <label>
        <span>{say.readers.show}</span>
        <select value={show} onChange={({ target }) => choose({ show: target.value })}>
          <option value="differences">{say.readers.differences}</option>
          <option value="all">{say.readers.all}</option>
        </select>
      </label>
    </div>
  )
}

const share = (value: number | null): string => (value === null ? "–" : value.toFixed(2))

function Kinds({ view, b }: { view: AgreementView; b: string }) {
  return (
    <table className="list">
      <caption>{say.readers.kinds(share(view.macroF1), say.counts.documents(view.documents))}</caption>
      <thead>
        <tr>
          <th scope="col">{say.readers.kind}</th>
          {[view.a, say.readers.shared, b, say.readers.shared, "F1"].map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
            <th scope="col" className="number" key={i}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.kinds
          .filter(({ f1 }) => f1 !== null)
          .map((one) => (
            <tr key={one.kind}>
              <th scope="row">
                <KindName kind={one.kind} />
              </th>
              <td className="number" data-label={view.a}>
                {grouped(one.a)}
              </td>
              <td className="number" data-label={say.readers.shared}>
                {grouped(one.sharedA)}
              </td>
              <td className="number" data-label={b}>
                {grouped(one.b)}
              </td>
              <td className="number" data-label={say.readers.shared}>
                {grouped(one.sharedB)}
              </td>
              <td className="number" data-label="F1">
                {share(one.f1)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Alphas({ view }: { view: AgreementView }) {
  return (
    <table className="list">
      <caption>{say.readers.alphas}</caption>
      <tbody>
        {view.alphas
          .filter(({ alpha }) => alpha !== null)
          .map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="number">{share(one.alpha)}</td>
              <td className="soft">{one.words}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Row({ row, a, b }: { row: AgreementRowView; a: string; b: string }) {
  const first = row.a ?? row.b
  if (!first) return null
  return (
    <article className="readers-row" aria-label={`${first.about}: ${row.words}`}>
      <p>
        <KindName kind={row.kind} /> <strong>{row.words}</strong> <DocumentLine document={first.document} />
      </p>
      <div className="readers-pair">
        <Side reader={a} claim={row.a} other={row.b} />
        <Side reader={b} claim={row.b} other={row.a} />
      </div>
    </article>
  )
}

function Side({ reader, claim, other }: { reader: string; claim: ClaimView | null; other: ClaimView | null }) {
  const take = useMutation({
    mutationFn: async () => {
      if (claim) await judge(claim, "accepted", null)
      if (other) await judge(other, "rejected", say.readers.reason(reader))
    },
    onSuccess: () => views.invalidateQueries(),
  })
  return (
    <section aria-label={reader}>
      <h3>{reader}</h3>
      {claim ? (
        <>
          <p>
            <StanceSign claim={claim} />{" "}
            <Link to="/claims/$id" params={{ id: claim.id }}>
              {claim.kind === "estimate" ? claim.about : (claim.subject ?? claim.about)}: {claim.figure}
            </Link>{" "}
            <StateSign claim={claim} />
          </p>
          <p>
            <QuoteLine claim={claim} />
          </p>
          <p className="soft">
            <Holders claim={claim} />
            {claim.time ? ` · ${claim.time.words}` : null} · {claim.certaintyWords}
          </p>
          {claim.state === "open" ? (
            <button type="button" disabled={take.isPending} onClick={() => take.mutate()}>
              {say.readers.take(reader)}
            </button>
          ) : null}
          {take.error ? <p role="alert">{take.error.message}</p> : null}
        </>
      ) : (
        <p className="soft">{say.readers.nothing}</p>
      )}
    </section>
  )
}

const judge = ({ id }: ClaimView, decision: "accepted" | "rejected", reason: string | null): Promise<VerdictView> =>
  send<VerdictView>(`/api/claims/${encodeURIComponent(id)}/verdicts`, { decision, reason })
