// Memory of `assay extract --jsonl -` while a hundred thousand documents go through it: `node dist/bench/speed/streaming.js 100000
// [--write]`; the table goes into docs/speed-streaming.md.
// The documents vary and are written as fast as the program takes them; what it holds is asked of the system (Linux) with
// every tenth of them. The law: it holds no more at the end than at the beginning.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { variedReports } from "./reports.js"
import { seeded } from "./seeded.js"

const STEPS = 10
const AT_ONCE = 100
/** Characters of a document: a wire report. */
const LENGTH = 1500

export interface Held {
  readonly documents: number
  /** What the program holds of real memory. */
  readonly megabytes: number
  /** Lines that have come out. */
  readonly lines: number
  readonly seconds: number
}

export async function benchStreaming(documents: number, say: (line: string) => void = () => {}): Promise<Held[]> {
  const program = fileURLToPath(new URL("../../../bin/assay.js", import.meta.url))
  const child = spawn(process.execPath, [program, "extract", "--jsonl", "-"], { stdio: ["pipe", "pipe", "inherit"] })
  let lines = 0
  child.stdout.on("data", (bytes: Uint8Array) => {
    for (const byte of bytes) if (byte === 10) lines++
  })
  const random = seeded(23)
  const held: Held[] = []
  const began = performance.now()
  for (let made = 0; made < documents; ) {
    const rows = variedReports(Math.min(AT_ONCE, documents - made), random, LENGTH).map((text, i) =>
      JSON.stringify({ id: `report-${made + i}`, text, published: "2018-05-04" }),
    )
    made += rows.length
    if (!child.stdin.write(`${rows.join("\n")}\n`)) await once(child.stdin, "drain")
    if (made < ((held.length + 1) * documents) / STEPS) continue
    const seconds = (performance.now() - began) / 1000
    const now = { documents: made, megabytes: residentMegabytes(child.pid!), lines, seconds }
    held.push(now)
    say(rowOf(now))
  }
  child.stdin.end()
  await once(child, "close")
  return held
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? []
  return Number(kilobytes) / 1024
}

const HEAD = ["| documents | held | lines out | after |", "| ---: | ---: | ---: | ---: |"]
const rowOf = ({ documents, megabytes, lines, seconds }: Held): string =>
  `| ${documents} | ${megabytes.toFixed(0)} MB | ${lines} | ${seconds.toFixed(0)} s |`

/** The rows as docs/speed-streaming.md shows them. */
export function page(held: readonly Held[]): string {
  return `# Memory over a stream of documents, measured

Made by \`node dist/bench/speed/streaming.js ${held.at(-1)?.documents ?? 0} --write\` on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${cpus().length} processors), Node ${process.version}:
documents of about ${LENGTH} characters that vary (seeded) go through \`assay extract --jsonl -\` as fast as it takes them. What it holds is real
memory, asked of the system with every tenth of them; the law is that it holds no more at the end than at the beginning. The
seconds are those of the clock, on a machine that others may use.

${HEAD.join("\n")}
${held.map(rowOf).join("\n")}
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  for (const line of HEAD) say(line)
  const [documents = "100000"] = process.argv.slice(2).filter((word) => word !== "--write")
  const held = await benchStreaming(Number(documents), say)
  if (process.argv.includes("--write")) writeFileSync(join("docs", "speed-streaming.md"), page(held))
}
