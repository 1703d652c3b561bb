import { useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback, useEffect, useRef, useState } from "react"
import type { Clock } from "#claim"
import type { TimelineLaneView, TimelineView } from "#present"
import { address, useView } from "../../api"
import { useKeys } from "../../keys"
import { BrushForm, Leads, Narrowed } from "../../parts/brush"
import { ExportDrawing } from "../../parts/export-drawing"
import { Filter } from "../../parts/filter"
import { KINDS } from "../../parts/kind"
import { KindFilter } from "../../parts/kind-filter"
import { Empty, Shown } from "../../parts/states"
import { TableLink } from "../../parts/table-link"
import { useTitle } from "../../parts/title"
import type { TimelineSearch } from "../../router"
import { grouped, say } from "../../strings"
import "../../style/timeline.css"
import { Drawing } from "./drawing"
import { Legend } from "./legend"
import { readOpen } from "./open"
import { Panel } from "./panel"
import { dayOf, moved, type Scale, spanOf, zoomed } from "./scale"
import { TimelineTable } from "./table"
import { useWidth } from "./width"

const CLOCKS: readonly Clock[] = ["published", "asserted", "happened", "holds"]
const LANES = ["clock", "kind", "name", "place"] as const

export function TimelinePage() {
  useTitle(say.timeline.title)
  const search = useSearch({ from: "/timeline" })
  const navigate = useNavigate({ from: "/timeline" })
  const change = useCallback(
    (changed: Partial<TimelineSearch>, replace = false): void =>
      void navigate({ search: (before) => ({ ...before, ...changed }), replace, resetScroll: false }),
    [navigate],
  )
  const { open: _open, ...asked } = search
  const query = useView<TimelineView>(address("/api/timeline", asked), { previous: true })
  const lanes = search.lanes ?? "clock"
  return (
    <>
      <header className="page-head">
        <h1>{say.timeline.title}</h1>
        <p className="hint">{say.timeline.hint}</p>
        <div className="conditions">
          <label>
            <span>{say.timeline.lanes}</span>
            <select
              value={lanes}
              onChange={({ target }) =>
                change({
                  lanes: LANES.find((one) => one !== "clock" && one === target.value) as TimelineSearch["lanes"],
                  open: undefined,
                })
              }
            >
              {LANES.map((one) => (
                <option key={one} value={one}>
                  {say.timeline.lanesBy[one]}
                </option>
              ))}
            </select>
          </label>
          {lanes === "clock" ? null : (
            <label>
              <span>{say.timeline.by}</span>
              <select
                value={search.by ?? "happened"}
                onChange={({ target }) => change({ by: CLOCKS.find((one) => one === target.value), open: undefined })}
              >
                {CLOCKS.map((one) => (
                  <option key={one} value={one}>
                    {say.timeline.clocks[one]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Filter
            label={say.claims.search}
            value={search.q ?? ""}
            onChange={(q) => change({ q: q || undefined, open: undefined })}
          />
          <BrushForm search={search} onChange={({ from, to, clock }) => change({ from, to, clock })} />
        </div>
        <Narrowed search={search} onChange={change} without="kind" />
      </header>
      <Shown query={query}>{(view) => <Found view={view} search={search} asked={asked} change={change} />}</Shown>
    </>
  )
}

interface FoundProps {
  readonly view: TimelineView
  readonly search: TimelineSearch
  readonly asked: Omit<TimelineSearch, "open">
  readonly change: (changed: Partial<TimelineSearch>, replace?: boolean) => void
}

function Found({ view, search, asked, change }: FoundProps) {
  const frame = useRef<HTMLElement>(null)
  const width = useWidth(frame)
  const [scale, setScale] = useScale(view, width, change)
  const opened = readOpen(search.open)
  const onOpen = (open: string): void => {
    change({ open: open === search.open ? undefined : open }, true)
  }
  const clear = useCallback(
    () => change({ from: undefined, to: undefined, clock: undefined, open: undefined }),
    [change],
  )
  useKeys(
    useCallback(
      (key) => {
        if (!scale) return false
        if (key === "+" || key === "=") setScale(zoomed(scale, 0.5))
        else if (key === "-") setScale(zoomed(scale, 2))
        else if (key === "[") setScale(moved(scale, -0.5))
        else if (key === "]") setScale(moved(scale, 0.5))
        else if (key === "Escape") {
          if (search.open) change({ open: undefined }, true)
          else clear()
        } else return false
        return true
      },
      [scale, setScale, search.open, change, clear],
    ),
  )
  const { kind, from, to, clock } = search
  const laneName = (lane: TimelineLaneView): string => nameOf(lane, search.lanes ?? "clock")
  const kinds = search.kind ?? []
  if (!view.extent)
    return (
      <Empty text={Object.values(asked).some((one) => one !== undefined) ? say.timeline.none : say.timeline.noneYet} />
    )
  const words = opened ? openWords(view, search, laneName) : ""
  return (
    <>
      <KindFilter
        counts={new Map(view.kinds.map(({ kind, claims }) => [kind, claims]))}
        chosen={kinds}
        onChange={(chosen) => change({ kind: chosen.length > 0 ? chosen : undefined, open: undefined })}
      />
      <div className="tl-tools">
        <fieldset className="zoom">
          <legend className="unseen">{say.timeline.zoom}</legend>
          <button
            type="button"
            aria-label={say.timeline.earlier}
            title={say.timeline.earlier}
            onClick={() => scale && setScale(moved(scale, -0.5))}
          >
            ‹
          </button>
          <button
            type="button"
            aria-label={say.timeline.later}
            title={say.timeline.later}
            onClick={() => scale && setScale(moved(scale, 0.5))}
          >
            ›
          </button>
          <button
            type="button"
            aria-label={say.timeline.zoomIn}
            title={say.timeline.zoomIn}
            onClick={() => scale && setScale(zoomed(scale, 0.5))}
          >
            +
          </button>
          <button
            type="button"
            aria-label={say.timeline.zoomOut}
            title={say.timeline.zoomOut}
            onClick={() => scale && setScale(zoomed(scale, 2))}
          >
            −
          </button>
          <button type="button" onClick={() => change({ span: undefined })}>
            {say.timeline.whole}
          </button>
        </fieldset>
        <span className="hint" role="status">
          {say.timeline.countedBy(say.timeline.units[view.unit])}
        </span>
        <Leads search={search} here="/timeline" />
      </div>
      <figure className="tl-frame" ref={frame}>
        {scale ? (
          <Drawing
            view={view}
            scale={scale}
            brush={{ from, to, clock }}
            open={search.open}
            laneName={laneName}
            onScale={setScale}
            onBrush={({ from, to, clock }) => change({ from, to, clock })}
            onOpen={onOpen}
          />
        ) : null}
      </figure>
      <p className="hint tl-hint">
        {say.timeline.mouse} {say.timeline.keys}
      </p>
      <Legend />
      <div className="tl-exports">
        <TableLink
          table="claims"
          conditions={{
            q: search.q,
            kind,
            name: search.name,
            subject: search.subject,
            topic: search.topic,
            place: search.place,
            document: search.document,
            publisher: search.publisher,
            holder: search.holder,
            source: search.source,
            from,
            to,
            clock,
          }}
        />
        <ExportDrawing
          frame={frame}
          title={say.timeline.exportTitle(say.timeline.lanesBy[search.lanes ?? "clock"])}
          sources={view.sources.map(
            ({ name, claims }) => `${name ?? say.timeline.unnamed}: ${say.counts.claims(claims)}`,
          )}
        />
      </div>
      {opened ? (
        <Panel
          opened={opened}
          view={view}
          asked={asked}
          words={words}
          onClose={() => change({ open: undefined }, true)}
        />
      ) : null}
      <TimelineTable view={view} laneName={laneName} onOpen={onOpen} />
    </>
  )
}

function nameOf({ clock, value, others }: TimelineLaneView, lanes: (typeof LANES)[number]): string {
  if (lanes === "clock") return say.timeline.clocks[clock]
  if (others || value === null) return say.timeline.others
  const kind = lanes === "kind" ? KINDS.find((one) => one === value) : undefined
  return kind ? say.kinds[kind].more : value
}

function openWords(view: TimelineView, search: TimelineSearch, laneName: (lane: TimelineLaneView) => string): string {
  const opened = readOpen(search.open)
  for (const lane of view.lanes)
    for (const item of lane.items) {
      if (!opened) continue
      if ("claim" in opened) {
        if (item.claim?.id === opened.claim) return `${laneName(lane)}: ${item.words}`
      } else if (
        lane.clock === opened.clock &&
        lane.value === opened.value &&
        item.first === opened.first &&
        item.last === opened.last
      )
        return `${laneName(lane)}: ${item.words} (${grouped(item.count)})`
    }
  if (!opened || "claim" in opened) return say.kinds.event.one
  return `${opened.first ?? "…"} – ${opened.last ?? "…"}`
}

const PAUSE = 180

/** What one sees follows the hand at once; the address, and with it what is counted, a moment later. */
function useScale(
  view: TimelineView,
  width: number,
  change: FoundProps["change"],
): [Scale | null, (scale: Scale) => void] {
  const [own, setOwn] = useState<{ first: number; last: number } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const { span } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has counted takes the place of what the hand did
  useEffect(() => setOwn(null), [span?.first, span?.last])
  const set = useCallback(
    (scale: Scale): void => {
      setOwn({ first: scale.first, last: scale.last })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => change({ span: spanOf(scale) }, true), PAUSE)
    },
    [change],
  )
  if (!span || width === 0) return [null, set]
  const shown = own ?? { first: dayOf(span.first), last: dayOf(span.last) }
  return [{ ...shown, width }, set]
}
