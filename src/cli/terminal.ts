// Colours, tables and sparklines: the only room that knows of terminals. Standard output stays clean for pipes:
// colours only where it is a terminal, progress only on standard error.
import { styleText } from "node:util"
import Table from "cli-table3"

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan"

const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR

export function styled(style: Style, words: string): string {
  return coloured ? styleText(style, words) : words
}

export const print = (line = ""): void => void process.stdout.write(`${line}\n`)

/** Rows under headings, without borders; figures to the right. Long cells are cut to the terminal's width where it is one. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  options: { right?: readonly number[]; widest?: number } = {},
): string {
  const none = ""
  const made = new Table({
    head: headings.map((heading) => styled("dim", heading)),
    colAligns: headings.map((_, i) => (options.right?.includes(i) ? "right" : "left")),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
    chars: {
      top: none,
      "top-mid": none,
      "top-left": none,
      "top-right": none,
      bottom: none,
      "bottom-mid": none,
      "bottom-left": none,
      "bottom-right": none,
      left: none,
      "left-mid": none,
      mid: none,
      "mid-mid": none,
      right: none,
      "right-mid": none,
      middle: none,
    },
  })
  const widest = options.widest ?? 64
  made.push(...rows.map((row) => row.map((cell) => cut(cell, widest))))
  return made
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
}

/** At most `width` characters, with "…" for what is left out. */
export function cut(words: string, width: number): string {
  const flat = words.replace(/\s+/g, " ")
  const points = Array.from(flat)
  return points.length <= width ? flat : `${points.slice(0, width - 1).join("")}…`
}

const BARS = "▁▂▃▄▅▆▇█"
/** One bar a value, on a common scale from nought; a blank for a year without any. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(...values.map((value) => value ?? 0))
  if (!(most > 0)) return ""
  return values
    .map((value) => (value === null ? " " : BARS[Math.min(BARS.length - 1, Math.floor((value / most) * BARS.length))]!))
    .join("")
}

/** Figures as people read them: 11,500. */
export const figure = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 })

/** "7,000–11,500", "at least 5,000", "up to 90", "no figure". */
export function band(low: number | null, high: number | null): string {
  if (low === null && high === null) return "no figure"
  if (low === null) return `up to ${figure(high!)}`
  if (high === null) return `at least ${figure(low)}`
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`
}

/** Shows how far long work is, on standard error and only where that is a terminal. */
export class Progress {
  private shown = false
  private last = 0
  constructor(private readonly label: string) {}
  update(done: number, total: number, what = ""): void {
    if (!process.stderr.isTTY) return
    const now = performance.now()
    if (done < total && now - this.last < 80) return
    this.last = now
    const width = 24
    const full = total ? Math.round((done / total) * width) : 0
    process.stderr.write(
      `\r\x1b[K${this.label} ${"█".repeat(full)}${"░".repeat(width - full)} ${done}/${total} ${cut(what, 40)}`,
    )
    this.shown = true
  }
  done(): void {
    if (this.shown) process.stderr.write("\r\x1b[K")
  }
}
