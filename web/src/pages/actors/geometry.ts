// Where lanes, lines and marks of a family stand. A coarse time is drawn over all the days that it may mean; what has no time
// stands behind the end of time, in a strip of its own.
import type { LineageTieView, LineageTurnView, LineageView, TimeView } from "#present"

export const LANE = 50
const TOP = 34
const BOTTOM = 12
const RIGHT = 14
const DAY = 86_400_000
/** A time wider than this is drawn over its days. */
const COARSE = 31 * DAY
const SLOT = 34
const MOST_STRIP = 0.45
/** Two lines nearer to one another than this hide one another. */
const NEAR = 17

export interface Lane {
  readonly name: string
  readonly lines: readonly string[]
  readonly y: number
  /** The stretch that claims tell of; null where none gives a time. */
  readonly told: Stretch | null
}
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Cut off at the edge of the drawing. */
  readonly before: boolean
  readonly after: boolean
  /** It is said to last so long; else the time is known no closer. */
  readonly lasting: boolean
}
export interface Line {
  readonly tie: LineageTieView
  readonly x: number
  /** Where the other times stand that are told of what happens once. */
  readonly others: readonly number[]
  readonly from: number
  readonly to: number
  /** The sign stands beside the lane that the tie begins in. */
  readonly sign: number
  readonly coarse: readonly Stretch[]
  readonly label: boolean
}
export interface Mark {
  readonly turn: LineageTurnView
  readonly x: number
  readonly y: number
  readonly coarse: Stretch | null
}
export interface Tick {
  readonly x: number
  readonly words: string
}
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly left: number
  /** Where time ends; beyond it stands what has no time. */
  readonly end: number
  readonly strip: boolean
  readonly timed: boolean
  readonly lanes: readonly Lane[]
  readonly lines: readonly Line[]
  readonly marks: readonly Mark[]
  readonly ticks: readonly Tick[]
}

interface Span {
  readonly from: number
  readonly to: number
  /** The end that is known, where the other is open. */
  readonly at: number
  readonly lasting: boolean
}

export function geometryOf(view: LineageView, width: number): Geometry {
  const left = Math.round(Math.min(208, width * 0.3))
  const untimed = [...view.ties, ...view.turns].filter(({ times }) => times.every(({ time }) => spanOf(time) === null))
  const spans = [...view.ties, ...view.turns].flatMap(({ times }) => times.flatMap(({ time }) => spanOf(time) ?? []))
  const known = spans.length > 0 ? [...spans, ...ownSpan(view, spans)] : view.groups.flatMap(toldSpan)
  const timed = known.length > 0
  const room = width - left - RIGHT
  const strip = untimed.length === 0 ? 0 : timed ? Math.min(untimed.length * SLOT + 24, room * MOST_STRIP) : room
  const end = width - RIGHT - strip
  const axis = timed ? axisOf(known) : { first: 0, last: 1 }
  const x = (time: number): number => left + ((time - axis.first) / (axis.last - axis.first)) * (end - left)
  const within = (time: number): number => Math.max(left, Math.min(end, x(time)))
  const rows = new Map(view.groups.map(({ name }, index) => [name, TOP + LANE * index + LANE / 2]))
  const stretch = ({ from, to, lasting }: Span): Stretch => ({
    from: within(from),
    to: within(to),
    lasting,
    before: from < axis.first,
    after: to > axis.last,
  })
  const slots = slotsOf(untimed, end, strip)
  const lines = linesOf(view.ties, rows, slots, { x, stretch, within })
  const marks = view.turns.map((turn): Mark => {
    const span = turn.times.map(({ time }) => spanOf(time)).find((one) => one !== null) ?? null
    return {
      turn,
      x: span ? within(span.at) : (slots.get(turn.id) ?? end),
      y: rows.get(turn.group)!,
      coarse: span && span.to - span.from > COARSE ? stretch(span) : null,
    }
  })
  return {
    width,
    height: TOP + LANE * view.groups.length + BOTTOM,
    ...{ left, end, timed, lines, marks },
    strip: strip > 0,
    lanes: view.groups.map((group) => {
      const [told] = toldSpan(group)
      return {
        name: group.name,
        lines: wrapped(group.name, Math.floor((left - 14) / 6.6)),
        y: rows.get(group.name)!,
        told: told && timed && told.to > axis.first && told.from < axis.last ? stretch(told) : null,
      }
    }),
    ticks: timed ? ticksOf(axis, end - left).map((time) => ({ x: x(time.at), words: time.words })) : [],
  }
}

const toldSpan = ({ first, last }: { first: string | null; last: string | null }): Span[] =>
  first && last ? [{ from: Date.parse(first), to: Date.parse(last) + DAY, at: Date.parse(first), lasting: true }] : []

const MOST_AROUND = 8 * 365 * DAY

/** What claims tell of the group that was asked for, as far as it lies near the ties: a misread year of long ago must not press them together. */
function ownSpan({ groups, name }: LineageView, spans: readonly Span[]): Span[] {
  const ends = spans.map(({ at }) => at)
  const [first, last] = [Math.min(...ends) - MOST_AROUND, Math.max(...ends) + MOST_AROUND]
  return groups
    .filter((group) => group.name === name)
    .flatMap(toldSpan)
    .map(({ from, to, lasting }) => ({
      from: Math.max(from, first),
      to: Math.min(to, last),
      at: Math.max(from, first),
      lasting,
    }))
    .filter(({ from, to }) => from < to)
}

/** The days that a time may mean; an open end is as near as the end that is known. Null for what is no date. */
function spanOf({ edtf, first, last }: TimeView): Span | null {
  const [from, to] = [first ?? last, last ?? first].map((day) => (day ? Date.parse(day) : Number.NaN))
  if (Number.isNaN(from!) || Number.isNaN(to!)) return null
  const open = first === null || last === null
  const lasting = edtf.includes("/")
  const [least, most] = [
    first === null ? Number.NEGATIVE_INFINITY : from!,
    last === null ? Number.POSITIVE_INFINITY : to! + DAY,
  ]
  return { from: least, to: most, at: open || lasting ? from! : (from! + to! + DAY) / 2, lasting }
}

const LEAST_AXIS = 365 * DAY * 2

function axisOf(spans: readonly Span[]): { first: number; last: number } {
  const ends = spans.flatMap(({ from, to, at }) => [from, to, at]).filter(Number.isFinite)
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  const air = Math.max((to - from) * 0.05, (LEAST_AXIS - (to - from)) / 2)
  return { first: from - air, last: to + air }
}

/** What has no time stands in the order in which it is listed, evenly, and says so in words. */
function slotsOf(untimed: readonly { readonly id: string }[], end: number, strip: number): Map<string, number> {
  const step = (strip - 12) / Math.max(1, untimed.length)
  return new Map(untimed.map(({ id }, index) => [id, end + 12 + step * (index + 0.5)]))
}

interface Scale {
  x(time: number): number
  within(time: number): number
  stretch(span: Span): Stretch
}

function linesOf(
  ties: readonly LineageTieView[],
  rows: ReadonlyMap<string, number>,
  slots: ReadonlyMap<string, number>,
  { within, stretch }: Scale,
): Line[] {
  const lines: Line[] = []
  const labels: { x: number; y: number; width: number }[] = []
  for (const tie of ties) {
    const spans = tie.times.flatMap(({ time }) => spanOf(time) ?? [])
    const [from, to] = [rows.get(tie.from)!, rows.get(tie.to)!]
    const coarse = spans.filter((span) => span.to - span.from > COARSE).map(stretch)
    const slot = slots.get(tie.id)
    const x = slot ?? free(within(spans[0]!.at), coarse[0] ?? null, [from, to], lines)
    const sign = from + (to > from ? LANE / 2 : -LANE / 2)
    const width = tie.short.length * 6 + 8
    const clear = labels.every(
      (other) => Math.abs(other.y - sign) > 14 || other.x + other.width < x - 10 || x + width + 14 < other.x - 10,
    )
    const hidden = lines.some(
      (line) => line.x > x && line.x < x + width + 12 && crosses([line.from, line.to], [sign, sign]),
    )
    const label = slot === undefined && clear && !hidden
    labels.push({ x, y: sign, width: label ? width + 12 : 0 })
    const once = tie.type === "split-from" || tie.type === "merged-into"
    const others = once ? spans.slice(1).map(({ at }) => within(at)) : []
    lines.push({ tie, x, others, from, to, sign, coarse, label })
  }
  return lines
}

const crosses = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean =>
  Math.min(a, b) <= Math.max(c, d) && Math.min(c, d) <= Math.max(a, b)

/** Beside the lines that are already there. A coarse time may stand anywhere in its days; an exact one gives way by a hair's breadth only. */
function free(x: number, span: Stretch | null, ends: readonly [number, number], lines: readonly Line[]): number {
  const steps = span ? [0, 1, -1, 2, -2, 3, -3, 4, -4] : [0, 0.5, -0.5]
  const taken = (at: number): boolean =>
    lines.some((line) => Math.abs(line.x - at) < NEAR && crosses([line.from, line.to], ends))
  const [least, most] = span ? [span.from, span.to] : [x - NEAR, x + NEAR]
  return steps.map((step) => x + step * NEAR).find((at) => at >= least && at <= most && !taken(at)) ?? x
}

const YEAR = 365.25 * DAY
const TICK = 58

function ticksOf({ first, last }: { first: number; last: number }, width: number): { at: number; words: string }[] {
  const years = (last - first) / YEAR
  const step = [1, 2, 5, 10, 20, 50, 100].find((step) => (step * width) / years >= TICK) ?? 100
  const from =
    Math.ceil(
      (new Date(first).getUTCFullYear() + (first > Date.UTC(new Date(first).getUTCFullYear(), 0) ? 1 : 0)) / step,
    ) * step
  const ticks: { at: number; words: string }[] = []
  for (let year = from; Date.UTC(year, 0) <= last; year += step)
    ticks.push({ at: Date.UTC(year, 0), words: String(year) })
  return ticks
}

const MOST_LINES = 3

function wrapped(name: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of name.split(" ")) {
    const now = lines.at(-1)
    if (now !== undefined && now.length + 1 + word.length <= letters) lines[lines.length - 1] = `${now} ${word}`
    else lines.push(word)
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`] : lines
}
