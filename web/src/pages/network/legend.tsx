import type { ActorKind, RelationType } from "#claim"
import type { NetworkView, TieState } from "#present"
import { grouped, say } from "../../strings"
import { MANNERS, pathOf, SHAPES, STATE_SIGNS } from "./looks"

interface TypeSwitchesProps {
  readonly view: NetworkView
  /** Empty: those between actors. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** One switch a type, which is its legend too. */
export function TypeSwitches({ view, chosen, onChange }: TypeSwitchesProps) {
  return (
    <fieldset className="tie-types">
      <legend>{say.network.types}</legend>
      {view.types.values.map(({ value, words, count }) => {
        const taken = chosen.includes(value)
        return (
          <button
            key={value}
            type="button"
            className="kind-switch"
            aria-pressed={taken}
            onClick={() => onChange(taken ? chosen.filter((one) => one !== value) : [...chosen, value])}
          >
            <TieSample type={value as RelationType} /> {words} <span className="kind-count">{grouped(count)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}

export function TieSample({ type }: { type: RelationType }) {
  const { dashes, directed } = MANNERS[type]
  return (
    <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true" className={`edge edge-${type}`}>
      <path
        className="edge-line"
        d={directed ? "M1,6H25" : "M1,6H33"}
        strokeWidth="2"
        strokeDasharray={dashes.join(" ") || undefined}
      />
      {directed ? <path className="edge-arrow" d="M33,6L25,2V10Z" /> : null}
    </svg>
  )
}

/** Explains only what is drawn. */
export function Legend({ view }: { view: NetworkView }) {
  const states = (["contested", "ended", "denied"] as const).filter((state) =>
    view.ties.some((tie) => tie.state === state),
  )
  const kinds = [...new Set(view.nodes.map(({ kind }) => kind ?? "named"))]
  return (
    <p className="legend network-legend">
      {kinds.map((kind) => (
        <span key={kind} className="legend-entry">
          <NodeSample kind={kind} /> {say.network.kinds[kind]}
        </span>
      ))}
      {states.map((state) => (
        <span key={state} className="legend-entry">
          <StateMark state={state} /> {say.network.stateHints[state]}
        </span>
      ))}
      <span className="legend-entry">{say.network.sizes}</span>
    </p>
  )
}

export function NodeSample({ kind }: { kind: ActorKind }) {
  const shape = SHAPES[kind]
  return (
    <svg
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      className={`network-node network-node-${shape}`}
    >
      <path d={pathOf(shape, 5)} />
    </svg>
  )
}

export function StateMark({ state }: { state: TieState }) {
  return (
    <span className={`tie-state tie-state-${state}`}>
      <span aria-hidden="true">{STATE_SIGNS[state]}</span> {say.network.states[state]}
    </span>
  )
}
