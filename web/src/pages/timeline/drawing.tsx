// The line of time, drawn by hand: lanes one below the other over one axis. The keyboard goes from mark to mark; the mouse
// brushes, the wheel zooms.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react"
import type { Clock } from "#claim"
import type { TimelineItemView, TimelineLaneView, TimelineView } from "#present"
import type { BrushChange } from "../../parts/brush"
import { say } from "../../strings"
import { type Box, type LaidLane, layLanes } from "./lay"
import { Mark } from "./marks"
import { openOf } from "./open"
import { dayAt, dayOf, isoOf, type Scale, ticksOf, xOf, zoomed } from "./scale"

const AXIS = 26
const FOOT = 8

interface DrawingProps {
  readonly view: TimelineView
  readonly scale: Scale
  readonly brush: BrushChange
  readonly open: string | undefined
  readonly laneName: (lane: TimelineLaneView) => string
  /** Null: the drawing stands still, and the wheel turns the page. */
  readonly onScale: ((scale: Scale) => void) | null
  readonly onBrush: (brush: BrushChange) => void
  readonly onOpen: (open: string) => void
}

export function Drawing(props: DrawingProps) {
  const { view, scale, brush, open, laneName, onScale, onBrush, onOpen } = props
  const lanes = layLanes(view.lanes, scale, AXIS + 8)
  const bottom = lanes.at(-1)
  const height = (bottom ? bottom.top + bottom.height : AXIS) + FOOT
  const svg = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [drag, setDrag] = useState<{ lane: TimelineLaneView; from: number; to: number } | null>(null)
  useWheel(svg, scale, onScale)

  const marks = lanes.flatMap((laid, at) =>
    [...laid.boxes].sort((a, b) => a.x - b.x || a.y - b.y).map((box) => ({ box, at, id: `${at}-${box.index}` })),
  )
  const focused = marks.find(({ id }) => id === current) ?? marks[0]
  const focus = (id: string | undefined): void => {
    if (id === undefined) return
    setCurrent(id)
    svg.current?.querySelector<SVGElement>(`[data-mark="${id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!focused || event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextMark(marks, focused, event.key)
    if (next) focus(next.id)
    else if (event.key === "Enter" || event.key === " ")
      onOpen(openOf(lanes[focused.at]!.lane, focused.box.item, view.unit))
    else if (event.key.toLowerCase() === "b") onBrush(brushOf(focused.box.item, lanes[focused.at]!.lane.clock))
    else return
    event.preventDefault()
  }
  const xIn = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect()
    return box ? ((event.clientX - box.left) / box.width) * scale.width : 0
  }
  const endDrag = (): void => {
    setDrag(null)
    if (!drag || Math.abs(drag.to - drag.from) < 4) return
    const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)].map((x) => dayAt(scale, x))
    onBrush({ ...stretchOf(from!, to!, view.unit), clock: brushClock(drag.lane.clock) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
    <svg
      ref={svg}
      className="tl"
      viewBox={`0 0 ${scale.width} ${height}`}
      width={scale.width}
      height={height}
      role="group"
      aria-label={say.timeline.drawing}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => (drag ? setDrag({ ...drag, to: xIn(event) }) : undefined)}
      onPointerUp={endDrag}
      onPointerLeave={endDrag}
    >
      <Axis scale={scale} height={height} />
      {lanes.map((laid, at) => (
        <g key={`${laid.lane.clock} ${laid.lane.value ?? at}`} className={`tl-lane ${lookOf(laid.lane)}`}>
          <rect
            className="tl-ground"
            x={0}
            y={laid.top - 4}
            width={scale.width}
            height={laid.height + 8}
            onPointerDown={(event) => {
              if (event.button !== 0) return
              const x = xIn(event)
              setDrag({ lane: laid.lane, from: x, to: x })
            }}
          />
          {brushed(laid.lane.clock, brush) ? <BrushBand brush={brush} scale={scale} laid={laid} /> : null}
          {drag?.lane === laid.lane ? (
            <rect
              className="tl-drag"
              x={Math.min(drag.from, drag.to)}
              y={laid.top - 4}
              width={Math.abs(drag.to - drag.from)}
              height={laid.height + 8}
            />
          ) : null}
          <LaneHead laid={laid} name={laneName(laid.lane)} width={scale.width} />
          {laid.ground === null ? null : (
            <line className="tl-line" x1={0} x2={scale.width} y1={laid.ground + 0.5} y2={laid.ground + 0.5} />
          )}
          {laid.boxes.map((box) => {
            const id = `${at}-${box.index}`
            const key = openOf(laid.lane, box.item, view.unit)
            const { item } = box
            const name = item.claim
              ? say.timeline.mark(item.words, item.claim.figure, item.claim.about)
              : say.timeline.item(item.words, item.count)
            return (
              // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
              <g
                key={id}
                data-mark={id}
                role="button"
                tabIndex={id === focused?.id ? 0 : -1}
                className={`tl-mark ${item.claim && box.shape !== "bin" ? `kind-${item.claim.kind}` : ""}`}
                aria-label={name}
                aria-pressed={key === open}
                onFocus={() => setCurrent(id)}
                onClick={() => onOpen(key)}
              >
                <title>{name}</title>
                <rect
                  className="tl-reach"
                  x={box.x - 2}
                  y={box.shape === "bin" ? box.y - 6 : box.y - 1}
                  width={box.width + 4}
                  height={box.height + (box.shape === "bin" ? 6 : 2)}
                />
                <Mark box={box} lane={laid.lane} />
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}

function Axis({ scale, height }: { scale: Scale; height: number }) {
  return (
    <g className="tl-axis">
      {ticksOf(scale).map(({ day, words, strong }) => (
        <g key={day} className={strong ? "strong" : undefined}>
          <line x1={xOf(scale, day)} x2={xOf(scale, day)} y1={AXIS - 8} y2={height} />
          {xOf(scale, day) < scale.width - 7 * words.length ? (
            <text x={xOf(scale, day) + 4} y={AXIS - 10}>
              {words}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  )
}

function LaneHead({ laid, name, width }: { laid: LaidLane; name: string; width: number }) {
  const { claims, undated, before, after, left, items } = laid.lane
  const words = say.timeline
  const notes = [
    words.laneCount(claims),
    undated > 0 ? words.undated(undated) : "",
    before > 0 ? words.before(before) : "",
    after > 0 ? words.after(after) : "",
    left + laid.unplaced > 0 ? words.left(left + laid.unplaced) : "",
  ].filter(Boolean)
  return (
    <text className="tl-head" x={0} y={laid.top + 11}>
      <tspan className="tl-name">{name}</tspan>
      <tspan dx={8}>{notes.join(" · ")}</tspan>
      {items.length === 0 && claims > 0 && width > 500 ? <tspan dx={8}>{words.nothingHere}</tspan> : null}
    </text>
  )
}

function BrushBand({ brush, scale, laid }: { brush: BrushChange; scale: Scale; laid: LaidLane }) {
  const from = brush.from === undefined ? 0 : Math.max(0, xOf(scale, dayOf(firstDay(brush.from))))
  const to = brush.to === undefined ? scale.width : Math.min(scale.width, xOf(scale, dayOf(lastDay(brush.to)) + 1))
  if (to <= from) return null
  return <rect className="tl-brush" x={from} y={laid.top - 4} width={to - from} height={laid.height + 8} />
}

const lookOf = ({ value, clock }: TimelineLaneView): string =>
  `tl-${clock} ${value !== null && /^[a-z]+$/.test(value) ? `kind-${value}` : ""}`

/** The brush of a claim's own time lies on both of the clocks that tell it. */
export const brushClock = (clock: Clock): Clock | undefined =>
  clock === "published" || clock === "asserted" ? clock : undefined
const brushed = (clock: Clock, { from, to, clock: by }: BrushChange): boolean =>
  (from !== undefined || to !== undefined) && (by === undefined ? brushClock(clock) === undefined : by === clock)

function brushOf({ first, last }: TimelineItemView, clock: Clock): BrushChange {
  return { from: first ?? undefined, to: last ?? undefined, clock: brushClock(clock) }
}

/** As exact as the units are that one sees. */
function stretchOf(from: number, to: number, unit: TimelineView["unit"]): { from: string; to: string } {
  const letters = unit === "day" || unit === "week" ? 10 : unit === "decade" || unit === "year" ? 4 : 7
  return { from: isoOf(Math.floor(from)).slice(0, letters), to: isoOf(Math.floor(to)).slice(0, letters) }
}

/** The first and the last day of a year, a month or a day; marks of doubt count for nothing here. */
const firstDay = (edtf: string): string => `${edtf.replace(/[~?%]/g, "").replaceAll("X", "0")}-01-01`.slice(0, 10)
function lastDay(edtf: string): string {
  const plain = edtf.replace(/[~?%]/g, "").replaceAll("X", "9")
  if (plain.length !== 7) return `${plain}-12-31`.slice(0, 10)
  return new Date(Date.UTC(Number(plain.slice(0, 4)), Number(plain.slice(5)), 0)).toISOString().slice(0, 10)
}

interface Placed {
  readonly box: Box
  readonly at: number
  readonly id: string
}

/** Left and right within a lane, up and down to the nearest mark of the next lane that has any. */
function nextMark(marks: readonly Placed[], from: Placed, key: string): Placed | undefined {
  const own = marks.filter(({ at }) => at === from.at)
  const here = own.indexOf(from)
  if (key === "ArrowRight") return own[Math.min(own.length - 1, here + 1)]
  if (key === "ArrowLeft") return own[Math.max(0, here - 1)]
  if (key === "Home") return own[0]
  if (key === "End") return own.at(-1)
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined
  const down = key === "ArrowDown"
  const others = marks.filter(({ at }) => (down ? at > from.at : at < from.at))
  const lane = down ? Math.min(...others.map(({ at }) => at)) : Math.max(...others.map(({ at }) => at))
  const away = ({ box }: Placed): number => Math.abs(box.x - from.box.x)
  return others
    .filter(({ at }) => at === lane)
    .reduce<Placed>((a, b) => (away(b) < away(a) || a === from ? b : a), from)
}

/** React's wheel listeners cannot keep the page from scrolling. */
function useWheel(svg: React.RefObject<SVGSVGElement | null>, scale: Scale, onScale: DrawingProps["onScale"]): void {
  const now = useRef({ scale, onScale })
  now.current = { scale, onScale }
  useEffect(() => {
    const drawing = svg.current
    const onWheel = (event: WheelEvent): void => {
      const { scale, onScale } = now.current
      if (!onScale) return
      event.preventDefault()
      const box = drawing!.getBoundingClientRect()
      const x = ((event.clientX - box.left) / box.width) * scale.width
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      const by = (event.deltaX || event.deltaY) / box.width
      if (sideways) {
        const days = (scale.last - scale.first + 1) * by
        onScale({ ...scale, first: scale.first + days, last: scale.last + days })
      } else onScale(zoomed(scale, event.deltaY > 0 ? 1.25 : 0.8, x))
    }
    drawing?.addEventListener("wheel", onWheel, { passive: false })
    return () => drawing?.removeEventListener("wheel", onWheel)
  }, [svg])
}
