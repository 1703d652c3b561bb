// Several processes on one casebook: two add, this one reads. Nothing is lost, nothing fails, readers see whole documents.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { openCasebook } from "#store"
import { temporaryFolder } from "./folder.js"

const ADDING = fileURLToPath(new URL("../workbench/adding.js", import.meta.url))
const REPORTS = 80

function add(path: string, inputs: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ADDING, path, ...inputs], { stdio: ["ignore", "ignore", "pipe"] })
    let wrong = ""
    child.stderr.on("data", (chunk) => (wrong += chunk))
    child.on("error", reject)
    child.on("close", (code) => (code === 0 ? resolve(wrong) : reject(new Error(wrong))))
  })
}

describe("two processes that add while a third reads", () => {
  it("end with everything there, once", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    const path = join(folder, "shared.casebook")
    for (const batch of ["a", "b", "both"]) {
      mkdirSync(join(folder, batch))
      for (let i = 0; i < REPORTS / 2; i++)
        writeFileSync(
          join(folder, batch, `${batch}-${i}.txt`),
          `In ${batch} ${i} they have ${i} fighters. Others say ${i + 1} fighters.`,
        )
    }
    let running = true
    const adding = Promise.all([
      add(path, [join(folder, "a"), join(folder, "both")]),
      add(path, [join(folder, "both"), join(folder, "b")]),
    ]).finally(() => {
      running = false
    })
    const reader = await openCasebook(path)
    let last = 0
    while (running) {
      const { documents, claims, passages } = await reader.status()
      assert.ok(documents >= last, "nothing goes away")
      assert.deepEqual([claims, passages], [documents * 2, documents * 2], "documents are seen whole")
      last = documents
      const { rows, total } = await reader.claims({ text: "fighters" }, { limit: 5 })
      assert.ok(total >= rows.length)
      await pause(5)
    }
    assert.deepEqual(await adding, ["", ""])
    const { documents, claims, reconciled, refused } = await reader.status()
    const whole = (REPORTS / 2) * 3
    assert.deepEqual(
      { documents, claims, reconciled, refused },
      { documents: whole, claims: whole * 2, reconciled: true, refused: 0 },
    )
    assert.deepEqual(await reader.check(), [])
    await reader.close()
  })
})
