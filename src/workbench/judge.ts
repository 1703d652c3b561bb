// What an analyst decides goes into the log in one way, from whatever edge: said twice it stands once, so that a browser which
// never got an answer may ask again; undoing and redoing are entries like any other.
import { type Claim, Refusal, type Verdict } from "#claim"
import { historyOf, sameStep, subjectKey } from "#present"
import { type AddedClaim, type Casebook, type NewVerdict, standing } from "#store"

/** Who decides, and when (ISO 8601, UTC). */
export interface Hand {
  readonly who: string
  readonly when: string
}

/** What is decided, before it is signed. */
export type Unsigned = NewVerdict extends infer One ? (One extends unknown ? Omit<One, "who" | "when"> : never) : never

/** Appends the verdict, unless the entry that stands on the same subject says the very same: then that one is answered. */
export async function decide(casebook: Casebook, verdict: NewVerdict): Promise<Verdict> {
  return (await saidBefore(casebook, verdict)) ?? (await casebook.appendVerdict(verdict))
}

async function saidBefore(casebook: Casebook, verdict: NewVerdict): Promise<Verdict | null> {
  if (verdict.decision === "withdrawn") return null
  if (verdict.decision === "added") return addedBefore(casebook, verdict)
  const said = entryOf(verdict)
  const log =
    said.about === "claim"
      ? await casebook.verdicts(said.claim)
      : (await casebook.verdicts({ about: said.about })).filter((one) => subjectKey(one) === subjectKey(said))
  const stands = standing<Verdict>(log)
  return stands && sameStep(stands, said) ? stands : null
}

/** The id of an added claim is made where it is kept, so that it is known again by what it says. */
async function addedBefore(casebook: Casebook, { added, who }: AddedClaim): Promise<Verdict | null> {
  const log = await casebook.verdicts({ about: "claim" })
  for (const entry of log) {
    if (entry.about !== "claim" || entry.added?.document !== added.document || entry.who !== who) continue
    if (!sameClaim(entry.added.claim, added.claim)) continue
    if (standing(await casebook.verdicts(entry.claim))?.sequence === entry.sequence) return entry
  }
  return null
}

/** The rule is the hand's, however it is called. */
const sameClaim = (a: Claim, b: Claim): boolean =>
  JSON.stringify(Object.entries({ ...a, rule: "" }).sort()) ===
  JSON.stringify(Object.entries({ ...b, rule: "" }).sort())

/** The verdict as the entry that it would be, but for its place and day. */
function entryOf(verdict: Exclude<NewVerdict, AddedClaim>): Verdict {
  const signed = { sequence: 0, when: verdict.when, who: verdict.who, reason: verdict.reason ?? null }
  switch (verdict.about) {
    case "identity": {
      const [a = "", b = ""] = [verdict.a.trim(), verdict.b.trim()].sort()
      return { ...signed, about: verdict.about, a, b, decision: verdict.decision }
    }
    case "grouping":
      return { ...signed, ...verdict, ...signed, claims: [...new Set(verdict.claims)].sort() }
    case "grade":
      return { ...verdict, ...signed }
    default: {
      const { claim, decision, correction = null } = verdict
      return { ...signed, about: "claim", claim, decision, correction, added: null }
    }
  }
}

/**
 * Takes back the entry of the log that `sequence` names, if it is this person's last one. Asked a second time it does nothing.
 * Refuses where it is not the last, and where somebody else has decided on the same since.
 */
export async function undo(casebook: Casebook, sequence: number, hand: Hand): Promise<void> {
  const log = await casebook.verdicts()
  const { done, undone } = historyOf(log, hand.who)
  const last = done.at(-1)
  if (last?.sequence !== sequence) {
    if (undone.some((entry) => entry.sequence === sequence)) return
    throw new Refusal(`not the last step of ${hand.who}: "${sequence}" (undo)`)
  }
  const stands = standing(log.filter((entry) => subjectKey(entry) === subjectKey(last)))
  if (stands?.sequence !== sequence)
    throw new Refusal(`somebody else has decided on the same since: "${stands?.who ?? ""}" (undo)`)
  await casebook.appendVerdict(withdrawalOf(last, hand))
}

function withdrawalOf(entry: Verdict, hand: Hand): NewVerdict {
  const signed = { ...hand, reason: null, decision: "withdrawn" as const }
  switch (entry.about) {
    case "claim":
      return { about: entry.about, claim: entry.claim, ...signed }
    case "identity":
      return { about: entry.about, a: entry.a, b: entry.b, ...signed }
    case "grouping":
      return { about: entry.about, claims: entry.claims, ...signed }
    case "grade": {
      const { about, source, topic, claim } = entry
      return { about, source, topic, claim, reliability: null, credibility: null, ...signed }
    }
  }
}

/** Says again what was withdrawn last. Asked a second time it does nothing; refuses where something else was said since. */
export async function redo(casebook: Casebook, sequence: number, hand: Hand): Promise<void> {
  const log = await casebook.verdicts()
  const { done, undone } = historyOf(log, hand.who)
  const next = undone.at(-1)
  if (next?.sequence === sequence) {
    await casebook.appendVerdict(againOf(next, hand))
    return
  }
  const meant = log.find((entry) => entry.sequence === sequence)
  const last = done.at(-1)
  if (!(meant && last && sameStep(meant, last))) throw new Refusal(`nothing to do again: "${sequence}" (redo)`)
}

function againOf(entry: Verdict, hand: Hand): NewVerdict {
  if (entry.about !== "claim") return { ...entry, ...hand }
  const { claim, decision, correction, reason, added } = entry
  if (decision === "added") {
    if (!added) throw new Refusal(`an added claim without its words: "${claim}" (redo)`)
    return { about: "claim", decision, added, reason, ...hand }
  }
  return { about: "claim", claim, decision, correction, reason, ...hand }
}
