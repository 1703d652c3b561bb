import assert from "node:assert/strict"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { subjectOf } from "#claim"
import { ingest, openCasebook, type Progress, reExtract } from "#workbench"
import { temporaryFolder } from "../store/folder.js"
import { smallVerbs } from "./verbs.js"

const now = () => new Date("2026-11-24T10:00:00Z")
const verbs = smallVerbs()

async function withReports(reports: Record<string, string>) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, "in"))
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, "in", name), text)
  return { casebook: await openCasebook(join(folder, "test.casebook")), input: join(folder, "in") }
}

describe("ingest", () => {
  it("adds what can be read, refuses the rest with reasons, reconciles", async () => {
    const { casebook, input } = await withReports({
      "a.txt": "They have 300 fighters.",
      "b.txt": "",
      "c.md": "They have 500 fighters. Others say 900 fighters.",
      "d.txt": "%CRASH",
      "ignored.jpg": "no report",
    })
    const told: Progress[] = []
    const summary = await ingest(casebook, [input, "/no/such/file.pdf"], {
      verbs,
      now,
      onProgress: (one) => told.push(one),
    })
    assert.deepEqual([summary.added, summary.alreadyThere, summary.claims, summary.questions], [2, 0, 3, 1])
    assert.deepEqual(
      summary.refused.map(({ name, reason }) => [name, reason]),
      [
        ["/no/such/file.pdf", 'no such file: "/no/such/file.pdf"'],
        ["b.txt", 'empty report: "b.txt"'],
        [
          "d.txt",
          `could not be read for a fault in this program: "${join(input, "d.txt")}" (undefined is not a function)`,
        ],
      ],
    )
    assert.deepEqual(
      told.map(({ done, total }) => `${done}/${total}`),
      ["1/5", "2/5", "3/5", "4/5", "5/5"],
    )
    const status = await casebook.status()
    assert.deepEqual([status.documents, status.refused, status.reconciled], [2, 3, true])
    assert.equal((await casebook.refusals()).length, 3)
    await casebook.close()
  })

  it("adds nothing twice, and completes what was begun", async () => {
    const { casebook, input } = await withReports({
      "a.txt": "300 fighters.",
      "b.txt": "",
      "copy.txt": "300 fighters.",
    })
    const first = await ingest(casebook, [input], { verbs, now })
    assert.deepEqual([first.added, first.alreadyThere, first.refused.length], [1, 1, 1])
    writeFileSync(join(input, "b.txt"), "Now 400 fighters.")
    writeFileSync(join(input, "c.txt"), "Or 500 fighters.")
    const second = await ingest(casebook, [input], { verbs, now })
    assert.deepEqual([second.added, second.alreadyThere, second.refused.length], [2, 2, 0])
    assert.deepEqual(await casebook.refusals(), [])
    const third = await ingest(casebook, [input, join(input, "*.txt")], { verbs, now })
    assert.deepEqual([third.added, third.alreadyThere], [0, 4])
    assert.equal((await casebook.finding("strength"))?.question.claims.length, 3)
    await casebook.close()
  })

  it("passes on what the user states of the reports", async () => {
    const { casebook, input } = await withReports({ "a.txt": "300 fighters." })
    await ingest(casebook, [input], { verbs, now, stated: { publisher: "Radio Kabul" } })
    assert.equal((await casebook.documents()).rows[0].publisher, "Radio Kabul")
    await casebook.close()
  })

  it("stops when it is told to, and keeps what was added", async () => {
    const { casebook, input } = await withReports({ "a.txt": "300 fighters.", "b.txt": "400 fighters." })
    const controller = new AbortController()
    const stopped = ingest(casebook, [input], {
      verbs,
      now,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await assert.rejects(stopped, { name: "AbortError" })
    assert.equal((await casebook.status()).documents, 1)
    await casebook.close()
  })
})

describe("reExtract", () => {
  it("reads anew what was read with other packs, and keeps verdicts", async () => {
    const { casebook, input } = await withReports({ "a.txt": "300 fighters.", "b.txt": "400 fighters." })
    await ingest(casebook, [input], { verbs, now })
    const [{ id }] = (await casebook.claims()).rows
    await casebook.appendVerdict({ claim: id, decision: "rejected", who: "Ada", when: now().toISOString() })
    const told: string[] = []
    const done = await reExtract(casebook, { verbs: smallVerbs("packs-2"), onProgress: ({ name }) => told.push(name) })
    assert.deepEqual([done.documents, told.length, (await casebook.status()).reconciled], [2, 2, true])
    const row = await casebook.claim(id)
    assert.deepEqual([row ? subjectOf(row.claim) : null, row?.state, row?.lexicon], ["packs-2", "rejected", "packs-2"])
    assert.equal((await reExtract(casebook, { verbs: smallVerbs("packs-2") })).documents, 0)
    await casebook.close()
  })
})
