// What a title before a person's name tells: "President X" leads a state, "the American general X" serves in its army.
import { sentenceStart } from "../clauses.js"
import { BY_PEOPLE } from "../mentions-resolve.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { covers, wordClass } from "../word-classes.js"
import { around, type RelationRule } from "./rule.js"

const STATE_HEAD = wordClass("state-head")
const ARMY_RANK = wordClass("army-rank")
/** Words of the longest title. */
const TITLE = 4

/** The title of the class that ends right before token `i`. */
function titleBefore({ r }: Scene, i: number, of: number): TokenSpan | null {
  for (let length = TITLE; length > 0; length--)
    if (i - length >= sentenceStart(r, i) && covers(r, i - length, of, length)) return { from: i - length, to: i }
  return null
}

export const TITLE_RULE: RelationRule = {
  name: "title that tells whom one serves",
  reason: 'a president by name leads the state that the packs hold for him; "the American general X" is of its army',
  examples: {
    yes: ["President Bashar al-Assad left.", "The American general John Nicholson said nothing."],
    no: ["Bashar al-Assad left.", "The general John Nicholson said nothing.", "Mullah Omar met the Taliban."],
  },
  wakes: { mention: ["person"] },
  make(scene, _words, i) {
    const person = scene.mentionAt(i)
    if (person?.type !== "person" || person.from !== i) return null
    return stateLed(scene, person) ?? armyServed(scene, person)
  },
}

function stateLed(scene: Scene, person: Mention) {
  const title = titleBefore(scene, person.from, STATE_HEAD)
  const state = title && person.known?.of ? scene.r.lexicon.names.byName(person.known.of) : null
  if (!title || state?.type !== "state") return null
  const words = around(title, person)
  const implied = "whose head it is by the packs"
  return {
    type: "led-by",
    subjects: [state.name],
    objects: [person.name],
    head: title,
    words,
    verb: -1,
    implied,
  } as const
}
function armyServed(scene: Scene, person: Mention) {
  const title = titleBefore(scene, person.from, ARMY_RANK)
  const state = title && scene.mentionAt(title.from - 1)
  if (!title || state?.type !== "state" || state.rule !== BY_PEOPLE) return null
  const army = scene.r.lexicon.names.byName(`${state.name} Armed Forces`)?.name ?? `Armed Forces of ${state.name}`
  const words = around(state, person)
  const implied = "the army of the state"
  return { type: "member-of", subjects: [person.name], objects: [army], head: title, words, verb: -1, implied } as const
}
