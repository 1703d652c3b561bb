import { Link } from "@tanstack/react-router"
import type { DecidedPair, MergeView, StepView } from "#present"
import { say } from "../../strings"

interface DecidedProps {
  readonly decided: readonly DecidedPair[]
  readonly undo: StepView | null
  readonly redo: StepView | null
  readonly onWalk: (direction: "undo" | "redo") => void
}

export function Decided({ decided, undo, redo, onWalk }: DecidedProps) {
  const { identity } = say
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{identity.decided}</h2>
      <p className="hint">{identity.decidedHint}</p>
      <p className="name-acts">
        <button type="button" onClick={() => onWalk("undo")} disabled={!undo} aria-keyshortcuts="z">
          {identity.acts.undo}{" "}
          <span className="cap" aria-hidden="true">
            z
          </span>
        </button>
        <button type="button" onClick={() => onWalk("redo")} disabled={!redo} aria-keyshortcuts="Shift+Z">
          {identity.acts.redo}{" "}
          <span className="cap" aria-hidden="true">
            Z
          </span>
        </button>
      </p>
      <ul className="names-decided">
        {decided.map(({ a, b, decision, reason, who, when, refused }) => (
          <li key={`${a} ${b}`}>
            <strong>{a}</strong> {identity.and} <strong>{b}</strong> {identity.decisions[decision]}{" "}
            <span className="soft">
              {who}, {when.slice(0, 10)}
            </span>
            {reason ? <q>{reason}</q> : null}
            {refused ? <span className="problem">{identity.refused}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Merges({ merges }: { merges: readonly MergeView[] }) {
  const { identity } = say
  return (
    <section aria-labelledby="merges">
      <h2 id="merges">{identity.merges}</h2>
      <p className="hint">{merges.length > 0 ? identity.mergesHint : identity.noMerges}</p>
      <ul className="names-decided">
        {merges.map(({ names, claims }) => (
          <li key={names[0]}>
            <strong>{names[0]}</strong> = {names.slice(1).join(" = ")}{" "}
            <Link to="/claims" search={{ name: [...names] } as never} className="soft">
              {say.counts.claims(claims)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
