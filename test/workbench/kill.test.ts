// SIGKILL at random moments: what was told as added is there, nothing is there by half, and the next add completes the rest.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { type Casebook, ingest, openCasebook } from "#workbench"
import { temporaryFolder } from "../store/folder.js"
import { smallVerbs } from "./verbs.js"

const ROUNDS = 30
const REPORTS = 24
const ADDING = fileURLToPath(new URL("./adding.js", import.meta.url))
const now = () => new Date()

/** Mulberry32: the same moments each time, as far as a machine can be the same. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function makeBatch(folder: string, round: number): string {
  const batch = join(folder, `batch-${String(round).padStart(2, "0")}`)
  mkdirSync(batch)
  for (let i = 0; i < REPORTS; i++)
    writeFileSync(
      join(batch, `r${round}-${i}.txt`),
      `In round ${round}, report ${i}, they have ${i + 10} fighters. ${"More is said of them. ".repeat(3)}Others say ${i + 900} fighters.`,
    )
  return batch
}

/** Adds the batches until `acknowledged` names have been printed and `delay` has gone by, then is killed. Gives the names. */
function addUntilKilled(path: string, batches: string[], acknowledged: number, delay: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ADDING, path, ...batches], { stdio: ["ignore", "pipe", "pipe"] })
    let printed = ""
    let wrong = ""
    let dying = false
    const killSoon = async (): Promise<void> => {
      dying = true
      await pause(delay)
      child.kill("SIGKILL")
    }
    child.stderr.on("data", (chunk) => (wrong += chunk))
    child.stdout.on("data", (chunk) => {
      printed += chunk
      if (!dying && printed.split("\n").length > acknowledged) killSoon()
    })
    if (acknowledged === 0) killSoon()
    child.on("error", reject)
    // What was printed before the kill may still be in the pipe: it is all read when the streams are closed.
    child.on("close", (code) => {
      if (code !== null && code !== 0) reject(new Error(wrong))
      else resolve(printed.split("\n").slice(0, -1))
    })
  })
}

async function namesIn(casebook: Casebook): Promise<Set<string>> {
  const names = new Set<string>()
  for (let offset = 0; ; offset += 1000) {
    const { rows } = await casebook.documents({}, { limit: 1000, offset })
    for (const { name } of rows) names.add(name)
    if (rows.length < 1000) return names
  }
}

for (const writers of [1, 2])
  describe(`a casebook whose ${writers === 1 ? "writer is" : "two writers are"} killed`, () => {
    it(`is whole and complete after ${ROUNDS} rounds`, { timeout: 400_000 }, async () => {
      const folder = temporaryFolder()
      const path = join(folder, "killed.casebook")
      const random = randomFrom(writers)
      const batches: string[] = []
      const told = new Set<string>()
      for (let round = 0; round < ROUNDS; round++) {
        batches.push(makeBatch(folder, round))
        const names = await Promise.all(
          Array.from({ length: writers }, (_, writer) => {
            const inputs = writer ? batches.slice(-2) : batches.slice(-2).reverse()
            // Every fifth time somewhere in the start, the others somewhere in the work or right after it.
            const acknowledged = round % 5 ? Math.ceil(random() * REPORTS * 1.5) : 0
            return addUntilKilled(path, inputs, acknowledged, random() * (acknowledged ? 8 : 400))
          }),
        )
        for (const name of names.flat()) told.add(name)
        const casebook = await openCasebook(path)
        const there = await namesIn(casebook)
        assert.deepEqual(
          [...told].filter((name) => !there.has(name)),
          [],
          `round ${round}: told as added and not there`,
        )
        assert.deepEqual(await casebook.check(), [], `round ${round}`)
        await casebook.close()
      }
      assert.ok(told.size > ROUNDS * 5, `the rounds did some work: ${told.size}`)
      const casebook = await openCasebook(path)
      const { refused } = await ingest(casebook, batches, { verbs: smallVerbs(), now })
      assert.deepEqual(refused, [])
      const { documents, claims, reconciled } = await casebook.status()
      assert.deepEqual(
        { documents, claims, reconciled },
        { documents: ROUNDS * REPORTS, claims: ROUNDS * REPORTS * 2, reconciled: true },
      )
      assert.deepEqual(await casebook.check(), [])
      await casebook.close()
    })
  })
