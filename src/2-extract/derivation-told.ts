// How a claim that is no estimate came about: the word that told it, and each field led back to what the grammars had found.
import { type Claim, type NamedRole, placeOf, rolesOf, topicOf } from "#claim"
import { attributionStep, classesOf, type Derivation, type DerivationStep, wordsIn } from "./derivation.js"
import type { Scene, Telling } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"

/** Steps whose words cannot be pointed at have none; nothing is guessed. */
export function explainTold(claim: Claim, scene: Scene): Derivation {
  const { r } = scene
  const span = tokensOf(claim, scene)
  const told = scene.kept?.get(claim.quote) ?? null
  const steps: DerivationStep[] = [
    { step: "words", result: classesOf(r, span), rule: "word classes of the packs", words: wordsIn(r, span) },
    { step: claim.kind, result: kindOf(claim), rule: claim.rule, words: wordsIn(r, told?.head ?? null) },
    ...rolesOf(claim).map((named) => nameStep(named, span, scene)),
    ...wordSteps(claim),
    ...placeSteps(claim, span, scene),
    ...attributionSteps(claim, told, scene),
    stanceStep(claim),
    { step: "certainty", result: claim.certainty, rule: "hedges around the word that tells it", words: "" },
    { step: "polarity", result: claim.polarity, rule: "negations and denials over the word that tells it", words: "" },
    timeStep(claim, told, scene),
  ]
  return { claim, steps }
}

/** The tokens that the quote covers. */
function tokensOf({ quote }: Claim, { r, anchors }: Scene): TokenSpan {
  const start = anchors.offsets.toUnit(quote.start)
  const end = anchors.offsets.toUnit(quote.end)
  let from = 0
  while (from < r.length && r.end[from]! <= start) from++
  let to = from
  while (to < r.length && r.start[to]! < end) to++
  return { from, to }
}

function kindOf(claim: Claim): string {
  switch (claim.kind) {
    case "event":
      return `${claim.subtype} (${claim.type}), incident ${claim.incident} of the document`
    case "relation":
      return claim.ended ? `${claim.type}, said to be over` : claim.type
    case "forecast":
      return claim.likelihood
    case "cause":
      return claim.sign === "+" ? "brings more of it (+)" : "brings less of it (-)"
    case "appraisal":
      return `${claim.aspect} ${claim.direction}`
    default:
      return topicOf(claim) ?? claim.kind
  }
}

/** A name stands in the quote, or near it, or was told before. */
function nameStep({ role, name }: NamedRole, span: TokenSpan, scene: Scene): DerivationStep {
  const found = nearest(scene.mentions, name, span)
  if (!found) return { step: role, result: name, rule: "the words themselves, where no name is known", words: "" }
  const inside = found.from >= span.from && found.to <= span.to
  const rule = inside ? found.rule : `${found.rule}; told outside the quote`
  return { step: role, result: name, rule, words: wordsIn(scene.r, found) }
}

/** The mention of that name inside the quote; else the last one before it, else the first behind it. */
function nearest(mentions: readonly Mention[], name: string, span: TokenSpan): Mention | null {
  const called = mentions.filter((mention) => mention.name === name)
  return (
    called.find(({ from, to }) => from >= span.from && to <= span.to) ??
    called.findLast(({ to }) => to <= span.from) ??
    called[0] ??
    null
  )
}

/** Fields that hold the document's words as they stand. */
function wordSteps(claim: Claim): DerivationStep[] {
  const rule = "the document’s words"
  switch (claim.kind) {
    case "forecast":
      return [
        { step: "outcome", result: claim.outcome, rule, words: claim.outcome },
        ...(claim.condition === null
          ? []
          : [{ step: "condition", result: claim.condition, rule, words: claim.condition }]),
        ...(claim.horizon === null
          ? []
          : [{ step: "horizon", result: claim.horizon, rule: "a time to come", words: "" }]),
      ]
    case "cause":
      return [
        { step: "cause", result: claim.cause, rule, words: claim.cause },
        { step: "effect", result: claim.effect, rule, words: claim.effect },
      ]
    case "recommendation":
      return [{ step: "action", result: claim.action, rule, words: claim.action }]
    default:
      return []
  }
}

function placeSteps(claim: Claim, span: TokenSpan, scene: Scene): DerivationStep[] {
  const place = placeOf(claim)
  if (place === null) return []
  const found = nearest(scene.mentions, place.split(", ")[0]!, span) ?? nearest(scene.mentions, place, span)
  return [
    {
      step: "place",
      result: place,
      rule: found?.rule ?? "a place that was told before",
      words: wordsIn(scene.r, found),
    },
  ]
}

function attributionSteps(claim: Claim, told: Telling | null, { r }: Scene): DerivationStep[] {
  const sayings = told?.sayings ?? []
  if (sayings.length) return sayings.map((saying) => attributionStep(r, saying))
  const result = claim.attribution.join(", ") || "the author"
  return [{ step: "attribution", result, rule: "nobody else is said to say so", words: "" }]
}

const stanceStep = ({ stance, attribution }: Claim): DerivationStep => ({
  step: "stance",
  result: stance,
  rule:
    stance === "endorses"
      ? attribution.length
        ? "the author shows that it holds so too"
        : "an author’s own claim"
      : stance === "neutral"
        ? "what others say is left to them"
        : "words of doubt or rejection beside it",
  words: "",
})

function timeStep(claim: Claim, told: Telling | null, { r }: Scene): DerivationStep {
  const result = claim.time ?? "none"
  if (claim.time === null) return { step: "time", result, rule: "no time is said", words: "" }
  const time = told?.time ?? null
  const implied = claim.implied.find((words) => words.startsWith("time"))
  return { step: "time", result, rule: implied ?? time?.rule ?? "the time of the telling", words: wordsIn(r, time) }
}
