// The line of time, counted in passes over the columns in memory (columns.ts says why not in SQL): which days the claims
// reach over, which lanes there are, and what lies where. A claim is counted in the unit that holds its whole time; one whose
// time is longer is counted with those of the very same stretch, and never spread over units in which it may not have been.
import { CLAIM_KINDS, CLOCKS, type Clock } from "#claim"
import type {
  ClaimFilter,
  ClaimRow,
  Page,
  Slice,
  Timeline,
  TimelineAsk,
  TimelineItem,
  TimelineItemAsk,
  TimelineLane,
  TimeUnit,
} from "../store.js"
import { asksForDays } from "./by-clock.js"
import { ClaimClocks, dayOf, daysReader, OPEN_FIRST, OPEN_LAST } from "./claim-clocks.js"
import { claimRows } from "./claims.js"
import { type Chunk, type ClaimColumns, COLUMNS, LISTS } from "./columns.js"
import type { Connection } from "./driver.js"
import { conditionsOf, eachChunk, MEETS } from "./facets.js"
import { limits } from "./filter.js"
import { CASEBOOK } from "./tables.js"
import { beginOf, endOf, isoOf, unitFor, unitOf } from "./time-units.js"

/** Units on a screen: more would be narrower than a finger or an eye can tell apart. */
const MOST_UNITS = 130
/** Names or places with a lane of their own. */
const MOST_LANES = 10
/** Up to so many claims in a lane are given one by one, where at most so many of them lie over each other. */
const MARKS = 60
const PILE = 6
/** Stretches of several units that a lane gives, the most frequent ones. */
const STRETCHES = 40
/** Claims that are given whole beside their marks. */
const WHOLE = 400

/** Claims over the same stretch of units; of the first of them its row number and its own days. */
interface Pile {
  count: number
  readonly row: number
  readonly first: number
  readonly last: number
}

/** A lane while it is counted. */
interface Lane {
  readonly clock: Clock
  /** Value id; 0 for a clock, -1 for all that have no lane of their own. */
  readonly id: number
  readonly value: string | null
  claims: number
  undated: number
  before: number
  after: number
  inside: number
  /** The row numbers and days of the first claims, three numbers each. */
  readonly marks: number[]
  readonly counts: Map<number, Pile>
}

export function timeline(connection: Connection, columns: ClaimColumns, ask: TimelineAsk): Timeline {
  const visit = visitor(connection, columns, ask)
  const extent = extentOf(visit, ask)
  const shown = ask.span ? { first: dayOf(ask.span.first), last: dayOf(ask.span.last) } : extent
  const lanes = lanesOf(columns, visit, ask)
  const unit = shown ? unitFor(shown.first, shown.last, MOST_UNITS) : "year"
  const from = shown ? unitOf(unit, shown.first) : 0
  const to = shown ? unitOf(unit, shown.last) : 0
  visit((chunk, i, brushed, clocks) => {
    for (const lane of lanes.of(chunk, i)) {
      if (!brushed && !isBrushed(ask, lane.clock)) continue
      if (!clocks.concerns(lane.clock, chunk, i)) continue
      if (clocks.read(lane.clock, chunk, i)) countIn(lane, clocks, unit, from, to, chunk.row(i))
      else lane.undated++
    }
  })
  return {
    extent: extent && { first: isoOf(extent.first), last: isoOf(extent.last) },
    span: shown && { first: isoOf(beginOf(unit, from)), last: isoOf(endOf(unit, to)) },
    unit,
    lanes: withClaims(connection, lanes.all, unit),
  }
}

export function timelineClaims(
  connection: Connection,
  columns: ClaimColumns,
  ask: TimelineItemAsk,
  slice: Slice,
): Page<ClaimRow> {
  const { clock, value } = ask.lane
  const lanes = lanesOf(columns, visitor(connection, columns, ask), ask)
  const first = ask.item.first === null ? null : unitOf(ask.unit, dayOf(ask.item.first))
  const last = ask.item.last === null ? null : unitOf(ask.unit, dayOf(ask.item.last))
  const wanted = keyOf(first, last)
  const found: { row: number; day: number }[] = []
  visitor(
    connection,
    columns,
    ask,
  )((chunk, i, brushed, clocks) => {
    for (const lane of lanes.of(chunk, i)) {
      if (lane.clock !== clock || lane.value !== value || (!brushed && !isBrushed(ask, clock))) continue
      if (clocks.read(clock, chunk, i) && stretchOf(clocks, ask.unit) === wanted)
        found.push({ row: chunk.row(i), day: clocks.first })
    }
  })
  found.sort((a, b) => a.day - b.day || a.row - b.row)
  const { limit, offset } = limits(slice)
  const rows = found.slice(offset, offset + limit).map(({ row }) => row)
  return { rows: claimRows(connection, idsOf(connection, rows)), total: found.length }
}

type Visit = (visit: (chunk: Chunk, i: number, brushed: boolean, clocks: ClaimClocks) => void) => void

/** Visits the claims that meet the filter, the brush left aside: whether a claim lies in it is told. */
function visitor(connection: Connection, columns: ClaimColumns, { filter }: TimelineAsk): Visit {
  const { from, to, clock, ...unbrushed } = filter
  const conditions = conditionsOf(connection, columns, unbrushed)
  const inBrush = asksForDays(filter) ? daysReader(columns, { from, to, clock }) : () => true
  const clocks = new ClaimClocks(columns)
  return (visit) =>
    eachChunk(columns, conditions, (chunk, marks) => {
      for (let i = 0; i < chunk.claims; i++) if (marks[i] === MEETS) visit(chunk, i, inBrush(chunk, i), clocks)
    })
}

/** The lanes of the brushed clock show what lies outside of the brush too, so that it can be moved. */
function isBrushed({ filter }: { filter: ClaimFilter }, clock: Clock): boolean {
  if (filter.clock === undefined) return clock === "happened" || clock === "holds"
  return filter.clock === clock
}

function extentOf(visit: Visit, ask: TimelineAsk): { first: number; last: number } | null {
  const wanted = ask.lanes === "clock" ? CLOCKS : [ask.clock]
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  visit((chunk, i, _, clocks) => {
    for (const clock of wanted) {
      if (!clocks.read(clock, chunk, i)) continue
      const begin = clocks.first === OPEN_FIRST ? clocks.last : clocks.first
      const end = clocks.last === OPEN_LAST ? clocks.first : clocks.last
      if (begin < first && begin !== OPEN_LAST) first = begin
      if (end > last && end !== OPEN_FIRST) last = end
    }
  })
  return first <= last ? { first, last } : null
}

interface Lanes {
  readonly all: readonly Lane[]
  /** The lanes that a claim belongs to; good until the next one is asked for. */
  of(chunk: Chunk, i: number): readonly Lane[]
}

function lanesOf(columns: ClaimColumns, visit: Visit, ask: TimelineAsk): Lanes {
  if (ask.lanes === "clock") {
    const all = CLOCKS.map((clock) => laneOf(clock, 0, null))
    return { all, of: () => all }
  }
  const values = ask.lanes === "place" ? placesTogether(columns) : readerOf(ask.lanes)
  const counts = new Int32Array(columns.values.length)
  visit((chunk, i, _, clocks) => {
    if (clocks.read(ask.clock, chunk, i)) values(chunk, i, (id) => counts[id]!++)
  })
  const chosen = mostFrequent(counts, ask.lanes === "kind" ? CLAIM_KINDS.length : MOST_LANES)
  const named = new Map(chosen.map((id) => [id, laneOf(ask.clock, id, columns.values[id]!)]))
  const others = laneOf(ask.clock, -1, null)
  const found: Lane[] = []
  return {
    all: [...named.values(), others],
    of(chunk, i) {
      found.length = 0
      values(chunk, i, (id) => {
        const lane = named.get(id)
        if (lane) found.push(lane)
      })
      if (found.length === 0) found.push(others)
      return found
    },
  }
}

const laneOf = (clock: Clock, id: number, value: string | null): Lane => ({
  ...{ clock, id, value, claims: 0, undated: 0, before: 0, after: 0, inside: 0 },
  marks: [],
  counts: new Map(),
})

function readerOf(lanes: "kind" | "name" | "place"): (chunk: Chunk, i: number, tell: (id: number) => void) => void {
  if (lanes === "name") {
    const list = LISTS.indexOf("name")
    return (chunk, i, tell) => {
      const end = chunk.listFrom(list, i + 1)
      for (let at = chunk.listFrom(list, i); at < end; at++) tell(chunk.numbers[at]!)
    }
  }
  const column = COLUMNS.indexOf(lanes)
  return (chunk, i, tell) => {
    const id = chunk.numbers[chunk.columnAt(column) + i]!
    if (id > 0) tell(id)
  }
}

/** "Kerman" and "Kerman, Iran" have one lane, under the longest of the names; "Camp, North" and "Camp, South" have not. */
function placesTogether(columns: ClaimColumns): ReturnType<typeof readerOf> {
  const heads = new Map<string, number[]>()
  for (const id of columns.idsOf("place")) {
    const head = columns.values[id]!.split(", ")[0]!
    const same = heads.get(head)
    if (same) same.push(id)
    else heads.set(head, [id])
  }
  const together = new Int32Array(columns.values.length)
  for (const same of heads.values()) {
    const longest = same.reduce((a, b) => (columns.values[b]!.length > columns.values[a]!.length ? b : a))
    const one = same.every((id) => `${columns.values[longest]}, `.startsWith(`${columns.values[id]}, `))
    for (const id of same) together[id] = one ? longest : id
  }
  const read = readerOf("place")
  return (chunk, i, tell) => read(chunk, i, (id) => tell(together[id]!))
}

function mostFrequent(counts: Int32Array, most: number): number[] {
  const ids: number[] = []
  for (let id = 1; id < counts.length; id++) if (counts[id]! > 0) ids.push(id)
  return ids.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most)
}

// A stretch of units is one number; half of the room is for units before the year 0, which the open ends use.
const ROOM = 2 ** 23
const OPEN = ROOM - 1
const keyOf = (first: number | null, last: number | null): number => (first ?? OPEN) * ROOM + (last ?? OPEN)
const firstOf = (key: number): number | null => openOr(Math.floor(key / ROOM))
const lastOf = (key: number): number | null => openOr(key - Math.floor(key / ROOM) * ROOM)
const openOr = (unit: number): number | null => (unit === OPEN ? null : unit)

function stretchOf({ first, last }: ClaimClocks, unit: TimeUnit): number {
  return keyOf(first === OPEN_FIRST ? null : unitOf(unit, first), last === OPEN_LAST ? null : unitOf(unit, last))
}

function countIn(lane: Lane, clocks: ClaimClocks, unit: TimeUnit, from: number, to: number, row: number): void {
  lane.claims++
  const key = stretchOf(clocks, unit)
  if ((lastOf(key) ?? Number.POSITIVE_INFINITY) < from) lane.before++
  else if ((firstOf(key) ?? Number.NEGATIVE_INFINITY) > to) lane.after++
  else {
    lane.inside++
    if (lane.inside <= MARKS) lane.marks.push(row, clocks.first, clocks.last)
    const counted = lane.counts.get(key)
    if (counted) counted.count++
    else lane.counts.set(key, { count: 1, row, first: clocks.first, last: clocks.last })
  }
}

/** An item whose claim is still a row number. */
type Counted = Omit<TimelineItem, "claim"> & { readonly row: number | null }

function withClaims(connection: Connection, lanes: readonly Lane[], unit: TimeUnit): TimelineLane[] {
  const counted = lanes.filter(({ id, claims, undated }) => id >= 0 || claims + undated > 0)
  const items = counted.map((lane) => (singly(lane) ? marksOf(lane, unit) : itemsOf(lane, unit)))
  const rows = items
    .flat()
    .flatMap(({ row }) => (row === null ? [] : [row]))
    .slice(0, WHOLE)
  const ids = idsOf(connection, rows)
  const whole = claimRows(connection, ids)
  const byRow = new Map(rows.map((row, index) => [row, whole[index] ?? null]))
  return counted.map(({ clock, value, id, claims, undated, before, after, inside }, index) => ({
    ...{ clock, value, claims, undated, before, after },
    others: id < 0,
    items: items[index]!.map(({ row, ...item }) => ({
      ...item,
      claim: row === null ? null : (byRow.get(row) ?? null),
    })),
    left: inside - items[index]!.reduce((sum, { count }) => sum + count, 0),
  }))
}

function singly({ inside, counts }: Lane): boolean {
  if (inside > MARKS) return false
  for (const { count } of counts.values()) if (count > PILE) return false
  return true
}

function marksOf({ marks }: Lane, unit: TimeUnit): Counted[] {
  const items: Counted[] = []
  for (let at = 0; at < marks.length; at += 3) {
    const [row, first, last] = [marks[at]!, marks[at + 1]!, marks[at + 2]!]
    items.push({ ...ownDays(first, last), fine: isWithin(unit, first, last), count: 1, row })
  }
  return items.sort((a, b) => ((a.first ?? "") < (b.first ?? "") ? -1 : 1))
}

const isWithin = (unit: TimeUnit, first: number, last: number): boolean =>
  first !== OPEN_FIRST && last !== OPEN_LAST && unitOf(unit, first) === unitOf(unit, last)

const ownDays = (first: number, last: number) => ({
  first: first === OPEN_FIRST ? null : isoOf(first),
  last: last === OPEN_LAST ? null : isoOf(last),
})

/** Piles in whole units; a claim that lies alone over several units keeps its own days. */
function itemsOf({ counts }: Lane, unit: TimeUnit): Counted[] {
  const all = [...counts].map(([key, pile]) => {
    const [first, last] = [firstOf(key), lastOf(key)]
    return { first, last, fine: first !== null && first === last, pile }
  })
  const wide = all.filter(({ fine }) => !fine).sort((a, b) => b.pile.count - a.pile.count)
  return [...all.filter(({ fine }) => fine), ...wide.slice(0, STRETCHES)]
    .sort((a, b) => (a.first ?? -1) - (b.first ?? -1) || (a.last ?? OPEN) - (b.last ?? OPEN))
    .map(({ first, last, fine, pile: { count, row, ...own } }) => {
      if (count === 1 && !fine) return { ...ownDays(own.first, own.last), fine, count, row }
      return {
        first: first === null ? null : isoOf(beginOf(unit, first)),
        last: last === null ? null : isoOf(endOf(unit, last)),
        ...{ fine, count, row: count === 1 ? row : null },
      }
    })
}

function idsOf(connection: Connection, rows: readonly number[]): string[] {
  return connection
    .all<{ claim_id: string }>(
      "SELECT claim_id FROM json_each(?) AS wanted CROSS JOIN claim ON claim.n = wanted.value WHERE casebook_id = ? ORDER BY wanted.key",
      JSON.stringify(rows),
      CASEBOOK,
    )
    .map(({ claim_id }) => claim_id)
}
