// A family through time: the drawing, what is chosen in it with its quotes, and the same in words.
import { Link } from "@tanstack/react-router"
import { type RefObject, useEffect, useMemo, useRef, useState } from "react"
import type { LineageType, TurnType } from "#claim"
import type { LineageView } from "#present"
import { address, useView } from "../../api"
import { ExportDrawing } from "../../parts/export-drawing"
import { Empty, Shown } from "../../parts/states"
import { SavedTable } from "../../parts/table-save"
import { say } from "../../strings"
import { type Geometry, geometryOf } from "./geometry"
import { type Drawn, Lanes } from "./lanes"
import { Quotes, Signs, Voices } from "./said"
import { SIGNS } from "./signs"

interface FamilyProps {
  readonly name: string
  readonly reach: "1" | "2" | "family"
  readonly tie: string | undefined
  readonly onTie: (tie: string | undefined) => void
  readonly tableOpen?: boolean
}

export function Family({ name, reach, tableOpen = false, ...rest }: FamilyProps) {
  const query = useView<LineageView>(address(`/api/actors/${encodeURIComponent(name)}/lineage`, { reach }), {
    previous: true,
  })
  return (
    <Shown query={query}>
      {(view) =>
        view.ties.length + view.turns.length === 0 ? (
          <Empty text={say.actors.lineage.alone} />
        ) : (
          <Drawing view={view} tableOpen={tableOpen} {...rest} />
        )
      }
    </Shown>
  )
}

const LEAST_WIDTH = 560

function Drawing({
  view,
  tie,
  onTie,
  tableOpen,
}: { view: LineageView; tableOpen: boolean } & Pick<FamilyProps, "tie" | "onTie">) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const geometry = useMemo(() => geometryOf(view, Math.max(width, LEAST_WIDTH)), [view, width])
  const [pointed, setPointed] = useState<Drawn>()
  const all = useMemo(() => [...view.ties, ...view.turns], [view])
  const chosen = all.find(({ id }) => id === tie)
  const shown = pointed ?? chosen
  return (
    <figure className="lineage">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keys too */}
      <section ref={frame} className="lineage-frame" aria-label={say.actors.lineage.drawing} tabIndex={0}>
        {width > 0 ? (
          <Lanes
            view={view}
            geometry={geometry}
            chosen={tie}
            onPoint={setPointed}
            onChoose={(drawn) => onTie(drawn.id === tie ? undefined : drawn.id)}
          />
        ) : null}
      </section>
      <p className="pointed" aria-live="polite">
        {shown ? <Pointed drawn={shown} /> : <span className="soft">{say.actors.lineage.hint}</span>}
      </p>
      {chosen ? (
        <div className="lineage-chosen">
          <p>
            <strong>{chosen.words}</strong>
          </p>
          <Quotes claims={chosen.claims} count={chosen.count} />
        </div>
      ) : null}
      <Legend view={view} geometry={geometry} />
      <ExportDrawing frame={frame} title={say.actors.familyOf(view.name)} sources={view.sources} />
      {view.left > 0 ? <p className="hint">{say.actors.lineage.left(view.left)}</p> : null}
      <details className="lineage-table" open={tableOpen}>
        <summary>{say.actors.lineage.table}</summary>
        <SavedTable title={say.actors.familyOf(view.name)}>
          <Table all={all} tie={tie} onTie={onTie} />
        </SavedTable>
      </details>
    </figure>
  )
}

function Pointed({ drawn }: { drawn: Drawn }) {
  return (
    <>
      <strong>{drawn.words}</strong> <Times drawn={drawn} />
      <Standing drawn={drawn} /> <Voices voices={drawn.voices} />
      {drawn.contested ? <span className="why"> {drawn.contested}</span> : null}
    </>
  )
}

function Times({ drawn: { times } }: { drawn: Drawn }) {
  return (
    <span className="soft">
      {times.length > 0 ? times.map(({ time }) => time.words).join("; ") : say.actors.said.noTime}{" "}
    </span>
  )
}

function Standing({ drawn }: { drawn: Drawn }) {
  return (
    <Signs
      contested={drawn.contested !== null}
      denied={"denied" in drawn && drawn.denied}
      ended={"over" in drawn && drawn.over}
    />
  )
}

/** Explains only what is drawn. */
function Legend({ view, geometry }: { view: LineageView; geometry: Geometry }) {
  const spans = [
    ...geometry.lines.flatMap(({ coarse }) => coarse),
    ...geometry.marks.flatMap(({ coarse }) => coarse ?? []),
  ]
  const { legend } = say.actors.lineage
  const types = [...new Set<LineageType | TurnType>([...view.ties, ...view.turns].map(({ type }) => type))]
  return (
    <figcaption className="legend">
      {types.map((type) => (
        <Entry key={type} words={legend.types[type]}>
          <g className="sign-drawn" transform="translate(14 10)">
            <circle r="9" />
            <path d={SIGNS[type]} />
          </g>
        </Entry>
      ))}
      {geometry.lanes.some(({ told }) => told !== null) ? (
        <Entry words={legend.told}>
          <g className="lane-told">
            <line x1="2" x2="26" y1="10" y2="10" />
          </g>
        </Entry>
      ) : null}
      {spans.some(({ lasting }) => lasting) ? (
        <Entry words={legend.lasting}>
          <g className="tie">
            <path className="lasting" d="M3 5V15M25 5V15M3 10H25" />
          </g>
        </Entry>
      ) : null}
      {spans.some(({ lasting }) => !lasting) ? (
        <Entry words={legend.span}>
          <line className="coarse" x1="2" x2="26" y1="10" y2="10" />
        </Entry>
      ) : null}
      {[...view.ties, ...view.turns].some(({ contested }) => contested !== null) ? (
        <Entry words={legend.contested}>
          <g className="tie tie-kin tie-contested">
            <line className="tie-line" x1="2" x2="26" y1="10" y2="10" />
          </g>
        </Entry>
      ) : null}
      {view.ties.some(({ denied }) => denied) ? (
        <Entry words={legend.denied}>
          <g className="sign-drawn" transform="translate(14 10)">
            <circle r="9" />
            <path className="struck-out" d="M-8 8L8 -8" />
          </g>
        </Entry>
      ) : null}
      {view.ties.some(({ over }) => over) ? (
        <Entry words={legend.over}>
          <g className="sign-drawn" transform="translate(14 8)">
            <circle r="7" />
            <path className="over" d="M-7 10.5H7" />
          </g>
        </Entry>
      ) : null}
    </figcaption>
  )
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="legend-entry">
      <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  )
}

function Table({ all, tie, onTie }: { all: readonly Drawn[] } & Pick<FamilyProps, "tie" | "onTie">) {
  const { said, lineage } = say.actors
  return (
    <table className="list">
      <caption className="unseen">{lineage.table}</caption>
      <thead>
        <tr>
          <th scope="col">{said.what}</th>
          <th scope="col">{said.times}</th>
          <th scope="col">{said.voices}</th>
          <th scope="col">{say.claims.columns.quote}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((drawn) => (
          <tr key={drawn.id}>
            <th scope="row">
              {drawn.words} <Standing drawn={drawn} />
            </th>
            <td className="when">
              <Times drawn={drawn} />
            </td>
            <td>
              <Voices voices={drawn.voices} />
            </td>
            <td className="words">
              <button
                type="button"
                className="plain"
                aria-expanded={tie === drawn.id}
                aria-label={said.quotesOf(drawn.count, drawn.words)}
                onClick={() => onTie(tie === drawn.id ? undefined : drawn.id)}
              >
                {said.quotes(drawn.count)}
              </button>
              {tie === drawn.id ? <Quotes claims={drawn.claims} count={drawn.count} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return width
}

export function FamilyLink({ name }: { name: string }) {
  return (
    <Link to="/actors" search={{ family: name }}>
      {say.actors.lineage.reaches.family}
    </Link>
  )
}
