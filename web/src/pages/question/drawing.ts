// The drawing of a series. Colours and strokes come from classes, because the server's policy allows no style of its own in
// the page. What is seen and what is clicked are two layers: a line of two pixels is a bad target.
import * as Plot from "@observablehq/plot"
import type { MarkView, QuestionView } from "#present"
import { say } from "../../strings"

const HEIGHT = 380
/** Pixels that a mark can be clicked beside it. */
const REACH = 8

interface Drawn extends MarkView {
  readonly day: Date
  /** Where the mark begins and ends; an open end is an arrow's length away, because how far it goes is not known. */
  readonly bottom: number
  readonly top: number
}
type Ends = readonly [number, number]

export function drawing(view: QuestionView, width: number): Element {
  const ends = endsOf(view.marks, view.scale)
  const axis = axisOf(view)
  const ticks = view.scale === "log" ? logarithmicTicks(ends) : 6
  const marks = drawnMarks(view, ends, axis)
  const superseded = new Set(view.superseded)
  const className = ({ hollow, claim }: Drawn): string =>
    `mark${hollow ? " mark-hollow" : ""}${superseded.has(claim) ? " mark-superseded" : ""}`
  const classes = [...new Set(marks.map(className))]
  const plot = Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 80,
    marginRight: 16,
    marginTop: 28,
    ariaLabel: say.question.chartLabel(view.title, say.counts.claims(view.claims)),
    x: { type: "utc", label: null, domain: [axis.first, axis.end] },
    y: { type: view.scale, domain: [...ends], label: view.unit },
    marks: [
      Plot.gridY({ className: "chart-grid", ticks }),
      Plot.axisY({ className: "chart-axis", ticks, text: tick, labelArrow: "none" }),
      Plot.axisX({ className: "chart-axis", label: null, ...yearTicks(axis, width) }),
      ...untimed(axis, width),
      ...bands(view, ends),
      ...classes.flatMap((name) => markLayers(marks, name, (mark) => className(mark) === name)),
      links(view, marks),
    ],
  })
  // The library brings two rules as a style element, which the policy does not let in; they stand in question.css.
  plot.querySelector("style")?.remove()
  // It names its groups after their kind, which says nothing to those who listen; the links have names of their own.
  for (const group of plot.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label")
  plot.setAttribute("role", "group")
  for (const link of plot.querySelectorAll(".mark-link a")) nameLink(link)
  return plot
}

/** The library names what is drawn; the name belongs to the link around it. */
function nameLink(link: Element): void {
  const named = link.firstElementChild
  link.setAttribute("aria-label", named?.getAttribute("aria-label") ?? "")
  named?.removeAttribute("aria-label")
}

/** Hollow ones first, so that they lie under the others. */
function drawnMarks(view: QuestionView, ends: Ends, { last, end }: Axis): Drawn[] {
  const untimed = view.marks.filter(({ days }) => days === null)
  const inStrip = (mark: MarkView): Date => {
    const part = (untimed.indexOf(mark) + 1) / (untimed.length + 1)
    return new Date(last.getTime() + (end.getTime() - last.getTime()) * part)
  }
  const drawn = view.marks.map((mark) => ({
    ...mark,
    day: mark.days ? date(mark.days.at) : inStrip(mark),
    bottom: mark.low ?? openEnd(mark.high!, -1, ends),
    top: mark.high ?? openEnd(mark.low!, 1, ends),
  }))
  return [...drawn.filter(({ hollow }) => hollow), ...drawn.filter(({ hollow }) => !hollow)]
}

/** One class of marks: the span that the time may mean, the range or the open end, and the points. */
function markLayers(all: readonly Drawn[], name: string, belongs: (mark: Drawn) => boolean) {
  const marks = all.filter(belongs)
  const isOpen = ({ low, high }: Drawn): boolean => low === null || high === null
  const isRange = ({ low, high }: Drawn): boolean => low !== null && high !== null && low !== high
  const known = ({ low, high }: Drawn): number => low ?? high!
  return [
    Plot.ruleY(
      marks.filter(({ coarse }) => coarse),
      {
        x1: ({ days }) => date(days!.from),
        x2: ({ days }) => nextDay(days!.to),
        y: middle,
        className: `${name} mark-span`,
      },
    ),
    Plot.ruleX(marks.filter(isRange), { x: "day", y1: "low", y2: "high", className: `${name} mark-range` }),
    Plot.dot(
      marks.filter(isRange).flatMap(({ day, low, high }) => [
        { day, y: low },
        { day, y: high },
      ]),
      { x: "day", y: "y", r: 3, className: `${name} mark-end` },
    ),
    Plot.link(marks.filter(isOpen), {
      x: "day",
      y1: known,
      y2: (mark: Drawn) => (mark.high === null ? mark.top : mark.bottom),
      markerEnd: "arrow",
      className: `${name} mark-open`,
    }),
    Plot.dot(
      marks.filter((mark) => !isRange(mark)),
      { x: "day", y: known, r: 5, className: `${name} mark-point` },
    ),
  ]
}

/** What is clicked, and what the keyboard reaches. */
function links(view: QuestionView, marks: readonly Drawn[]) {
  const documents = new Map(view.all.map(({ id, document }) => [id, document.id]))
  return Plot.rect(
    [...marks].sort((a, b) => a.day.getTime() - b.day.getTime()),
    {
      x1: "day",
      x2: "day",
      y1: "bottom",
      y2: "top",
      inset: -REACH,
      rx: REACH,
      className: "mark-link",
      href: ({ claim }: Drawn) => `/documents/${documents.get(claim) ?? ""}?claim=${claim}`,
      ariaLabel: "label",
    },
  )
}

/** The reported range of each year as a pale block, the modelled band as a dotted frame: two things, drawn as two. Open ends
 * go as far as an arrow does. */
function bands(view: QuestionView, ends: Ends) {
  const points = view.series.flatMap(({ time, reported, modelled }) =>
    time?.first && time.last ? [{ from: date(time.first), to: nextDay(time.last), reported, modelled }] : [],
  )
  const box = (className: string, of: "reported" | "modelled") =>
    Plot.rect(
      points.filter((point) => point[of] !== null && (point[of].low !== null || point[of].high !== null)),
      {
        x1: "from",
        x2: "to",
        y1: (point) => Math.max(ends[0], point[of]?.low ?? openEnd(point[of]?.high ?? 0, -1, ends)),
        y2: (point) => Math.min(ends[1], point[of]?.high ?? openEnd(point[of]?.low ?? 0, 1, ends)),
        className: `band ${className}`,
      },
    )
  return [box("band-reported", "reported"), box("band-modelled", "modelled")]
}

const DAY = 86_400_000
const date = (iso: string): Date => new Date(iso)
const nextDay = (iso: string): Date => new Date(Date.parse(iso) + DAY)
const middle = ({ low, high }: MarkView): number =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0)
const tick = (value: number): string =>
  Math.abs(value) >= 1e6 ? `${value / 1e6} million` : value.toLocaleString("en-GB")

/** From nought (linear) or the least (logarithmic) to the greatest, with room for open ends. */
function endsOf(marks: readonly MarkView[], scale: "linear" | "log"): Ends {
  const values = marks.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (scale === "log") return [least / 2, most * 2]
  return [Math.min(0, least * 1.15), most > 0 ? most * 1.15 : least === 0 ? 1 : 0]
}

/** 1, 2, 5, 10 … where few powers are drawn, else the powers of ten. */
function logarithmicTicks([least, most]: Ends): number[] {
  const powers = Array.from({ length: 30 }, (_, index) => 10 ** (index - 9))
  const steps = most / least > 10_000 ? [1] : [1, 2, 5]
  return powers.flatMap((power) => steps.map((step) => step * power)).filter((value) => value >= least && value <= most)
}

const ARROW = 0.12

function openEnd(from: number, direction: 1 | -1, [least, most]: Ends): number {
  const end = least > 0 ? from * (most / least) ** (direction * ARROW) : from + direction * (most - least) * ARROW
  return Math.max(least, Math.min(most, end))
}

/** The days that are drawn; between `last` and `end` is the strip of claims that have no time. */
interface Axis {
  readonly first: Date
  readonly last: Date
  readonly end: Date
}

const STRIP = 0.1

/** All spans and years with a little air, so that nothing stands on the frame. */
function axisOf({ marks, series }: QuestionView): Axis {
  const spans = [
    ...marks.flatMap(({ days }) => (days ? [[days.from, days.to] as const] : [])),
    ...series.flatMap(({ time }) => (time?.first && time.last ? [[time.first, time.last] as const] : [])),
  ]
  const first = Math.min(...spans.map(([from]) => Date.parse(from)))
  const last = Math.max(...spans.map(([, to]) => Date.parse(to)))
  const air = Math.max(20 * DAY, (last - first) * 0.02)
  const strip = marks.some(({ days }) => days === null) ? (last - first + 2 * air) * STRIP : 0
  return { first: new Date(first - air), last: new Date(last + air), end: new Date(last + air + strip) }
}

/** A line that ends time, and the words for what stands behind it. */
function untimed({ last, end }: Axis, width: number) {
  if (last.getTime() === end.getTime()) return []
  const middle = new Date((last.getTime() + end.getTime()) / 2)
  return [
    Plot.ruleX([last], { className: "chart-end" }),
    Plot.text([middle], {
      x: (day: Date) => day,
      frameAnchor: "bottom",
      dy: 17,
      text: () => (width < 500 ? "?" : say.claims.noTime),
      className: "chart-axis",
    }),
  ]
}

const TICK_WIDTH = 56

/** Over several years the axis counts years, as many as there is room for; over a short time the library chooses. */
function yearTicks({ first, last, end }: Axis, width: number): Plot.AxisXOptions {
  const years = (last.getTime() - first.getTime()) / (365.25 * DAY)
  const inTime = (day: Date): boolean => day <= last
  if (years < 3) return last < end ? { filter: inTime } : {}
  const least = years / (width / TICK_WIDTH)
  const step = [1, 2, 5, 10, 20, 50, 100].find((step) => step >= least) ?? 100
  const from = Math.ceil(first.getUTCFullYear() / step) * step
  const ticks = Array.from(
    { length: Math.ceil(years / step) + 1 },
    (_, index) => new Date(Date.UTC(from + index * step, 0)),
  )
  const shown = ticks.filter((day) => day >= first && day <= last)
  return { ticks: shown, tickFormat: (day: Date) => String(day.getUTCFullYear()) }
}
