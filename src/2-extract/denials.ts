// A denial of a figure that stands in the sentence before: "A rumor that was dismissed by the ministry." The denier holds
// the same estimate, turned into its negative; its words are the sentence that denies.
import { quoteAt } from "#claim"
import { sentenceEnd, sentenceStart } from "./clauses.js"
import type { Made } from "./estimates.js"
import { STOP, wordAt } from "./reading.js"
import type { Saying, Scene } from "./scene.js"
import { has, lengthOf, wordClass } from "./word-classes.js"

const SAID_BEFORE = wordClass("said-before")

export const DENIAL = "figure denied in the next sentence"

/** The estimates that are denied behind those `made`, in order. */
export function findDenials(scene: Scene, made: readonly Made[]): Made[] {
  const denials: Made[] = []
  if (!made.length) return denials
  for (const saying of scene.sayings) {
    if (saying.attitude === "asserts" || !saying.holders.length || !speaksOfFigure(scene, saying)) continue
    const denied = lastBefore(scene, made, saying)
    if (denied) denials.push(deny(scene, denied, saying))
  }
  return denials
}

/** What is denied is a rumor, a claim, a figure, "this": words for what was just said, and no figure of its own. */
function speaksOfFigure({ r, quantities }: Scene, { content, cue, source }: Saying): boolean {
  const from = sentenceStart(r, cue.from)
  const to = Math.max(cue.to, content.to, source?.to ?? 0)
  if (quantities.some((quantity) => quantity.from >= from && quantity.to <= to)) return false
  for (let i = from; i < Math.min(cue.from, from + 6); i++) if (lengthOf(r, i, SAID_BEFORE)) return true
  for (let i = content.from; i < Math.min(content.to, content.from + 4); i++) if (has(r, i, SAID_BEFORE)) return true
  return false
}

function lastBefore({ r }: Scene, made: readonly Made[], { cue }: Saying): Made | null {
  const sentence = r.sentenceOf[cue.from]!
  let last: Made | null = null
  for (const estimate of made) if (r.sentenceOf[estimate.frame.quantity.from] === sentence - 1) last = estimate
  return last
}

function deny(scene: Scene, denied: Made, saying: Saying): Made {
  const { r, anchors } = scene
  const from = sentenceStart(r, saying.cue.from)
  let to = sentenceEnd(r, saying.cue.from)
  while (to > from + 1 && r.grammar[to - 1]! & STOP && wordAt(r, to - 1) !== "…") to--
  // a holder that will not give a figure is a negative estimate without one
  const figures = saying.attitude === "declines" ? { low: null, best: null, high: null, wording: "" } : {}
  const claim = {
    ...denied.claim,
    ...figures,
    quote: quoteAt(r.document.text, r.start[from]!, r.end[to - 1]!, anchors.offsets),
    attribution: saying.holders,
    stance: "neutral" as const,
    certainty: "certain" as const,
    polarity: "negative" as const,
    rule: DENIAL,
    implied: [...denied.claim.implied, "figure and subject from the sentence before"],
  }
  return { ...denied, claim, sayings: [saying] }
}
