// The guides run: files in fences are written, commands behind "$" are run, and what they print is what the guide shows,
// with "…" for what changes with the packs.
import assert from "node:assert/strict"
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { answers, startEndpoint } from "../workbench/endpoint.js"
import { assay, folder, gone } from "./run.js"

/** Where the guides' local model listens. */
const LOCAL_MODEL = "http://127.0.0.1:11434/v1"
const FOUND = {
  kind: "recommendation",
  quote: "should say from whom he has them",
  addressee: null,
  action: "say from whom he has them",
}

interface Step {
  readonly command: string
  /** The lines that it is shown to print. */
  readonly shown: readonly string[]
}

function stepsOf(guide: string): Step[] {
  const steps: { command: string; shown: string[] }[] = []
  for (const line of guide.split("\n")) {
    const code = /^ {4}(.*)$/.exec(line)?.[1]
    if (code === undefined) continue
    if (code.startsWith("$ ")) steps.push({ command: code.slice(2), shown: [] })
    else steps.at(-1)?.shown.push(code)
  }
  return steps
}

/** Each shown line stands in what was printed, in this order; "…" is anything. */
function assertShown(shown: readonly string[], printed: string, command: string): void {
  let from = 0
  for (const line of shown) {
    const pattern = line
      .split("…")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
      .join("[\\s\\S]*?")
    const match = new RegExp(pattern).exec(printed.slice(from))
    assert.ok(match, `${command}\nshows: ${line}\nprints:\n${printed.slice(from)}`)
    from += match.index + match[0].length
  }
}

// the tour of the pages has no commands
for (const name of readdirSync(join("docs", "guide")).filter((file) => file.endsWith(".md") && file !== "pages.md"))
  test(`the examples of the guide run: ${name}`, async () => {
    const guide = readFileSync(join("docs", "guide", name), "utf8")
    const cwd = folder()
    const endpoint = await startEndpoint(answers(JSON.stringify(FOUND)))
    try {
      symlinkSync(resolve("examples"), join(cwd, "examples"))
      for (const [, file, body] of guide.matchAll(/^```(\S+\.\w+)\n([\s\S]*?)^```$/gm))
        writeFileSync(join(cwd, file!), body!)
      const steps = stepsOf(guide)
      assert.ok(steps.length >= 3)
      for (const { command, shown } of steps) {
        const [program, ...args] = command.replace(LOCAL_MODEL, endpoint.baseUrl).split(" ")
        assert.equal(program, "assay", command)
        const { out, err } = await assay(args, { cwd })
        assertShown(shown, err + out, command)
      }
    } finally {
      await endpoint.close()
      gone(cwd)
    }
  })
