// Actors and ties at a time, by kind of tie and by who says so. Everything that is chosen stands in the address.
import { useNavigate, useSearch } from "@tanstack/react-router"
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react"
import type { NetworkTie, NetworkView } from "#present"
import { parseQuery, QueryError } from "#query"
import { address, useView } from "../../api"
import { ExportDrawing } from "../../parts/export-drawing"
import { NameField } from "../../parts/name-field"
import { QueryField } from "../../parts/query-field"
import { Empty, Shown } from "../../parts/states"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { Drawing } from "./drawing"
import { drawnOf } from "./geometry"
import { Legend, TypeSwitches } from "./legend"
import { Panel } from "./panel"
import { Paths } from "./paths"
import { usePlaces } from "./places"
import { TieTable } from "./tie-table"

const Graph = lazy(async () => ({ default: (await import("./graph")).Graph }))

const STEPS = [1, 2, 3, 4]
const MOST = 150
const MORE = 1000

export function NetworkPage() {
  useTitle(say.network.title)
  const search = useSearch({ from: "/network" })
  const navigate = useNavigate({ from: "/network" })
  const { tie: _tie, node: _node, a, b, ...conditions } = search
  const query = useView<NetworkView>(address("/api/network", conditions), { previous: true })
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: { ...search, tie: undefined, node: undefined, ...changed } })
  const { actor: _actor, steps: _steps, most: _most, ...plain } = conditions
  return (
    <>
      <header className="page-head">
        <h1>{say.network.title}</h1>
        <p className="hint">{say.network.hint}</p>
        <Conditions search={search} onChange={change} />
      </header>
      <Shown query={query}>
        {(view) => (
          <>
            <TypeSwitches
              view={view}
              chosen={search.type ?? []}
              onChange={(type) => change({ type: type.length ? type : undefined })}
            />
            {view.ties.length === 0 ? (
              <Empty
                text={
                  view.types.values.length || Object.values(conditions).some(Boolean)
                    ? say.network.none
                    : say.network.noneYet
                }
              />
            ) : (
              <Network
                view={view}
                conditions={{ ...plain }}
                tie={search.tie}
                node={search.node}
                onChange={change}
                onPath={(name) => change({ a: name, b: b === name ? undefined : b })}
              />
            )}
          </>
        )}
      </Shown>
      <Paths
        conditions={{ ...plain }}
        a={a ?? ""}
        b={b ?? ""}
        onEnds={(ends) => change({ a: ends.a || undefined, b: ends.b || undefined })}
      />
    </>
  )
}

interface NetworkSearch {
  readonly q?: string
  readonly from?: string
  readonly to?: string
  readonly type?: readonly string[]
  readonly actor?: string
  readonly steps?: number
  readonly most?: number
  readonly tie?: string
  readonly node?: string
  readonly a?: string
  readonly b?: string
}

function Conditions({ search, onChange }: { search: NetworkSearch; onChange: (changed: NetworkSearch) => void }) {
  const { q = "", from = "", to = "", actor = "", steps = 2 } = search
  const [text, setText] = useState(q)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setText(q), [q])
  const ask = (): void => {
    try {
      parseQuery(text)
      setProblem(null)
      onChange({ q: text.trim() || undefined })
    } catch (error) {
      setProblem(error instanceof QueryError ? error.message : String(error))
    }
  }
  return (
    <div className="conditions network-conditions">
      <NameField
        label={say.network.actor}
        placeholder={say.network.actorPlaceholder}
        name={actor}
        onName={(name) => onChange({ actor: name || undefined })}
      />
      <label>
        <span>{say.network.steps}</span>
        <select value={steps} disabled={!actor} onChange={({ target }) => onChange({ steps: Number(target.value) })}>
          {STEPS.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <Time label={say.network.from} value={from} onValue={(value) => onChange({ from: value })} />
      <Time label={say.network.to} value={to} onValue={(value) => onChange({ to: value })} />
      <div className="network-query">
        <span className="field-name">{say.network.query}</span>
        <QueryField
          label={say.network.query}
          placeholder={say.network.queryPlaceholder}
          text={text}
          onText={setText}
          onAsk={ask}
          problem={problem}
        />
      </div>
      {Object.values(search).some((value) => value !== undefined) ? (
        <button
          type="button"
          className="plain"
          onClick={() =>
            onChange({
              q: undefined,
              from: undefined,
              to: undefined,
              type: undefined,
              actor: undefined,
              steps: undefined,
              most: undefined,
              a: undefined,
              b: undefined,
            })
          }
        >
          {say.network.clear}
        </button>
      ) : null}
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

/** The year, the month or the day; EDTF beyond that is the address's. */
const TIME = /^\d{4}(-\d{2}(-\d{2})?)?$/

function Time({
  label,
  value,
  onValue,
}: {
  label: string
  value: string
  onValue: (value: string | undefined) => void
}) {
  const [words, setWords] = useState(value)
  useEffect(() => setWords(value), [value])
  const wrong = words !== "" && words !== value && !TIME.test(words)
  const take = (): void => {
    if (!wrong && words !== value) onValue(words || undefined)
  }
  return (
    <label className="time-field">
      <span>{label}</span>
      <input
        type="search"
        inputMode="numeric"
        size={10}
        placeholder={say.network.timeHint.split(",")[0]}
        title={wrong ? say.network.wrongTime(words) : say.network.timeHint}
        aria-invalid={wrong || undefined}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take()
        }}
      />
    </label>
  )
}

interface NetworkProps {
  readonly view: NetworkView
  readonly conditions: Readonly<Record<string, unknown>>
  readonly tie: string | undefined
  readonly node: string | undefined
  readonly onChange: (changed: NetworkSearch) => void
  readonly onPath: (name: string) => void
}

/** From here on the graphics card draws, where there is one. */
const MANY = 200

function Network({ view, conditions, tie, node, onChange, onPath }: NetworkProps) {
  const frame = useRef<HTMLDivElement>(null)
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder)
  const places = usePlaces(view)
  const drawn = useMemo(() => (places && width > 0 ? drawnOf(view, places, width) : null), [view, places, width])
  const words = useMemo(() => new Map(view.types.values.map(({ value, words }) => [value, words])), [view])
  const chosen = view.ties.find(({ id }) => id === tie)
  const onTie = (one: NetworkTie | undefined): void => onChange({ tie: one?.id })
  const onNode = (name: string): void => onChange({ node: name })
  const heavy = view.ties.length > MANY && hasGraphicsCard()
  const drawing = drawn ? (
    <Drawing
      view={view}
      drawn={drawn}
      words={words}
      tie={chosen?.id}
      node={node}
      frame={frame}
      onTie={onTie}
      onNode={onNode}
    />
  ) : null
  return (
    <>
      <p role="status" className="total">
        {say.network.drawing(view.nodes.length, view.ties.length)}.{" "}
        {view.left > 0 ? (
          <>
            {say.network.left(view.left)}{" "}
            {view.ties.length < MORE ? (
              <button
                type="button"
                className="plain"
                onClick={() => onChange({ most: view.ties.length < MOST * 2 ? MOST * 3 : MORE })}
              >
                {say.network.more}
              </button>
            ) : null}
          </>
        ) : null}
      </p>
      <div className="network">
        <div ref={holder} className="network-holder">
          {drawn === null || places === null ? (
            <p className="chart-waiting">{say.network.layout}</p>
          ) : heavy ? (
            <Suspense fallback={<p className="chart-waiting">{say.network.layout}</p>}>
              <Graph
                view={view}
                places={places}
                words={words}
                tie={chosen?.id}
                node={node}
                onTie={onTie}
                onNode={onNode}
                fallback={drawing}
              />
              <p className="hint">{say.network.gpu}</p>
            </Suspense>
          ) : (
            drawing
          )}
          <Legend view={view} />
          <div className="network-exports">
            {heavy ? null : <ExportDrawing frame={frame} title={say.network.title} sources={[sourceOf(view)]} />}
            <a
              className="export"
              href={address("/api/tables/ties.csv", conditions)}
              download
              title={say.exports.csvHint}
            >
              {say.exports.csv}
            </a>
            <a className="export" href={address("/api/network.gexf", conditions)} download title={say.network.gexfHint}>
              {say.network.gexf}
            </a>
          </div>
        </div>
        <Panel
          view={view}
          conditions={conditions}
          tie={chosen}
          node={chosen ? undefined : node}
          onTie={onTie}
          onAround={(name) => onChange({ actor: name })}
          onPath={onPath}
          onClose={() => onChange({})}
        />
      </div>
      <section aria-labelledby="ties">
        <h2 id="ties">{say.network.table}</h2>
        <p className="hint">{say.network.tableHint}</p>
        <TieTable ties={view.ties} words={words} chosen={chosen?.id} onTie={onTie} />
      </section>
    </>
  )
}

const sourceOf = (view: NetworkView): string =>
  `${say.network.drawing(view.nodes.length, view.ties.length)}. ${view.left > 0 ? say.network.left(view.left) : ""}`

let graphicsCard: boolean | null = null
function hasGraphicsCard(): boolean {
  graphicsCard ??= document.createElement("canvas").getContext("webgl2") !== null
  return graphicsCard
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return width
}
