// Who does it, what is paid for, what has changed.
import { sayingsOver } from "../attribution.js"
import { headOf, isContent, isVerb, phraseAfter, phraseBefore } from "../clauses.js"
import type { Frame } from "../frames.js"
import { ADVERB, COMMA, DETERMINER, NUMBER_NOUN, POSSESSIVE, PRONOUN, RELATIVE, wordAt } from "../reading.js"
import { nameOf, plainPhrase } from "../reference.js"
import type { Scene } from "../scene.js"
import { sharedSubject, subjectOf } from "../verb-subject.js"
import { timeAt } from "../when.js"
import { has, wordClass } from "../word-classes.js"
import { groupInside, possessor, possessorAt } from "./owners.js"
import type { Subject } from "./subject.js"
import { firstActor, short, withNames } from "./words.js"

const PAYING_TIE = wordClass("paying-tie")

/** The subject of the verb that governs the quantity. */
export function doer(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  if (frame.verb < 0 || frame.role === "subject") return null
  const floor = Math.min(frame.floor, frame.verb)
  const span = subjectOf(r, frame.verb, floor) ?? sharedSubject(r, frame.verb, floor)
  if (!span) return null
  if (r.grammar[span.from]! & RELATIVE && span.to - span.from === 1) return relativeSubject(scene, span.from)
  const head = headOf(r, span)
  if (r.sense[head]! & NUMBER_NOUN) {
    // "the group's strength", "the number of fighters": what has the number
    const owner = wordAt(r, head + 1) === "of" ? phraseAfter(r, head + 2, span.to) : null
    const named =
      possessorAt(scene, head, span.from) ??
      (owner && {
        name: nameOf(scene, owner) ?? withNames(scene, owner),
        span: owner,
        how: "behind the noun for a number",
      })
    if (named) return named
    for (let i = head; i > span.from; i--)
      if (r.grammar[i]! & POSSESSIVE)
        return { name: plainPhrase(r, { from: span.from, to: i }), span, how: "possessor" }
  }
  const name = nameOf(scene, span)
  if (name) return { name, span, how: "subject of the verb" }
  const inside = firstActor(scene, span)
  if (inside) return { name: inside.name, span, how: "named in the subject" }
  if (r.grammar[span.from]! & (PRONOUN | DETERMINER) && span.to - span.from === 1) return null
  return { name: short(plainPhrase(r, span)), span, how: "subject of the verb" }
}

function relativeSubject(scene: Scene, at: number): Subject | null {
  const { r } = scene
  const end = r.grammar[at - 1]! & COMMA ? at - 1 : at
  const before = phraseBefore(r, end, Math.max(0, end - 20))
  if (!before) return null
  const name = nameOf(scene, before) ?? firstActor(scene, before)?.name
  return { name: name ?? plainPhrase(r, before), span: before, how: "what the relative clause speaks of" }
}

/** Attacks belong to the one who makes them: the subject of "carried out", "attacks by X", "ISIS attacks". */
export function attacker(scene: Scene, frame: Frame, by: number): Subject | null {
  const { r } = scene
  const told = toldOf(scene, frame, by)
  if (told) return told
  const inside = groupInside(scene, frame)
  if (inside) return inside
  const at = frame.noun + 1
  if (frame.noun >= 0 && wordAt(r, at) === "by") {
    const by = phraseAfter(r, at + 1, frame.clause.to)
    const actor = by && (firstActor(scene, by)?.name ?? nameOf(scene, by))
    if (actor) return { name: actor, span: by, how: "behind “by”" }
  }
  return possessor(scene, frame) ?? doer(scene, frame) ?? claimant(scene, frame)
}

/** "the number of attacks by ISKP rose to 60", "the group's attacks numbered 60": who makes them, told before the figure. */
function toldOf(scene: Scene, frame: Frame, by: number): Subject | null {
  const { r } = scene
  if (by < frame.clause.from || by >= frame.quantity.from) return null
  for (let i = by + 1; i < frame.quantity.from && i < by + 8; i++) {
    if (r.grammar[i]! & COMMA || isVerb(r, i, by)) return null
    if (wordAt(r, i) !== "by") continue
    const span = phraseAfter(r, i + 1, frame.quantity.from)
    const actor = span && (firstActor(scene, span)?.name ?? nameOf(scene, span))
    return actor ? { name: actor, span, how: "behind “by”" } : null
  }
  return null
}

/** "ISKP claimed responsibility for 83 attacks": who claims an attack has made it. */
function claimant(scene: Scene, frame: Frame): Subject | null {
  const over = sayingsOver(scene, { from: frame.quantity.to - 1, to: frame.quantity.to })[0]
  if (!over?.source || !over.holders.length || wordAt(scene.r, over.content.from) !== "responsibility") return null
  return { name: over.holders[0]!, span: over.source, how: "who claims responsibility" }
}

/** "$5 billion on the security forces", "for", "to": what the money goes to; else what costs. */
export function paidFor(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  for (let i = frame.quantity.to; i < frame.clause.to && i < frame.quantity.to + 6; i++) {
    if (r.grammar[i]! & COMMA || (i > frame.quantity.to && isVerb(r, i, frame.quantity.to))) return null
    if (!has(r, i, PAYING_TIE)) continue
    const target = phraseAfter(r, i + (wordAt(r, i + 1) === "of" ? 2 : 1), frame.clause.to)
    if (!target || timeAt(scene.times, target.from)) return null
    return { name: nameOf(scene, target) ?? withNames(scene, target), span: target, how: "what the money goes to" }
  }
  return null
}

/** The subject of a change or measure, as it stands with names made canonical: "attacks by Islamic State", "budget of the ministry". */
export function whatChanged(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  if (frame.verb < 0 || frame.role === "subject") return null
  const floor = Math.min(frame.floor, frame.verb)
  const span = subjectOf(r, frame.verb, floor) ?? sharedSubject(r, frame.verb, floor)
  if (!span || (r.grammar[span.from]! & (PRONOUN | RELATIVE) && span.to - span.from === 1)) return doer(scene, frame)
  return { name: nameOf(scene, span) ?? withNames(scene, span), span, how: "subject of the verb" }
}

/** "a 4,000-mile journey": what the measure describes. */
export function describedBy({ r }: Scene, { quantity, clause }: Frame): Subject | null {
  const next = quantity.to
  if (!isContent(r, next) || r.grammar[next]! & ADVERB) return null
  const span = phraseAfter(r, next, clause.to)
  return span && { name: short(plainPhrase(r, span)), span, how: "described by the measure" }
}
