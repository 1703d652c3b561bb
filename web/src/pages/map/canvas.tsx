// The map itself: drawn by MapLibre where the browser can, else plainly; over both lie the same marks, which are buttons.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react"
import type { MapView } from "#present"
import { say } from "../../strings"
import { type MapMark, marksOf, named, type ShownPlace } from "./clusters"
import { Donut } from "./donut"
import type { Drawn } from "./gl-map"
import type { Country } from "./outlines"
import { PlainMap } from "./plain-map"
import { frameOf, LEAST_ZOOM, type MapPosition, MOST_ZOOM, placeAt, projector, type Size } from "./projection"

export type Manner = "waiting" | "gl" | "plain"

interface CanvasProps {
  readonly countries: readonly Country[]
  readonly places: readonly ShownPlace[]
  readonly tiles: MapView["tiles"]
  readonly position: MapPosition
  /** Where somebody asked to go, by a button or a key; null before. */
  readonly goal: MapPosition | null
  readonly size: Size
  readonly open: string | undefined
  /** The map was moved by hand. */
  readonly onMove: (position: MapPosition, ended: boolean) => void
  readonly onGo: (position: MapPosition) => void
  readonly onOpen: (place: string) => void
  readonly onManner: (manner: Manner) => void
}

export function MapCanvas(props: CanvasProps) {
  const { countries, places, tiles, position, goal, size, open, onMove, onGo, onOpen, onManner } = props
  const [manner, setManner] = useState<Manner>(() => (hasWebgl() ? "waiting" : "plain"))
  const container = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn | null>(null)
  const told = useRef({ onMove, position })
  told.current = { onMove, position }
  useEffect(() => onManner(manner), [manner, onManner])

  // "waiting" becoming "gl", or an answer that names the same tiles again, must not draw it anew.
  const plainly = manner === "plain"
  const tilesFrom = tiles?.url
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useEffect(() => {
    if (plainly || !container.current || countries.length === 0) return
    const box = container.current
    let gone = false
    let map: Drawn | null = null
    const fail = (): void => setManner("plain")
    import("./gl-map")
      .then(({ drawMap }) => {
        if (gone) return
        map = drawMap({
          ...{ container: box, countries, tiles, position: told.current.position, onFailed: fail },
          onReady: () => setManner("gl"),
          onMove: (position, ended) => told.current.onMove(position, ended),
        })
        drawn.current = map
      })
      .catch(fail)
    const recolour = (): void => map?.recolour()
    const scheme = matchMedia("(prefers-color-scheme: dark)")
    scheme.addEventListener("change", recolour)
    const theme = new MutationObserver(recolour)
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] })
    return () => {
      gone = true
      scheme.removeEventListener("change", recolour)
      theme.disconnect()
      map?.remove()
      drawn.current = null
    }
  }, [countries, tilesFrom, plainly])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that has just come is shown what is there
  useEffect(() => drawn.current?.show(places), [places, manner])
  useEffect(() => {
    if (goal) drawn.current?.moveTo(goal)
  }, [goal])

  return (
    <div className="map-canvas" style={{ height: size.height }}>
      {manner === "plain" ? (
        <Dragged position={position} size={size} onMove={onMove}>
          <PlainMap countries={countries} places={places} position={position} size={size} />
        </Dragged>
      ) : (
        <>
          {manner === "waiting" ? (
            <PlainMap countries={countries} places={places} position={position} size={size} />
          ) : null}
          <div ref={container} className={manner === "gl" ? "map-gl" : "map-gl map-coming"} />
        </>
      )}
      <Marks places={places} position={position} size={size} open={open} onGo={onGo} onOpen={onOpen} />
    </div>
  )
}

function hasWebgl(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2")
    context?.getExtension("WEBGL_lose_context")?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

interface MarksProps {
  readonly places: readonly ShownPlace[]
  readonly position: MapPosition
  readonly size: Size
  readonly open: string | undefined
  readonly onGo: (position: MapPosition) => void
  readonly onOpen: (place: string) => void
}

function Marks({ places, position, size, open, onGo, onOpen }: MarksProps) {
  const marks = marksOf(places, projector(position, size), size).filter(
    ({ x, y }) => x > -10 && y > -10 && x < size.width + 10 && y < size.height + 10,
  )
  const labelled = named(marks, size.width)
  const [current, setCurrent] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const focused = marks.find((mark) => keyOf(mark) === current) ?? marks[0]
  const act = (mark: MapMark): void => {
    const [place] = mark.places
    if (mark.places.length === 1 && place) onOpen(place.place.places[0] ?? "")
    else onGo(nearer(mark, position))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key]
    if (!direction || !focused) return
    event.preventDefault()
    const next = nextIn(marks, focused, direction)
    if (!next) return
    setCurrent(keyOf(next))
    box.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(keyOf(next))}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from button to button
    <div className="map-marks" ref={box} onKeyDown={onKeyDown}>
      {[...marks]
        .sort((a, b) => a.claims - b.claims)
        .map((mark) => {
          const [first] = mark.places
          if (!first) return null
          const { name, within, places: known } = first.place
          const single = mark.places.length === 1
          const words = single
            ? say.map.place(name, within, mark.claims)
            : say.map.cluster(mark.places.length, mark.claims)
          const edge = mark.radius + 5
          return (
            <button
              key={keyOf(mark)}
              type="button"
              data-mark={keyOf(mark)}
              className="map-mark"
              tabIndex={mark === focused ? 0 : -1}
              aria-label={words}
              aria-pressed={single ? known.includes(open ?? "") : undefined}
              title={words}
              style={{ left: mark.x - edge, top: mark.y - edge, width: 2 * edge, height: 2 * edge }}
              onFocus={() => setCurrent(keyOf(mark))}
              onClick={() => act(mark)}
            >
              <svg viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`} aria-hidden="true">
                <Donut mark={mark} />
              </svg>
            </button>
          )
        })}
      {[...labelled].map((mark) => (
        <span
          key={keyOf(mark)}
          className="map-name"
          aria-hidden="true"
          style={{ left: mark.x + mark.radius + 4, top: mark.y }}
        >
          {mark.places[0]?.place.name}
        </span>
      ))}
    </div>
  )
}

const keyOf = ({ places }: MapMark): string => places[0]?.place.places[0] ?? ""

function nearer({ places }: MapMark, { zoom }: MapPosition): MapPosition {
  const lons = places.map(({ at }) => at.lon)
  const lats = places.map(({ at }) => at.lat)
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2
  return { lon: middle(lons), lat: middle(lats), zoom: Math.min(MOST_ZOOM, zoom + 1.6) }
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The nearest mark that lies rather this way than another. */
function nextIn(marks: readonly MapMark[], from: MapMark, [dx, dy]: readonly [number, number]): MapMark | undefined {
  let best: MapMark | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy
    const aside = Math.abs((mark.x - from.x) * dy + (mark.y - from.y) * dx)
    if (mark === from || along <= 0 || aside > 2 * along) continue
    const away = along + 2 * aside
    if (away < least) {
      least = away
      best = mark
    }
  }
  return best
}

interface DraggedProps extends Pick<CanvasProps, "position" | "size" | "onMove"> {
  readonly children: ReactNode
}

/** Moving the plain map by hand. */
function Dragged({ position, size, onMove, children }: DraggedProps) {
  const box = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number; position: MapPosition } | null>(null)
  const now = useRef({ position, size, onMove })
  now.current = { position, size, onMove }
  const at = (event: PointerEvent): MapPosition | null => {
    if (!from.current) return null
    const { x, y, position } = from.current
    const { scale, dx, dy } = frameOf(position, size)
    const middle = [size.width / 2 - (event.clientX - x), size.height / 2 - (event.clientY - y)] as const
    return { ...placeAt([(middle[0] - dx) / scale, (middle[1] - dy) / scale]), zoom: position.zoom }
  }
  useEffect(() => {
    const element = box.current
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const { position, onMove } = now.current
      const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, position.zoom + (event.deltaY > 0 ? -0.4 : 0.4)))
      onMove({ ...position, zoom }, true)
    }
    element?.addEventListener("wheel", onWheel, { passive: false })
    return () => element?.removeEventListener("wheel", onWheel)
  }, [])
  return (
    <div
      ref={box}
      className="map-dragged"
      onPointerDown={(event) => {
        from.current = { x: event.clientX, y: event.clientY, position }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const moved = at(event)
        if (moved) onMove(moved, false)
      }}
      onPointerUp={(event) => {
        const moved = at(event)
        from.current = null
        if (moved) onMove(moved, true)
      }}
    >
      {children}
    </div>
  )
}
