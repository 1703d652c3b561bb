// Rows of claims for the tests of weighing: only what a test is about needs to be said.
import { loadPacks } from "#lexicon"
import { type ClaimRow, type WeighedFinding, type WeighOptions, weigh, weighWords } from "#reconcile"

export const words = weighWords(loadPacks(["lexicons/en", "lexicons/world", "lexicons/khorasan"]))

/** A claim of one outlet on a toll; `attribution` with ";" between. */
export function row({ by = "", ...fields }: Partial<ClaimRow> & { readonly by?: string } = {}): ClaimRow {
  return {
    line: 1,
    source: "daily.example",
    subject: "Harbour bombing",
    measure: "fatalities",
    value: null,
    low: null,
    best: null,
    high: null,
    unit: "persons",
    time: "2031-05-02",
    published: null,
    attribution: by.split(";").flatMap((holder) => (holder.trim() ? [holder.trim()] : [])),
    quote: null,
    url: null,
    document: null,
    ...fields,
  }
}

export function findings(rows: readonly ClaimRow[], options: Partial<WeighOptions> = {}): WeighedFinding[] {
  return weigh(
    rows,
    { copying: true, accuracy: true, origins: true, likeness: true, ...options },
    { words, readQuantity: () => null },
  )
}

/** The finding of rows that are about one question. */
export function finding(rows: readonly ClaimRow[], options: Partial<WeighOptions> = {}): WeighedFinding {
  const all = findings(rows, options)
  if (all.length !== 1) throw new Error(`${all.length} findings, not one`)
  return all[0]!
}

export const entry = (one: WeighedFinding, value: string | number): WeighedFinding["values"][number] => {
  const found = one.values.find((each) => each.value === value)
  if (!found) throw new Error(`no value ${value} among ${one.values.map((each) => each.value).join(", ")}`)
  return found
}
