// The law of reconciling part by part and leaving out questions that stand: whatever was added and decided in between, the
// findings are those that reconciling all claims from scratch yields.
import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import fc from "fast-check"
import type { Finding } from "#claim"
import { loadPacks } from "#lexicon"
import { reconcile, reconcileWords } from "#reconcile"
import { type Casebook, fitVerbs, loadLexicon, openCasebook, packFolders, reconcileCasebook } from "#workbench"
import { temporaryFolder } from "../store/folder.js"

const PACKS = ["en", "world", "khorasan"]
const verbs = fitVerbs(loadLexicon(PACKS))
const words = reconcileWords(loadPacks(packFolders(PACKS)))
const WHEN = new Date(1.5e12).toISOString()
const SAID = [
  "On 3 March 2018 at least 12 people were killed in Khost, the police said.",
  "On 3 March 2018 about 15 people were killed in Khost, Rahim Totakhel said.",
  "On 9 May 2018 some 40 people were killed in Khost, the police said.",
  "The Taliban have about 2,000 fighters in Kunar.",
  "The Taliban have 7,000 fighters, Rahim Totakhel said in 2018.",
  "The Islamic State is led by Abdul Hasib, according to the ministry.",
  "The Taliban are allied with Al-Qaeda.",
  "The Taliban are no longer allied with Al-Qaeda, Rahim Totakhel said.",
]
type Step = { readonly does: "add" | "reject" | "correct" | "withdraw" | "same"; readonly with: number }
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom("add", "add", "add", "reject", "correct", "withdraw", "same"),
  with: fc.nat({ max: 1 << 20 }),
})

async function take(casebook: Casebook, { does, with: seed }: Step, turn: number): Promise<void> {
  if (does === "add") {
    const sentences = SAID.filter((_, i) => (seed >> i) & 1)
    const bytes = new TextEncoder().encode(`${sentences.join(" ")} Report ${turn} of ${seed % 7}.`)
    const stated = { publisher: `Paper ${seed % 3}`, published: `2018-0${1 + (seed % 9)}` }
    const document = await verbs.read(bytes, `report-${turn}.txt`, stated)
    await casebook.addDocument({ document, bytes, extraction: verbs.extract(document) }, WHEN)
    return
  }
  const signed = { who: "Ada", when: WHEN }
  if (does === "same") {
    const identity = { about: "identity" as const, a: "Taliban", b: "Rahim Totakhel", ...signed }
    const stands = (await casebook.decisions()).identities.length > 0
    await casebook.appendVerdict({ ...identity, decision: stands ? "withdrawn" : "same" })
    return
  }
  const { rows } = await casebook.claims({}, { limit: 100 })
  const one = rows[seed % Math.max(1, rows.length)]
  if (!one) return
  if (does === "reject")
    await casebook.appendVerdict({ claim: one.id, decision: "rejected", reason: "a test", ...signed })
  else if (does === "withdraw" && one.state !== "open")
    await casebook.appendVerdict({ claim: one.id, decision: "withdrawn", ...signed })
  else if (does === "correct")
    await casebook.appendVerdict({
      ...{ claim: one.id, decision: "corrected", ...signed },
      correction: { certainty: one.claim.certainty === "possible" ? "certain" : "possible" },
    })
}

const byId = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => (a.question.id < b.question.id ? -1 : 1))

test("questions that stand are left out, and the findings are those of all claims from scratch", {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder()
  let stood = 0
  let run = 0
  const watched: typeof verbs = {
    ...verbs,
    reconcile: (claims, documents, decisions, stands) =>
      verbs.reconcile(claims, documents, decisions, (question, own) => {
        const stays = stands?.(question, own) ?? false
        if (stays) stood++
        return stays
      }),
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const casebook = await openCasebook(join(folder, `${run++}.casebook`))
      for (const [turn, one] of steps.entries()) {
        await take(casebook, one, turn)
        await reconcileCasebook(casebook, watched)
      }
      const { rows } = await casebook.findings({}, { limit: 1000 })
      const { claims, documents } = await casebook.placedClaims()
      assert.deepEqual(byId(rows), byId(reconcile(claims, documents, words, await casebook.decisions())))
      await casebook.close()
    }),
    { seed: 12, numRuns: 25 },
  )
  assert.ok(stood > 0)
})
