// The series over time. Every mark is a link to its quote; colours and strokes come from classes, because the server's
// policy allows no style of its own in the page. Loaded on its own: the drawing library is the heaviest part of the app.
import * as Plot from "@observablehq/plot"
import { useNavigate } from "@tanstack/react-router"
import { type MouseEvent, useEffect, useRef, useState } from "react"
import type { MarkView, QuestionView } from "#present"
import { say } from "../../strings"
import { Legend } from "./legend"

export function Series({ view }: { view: QuestionView }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const navigate = useNavigate()
  useEffect(() => {
    if (width === 0 || !frame.current) return
    frame.current.replaceChildren(drawing(view, width))
  }, [view, width])
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    const href = link?.getAttribute("href")
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ href })
  }
  return (
    <figure className="series">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks are links and have the keys of links */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={frame} onClick={follow} className="series-frame" />
      <Legend marks={view.marks} modelled={view.series.some(({ modelled }) => modelled !== null)} />
      {view.scale === "log" ? <p className="hint">{say.question.logScale}</p> : null}
    </figure>
  )
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return width
}

const HEIGHT = 380

function drawing(view: QuestionView, width: number): Element {
  const claims = new Map(view.all.map((claim) => [claim.id, claim]))
  const superseded = new Set(view.superseded)
  const ends = endsOf(view.marks)
  const href = ({ claim }: MarkView): string => `/documents/${claims.get(claim)?.document.id ?? ""}?claim=${claim}`
  const label = (mark: MarkView): string => mark.label
  const className = (mark: MarkView): string =>
    `mark${mark.hollow ? " mark-hollow" : ""}${superseded.has(mark.claim) ? " mark-superseded" : ""}`
  const marks = [true, false].flatMap((hollow) =>
    view.marks.filter((mark) => mark.hollow === hollow).map((mark) => ({ ...mark, day: date(mark.at) })),
  )
  const linked = {
    href,
    ariaLabel: label,
    title: (mark: MarkView) => titleOf(mark, claims.get(mark.claim)?.quote.exact),
  }
  const plot = Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 64,
    marginRight: 16,
    marginTop: 24,
    ariaLabel: say.question.chartLabel(view.title, say.counts.claims(view.claims)),
    x: { type: "utc", label: null, domain: domainOf(view.marks) },
    y: {
      type: view.scale === "log" ? "log" : "linear",
      domain: ends,
      label: view.unit,
      tickFormat: (value: number) => tick(value),
      ticks: 6,
    },
    marks: [
      Plot.gridY({ className: "chart-grid" }),
      Plot.axisY({ className: "chart-axis", ticks: 6, tickFormat: tick, label: view.unit, labelArrow: "none" }),
      Plot.axisX({ className: "chart-axis", label: null }),
      ...bands(view, ends),
      ...[...new Set(marks.map(className))].flatMap((name) => markLayers(marks, name, className, linked, ends)),
    ],
  })
  plot.querySelector("style")?.remove()
  return plot
}

interface Drawn extends MarkView {
  readonly day: Date
}
type Linked = Record<"href" | "ariaLabel" | "title", (mark: MarkView) => string>

/** One class of marks: the span that the time may mean, the range or the open end, and the point. */
function markLayers(
  all: readonly Drawn[],
  name: string,
  className: (mark: MarkView) => string,
  linked: Linked,
  ends: [number, number],
) {
  const of = all.filter((mark) => className(mark) === name)
  const y = (mark: Drawn): number => mark.low ?? mark.high!
  const open = (mark: Drawn): boolean => mark.low === null || mark.high === null
  return [
    Plot.ruleY(
      of.filter(({ coarse }) => coarse),
      {
        x1: ({ from }) => date(from),
        x2: ({ to }) => date(to),
        y: (mark: Drawn) => middle(mark),
        className: `${name} mark-span`,
      },
    ),
    Plot.ruleX(
      of.filter((mark) => !open(mark) && mark.low !== mark.high),
      { x: "day", y1: "low", y2: "high", className: `${name} mark-range`, ...linked },
    ),
    Plot.dot(
      of
        .filter((mark) => !open(mark) && mark.low !== mark.high)
        .flatMap((mark) => [
          { ...mark, y: mark.low! },
          { ...mark, y: mark.high! },
        ]),
      { x: "day", y: "y", r: 3, className: `${name} mark-end` },
    ),
    Plot.link(of.filter(open), {
      x1: "day",
      x2: "day",
      y1: y,
      y2: (mark: Drawn) => openEnd(mark, ends),
      markerEnd: "arrow",
      className: `${name} mark-open`,
      ...linked,
    }),
    Plot.dot(
      of.filter((mark) => open(mark) || mark.low === mark.high),
      { x: "day", y, r: 5, className: `${name} mark-point`, ...linked },
    ),
  ]
}

/** The reported range of each year as a pale block, the modelled band as a hatched one: two things, drawn as two. */
function bands(view: QuestionView, ends: [number, number]) {
  const points = view.series.filter(({ time }) => time?.first && time.last)
  const box = {
    x1: (point: (typeof points)[number]) => date(point.time!.first!),
    x2: (point: (typeof points)[number]) => nextDay(point.time!.last!),
  }
  return [
    Plot.rect(
      points.filter(({ reported }) => reported.low !== null || reported.high !== null),
      {
        ...box,
        y1: ({ reported }) => reported.low ?? ends[0],
        y2: ({ reported }) => reported.high ?? ends[1],
        className: "band band-reported",
        clip: true,
      },
    ),
    Plot.rect(
      points.filter(({ modelled }) => modelled !== null),
      {
        ...box,
        y1: ({ modelled }) => modelled!.low ?? ends[0],
        y2: ({ modelled }) => modelled!.high ?? ends[1],
        className: "band band-modelled",
        clip: true,
      },
    ),
  ]
}

const date = (iso: string): Date => new Date(iso)
const nextDay = (iso: string): Date => new Date(Date.parse(iso) + 86_400_000)
const middle = ({ low, high }: Pick<MarkView, "low" | "high">): number =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high!)
const tick = (value: number): string =>
  Math.abs(value) >= 1e6 ? `${value / 1e6} million` : value.toLocaleString("en-GB")
const titleOf = (mark: MarkView, quote: string | undefined): string =>
  quote ? `${mark.label}\n“${quote}”` : mark.label

/** From nought (linear) or the least (logarithmic) to the greatest, with room for open ends. */
function endsOf(marks: readonly MarkView[]): [number, number] {
  const values = marks.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least > 0 && most / least > 30) return [least / 1.6, most * 1.6]
  return [Math.min(0, least * 1.15), most === 0 ? 1 : Math.max(0, most * 1.15)]
}

/** An open end is an arrow of a fixed part of the height: how far it really goes is not known. */
function openEnd({ low, high }: Pick<MarkView, "low" | "high">, [least, most]: [number, number]): number {
  const up = high === null
  const from = up ? low! : high
  if (least > 0)
    return up ? Math.min(most, from * (most / least) ** 0.12) : Math.max(least, from / (most / least) ** 0.12)
  return up ? Math.min(most, from + (most - least) * 0.12) : Math.max(least, from - (most - least) * 0.12)
}

/** All spans with a little air, so that no mark stands on the frame. */
function domainOf(marks: readonly MarkView[]): [Date, Date] {
  const first = Math.min(...marks.map(({ from }) => Date.parse(from)))
  const last = Math.max(...marks.map(({ to }) => Date.parse(to)))
  const air = Math.max(20 * 86_400_000, (last - first) * 0.02)
  return [new Date(first - air), new Date(last + air)]
}
