// What can be counted of a source: how often it tells first, how often it repeats, how often others contradict it. It is no
// grade: the letter is the analyst's, and is asked for apart from this.
import type { ConflictType, Credibility, Finding, GradeVerdict, Reliability, Verdict } from "#claim"

export interface TrackRecord {
  /** Questions that it has claims on. */
  readonly questions: number
  /** Claims that are the first telling of their origin. */
  readonly first: number
  /** Claims that repeat what another had told before. */
  readonly repeats: number
  /** Claims that somebody of another origin contradicts: in the figure, in whether it is so, in who did it. */
  readonly contradicted: number
  /** Questions on which nobody else says anything. */
  readonly alone: number
}

const CONTRADICTIONS: readonly ConflictType[] = ["value", "polarity", "perpetrator"]

/** `claims` are the source's own; `findings` those of the questions that they stand in, each once. */
export function trackRecord(findings: readonly Finding[], claims: ReadonlySet<string>): TrackRecord {
  let [first, repeats, alone] = [0, 0, 0]
  const contradicted = new Set<string>()
  for (const { origins, conflicts, question } of findings) {
    for (const origin of origins)
      for (const [index, claim] of origin.claims.entries()) {
        if (!claims.has(claim)) continue
        if (index === 0) first++
        else repeats++
      }
    for (const { a, b, type } of conflicts) {
      if (!CONTRADICTIONS.includes(type) || claims.has(a) === claims.has(b)) continue
      contradicted.add(claims.has(a) ? a : b)
    }
    if (question.claims.every((claim) => claims.has(claim))) alone++
  }
  return { questions: findings.length, first, repeats, contradicted: contradicted.size, alone }
}

export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
}
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: "confirmed by others",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
}

/** A grade that stands, with its author: two people's stand side by side. */
export interface GradeView {
  readonly topic: string | null
  readonly claim: string | null
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
  /** "B, usually reliable", "2, probably true". */
  readonly words: string
  readonly reason: string | null
  readonly who: string
  readonly when: string
}

/** The last grade of each person on the same subject that was not withdrawn, in the order of the log. */
export function gradeViews(log: readonly Verdict[]): GradeView[] {
  const stacks = new Map<string, GradeVerdict[]>()
  for (const entry of log) {
    if (entry.about !== "grade") continue
    const key = JSON.stringify([entry.source, entry.topic, entry.claim])
    const stack = stacks.get(key) ?? []
    stacks.set(key, stack)
    if (entry.decision === "withdrawn") stack.pop()
    else stack.push(entry)
  }
  const last = [...stacks.values()].flatMap((stack) => [...new Map(stack.map((entry) => [entry.who, entry])).values()])
  return last.sort((a, b) => a.sequence - b.sequence).map(gradeView)
}

function gradeView({ topic, claim, reliability, credibility, reason, who, when }: GradeVerdict): GradeView {
  const words = [
    reliability && `${reliability}, ${RELIABILITY_WORDS[reliability]}`,
    credibility && `${credibility}, ${CREDIBILITY_WORDS[credibility]}`,
  ]
  return { ...{ topic, claim, reliability, credibility, reason, who, when }, words: words.filter(Boolean).join("; ") }
}
