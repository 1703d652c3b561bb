// A casebook of reports that vary, extracted anew after an edit of the lexicon, and reconciled: the whole command, workers
// included. `node dist/bench/speed/re-extracting.js 10000`. The edit is a pack of a few names, so that some claims change.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { defaultPacks, loadPacks } from "#lexicon"
import { fitVerbs, ingest, openCasebook, reExtract } from "#workbench"
import { type Row, rowOf } from "./casebook.js"
import { variedReports } from "./reports.js"
import { seeded } from "./seeded.js"

const FULL = 10_000
const AT_ONCE = 500

const EDIT = {
  "pack.yaml": "name: edited\nkind: theatre\nversion: 1\nreason: a benchmark\n",
  "names/edited.yaml":
    "- type: armed-group\n  reason: a benchmark\n  names:\n    Gate Brigade: [the elders, Traders]\n",
}

export async function benchReExtracting(reports: number, say: (line: string) => void = () => {}): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-"))
  try {
    const casebook = await openCasebook(join(folder, "reports.casebook"))
    const verbs = fitVerbs(loadPacks(defaultPacks()))
    const random = seeded(17)
    const began = performance.now()
    for (let made = 0; made < reports; made += AT_ONCE) {
      const some = join(folder, `some-${made}`)
      mkdirSync(some)
      const texts = variedReports(Math.min(AT_ONCE, reports - made), random)
      for (const [i, text] of texts.entries()) writeFileSync(join(some, `report-${made + i}.txt`), text)
      await ingest(casebook, [some], { verbs, now: () => new Date(1.5e12) })
      rmSync(some, { recursive: true })
    }
    const { claims } = await casebook.status()
    say(`${reports} reports with ${claims} claims added in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    const packs = [...defaultPacks(), editedPack(join(folder, "edited"))]
    const edited = fitVerbs(loadPacks(packs))
    const start = performance.now()
    await reExtract(casebook, { verbs: edited, workers: { jobs: availableParallelism(), packs } })
    const seconds = (performance.now() - start) / 1000
    await casebook.close()
    say(`extracted anew and reconciled in ${seconds.toFixed(1)} s`)
    const [floor, goal] = reports >= FULL ? [60, 20] : [null, null]
    return [
      rowOf(
        `${reports} reports (${claims} claims) extracted anew after an edit, and reconciled`,
        seconds,
        "s",
        floor,
        goal,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function editedPack(folder: string): string {
  for (const [name, text] of Object.entries(EDIT)) {
    mkdirSync(join(folder, name, ".."), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchReExtracting(Number(process.argv[2] ?? 1000), (line) => process.stdout.write(`${line}\n`))
