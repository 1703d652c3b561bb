// The desk on which claims are decided one after the other: the words in their document on the left, the claim with everything
// that can be done to it on the right. Every act has a key; every decision goes into the outbox before anything else happens.
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback, useEffect, useMemo, useState } from "react"
import type { ClaimPageView, ReviewView } from "#present"
import { address, prefetchView, useView, views } from "../../api"
import { flush, onWritten, useUnsent } from "../../outbox"
import { afterPaint } from "../../paint"
import { Empty, Loading, Shown } from "../../parts/states"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { Desk } from "./desk"
import { Progress } from "./progress"
import { SaveState } from "./save-state"

const ORDERS = ["document", "question", "doubt"] as const

export function ReviewPage() {
  useTitle(say.review.title)
  const { order = "document", document, question } = useSearch({ from: "/review" })
  const query = useView<ReviewView>(address("/api/review", { order, document, question }), { previous: true })
  return (
    <article className="review">
      <header className="page-head">
        <h1>{say.review.title}</h1>
        <nav className="tabs" aria-label={say.review.orders}>
          {ORDERS.map((one) => (
            <Link
              key={one}
              to="/review"
              search={{ order: one }}
              className={one === order ? "on" : undefined}
              aria-current={one === order ? "true" : undefined}
            >
              {say.review.order[one]}
            </Link>
          ))}
        </nav>
      </header>
      <Shown query={query}>{(view) => <Queue view={view} />}</Shown>
    </article>
  )
}

function Queue({ view }: { view: ReviewView }) {
  const { claim } = useSearch({ from: "/review" })
  const navigate = useNavigate({ from: "/review" })
  const unsent = useUnsent()
  const [decided, setDecided] = useState<ReadonlyMap<string, string>>(new Map())
  // What a dead tab has left is sent as soon as a page of its casebook is open again.
  useEffect(() => void flush(view.casebook), [view.casebook])
  useEffect(
    () =>
      onWritten(({ body }, { claim }) => {
        if (claim) void views.invalidateQueries({ queryKey: [`/api/claims/${claim}`] })
        void views.invalidateQueries({ queryKey: ["/api/overview"], refetchType: "none" })
        if (body.decision === "added" || body.decision === "corrected")
          void views.invalidateQueries({
            predicate: ({ queryKey }) => String(queryKey[0]).startsWith("/api/documents/"),
          })
      }),
    [],
  )
  const gone = useMemo(() => {
    const all = new Map(decided)
    for (const one of unsent) if (one.claim && one.casebook === view.casebook) all.set(one.claim, one.decision)
    return all
  }, [decided, unsent, view.casebook])
  const left = useMemo(() => view.claims.filter(({ id }) => !gone.has(id)), [view, gone])
  const queue = useMemo(() => left.map(({ id }) => id), [left])
  const current = claim ?? left[0]?.id
  const go = useCallback(
    (id: string | undefined) => void navigate({ search: (search) => ({ ...search, claim: id }), replace: true }),
    [navigate],
  )
  const onDecided = useCallback(
    (id: string, decision: string) => {
      setDecided((before) => new Map(before).set(id, decision))
      const here = left.findIndex((one) => one.id === id)
      const next = left[here + 1] ?? left.find((one) => one.id !== id)
      if (next) go(next.id)
      else {
        go(undefined)
        void views.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("/api/review") })
      }
    },
    [left, go],
  )
  const onReopened = useCallback(
    (id: string | null) => {
      if (id) setDecided((before) => new Map([...before].filter(([one]) => one !== id)))
      void views.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("/api/") })
      if (id) go(id)
    },
    [go],
  )
  return (
    <>
      <div className="review-line">
        <Progress view={view} decided={decided.size} />
        <SaveState casebook={view.casebook} />
      </div>
      {current ? (
        <Current id={current} view={view} queue={queue} go={go} onDecided={onDecided} onReopened={onReopened} />
      ) : (
        <Empty text={view.progress.open === 0 ? say.review.allDone : say.review.queueDone}>
          <p>
            <Link to="/documents">{say.review.toDocuments}</Link>
          </p>
        </Empty>
      )}
    </>
  )
}

interface CurrentProps {
  readonly id: string
  readonly view: ReviewView
  readonly queue: readonly string[]
  readonly go: (id: string | undefined) => void
  readonly onDecided: (id: string, decision: string) => void
  readonly onReopened: (id: string | null) => void
}

function Current({ id, queue, ...rest }: CurrentProps) {
  const query = useView<ClaimPageView>(`/api/claims/${encodeURIComponent(id)}`, { previous: true })
  useAhead(id, queue, rest.view)
  if (!query.data && !query.error) return <Loading />
  return (
    <Shown query={query}>
      {(detail) => <Desk detail={detail} waiting={query.isPlaceholderData} queue={queue} {...rest} />}
    </Shown>
  )
}

const AHEAD = 5

/** The next claims are there before they are asked for: a step must not wait, not even for a server that is starting again. */
function useAhead(id: string, queue: readonly string[], { claims }: ReviewView): void {
  useEffect(
    () =>
      afterPaint(() => {
        const here = queue.indexOf(id)
        const next = queue.slice(here + 1, here + 1 + AHEAD)
        for (const id of next) prefetchView(`/api/claims/${encodeURIComponent(id)}`)
        const documents = claims.filter(({ id }) => next.includes(id)).map(({ document }) => document.id)
        for (const id of new Set(documents)) prefetchView(`/api/documents/${encodeURIComponent(id)}`)
      }),
    [id, queue, claims],
  )
}
