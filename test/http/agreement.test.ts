import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Serving, serve } from "#http"
import type { AgreementView } from "#present"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"

describe("two readers side by side", () => {
  let casebook: Casebook
  let server: Serving
  before(async () => {
    casebook = await exampleCasebook()
    server = await serve({ casebook, port: 0, who: "tester", signals: false, say: () => {} })
  })
  after(async () => {
    await server.stop()
    await casebook.close()
  })
  const get = (query = "") => fetch(new URL(`/api/agreement${query}`, server.url))
  const read = async (query = ""): Promise<AgreementView> => (await (await get(query)).json()) as AgreementView

  it("has nothing to compare while there is one reader", async () => {
    const { a, b, total } = await read()
    assert.deepEqual([a, b, total], ["rules", null, 0])
  })

  it("shows every claim of both, alike or not", async () => {
    const { rows: all } = await casebook.claims({}, { limit: 200 }, "document")
    const documents = [...new Set(all.map((row) => row.document))]
    const claimsOf = (id: string) => all.filter((row) => row.document === id)
    const [document = ""] = documents.sort((a, b) => claimsOf(b).length - claimsOf(a).length)
    const mine = claimsOf(document)
    assert.ok(mine.length >= 3)
    const [first, ...others] = mine.map(({ claim }) => claim)
    await casebook.addClaims(document, "Anna", [
      { ...first!, stance: first!.stance === "doubts" ? "neutral" : "doubts" },
      ...others.slice(1),
    ])
    const view = await read()
    assert.deepEqual(
      [view.a, view.b, view.readers, view.documents, view.left],
      ["rules", "Anna", ["rules", "Anna"], 1, 0],
    )
    assert.equal(view.total, mine.length)
    const words = view.rows.map((row) => row.words)
    assert.ok(words.includes("differ in stance"))
    assert.equal(words.filter((word) => word === "only the rules").length, others.length ? 1 : 0)
    for (const { a, b } of view.rows) assert.ok(a === null || b === null || a.id !== b.id)
    const differences = await read("?show=differences&rows=1")
    assert.equal(differences.rows.length, 1)
    assert.ok(differences.total < view.total)
    assert.ok(view.alphas.some(({ name }) => name === "kinds in a passage"))
  })

  it("says what is wrong with a question", async () => {
    assert.equal((await get("?reader=rules&reader=nobody")).status, 400)
    assert.equal((await get("?kind=rumour")).status, 400)
    assert.equal((await get("?readers=rules")).status, 400)
  })
})
