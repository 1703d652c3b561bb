// Pairs of names are decided one after the other, by key or by mouse; below stands what was decided, what is read as one because
// of it, and what reports contradict each other about.
import { useCallback, useEffect, useState } from "react"
import type { IdentityPage as IdentityView, PairView, StepView } from "#present"
import { send, useView, views } from "../../api"
import { useKeys } from "../../keys"
import { flush, onWritten, post, useUnsent } from "../../outbox"
import { QuestionTabs } from "../../parts/question-tabs"
import { Sides } from "../../parts/sides"
import { Empty, Shown } from "../../parts/states"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { SaveState } from "../review/save-state"
import { Decided, Merges } from "./decided"
import { Pair } from "./pair"

export type Decision = "same" | "different" | "unsure"

export function IdentityPage() {
  useTitle(say.identity.title)
  const query = useView<IdentityView>("/api/identity", { previous: true })
  return (
    <>
      <header className="page-head">
        <h1>{say.identity.title}</h1>
        <QuestionTabs />
        <p className="hint">{say.identity.hint}</p>
      </header>
      <Shown query={query}>{(view) => <Review view={view} />}</Shown>
    </>
  )
}

const keyOf = (a: string, b: string): string => JSON.stringify([a, b].sort())

function Review({ view }: { view: IdentityView }) {
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<string>()
  const unsent = useUnsent()
  useEffect(() => void flush(view.casebook), [view.casebook])
  useEffect(() => onWritten(({ body }) => void (body.about === "identity" && refresh())), [])
  const sending = new Set(
    unsent
      .filter(({ casebook }) => casebook === view.casebook)
      .map(({ body }) => keyOf(String(body.a), String(body.b))),
  )
  const pairs = view.pairs.filter(({ a, b }) => !sending.has(keyOf(a.name, b.name)))
  const here = Math.min(at, Math.max(0, pairs.length - 1))
  const pair = pairs[here]
  const decide = useCallback(
    (decision: Decision, reason: string | null = null): void => {
      if (!pair) return
      setProblem(undefined)
      const body = { about: "identity", a: pair.a.name, b: pair.b.name, decision, reason }
      post({ casebook: view.casebook, claim: null, decision, body })
    },
    [pair, view.casebook],
  )
  const walk = useCallback(
    (direction: "undo" | "redo"): void => {
      const step = stepOf(view, direction)
      if (!step) return
      send(`/api/verdicts/${direction}`, { sequence: step.sequence, casebook: view.casebook }).then(
        () => refresh(),
        (error: Error) => setProblem(error.message),
      )
    },
    [view],
  )
  useKeys(
    useCallback(
      (key) => {
        if (key === "s") decide("same")
        else if (key === "d") decide("different")
        else if (key === "u") decide("unsure")
        else if (key === "z") walk("undo")
        else if (key === "Z") walk("redo")
        else if (key === "j") setAt(Math.min(here + 1, pairs.length - 1))
        else if (key === "k") setAt(Math.max(0, here - 1))
        else return false
        return true
      },
      [decide, walk, here, pairs.length],
    ),
  )
  return (
    <>
      <div className="review-line">
        <p role="status">{say.identity.queue(view.total - (view.pairs.length - pairs.length))}</p>
        <SaveState casebook={view.casebook} />
      </div>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      {pair ? (
        <Pair
          key={keyOf(pair.a.name, pair.b.name)}
          pair={pair}
          position={say.identity.position(here + 1, pairs.length)}
          onDecide={decide}
          onLater={() => setAt((here + 1) % pairs.length)}
          alone={pairs.length < 2}
        />
      ) : (
        <Empty text={say.identity.none} />
      )}
      <Contested view={view} />
      <div className="columns">
        <Decided decided={view.decided} undo={stepOf(view, "undo")} redo={stepOf(view, "redo")} onWalk={walk} />
        <Merges merges={view.merges} />
      </div>
    </>
  )
}

/** A person's last step may have been on a claim: that is undone where it was taken. */
function stepOf({ history }: IdentityView, direction: "undo" | "redo"): StepView | null {
  const step = history[direction]
  return step?.about === "identity" ? step : null
}

/** Names change what every page shows; findings follow a moment later. */
function refresh(): void {
  void views.invalidateQueries({ queryKey: ["/api/identity"] })
  void views.invalidateQueries({ refetchType: "none" })
}

function Contested({ view: { contested } }: { view: IdentityView }) {
  if (contested.length === 0) return null
  return (
    <section aria-labelledby="contested">
      <h2 id="contested">{say.identity.contestedTitle}</h2>
      <p className="hint">{say.identity.contestedHint}</p>
      <ul className="disputes">
        {contested.map((pair) => (
          <Sides key={`${pair.a?.id} ${pair.b?.id}`} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

export type { PairView }
