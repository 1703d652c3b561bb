// `assay weigh`: a table of claims in, findings out, nothing stored.
import { edtfFault, Refusal } from "#claim"
import { makeExtractor } from "#extract"
import type { Lexicon } from "#lexicon"
import { readText } from "#read"
import {
  type ClaimRow,
  type QuantityReader,
  type WeighedFinding,
  type WeighOptions,
  weigh,
  weighWords,
} from "#reconcile"
import { csvRecords } from "./csv.js"

export type { WeighedFinding, WeighOptions } from "#reconcile"

const COLUMNS = [
  "source",
  "subject",
  "measure",
  "value",
  "low",
  "best",
  "high",
  "unit",
  "time",
  "published",
  "attribution",
  "quote",
  "url",
  "document",
] as const
type Column = (typeof COLUMNS)[number]
type Cells = Partial<Record<Column, unknown>>

export interface ClaimTable {
  readonly rows: readonly ClaimRow[]
  /** One line for each row that was refused. */
  readonly refused: readonly string[]
}

/** Reads a table of claims, CSV or JSON Lines by its first character. Throws a Refusal for a table that cannot be read at all. */
export function readClaimTable(text: string, file: string): ClaimTable {
  const rows: ClaimRow[] = []
  const refused: string[] = []
  const records = /^\uFEFF?\s*[{[]/.test(text) ? jsonRecords(text, file) : csvCells(text, file)
  for (const { line, cells } of records)
    try {
      rows.push(claimRow(cells(), line, `${file} line ${line}`))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(error.message)
    }
  return { rows, refused }
}

interface TableRow {
  readonly line: number
  readonly cells: () => Cells
}

function* csvCells(text: string, file: string): Generator<TableRow> {
  let header: Column[] | null = null
  for (const { line, fields } of csvRecords(text, file)) {
    if (!header) {
      header = headerOf(fields, `${file} line ${line}`)
      continue
    }
    const columns = header
    yield {
      line,
      cells: () => {
        if (fields.length > columns.length)
          throw new Refusal(`more cells than columns: ${fields.length} for ${columns.length} (${file} line ${line})`)
        return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ""]))
      },
    }
  }
  if (!header) throw new Refusal(`no table: "" (${file})`)
}

function headerOf(fields: readonly string[], where: string): Column[] {
  const names = fields.map((field) => field.trim().toLowerCase())
  const header = names.map((name) => column(name, where))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new Refusal(`a column that stands twice: "${twice}" (${where})`)
  for (const needed of ["source", "subject", "measure"] as const)
    if (!header.includes(needed)) throw new Refusal(`no column of that name: "${needed}" (${where})`)
  return header
}

function column(name: string, where: string): Column {
  const known = COLUMNS.find((one) => one === name)
  if (!known) throw new Refusal(`unknown column: "${name}" (${where}; the columns are ${COLUMNS.join(", ")})`)
  return known
}

function* jsonRecords(text: string, file: string): Generator<TableRow> {
  const lines = text.replace(/^\uFEFF/, "").split("\n")
  for (const [i, row] of lines.entries())
    if (row.trim()) yield { line: i + 1, cells: () => jsonCells(row, `${file} line ${i + 1}`) }
}

function jsonCells(row: string, where: string): Cells {
  let parsed: unknown
  try {
    parsed = JSON.parse(row)
  } catch {
    throw new Refusal(`no JSON: "${row.trim().slice(0, 40)}" (${where})`)
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Refusal(`no JSON object: "${row.trim().slice(0, 40)}" (${where})`)
  return Object.fromEntries(Object.entries(parsed).map(([name, cell]) => [column(name, where), cell]))
}

function claimRow(cells: Cells, line: number, where: string): ClaimRow {
  const words = (name: Column): string | null => {
    const cell = cells[name]
    if (cell === undefined || cell === null || cell === "") return null
    if (typeof cell !== "string" && typeof cell !== "number")
      throw new Refusal(`no text in "${name}": ${JSON.stringify(cell).slice(0, 40)} (${where})`)
    return String(cell).trim() || null
  }
  const needed = (name: Column): string => {
    const said = words(name)
    if (said === null) throw new Refusal(`no ${name}: "" (${where})`)
    return said
  }
  const number = (name: Column): number | null => {
    const said = words(name)?.replace(/,/g, "") ?? null
    if (said !== null && !Number.isFinite(Number(said)))
      throw new Refusal(`no number in "${name}": "${said}" (${where})`)
    return said === null ? null : Number(said)
  }
  const time = (name: Column): string | null => {
    const said = words(name)
    const fault = said === null ? null : edtfFault(said)
    if (fault) throw new Refusal(`${fault} (${name}, ${where})`)
    return said
  }
  const row: ClaimRow = {
    line,
    source: needed("source"),
    subject: needed("subject"),
    measure: needed("measure"),
    value:
      typeof cells.value === "number"
        ? cells.value
        : typeof cells.value === "boolean"
          ? String(cells.value)
          : words("value"),
    low: number("low"),
    best: number("best"),
    high: number("high"),
    unit: words("unit"),
    time: time("time"),
    published: time("published"),
    attribution: holders(cells.attribution, where),
    quote: words("quote"),
    url: words("url"),
    document: words("document"),
  }
  if (row.low !== null && row.high !== null && row.low > row.high)
    throw new Refusal(`low above high: "${row.low}" > "${row.high}" (${where})`)
  if (row.value === null && row.low === null && row.best === null && row.high === null)
    throw new Refusal(`no value: "${row.source}" says nothing of "${row.subject}" (${where})`)
  return row
}

function holders(cell: unknown, where: string): string[] {
  const parts = Array.isArray(cell) ? cell : typeof cell === "string" ? cell.split(";") : cell == null ? [] : [cell]
  return parts.flatMap((part: unknown) => {
    if (typeof part !== "string") throw new Refusal(`no text in "attribution": ${JSON.stringify(part)} (${where})`)
    return part.trim() ? [part.trim()] : []
  })
}

/** Weighs a table with the packs' words. The order of the rows changes nothing. */
export function weighTable(rows: readonly ClaimRow[], options: WeighOptions, lexicon: Lexicon): WeighedFinding[] {
  return weigh(rows, options, { words: weighWords(lexicon), readQuantity: makeQuantityReader(lexicon) })
}

/** Reads a cell by the grammar that reads reports; a quantity counts only where it is the whole cell. */
function makeQuantityReader(lexicon: Lexicon): QuantityReader {
  const extract = makeExtractor(lexicon)
  const known = new Map<string, ReturnType<QuantityReader>>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const document = readText(cell, {}, lexicon, "text/plain")
    const { layers } = extract(document, { published: null, layers: true })
    const quantities = layers.filter((layer) => layer.kind === "quantity")
    const [only] = quantities
    const rest = only ? document.text.slice(0, only.start) + document.text.slice(only.end) : "x"
    const whole = quantities.length === 1 && !/[\p{L}\p{N}]/u.test(rest)
    const read = whole && only ? { low: only.low, best: only.best, high: only.high, unit: only.unit } : null
    known.set(cell, read)
    return read
  }
}
