// Findings follow what is decided in the app, a moment after the decision has been answered.
import assert from "node:assert/strict"
import { it } from "node:test"
import { serve } from "#http"
import { loadPacks } from "#lexicon"
import { partClaims, reconcileParts, reconcileWords } from "#reconcile"
import type { Verbs } from "#workbench"
import { exampleCasebook } from "./casebook.js"

it("a rejected claim is gone from its question, which is made anew before the server has stopped", async () => {
  const casebook = await exampleCasebook()
  const words = reconcileWords(loadPacks(["lexicons/en"]))
  const verbs: Verbs = {
    lexicon: "packs-1",
    read: () => Promise.reject(new Error("nothing is read here")),
    extract: () => ({ claims: [], entities: [], passages: [], lexicon: "packs-1" }),
    part: (claims) => partClaims(claims, words),
    reconcile: (claims, documents, decisions) => reconcileParts(claims, documents, words, decisions),
  }
  const server = await serve({ casebook, port: 0, who: "Ada", signals: false, say: () => {}, verbs: () => verbs })
  const [question] = (await casebook.questions({ minClaims: 2 })).rows
  assert.ok(question)
  const claims = (await casebook.finding(question.id))?.question.claims ?? []
  const answer = await fetch(new URL(`/api/claims/${claims[0]}/verdicts`, server.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ decision: "rejected", reason: "misread" }),
  })
  assert.equal(answer.status, 200)
  await server.stop()
  const { rows } = await casebook.questions({})
  const kept = await Promise.all(rows.map(({ id }) => casebook.finding(id)))
  const all = kept.flatMap((finding) => finding?.question.claims ?? [])
  assert.ok(!all.includes(claims[0]!))
  for (const other of claims.slice(1)) assert.ok(all.includes(other))
  assert.equal((await casebook.status()).reconciled, true)
  await casebook.close()
})
