// The four times of a claim, read from the columns in memory; the same as by-clock.ts asks the tables for.
import { CLAIM_KINDS, type Clock, HAPPENING, ownClock } from "#claim"
import type { DaysAsked } from "./by-clock.js"
import { type Chunk, type ClaimColumns, COLUMNS, LISTS } from "./columns.js"

const KIND = COLUMNS.indexOf("kind")
const MEASURE = COLUMNS.indexOf("measure")
const HOLDER = LISTS.indexOf("holder")
/** As yyyymmdd: the days that stand for open ends (days.ts). */
export const OPEN_FIRST = 101
export const OPEN_LAST = 9999_12_31

/** Reads one claim at a time into `first` and `last` (yyyymmdd): an object for each of a million claims would be slow. */
export class ClaimClocks {
  first = 0
  last = 0
  private readonly happening: Uint8Array

  constructor(columns: ClaimColumns) {
    this.happening = new Uint8Array(columns.values.length)
    for (const kind of CLAIM_KINDS)
      if (ownClock(kind, null) === "happened") this.happening[columns.id("kind", kind)] = 1
    for (const measure of HAPPENING) this.happening[columns.id("measure", measure)] = 1
    this.happening[0] = 0
  }

  happens(chunk: Chunk, i: number): boolean {
    const { happening } = this
    const { numbers } = chunk
    return happening[numbers[chunk.columnAt(KIND) + i]!] === 1 || happening[numbers[chunk.columnAt(MEASURE) + i]!] === 1
  }

  /** Whether the claim may have a time by this clock at all: what holds has not happened, and the other way round. */
  concerns(clock: Clock, chunk: Chunk, i: number): boolean {
    return clock === "happened" ? this.happens(chunk, i) : clock === "holds" ? !this.happens(chunk, i) : true
  }

  /** Whether the claim has a time by this clock (its own time for undefined); it then stands in `first` and `last`. */
  read(clock: Clock | undefined, chunk: Chunk, i: number): boolean {
    if (clock === "published" || clock === "asserted") {
      this.first = chunk.published.first
      this.last = chunk.published.last
      if (clock === "asserted" && this.last > 0 && this.passedOn(chunk, i)) this.first = this.sinceWhen(chunk, i)
      return this.last > 0
    }
    this.first = chunk.firstDay(i)
    this.last = chunk.lastDay(i)
    return this.last > 0 && (clock === undefined || this.concerns(clock, chunk, i))
  }

  private passedOn(chunk: Chunk, i: number): boolean {
    return chunk.listFrom(HOLDER, i + 1) > chunk.listFrom(HOLDER, i)
  }
  /** Nobody tells of what has not happened; what is dated after the publication was told on its day at the earliest. */
  private sinceWhen(chunk: Chunk, i: number): number {
    const since = this.happens(chunk, i) ? chunk.firstDay(i) : 0
    return since > 0 ? Math.min(since, this.last) : OPEN_FIRST
  }
}

/** Whether a claim's time may fall on the days that are asked for. */
export function daysReader(
  columns: ClaimColumns,
  { from, to, clock }: DaysAsked,
): (chunk: Chunk, i: number) => boolean {
  const clocks = new ClaimClocks(columns)
  const first = from === undefined ? 0 : dayOf(from)
  const last = to === undefined ? OPEN_LAST : dayOf(to)
  return (chunk, i) => clocks.read(clock, chunk, i) && clocks.first <= last && clocks.last >= first
}

export const dayOf = (iso: string): number => Number(iso.replaceAll("-", ""))
