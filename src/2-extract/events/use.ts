// Weapons with names of their own: "the use of the MOAB on a network of tunnels", "dropped the GBU-43 on".

import { sentenceEnd, sentenceStart } from "../clauses.js"
import { everybodyIn, listAfter, namesIn } from "../participants.js"
import { COMMA, STOP, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import { has, wordClass } from "../word-classes.js"
import type { EventRule } from "./rule.js"

const EVENT_USE = wordClass("event-use")

export const USE_RULE: EventRule = {
  name: "use of a named weapon",
  reason: "a weapon that a pack knows by name, behind a word for using, dropping or firing it",
  examples: {
    yes: [
      "In April 2017 the United States dropped the MOAB on a tunnel complex of Islamic State in Achin district.",
      "The use of the MOAB on the caves of the Taliban in Achin district in 2017 made news.",
    ],
    no: ["The MOAB is the largest bomb of its kind."],
  },
  wakes: { mention: ["weapon"] },
  make(scene, _words, i) {
    const weapon = scene.mentionAt(i)
    if (weapon?.type !== "weapon" || weapon.from !== i) return null
    const { r } = scene
    const floor = sentenceStart(r, i)
    const used = usedBefore(scene, i, floor)
    if (used < 0) return null
    const ceiling = sentenceEnd(r, i)
    let on = weapon.to
    while (
      on < ceiling &&
      on < weapon.to + 10 &&
      !/^(?:on|against|at)$/.test(wordAt(r, on)) &&
      !(r.grammar[on]! & STOP)
    )
      on++
    const object = /^(?:on|against|at)$/.test(wordAt(r, on)) ? behind(scene, on + 1) : null
    const actors = everybodyIn(scene, subjectOfUse(scene, used, floor))
    const targets = object?.names.filter((name) => !actors.includes(name)) ?? []
    if (!actors.length && !targets.length) return null
    return {
      subtype: "Air/drone strike",
      actors,
      targets,
      head: { from: used, to: used + 1 },
      words: { from: used, to: object?.to ?? weapon.to },
      verb: -1,
    }
  },
}

function usedBefore({ r }: Scene, i: number, floor: number): number {
  for (let k = i - 1; k >= floor && k > i - 7; k--) {
    if (r.grammar[k]! & (COMMA | STOP)) return -1
    if (has(r, k, EVENT_USE)) return k
  }
  return -1
}
const subjectOfUse = (scene: Scene, used: number, floor: number) => {
  for (let k = used - 1; k >= floor; k--) {
    const mention = scene.mentionAt(k)
    if (mention && mention.type === "state") return mention
  }
  return null
}
/** What it was used on, with whoever that belongs to: "tunnels used by the group", "caves of the Taliban". */
function behind(scene: Scene, from: number): { names: string[]; to: number } | null {
  const ceiling = sentenceEnd(scene.r, from - 1)
  let to = from
  for (let k = from; k < ceiling && k < from + 14; k++) {
    if (scene.r.grammar[k]! & (COMMA | STOP)) break
    const span = listAfter(scene, k, ceiling)
    if (!span) continue
    to = span.to
    const names = namesIn(scene, span)
    if (names.length) return { names, to }
    k = span.to - 1
  }
  return to > from ? { names: [], to } : null
}
