// A theatre is added by a folder of YAML alone: the same rules read claims of every kind once a pack knows the names.
import assert from "node:assert/strict"
import { test } from "node:test"
import { CLAIM_KINDS, type ClaimKind } from "#claim"
import { makeExtractor } from "#extract"
import { loadPacks, resolvePack } from "#lexicon"
import { readText } from "#read"

const REPORT = `JNIM fighters attacked a FAMa base at Boulikessi on 11 June 2024, killing at least 40 soldiers, according to Radio Omega. \
VDPs were ambushed near Djibo by gunmen of the Islamic State on 13 June 2024; nine of them died. \
Katiba Macina, led by Amadou Koufa, is a part of JNIM and has bases in the Wagadou forest. \
JNIM and the Islamic State have been rivals since 2019. \
On 9 June 2024 a rezzou on a convoy of the G5 Sahel near Tessit killed two Nigerien soldiers. \
Niger could lose control of Banibangou if the army withdraws. \
The withdrawal of MINUSMA has weakened the security of Gao. \
The group's finances have improved. \
ECOWAS should talk to the three juntas.`

function claimsWith(packs: readonly string[]) {
  const lexicon = loadPacks(packs.map(resolvePack))
  const document = readText(REPORT, { id: "report" }, lexicon)
  const kinds: ReadonlySet<ClaimKind> = new Set(CLAIM_KINDS)
  const { claims, more } = makeExtractor(lexicon)(document, { published: "2024-06-14", layers: false, kinds })
  return [...claims, ...more]
}

test("the Sahel pack needs no code: claims of all kinds, under the theatre's names", () => {
  const claims = claimsWith(["en", "world", "sahel"])
  for (const kind of CLAIM_KINDS)
    assert.ok(
      claims.some((claim) => claim.kind === kind),
      `no ${kind}`,
    )
  const ties = claims.flatMap((claim) =>
    claim.kind === "relation" ? [`${claim.subject} ${claim.type} ${claim.object}`] : [],
  )
  const JNIM = "Jama'at Nusrat al-Islam wal-Muslimin"
  for (const tie of [
    "Macina Liberation Front led-by Amadou Koufa",
    `Macina Liberation Front part-of ${JNIM}`,
    "Macina Liberation Front operates-in Wagadou Forest",
    `${JNIM} rival-of Islamic State Sahel Province`,
  ])
    assert.ok(ties.includes(tie), `${tie}: ${ties.join("; ")}`)
  const events = claims.flatMap((claim) => (claim.kind === "event" ? [claim] : []))
  const base = events.find(({ place }) => place?.startsWith("Boulikessi"))
  assert.deepEqual([base?.actors, base?.time], [[JNIM], "2024-06-11"])
  assert.ok(base?.targets.includes("Armed Forces of Mali"))
  // a word that only this pack knows tells an event
  assert.ok(
    events.some(({ place }) => place?.startsWith("Tessit")),
    "no rezzou",
  )
})

test("without the pack the same text holds less", () => {
  const ties = claimsWith(["en", "world"]).filter(({ kind }) => kind === "relation")
  assert.ok(ties.length < claimsWith(["en", "world", "sahel"]).filter(({ kind }) => kind === "relation").length)
})
