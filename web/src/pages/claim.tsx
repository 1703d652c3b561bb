import { useMutation } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import type { ClaimPageView, ClaimView, DerivationView, VerdictView } from "#present"
import { send, useView, views } from "../api"
import { DocumentLink, Holders, StanceSign, StateSign } from "../parts/claim-bits"
import { Credibility } from "../parts/grades"
import { KindName } from "../parts/kind"
import { Loading, Shown } from "../parts/states"
import { SavedTable } from "../parts/table-save"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"

export function ClaimPage() {
  const { id } = useParams({ from: "/claims/$id" })
  const query = useView<ClaimPageView>(`/api/claims/${encodeURIComponent(id)}`)
  useTitle(query.data && `${query.data.claim.figure}, ${query.data.claim.about}`)
  return <Shown query={query}>{(view) => <ClaimDetails view={view} />}</Shown>
}

function ClaimDetails({ view }: { view: ClaimPageView }) {
  const { claim, passage } = view
  return (
    <article className="claim-page">
      <header className="page-head">
        <p className="kicker">
          <KindName kind={claim.kind} /> · {claim.about}
        </p>
        <h1>
          {claim.figure} <StateSign claim={claim} />
        </h1>
        <p className="lead">
          <Holders claim={claim} />
          {claim.time ? <span className="soft"> · {claim.time.words}</span> : null}
        </p>
      </header>
      <section aria-labelledby="as-written">
        <h2 id="as-written">{say.claim.asWritten}</h2>
        <blockquote className="passage" dir="auto">
          {passage.before}
          <mark>{passage.quote}</mark>
          {passage.after}
        </blockquote>
        <p className="from">
          <DocumentLink document={claim.document} />
        </p>
        <p className="ways">
          <Link to="/documents/$id" params={{ id: claim.document.id }} search={{ claim: claim.id }} className="button">
            {say.claim.read}
          </Link>
          {claim.question ? (
            <Link to="/questions/$id" params={{ id: claim.question }} className="button">
              {say.claim.question}
            </Link>
          ) : null}
        </p>
      </section>
      <div className="columns">
        <Fields claim={claim} />
        <div>
          <Derivation view={view} />
          <Judge claim={claim} log={view.log} />
        </div>
      </div>
    </article>
  )
}

function Fields({ claim }: { claim: ClaimView }) {
  const { field } = say.claim
  const bounds = (["low", "best", "high"] as const)
    .filter((end) => claim[end] !== null)
    .map((end) => `${say.claim[end]} ${grouped(claim[end]!)}`)
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{say.claim.fields}</h2>
      <dl className="fields">
        {claim.fields.map(({ label, value, names }) => (
          <Field key={label} name={label}>
            {names.length > 0 ? <NameLinks names={names} /> : value}
          </Field>
        ))}
        {claim.kind === "estimate" ? (
          <>
            <Field name={field.figure}>{claim.figure}</Field>
            <Field name={field.bounds}>{bounds.join(" · ")}</Field>
          </>
        ) : null}
        <Field name={field.time}>{claim.time ? `${claim.time.words} (${claim.time.edtf})` : null}</Field>
        <Field name={field.holders}>
          {claim.ownVoice ? say.claim.ownVoice : <HolderLinks holders={claim.holders} />}
        </Field>
        <Field name={field.stance}>
          <StanceSign claim={claim} /> {claim.stanceWords}
        </Field>
        <Field name={field.certainty}>{claim.certaintyWords}</Field>
        <Field name={field.polarity}>{say.claim[claim.polarity]}</Field>
        <Field name={field.reader}>{claim.readerWords}</Field>
      </dl>
    </section>
  )
}

/** Names lead to every claim in which they stand. */
function NameLinks({ names }: { names: readonly string[] }) {
  return (
    <ul className="name-links">
      {names.map((name) => (
        <li key={name}>
          <Link to="/claims" search={{ name: [name] }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function HolderLinks({ holders }: { holders: readonly string[] }) {
  return (
    <ol className="chain">
      {holders.map((holder) => (
        <li key={holder}>
          <Link to="/sources/$role/$name" params={{ role: "holder", name: holder }}>
            {holder}
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === "") return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Derivation({ view: { claim, lexicon } }: { view: ClaimPageView }) {
  return (
    <section aria-labelledby="derivation">
      <h2 id="derivation">{say.claim.derivation}</h2>
      <dl className="fields">
        <Field name={say.claim.rule}>{claim.rule}</Field>
        <Field name={say.claim.implied}>
          {claim.implied.length > 0 ? claim.implied.join("; ") : say.claim.nothingImplied}
        </Field>
        <Field name={say.claim.position}>{say.claim.positionOf(claim.quote.start, claim.quote.end)}</Field>
        <Field name={say.claim.lexicon}>
          <code>{lexicon}</code>
        </Field>
      </dl>
      <Steps id={claim.id} />
      <p className="hint">
        {say.claim.explain} <code>npx assay explain {claim.id}</code>
      </p>
    </section>
  )
}

/** Asked for only when wanted: the text is read again for it. */
function Steps({ id }: { id: string }) {
  const [wanted, setWanted] = useState(false)
  const query = useView<DerivationView>(wanted ? `/api/claims/${encodeURIComponent(id)}/derivation` : null)
  const { steps } = say.claim
  if (!wanted)
    return (
      <p className="ways">
        <button type="button" onClick={() => setWanted(true)}>
          {say.claim.derive}
        </button>
      </p>
    )
  if (query.error) return <p className="problem">{query.error.message}</p>
  if (!query.data) return <Loading />
  return (
    <SavedTable title={say.claim.derivation}>
      <table className="steps">
        <caption className="unseen">{say.claim.derivation}</caption>
        <thead>
          <tr>
            <th scope="col">{steps.step}</th>
            <th scope="col">{steps.words}</th>
            <th scope="col">{steps.result}</th>
            <th scope="col">{steps.rule}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.steps.map(({ step, words, result, rule }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a fixed list
            <tr key={index}>
              <th scope="row">{step}</th>
              <td className="step-words">{words}</td>
              <td>{result}</td>
              <td className="soft">{rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SavedTable>
  )
}

type Decision = "accepted" | "rejected" | "withdrawn"

function Judge({ claim, log }: { claim: ClaimView; log: readonly VerdictView[] }) {
  const [reason, setReason] = useState("")
  const [missing, setMissing] = useState(false)
  const verdict = useMutation({
    mutationFn: (decision: Decision) =>
      send<VerdictView>(`/api/claims/${encodeURIComponent(claim.id)}/verdicts`, {
        decision,
        reason: reason.trim() || null,
      }),
    onSuccess: () => {
      setReason("")
      return views.invalidateQueries()
    },
  })
  const decide = (decision: Decision): void => {
    const needed = decision === "rejected" && reason.trim() === ""
    setMissing(needed)
    if (!needed) verdict.mutate(decision)
  }
  return (
    <section aria-labelledby="judge" className="judge">
      <h2 id="judge">{say.claim.judge}</h2>
      <p className="hint">{say.claim.judgeHint}</p>
      <label>
        <span>{say.claim.reason}</span>
        <textarea
          value={reason}
          rows={2}
          maxLength={2000}
          aria-describedby="reason-hint"
          aria-invalid={missing}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p id="reason-hint" className={missing ? "problem" : "hint"} role={missing ? "alert" : undefined}>
        {missing ? say.claim.needReason : say.claim.reasonHint}
      </p>
      <div className="ways">
        <button type="button" disabled={verdict.isPending} onClick={() => decide("accepted")}>
          {say.claim.accept}
        </button>
        <button type="button" disabled={verdict.isPending} onClick={() => decide("rejected")}>
          {say.claim.reject}
        </button>
        {claim.state === "open" ? null : (
          <button type="button" className="plain" disabled={verdict.isPending} onClick={() => decide("withdrawn")}>
            {say.claim.withdraw}
          </button>
        )}
      </div>
      {verdict.error ? (
        <p className="problem" role="alert">
          {verdict.error.message}
        </p>
      ) : null}
      <Credibility source={claim.holders[0] ?? ""} claim={claim.id} />
      <Log log={log} />
    </section>
  )
}

function Log({ log }: { log: readonly VerdictView[] }) {
  if (log.length === 0) return <p className="hint">{say.claim.noLog}</p>
  return (
    <ol className="log" aria-label={say.claim.log}>
      {log.map(({ sequence, decision, reason, who, when }) => (
        <li key={sequence}>
          <span className="soft">{when.slice(0, 16).replace("T", " ")}</span> {who} {say.claim.decisions[decision]}
          {reason ? <q>{reason}</q> : null}
        </li>
      ))}
    </ol>
  )
}
