import { useCallback, useEffect, useState } from "react"
import type { ClaimPageView, DocumentView, HistoryView, ReviewView, StepView } from "#present"
import { send, useView } from "../../api"
import { useKeys } from "../../keys"
import { onWritten, post } from "../../outbox"
import { Byline, Holders, StanceSign, StateSign } from "../../parts/claim-bits"
import { KindName } from "../../parts/kind"
import { Loading } from "../../parts/states"
import { say } from "../../strings"
import { NoteCard, useNote } from "../document/note-card"
import { OriginalPage } from "../document/original-page"
import { selectedWords, showPending, type Words } from "../document/words"
import { AddForm } from "./add-form"
import { AnchorForm } from "./anchor-form"
import { CorrectForm } from "./correct-form"
import { Grouping } from "./grouping"
import { Opinions } from "./opinions"
import { RejectForm } from "./reject-form"
import { ReviewText } from "./review-text"

export type Mode = "look" | "reject" | "correct" | "anchor" | "add" | "group"

interface DeskProps {
  readonly detail: ClaimPageView
  /** The claim that is asked for is not there yet and the one before is still shown: nothing can be decided on it. */
  readonly waiting: boolean
  readonly view: ReviewView
  readonly queue: readonly string[]
  readonly go: (id: string | undefined) => void
  readonly onDecided: (id: string, decision: string) => void
  readonly onReopened: (id: string | null) => void
}

export function Desk({ detail, waiting, view, queue, go, onDecided, onReopened }: DeskProps) {
  const { claim } = detail
  const document = useView<DocumentView>(`/api/documents/${encodeURIComponent(claim.document.id)}`, { previous: true })
  const text = document.data?.id === claim.document.id ? document.data : undefined
  const [mode, setMode] = useState<Mode>("look")
  const [words, setWords] = useState<Words | null>(null)
  const [hint, setHint] = useState<string>()
  const [printed, setPrinted] = useState(false)
  const note = useNote()
  const history = useHistory(view, onReopened, setHint)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim begins anew
  useEffect(() => {
    setMode("look")
    setWords(null)
    setHint(undefined)
  }, [claim.id])
  useEffect(() => showPending(words), [words])
  useEffect(() => () => showPending(null), [])

  const decide = useCallback(
    (decision: "accepted" | "rejected" | "corrected", more: Readonly<Record<string, unknown>> = {}) => {
      if (waiting) return
      const body = { about: "claim", claim: claim.id, decision, ...more }
      post({ casebook: view.casebook, claim: claim.id, decision, body })
      setMode("look")
      onDecided(claim.id, decision)
    },
    [claim.id, waiting, view.casebook, onDecided],
  )
  const begin = useCallback(
    (next: Mode) => {
      if (waiting) return
      setHint(undefined)
      if (next === "anchor") {
        const { start, end, exact } = claim.quote
        setWords((text && selectedWords(text)) ?? { start, end, exact })
      } else if (next === "add") {
        const chosen = text ? selectedWords(text) : null
        if (!chosen) return setHint(say.review.selectFirst)
        setWords(chosen)
      } else setWords(null)
      setMode(next)
    },
    [claim.quote, text, waiting],
  )
  const leave = useCallback(() => {
    setMode("look")
    setWords(null)
  }, [])
  const turn = useCallback(() => setPrinted((before) => !before), [])
  useDeskKeys({ mode, begin, leave, decide, go, queue, id: claim.id, history, turn })

  const item = view.claims.find(({ id }) => id === claim.id)
  return (
    <div className="reader-columns">
      <section className="text-column" aria-label={say.document.text}>
        <p className="review-document">
          {claim.document.title} <Byline document={claim.document} />
        </p>
        {text ? <ReviewText document={text} claim={claim} go={go} onNote={note.open} /> : <Loading />}
      </section>
      <aside className="desk" aria-label={say.review.desk} aria-busy={waiting}>
        <div className={`desk-claim kind-${claim.kind}`}>
          <p className="card-head">
            <KindName kind={claim.kind} /> <StateSign claim={claim} />
          </p>
          <h2>{claim.figure}</h2>
          {claim.figure.includes(claim.about) ? null : <p className="soft">{claim.about}</p>}
          <blockquote className="quote">{claim.quote.exact}</blockquote>
          <p className="card-holders">
            <StanceSign claim={claim} /> <Holders claim={claim} />
            {claim.time ? <span className="soft"> · {claim.time.words}</span> : null}
          </p>
          {item && item.doubts.length > 0 ? (
            <ul className="doubts" aria-label={say.review.doubts}>
              {item.doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
          ) : null}
          {mode === "look" ? (
            <dl className="card-fields desk-fields">
              {claim.fields.map(({ label, value }) => (
                <div key={label} className="card-field">
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
        <Opinions detail={detail} document={text} />
        {mode === "look" ? <Acts begin={begin} decide={decide} history={history} /> : null}
        {hint ? (
          <p className="problem" role="alert">
            {hint}
          </p>
        ) : null}
        {mode === "reject" ? (
          <RejectForm onReject={(reason) => decide("rejected", { reason })} onLeave={leave} />
        ) : null}
        {mode === "correct" ? (
          <CorrectForm
            fields={detail.form}
            onCorrect={(correction, reason) => decide("corrected", { correction, reason })}
            onLeave={leave}
          />
        ) : null}
        {mode === "anchor" && text && words ? (
          <AnchorForm
            document={text}
            words={words}
            onWords={setWords}
            onAnchor={({ start, end }) => decide("corrected", { words: { start, end } })}
            onLeave={leave}
          />
        ) : null}
        {mode === "add" && text && words ? (
          <AddForm
            words={words}
            onAdd={(kind, fields) => {
              const { start, end } = words
              const body = { about: "claim", decision: "added", document: text.id, kind, fields, words: { start, end } }
              post({ casebook: view.casebook, claim: null, decision: "added", body })
              leave()
            }}
            onLeave={leave}
          />
        ) : null}
        {mode === "group" ? (
          <Grouping
            claim={claim}
            onGroup={(decision, claims) => {
              const body = { about: "grouping", claims, decision }
              post({ casebook: view.casebook, claim: null, decision, body })
              leave()
            }}
            onLeave={leave}
          />
        ) : null}
        {text?.mediaType === PDF ? <Printed document={text} claim={claim.id} shown={printed} turn={turn} /> : null}
      </aside>
      <NoteCard notes={text?.notes ?? []} note={note} />
    </div>
  )
}

const PDF = "application/pdf"

interface PrintedProps {
  readonly document: DocumentView
  readonly claim: string
  readonly shown: boolean
  readonly turn: () => void
}

/** The page as it was printed, beside the text as it was read; it stays open from claim to claim. */
function Printed({ document, claim, shown, turn }: PrintedProps) {
  return (
    <div className="desk-printed">
      <button type="button" className="plain" aria-expanded={shown} onClick={turn}>
        {shown ? say.review.acts.hidePage : say.review.acts.showPage}{" "}
        <span className="cap" aria-hidden="true">
          o
        </span>
      </button>
      {shown ? <OriginalPage document={document.id} chosen={claim} /> : null}
    </div>
  )
}

export interface Steps extends HistoryView {
  readonly walk: (direction: "undo" | "redo") => void
}

/** Undo and redo are asked of the server, which reads them out of the log: they outlive this tab. */
function useHistory(view: ReviewView, onReopened: (id: string | null) => void, say: (problem: string) => void): Steps {
  const [history, setHistory] = useState(view.history)
  useEffect(() => setHistory(view.history), [view.history])
  useEffect(
    () =>
      onWritten((entry, { sequence, claim }) => {
        const decision = entry.decision as StepView["decision"]
        const about = (entry.body.about ?? "claim") as StepView["about"]
        setHistory({ undo: { sequence, about, decision, claim }, redo: null })
      }),
    [],
  )
  const walk = (direction: "undo" | "redo"): void => {
    const step = history[direction]
    if (!step) return
    send<HistoryView>(`/api/verdicts/${direction}`, { sequence: step.sequence, casebook: view.casebook }).then(
      (next) => {
        setHistory(next)
        onReopened(step.claim)
      },
      (error: Error) => say(error.message),
    )
  }
  return { ...history, walk }
}

interface DeskKeys {
  readonly mode: Mode
  readonly begin: (mode: Mode) => void
  readonly leave: () => void
  readonly decide: (decision: "accepted") => void
  readonly go: (id: string) => void
  readonly queue: readonly string[]
  readonly id: string
  readonly history: Steps
  /** Shows the printed page, or hides it. */
  readonly turn: () => void
}

const MODES: Readonly<Record<string, Mode>> = { r: "reject", e: "correct", q: "anchor", n: "add", s: "group" }

function useDeskKeys({ mode, begin, leave, decide, go, queue, id, history, turn }: DeskKeys): void {
  useKeys(
    useCallback(
      (key, event) => {
        if (key === "Escape" && mode !== "look") leave()
        else if (mode !== "look") return false
        else if (key === "a") decide("accepted")
        else if (MODES[key]) begin(MODES[key])
        else if (key === "o") turn()
        else if (key === "u") history.walk("undo")
        else if (key === "U") history.walk("redo")
        else if (key === "j" || key === "k") {
          const here = queue.indexOf(id)
          const next = queue[here < 0 ? 0 : here + (key === "j" ? 1 : -1)]
          if (next) go(next)
          event.stopImmediatePropagation()
        } else return false
        return true
      },
      [mode, begin, leave, decide, go, queue, id, history, turn],
    ),
  )
}

function Acts({ begin, decide, history }: Pick<DeskKeys, "begin" | "decide" | "history">) {
  const { acts } = say.review
  return (
    <div className="acts">
      <Act name={acts.accept} keys="a" onAct={() => decide("accepted")} main />
      <Act name={acts.reject} keys="r" onAct={() => begin("reject")} />
      <Act name={acts.correct} keys="e" onAct={() => begin("correct")} />
      <Act name={acts.anchor} keys="q" onAct={() => begin("anchor")} />
      <Act name={acts.add} keys="n" onAct={() => begin("add")} />
      <Act name={acts.group} keys="s" onAct={() => begin("group")} />
      <Act name={acts.undo} keys="u" onAct={() => history.walk("undo")} off={!history.undo} />
      <Act name={acts.redo} keys="U" onAct={() => history.walk("redo")} off={!history.redo} />
    </div>
  )
}

interface ActProps {
  readonly name: string
  readonly keys: string
  readonly onAct: () => void
  readonly off?: boolean
  readonly main?: boolean
}

function Act({ name, keys, onAct, off = false, main = false }: ActProps) {
  return (
    <button
      type="button"
      className={main ? "main-act" : undefined}
      disabled={off}
      // The words that are selected in the text are what the act is about: the button must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {name}{" "}
      <span className="cap" aria-hidden="true">
        {keys}
      </span>
    </button>
  )
}
