// The law of proposing over names: going over the names of a casebook yields what going over all its claims yields.
import assert from "node:assert/strict"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { namesOf } from "#claim"
import { loadPacks } from "#lexicon"
import { nameFacts, proposeIdentities, reconcileWords } from "#reconcile"
import {
  type Casebook,
  identityProposals,
  identityReview,
  ingest,
  loadLexicon,
  loadVerbs,
  openCasebook,
  packFolders,
} from "#workbench"
import { temporaryFolder } from "../store/folder.js"

const lexicon = loadLexicon()
const words = reconcileWords(loadPacks(packFolders()))
const OTHERS = [
  "Rahim Totakhel leads the Northern Gate Brigade. Raheem Totakhel, also known as Abu Gate, leads it now.",
  "On 3 March 2018 gunmen of the Northern Gate Brigade attacked the Nothern Gate Brigade in Khost, killing 12 people.",
]

async function made(): Promise<Casebook> {
  const folder = temporaryFolder()
  const casebook = await openCasebook(join(folder, "names.casebook"))
  const verbs = loadVerbs()
  await ingest(casebook, [resolve("examples/reports")], { verbs, now: () => new Date(1.6e12) })
  for (const [i, text] of OTHERS.entries()) {
    const bytes = new TextEncoder().encode(text)
    const document = await verbs.read(bytes, `other-${i}.txt`, {})
    await casebook.addDocument({ document, bytes, extraction: verbs.extract(document) }, new Date(1.6e12).toISOString())
  }
  return casebook
}

test("proposals over names are those over all claims, also where one of them was rejected", async () => {
  const casebook = await made()
  const byClaims = async () => proposeIdentities(nameFacts((await casebook.placedClaims()).claims, words), words)
  const before = await identityProposals(casebook, lexicon)
  assert.ok(before.length > 1, "too few to tell")
  assert.deepEqual(before, await byClaims())
  const { rows } = await casebook.claims({ kind: ["event"] })
  for (const { id } of rows)
    await casebook.appendVerdict({
      ...{ claim: id, decision: "rejected", reason: "a test", who: "Ada", when: new Date(1.6e12).toISOString() },
    })
  assert.deepEqual(await identityProposals(casebook, lexicon), await byClaims())
  const { proposals, countOf } = await identityReview(casebook)
  const { claims } = await casebook.placedClaims()
  for (const name of proposals.flatMap(({ a, b }) => [a, b])) {
    const naming = claims.filter(({ claim }) => namesOf(claim).includes(name)).map(({ id }) => id)
    assert.equal(countOf(name), naming.length, name)
    assert.deepEqual([...(await casebook.claimsNaming([name, "nobody"], 1000))].sort(), naming.sort(), name)
  }
  await casebook.close()
})
