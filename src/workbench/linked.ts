// Questions of the same matter: an incident with its tolls, and the tolls of one incident with each other. Found when they are
// asked for, in the documents that speak on both, so that nothing of it has to follow every change.
import { type ClaimKind, daysOf, type Edtf, type Finding } from "#claim"
import type { Casebook, Neighbour } from "#store"

/** What is counted of an incident. */
const TOLLS: readonly string[] = ["fatalities", "injured", "detained"]
/** Dates of one incident slip by a day or two. */
const SLIP_DAYS = 2
const MOST = 12

/** The other questions of the incident that this one is, or counts the dead or hurt of; those with most documents in common first. */
export async function linkedQuestions(casebook: Casebook, finding: Finding): Promise<readonly Finding[]> {
  const { id, kind, topic, place, time } = finding.question
  const incident = kind === "event"
  if (time === null || !(incident || (kind === "estimate" && TOLLS.includes(topic ?? "")))) return []
  const kinds: readonly ClaimKind[] = incident ? ["estimate"] : ["event", "estimate"]
  const near = (await casebook.neighbours(id, kinds)).filter(
    (one) => isOfIncident(one) && nested(one.place, place) && gapOf(one.time, time) <= SLIP_DAYS,
  )
  const found = await Promise.all(near.slice(0, MOST).map((one) => casebook.finding(one.id)))
  return found.filter((one) => one !== null)
}

const isOfIncident = ({ kind, topic, time }: Neighbour): boolean =>
  time !== null && (kind === "event" || TOLLS.includes(topic ?? ""))

/** "Kerman" and "Kerman, Iran", whichever says more; no place may be any. */
export function nested(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [p, q] = [a, b].map((place) => place.split(",").map((level) => level.trim().toLowerCase()))
  return p!.includes(q![0]!) || q!.includes(p![0]!)
}

function gapOf(a: Edtf | null, b: Edtf | null): number {
  const [x, y] = [a && daysOf(a), b && daysOf(b)]
  return x && y ? Math.max(0, x.first - y.last, y.first - x.last) : Number.POSITIVE_INFINITY
}
