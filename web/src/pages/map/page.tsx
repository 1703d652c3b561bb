import { useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { flushSync } from "react-dom"
import type { MapView, PlaceView } from "#present"
import { address, useView } from "../../api"
import { useKeys } from "../../keys"
import { BrushForm, Leads, Narrowed } from "../../parts/brush"
import { ExportDrawing } from "../../parts/export-drawing"
import { Filter } from "../../parts/filter"
import { Empty, Shown } from "../../parts/states"
import { TableLink } from "../../parts/table-link"
import { useTitle } from "../../parts/title"
import { type MapSearch, mapAsked, type NarrowSearch } from "../../router"
import { say } from "../../strings"
import "../../style/timeline.css"
import "../../style/map.css"
import { useWidth } from "../timeline/width"
import { type Manner, MapCanvas } from "./canvas"
import { marksOf, shownPlaces } from "./clusters"
import { Donut } from "./donut"
import { Layers } from "./layers"
import { Legend } from "./legend"
import { type Country, loadOutlines } from "./outlines"
import { PlacePanel } from "./panel"
import { PlaceTable } from "./place-table"
import { PlainMap } from "./plain-map"
import { fitting, LEAST_ZOOM, type MapPosition, MOST_ZOOM, positionText, projector, readPosition } from "./projection"
import { TimeStrip } from "./time-strip"

type Change = (changed: Partial<MapSearch>, replace?: boolean) => void

export function MapPage() {
  useTitle(say.map.title)
  const search = useSearch({ from: "/map" })
  const navigate = useNavigate({ from: "/map" })
  const change: Change = useCallback(
    (changed, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...changed }), replace, resetScroll: false }),
    [navigate],
  )
  const asked = mapAsked(search)
  const query = useView<MapView>(address("/api/map", { ...asked }), { previous: true })
  return (
    <>
      <header className="page-head">
        <h1>{say.map.title}</h1>
        <p className="hint">{say.map.hint}</p>
        <div className="conditions">
          <Filter label={say.claims.search} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
          <BrushForm search={search} onChange={({ from, to, clock }) => change({ from, to, clock })} />
        </div>
        <Narrowed search={search} onChange={change} />
      </header>
      <Shown query={query}>{(view) => <Found view={view} search={search} asked={asked} change={change} />}</Shown>
    </>
  )
}

interface FoundProps {
  readonly view: MapView
  readonly search: MapSearch
  readonly asked: NarrowSearch
  readonly change: Change
}

function Found({ view, search, asked, change }: FoundProps) {
  const conditioned = Object.values(asked).some((one) => one !== undefined)
  const off = view.places.filter(({ at }) => at === null)
  const [listed, setListed] = useState(false)
  return (
    <>
      {view.places.length === 0 ? (
        <Empty text={conditioned || view.claims > 0 ? say.map.none : say.map.noneYet} />
      ) : (
        <Drawn view={view} search={search} asked={asked} change={change} />
      )}
      <p className="hint">
        {view.nowhere > 0 ? say.map.nowhere(view.nowhere) : ""} {view.more > 0 ? say.map.more(view.more) : ""}
      </p>
      {off.length > 0 ? (
        <section className="map-off">
          <h2>{say.map.off}</h2>
          <p className="hint">{say.map.offHint}</p>
          <PlaceTable places={off} caption={say.map.off} onOpen={(open) => change({ open })} />
        </section>
      ) : null}
      {view.places.length > off.length ? (
        <details className="twin" onToggle={({ currentTarget }) => setListed(currentTarget.open)}>
          <summary>{say.map.table}</summary>
          {listed ? (
            <PlaceTable
              places={view.places.filter(({ at }) => at !== null)}
              caption={say.map.table}
              onOpen={(open) => change({ open })}
            />
          ) : null}
        </details>
      ) : null}
    </>
  )
}

const TALL = 520

function Drawn({ view, search, asked, change }: FoundProps) {
  const box = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const size = useMemo(() => ({ width, height: width < 500 ? 380 : TALL }), [width])
  const countries = useOutlines()
  const [manner, setManner] = useState<Manner>("waiting")
  const places = useMemo(() => shownPlaces(view.places, search.layer ?? []), [view.places, search.layer])
  const onMap = useMemo(() => view.places.flatMap(({ at }) => (at ? [at] : [])), [view.places])
  const [position, goal, move, go] = usePosition(search.view, change, () => fitting(onMap, size))
  const fit = (): void =>
    go(
      fitting(
        places.map(({ at }) => at),
        size,
      ),
    )
  const zoom = (step: number): void =>
    go({ ...position, zoom: Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, position.zoom + step)) })
  useKeys((key) => {
    if (key === "+" || key === "=") zoom(1)
    else if (key === "-") zoom(-1)
    else if (key === "Escape" && search.open) change({ open: undefined }, true)
    else return false
    return true
  })
  const pictured = usePictured()
  const opened = view.places.find((place) => place.places.includes(search.open ?? ""))
  const onOpen = (open: string): void => change({ open: open === search.open ? undefined : open }, true)
  return (
    <>
      <Layers
        layers={view.layers}
        chosen={search.layer ?? []}
        onChange={(layer) => change({ layer: layer.length > 0 ? layer : undefined })}
      />
      <div className="tl-tools">
        <fieldset className="zoom">
          <legend className="unseen">{say.timeline.zoom}</legend>
          <button type="button" aria-label={say.map.zoomIn} title={say.map.zoomIn} onClick={() => zoom(1)}>
            +
          </button>
          <button type="button" aria-label={say.map.zoomOut} title={say.map.zoomOut} onClick={() => zoom(-1)}>
            −
          </button>
          <button type="button" onClick={fit}>
            {say.map.fit}
          </button>
        </fieldset>
        <span className="hint" role="status">
          {countries === null ? say.map.waiting : manner === "plain" ? say.map.noWebgl : ""}
        </span>
        <Leads search={search} here="/map" />
      </div>
      <div className={opened ? "map-with-panel" : undefined}>
        <section ref={box} className="map-box" aria-label={say.map.label} data-manner={manner}>
          {width > 0 && countries ? (
            <MapCanvas
              {...{ countries, places, position, goal, size, onOpen }}
              tiles={view.tiles}
              open={search.open}
              onMove={move}
              onGo={go}
              onManner={setManner}
            />
          ) : null}
          <p className="map-thanks">
            {say.map.outlines} {view.tiles ? say.map.tiles(view.tiles.attribution) : ""}
          </p>
        </section>
        {opened ? (
          <PlacePanel
            place={opened}
            asked={asked}
            onZoom={() => opened.at && go({ lon: opened.at.lon, lat: opened.at.lat, zoom: nearTo(opened) })}
            onClose={() => change({ open: undefined }, true)}
          />
        ) : null}
      </div>
      {pictured.shown && countries ? (
        <div className="map-picture" ref={picture}>
          <PlainMap {...{ countries, places, position, size }}>
            {marksOf(places, projector(position, size), size).map((mark) => (
              <g key={mark.places[0]?.place.places[0]} transform={`translate(${mark.x} ${mark.y})`}>
                <Donut mark={mark} />
                {mark.places.length === 1 ? (
                  <text className="map-label" x={mark.radius + 4} y={4}>
                    {mark.places[0]?.place.name}
                  </text>
                ) : null}
              </g>
            ))}
          </PlainMap>
        </div>
      ) : null}
      <Legend />
      <TimeStrip search={asked} onBrush={({ from, to, clock }) => change({ from, to, clock })} />
      <p className="hint">{say.map.keys}</p>
      <div className="tl-exports">
        <TableLink table="claims" conditions={asked as Record<string, unknown>} />
        <ExportDrawing
          frame={picture}
          prepare={pictured.show}
          title={say.map.exportTitle}
          sources={[
            ...view.sources.map(({ name, claims }) => `${name ?? say.timeline.unnamed}: ${say.counts.claims(claims)}`),
            say.map.outlines,
          ]}
        />
      </div>
    </>
  )
}

/** As near as the place is large. */
function nearTo({ at }: PlaceView): number {
  if (!at || at.shape === "country") return 4
  return at.shape === "point" ? 8 : Math.max(2, Math.min(8, 13.5 - Math.log2((at.extent ?? 100) * 3)))
}

function useOutlines(): readonly Country[] | null {
  const [countries, setCountries] = useState<readonly Country[] | null>(null)
  useEffect(() => {
    let gone = false
    loadOutlines()
      .then((all) => (gone ? undefined : setCountries(all)))
      .catch(() => (gone ? undefined : setCountries([])))
    return () => {
      gone = true
    }
  }, [])
  return countries
}

/** A drawing that can be printed and taken away is there only while it is wanted: the other one is no picture. */
function usePictured(): { shown: boolean; show: () => void } {
  const [shown, setShown] = useState(false)
  const show = useCallback(() => flushSync(() => setShown(true)), [])
  useEffect(() => {
    window.addEventListener("beforeprint", show)
    return () => window.removeEventListener("beforeprint", show)
  }, [show])
  return { shown, show }
}

/** Where the map stands: as the address has it, else where all places are seen. By hand or by a button, the address follows. */
function usePosition(
  view: string | undefined,
  change: Change,
  usual: () => MapPosition,
): [MapPosition, MapPosition | null, (position: MapPosition, ended: boolean) => void, (position: MapPosition) => void] {
  const [own, setOwn] = useState<MapPosition | null>(() => readPosition(view))
  const [goal, setGoal] = useState<MapPosition | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const keep = useCallback(
    (position: MapPosition): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => change({ view: positionText(position) }, true), 300)
    },
    [change],
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  const move = useCallback(
    (position: MapPosition, ended: boolean): void => {
      setOwn(position)
      if (ended) keep(position)
    },
    [keep],
  )
  const go = useCallback(
    (position: MapPosition): void => {
      setOwn(position)
      setGoal(position)
      keep(position)
    },
    [keep],
  )
  return [own ?? usual(), goal, move, go]
}
