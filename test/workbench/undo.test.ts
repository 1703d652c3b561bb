// Undoing restores exactly: whatever is decided on claims, names, groups and sources of a casebook, taken back in its order it
// leaves the findings as they were; and at every step each claim that counts is in exactly one question.
import assert from "node:assert/strict"
import { it } from "node:test"
import fc from "fast-check"
import { loadPacks } from "#lexicon"
import { identityView, partClaims, reconcileParts, reconcileWords, renamed } from "#reconcile"
import { type Casebook, decide, reconcileCasebook, type Unsigned, undo, type Verbs } from "#workbench"
import { exampleCasebook } from "../http/casebook.js"
import { KINDS_REPORT } from "../http/report-of-kinds.js"
import { REPORTS } from "../http/reports.js"

const words = reconcileWords(loadPacks(["lexicons/en"]))
const verbs: Pick<Verbs, "lexicon" | "part" | "reconcile"> = {
  lexicon: "packs-1",
  part: (claims, { identities }) => partClaims(renamed(claims, [], identityView(identities, words)).placed, words),
  reconcile(claims, documents, decisions) {
    const named = renamed(claims, documents, identityView(decisions.identities, words))
    return reconcileParts(named.placed, named.documents, words, decisions)
  },
}

async function findingsOf(casebook: Casebook): Promise<string[]> {
  await reconcileCasebook(casebook, verbs)
  const { rows } = await casebook.findings({}, { limit: 1000 })
  return rows.map((finding) => JSON.stringify(finding)).sort()
}

async function nothingDropped(casebook: Casebook): Promise<void> {
  const { claims } = await casebook.placedClaims()
  const { rows } = await casebook.findings({}, { limit: 1000 })
  assert.deepEqual(rows.flatMap(({ question }) => question.claims).sort(), claims.map(({ id }) => id).sort())
}

const hand = { who: "Ada", when: "2026-11-24T12:00:00Z" }
const act = fc.record({
  kind: fc.constantFrom<"reject" | "same" | "different" | "split" | "join" | "grade">(
    ...(["reject", "same", "different", "split", "join", "grade"] as const),
  ),
  one: fc.nat(1000),
  other: fc.nat(1000),
})

it("what is decided and taken back in its order leaves the findings as they were", async () => {
  const casebook = await exampleCasebook([...REPORTS, KINDS_REPORT])
  const before = await findingsOf(casebook)
  const { claims } = await casebook.placedClaims()
  const names = (await casebook.facets({}, ["name"])).name!.flatMap(({ value }) => value ?? [])
  const ids = claims.map(({ id }) => id)
  const pick = <One>(all: readonly One[], n: number): One => all[n % all.length]!
  const unsigned = ({ kind, one, other }: { kind: string; one: number; other: number }): Unsigned | null => {
    const reason = "a test"
    if (kind === "reject") return { about: "claim", claim: pick(ids, one), decision: "rejected", reason }
    if (kind === "grade")
      return {
        ...{ about: "grade", source: pick(names, one), topic: null, claim: null, reliability: "B", credibility: null },
        ...{ decision: "graded", reason },
      }
    if (kind === "split" || kind === "join")
      return { about: "grouping", claims: [...new Set([pick(ids, one), pick(ids, other)])], decision: kind, reason }
    const [a, b] = [pick(names, one), pick(names, other)].sort()
    return a === b
      ? null
      : { about: "identity", a: a!, b: b!, decision: kind === "same" ? "same" : "different", reason }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 4 }), async (acts) => {
      const known = new Set((await casebook.verdicts()).map(({ sequence }) => sequence))
      for (const one of acts) {
        const decision = unsigned(one)
        if (decision) await decide(casebook, { ...decision, ...hand })
        await findingsOf(casebook)
        await nothingDropped(casebook)
      }
      const said = (await casebook.verdicts()).filter(({ sequence }) => !known.has(sequence))
      for (const { sequence } of [...said].reverse()) await undo(casebook, sequence, hand)
      assert.deepEqual(await findingsOf(casebook), before)
    }),
    { seed: 41, numRuns: 12 },
  )
  await casebook.close()
})
