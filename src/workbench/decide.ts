// A decision, and the findings that follow from it: whoever decides sees at once what comes of it.
import type { Verdict } from "#claim"
import { Refusal } from "#claim"
import type { Casebook, NewVerdict } from "#store"
import { decide } from "./judge.js"
import { reconcileCasebook } from "./reconcile.js"
import type { Verbs } from "./verbs.js"

/** Appends to the log and brings the findings that it concerns up to date. Throws where the casebook refuses it. */
export async function decideNow(
  casebook: Casebook,
  verdict: NewVerdict,
  verbs: Pick<Verbs, "lexicon" | "part" | "reconcile">,
): Promise<Verdict> {
  const entry = await decide(casebook, verdict)
  await reconcileCasebook(casebook, verbs)
  return entry
}

/** The name as the casebook has it: in what claims say, among their holders, or of a publisher or author. Refused where it has none. */
export async function knownName(casebook: Casebook, name: string): Promise<string> {
  const asks = [{ name: [name] }, { holder: [name] }, { publisher: [name] }]
  for (const filter of asks) if ((await casebook.claims(filter, { limit: 1 })).total) return name
  if ((await casebook.documents({ author: name }, { limit: 1 })).total) return name
  const { hits } = await casebook.searchClaims(`"${name}"`, { limit: 1 })
  const near = hits.flatMap(({ claim }) => [...claim.claim.attribution]).find((one) => one.includes(name))
  throw new Refusal(`no such name: "${name}" (${casebook.path}${near ? `; perhaps "${near}"` : ""})`)
}
