// Runs the real command line in a process of its own, in a folder of its own.
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export const bin = resolve("bin", "assay.js")
export const examples = resolve("examples", "reports")

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function assay(
  args: readonly string[],
  { cwd = process.cwd(), input = "" }: { cwd?: string; input?: string } = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ASSAY_CASEBOOK: undefined },
    })
    let out = ""
    let err = ""
    child.stdout.setEncoding("utf8").on("data", (words) => (out += words))
    child.stderr.setEncoding("utf8").on("data", (words) => (err += words))
    child.on("error", fail)
    child.on("close", (code) => done({ code, out, err }))
    child.stdin.end(input)
  })
}

export const folder = (): string => mkdtempSync(join(tmpdir(), "assay-cli-"))
export const gone = (path: string): void => rmSync(path, { recursive: true, force: true })
export const rows = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
