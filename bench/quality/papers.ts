// Reports of our own, written and annotated by the codebook before any output on them was seen, and scored by `assay score`:
// `one` and `two` have been mended on since; of `three` and `four` the totals alone, and some of their constructions, were known. The first figures of each stand in the decision record.
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"

export interface KindScore {
  readonly kind: string
  readonly f1: number
}
interface Scored {
  readonly kinds: readonly KindScore[]
  readonly macroF1: number | null
}

const FOLDER = join("bench", "quality", "papers")

/** F1 a kind over the reports of these names, the macro F1 last. */
export function scorePapers(names: readonly string[]): KindScore[] {
  const known = readdirSync(FOLDER)
  const texts = names.filter((name) => known.includes(`${name}.txt`)).map((name) => join(FOLDER, `${name}.txt`))
  const golds = texts.flatMap((text) => ["--gold", text.replace(/\.txt$/, ".gold.jsonl")])
  const run = spawnSync(process.execPath, [join("bin", "assay.js"), "score", ...texts, ...golds, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
  if (run.status !== 0) throw new Error(`assay score failed: ${run.stderr.trim()}`)
  const { kinds, macroF1 }: Scored = JSON.parse(run.stdout.split("\n")[0]!)
  return [...kinds, ...(macroF1 === null ? [] : [{ kind: "macro", f1: macroF1 }])]
}
