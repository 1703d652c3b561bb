// On a report that the real rooms have read, from its bytes to the answers.
import assert from "node:assert/strict"
import { join } from "node:path"
import { describe, it } from "node:test"
import { createApp } from "#http"
import type { ClaimsView, DerivationView, DocumentView } from "#present"
import { addBytes, type Casebook, loadVerbs, openCasebook, reconcileCasebook } from "#workbench"
import { temporaryFolder } from "../store/folder.js"
import { exampleCasebook } from "./casebook.js"

const REPORT = `A Note on the Taliban

By 2018 the Taliban had between 60,000 and 77,000 fighters, according to the United Nations. In 2021 they had about 80,000 fighters.
`

async function ask<View>(casebook: Casebook, path: string): Promise<{ status: number; view: View }> {
  const app = createApp({ casebook, assets: new Map(), who: "", now: () => "", report: () => {} })
  const answer = await app.request(path, { headers: { host: "localhost" } })
  return { status: answer.status, view: (await answer.json()) as View }
}

describe("a report that was read", () => {
  it("comes out with its claims lit and each derivation told step by step", async () => {
    const casebook = await openCasebook(join(temporaryFolder(), "real.casebook"))
    const verbs = loadVerbs()
    const now = () => new Date("2026-11-24T10:00:00Z")
    const added = await addBytes(casebook, new TextEncoder().encode(REPORT), "note.txt", { verbs, now })
    await reconcileCasebook(casebook, verbs)
    const { view: claims } = await ask<ClaimsView>(casebook, "/api/claims?order=document")
    assert.deepEqual(
      claims.rows.map(({ subject, figure }) => [subject, figure]),
      [
        ["Taliban", "60,000–77,000 persons"],
        ["Taliban", "about 80,000 persons"],
      ],
    )
    const { view: document } = await ask<DocumentView>(casebook, `/api/documents/${added.document}`)
    const runs = document.blocks.flatMap(({ runs }) => runs)
    for (const { id, quote } of document.claims)
      assert.equal(
        runs
          .flatMap(({ text, claims }) => (claims.includes(id) ? text : ""))
          .join("")
          .replace(/\s*\n\s*/g, " "),
        quote.exact,
      )
    const { view: derivation } = await ask<DerivationView>(casebook, `/api/claims/${claims.rows[0]!.id}/derivation`)
    const subject = derivation.steps.find(({ step }) => step === "subject")
    assert.equal(subject?.result, "Taliban")
    assert.ok(derivation.steps.every(({ rule }) => rule.length > 0))
    await casebook.close()
  })

  it("refuses in one line where the packs of today do not make the claim", async () => {
    const casebook = await exampleCasebook()
    const { view } = await ask<ClaimsView>(casebook, "/api/claims?rows=1")
    const refused = await ask<{ error: string }>(casebook, `/api/claims/${view.rows[0]!.id}/derivation`)
    assert.equal(refused.status, 409)
    assert.match(refused.view.error, /^the packs have changed/)
    await casebook.close()
  })
})
