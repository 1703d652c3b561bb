// Days and pixels. Days are counted from 1970-01-01, as the views' own words have them in ISO.
export interface Scale {
  /** First and last day that is shown; fractions while one zooms. */
  readonly first: number
  readonly last: number
  readonly width: number
}

const DAY = 86_400_000
export const dayOf = (iso: string): number => Math.round(Date.parse(iso) / DAY)
export const isoOf = (day: number): string => new Date(Math.round(day) * DAY).toISOString().slice(0, 10)

/** Where a day begins. */
export const xOf = ({ first, last, width }: Scale, day: number): number => ((day - first) / (last + 1 - first)) * width
export const dayAt = ({ first, last, width }: Scale, x: number): number => first + (x / width) * (last + 1 - first)

/** Two weeks are as near as one comes, and some centuries as far. */
const NEAREST = 14
const FURTHEST = 365.25 * 400

/** The span that is `factor` as long, with the day at `x` staying where it is. */
export function zoomed(scale: Scale, factor: number, x = scale.width / 2): Scale {
  const length = scale.last - scale.first + 1
  const next = Math.min(FURTHEST, Math.max(NEAREST, length * factor))
  const still = dayAt(scale, x)
  const first = still - ((still - scale.first) / length) * next
  return { ...scale, first, last: first + next - 1 }
}

export function moved(scale: Scale, share: number): Scale {
  const by = (scale.last - scale.first + 1) * share
  return { ...scale, first: scale.first + by, last: scale.last + by }
}

export const spanOf = ({ first, last }: Scale): string => `${isoOf(first)}/${isoOf(last)}`

export interface Tick {
  readonly day: number
  readonly words: string
  /** Begins something larger: a year among months. */
  readonly strong: boolean
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const ROOM = 74
/** Steps in months; below a month in days. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const
const DAYS = [1, 2, 7, 14] as const

export function ticksOf(scale: Scale): Tick[] {
  const daysPerTick = ((scale.last - scale.first + 1) / scale.width) * ROOM
  const days = DAYS.find((step) => step >= daysPerTick)
  return days === undefined ? monthTicks(scale, daysPerTick / 30.44) : dayTicks(scale, days)
}

function dayTicks(scale: Scale, step: number): Tick[] {
  const ticks: Tick[] = []
  for (let day = Math.ceil(scale.first / step) * step; day <= scale.last; day += step) {
    const date = new Date(day * DAY)
    const strong = date.getUTCDate() <= step
    const words = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
    ticks.push({ day, strong, words: strong || ticks.length === 0 ? `${words} ${date.getUTCFullYear()}` : words })
  }
  return ticks
}

function monthTicks(scale: Scale, months: number): Tick[] {
  const step = STEPS.find((one) => one >= months) ?? 1200
  const from = new Date(scale.first * DAY)
  const ticks: Tick[] = []
  for (let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step; ; month += step) {
    const year = Math.floor(month / 12)
    const day = new Date(Date.UTC(2000, month - year * 12, 1)).setUTCFullYear(year) / DAY
    if (day > scale.last) return ticks
    if (day < scale.first) continue
    const january = month % 12 === 0
    ticks.push({
      day,
      strong: step >= 12 ? year % 10 === 0 && step < 120 : january,
      words: january || step >= 12 ? String(year) : `${MONTHS[month - year * 12]}`,
    })
  }
}
