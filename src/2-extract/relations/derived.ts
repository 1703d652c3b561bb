// What a branch's name in the text tells by itself: "Al-Qaida in Iraq" is in Iraq.

import { POSSESSIVE } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import type { RelationRule } from "./rule.js"
import { isBounded } from "./where.js"

const DEFINITE = wordClass("definite")
const WHERE_PREPOSITION = wordClass("where-preposition")

export const SEAT_RULE: RelationRule = {
  name: "branch named after its place",
  reason: "a branch whose name in the text holds a country or region and the name of the group that it belongs to",
  examples: {
    yes: ["The Islamic State in Yemen has shrunk.", "Al-Qaida in Iraq bombed hotels."],
    no: ["The Islamic State in Iraq and al-Sham has shrunk.", "The Islamic Movement of Uzbekistan has shrunk."],
  },
  wakes: { mention: ["armed-group"] },
  make(scene, _words, i) {
    const branch = scene.mentionAt(i)
    if (branch?.from !== i || branch.type !== "armed-group" || !branch.known?.of || branch.to - i < 3) return null
    if (!beginsWith(scene, branch, branch.known.of)) return null
    const place = placeWithin(scene, branch)
    const implied = "the branch’s name says where it is"
    return place === null || !isBounded(scene.r, place)
      ? null
      : {
          type: "operates-in",
          subjects: [branch.name],
          objects: [place],
          head: branch,
          words: branch,
          verb: -1,
          implied,
        }
  },
}

export const OWNED_RULE: RelationRule = {
  name: "body named behind whose it is",
  reason:
    "\"the Islamic State's Amaq agency\": what a group's name in the possessive stands right before is a part of it",
  examples: {
    yes: ["The Taliban's Haqqani Network took the city.", "The Islamic State's al-Wafa office paid them."],
    no: ["The Taliban's allies met the Haqqani Network.", "Pakistan's Haqqani Network took the city."],
  },
  wakes: { mention: ["armed-group"] },
  make({ r, mentionAt }, _words, i) {
    const whole = mentionAt(i)
    if (whole?.from !== i || whole.type !== "armed-group" || !(r.grammar[whole.to]! & POSSESSIVE)) return null
    const part = mentionAt(whole.to + 1)
    if (part?.type !== "armed-group" && part?.type !== "organisation") return null
    const words = { from: whole.from, to: part.to }
    return { type: "part-of", subjects: [part.name], objects: [whole.name], head: part, words, verb: -1 }
  },
}

/** Whether the mention's words begin with a name of the group. */
export function beginsWith({ r: { lexicon, word } }: Scene, { from, to }: Mention, group: string): boolean {
  const { phrases } = lexicon.names
  let node = phrases.first[word[from]!] ?? 0
  for (let next = from + 1; node && next < to; next++) {
    if (phrases.final[node] && lexicon.names.candidates(node).some(({ known }) => known.name === group)) return true
    node = phrases.inner[node] && word[next] ? phrases.child(node, word[next]!) : 0
  }
  return false
}

/** The one country or place whose name stands in the mention behind "in"; null for none or several. */
function placeWithin({ r }: Scene, { from, to }: Mention): string | null {
  const { lexicon, word } = r
  const { phrases } = lexicon.names
  const found = new Set<string>()
  for (let k = from + 1; k < to; k++) {
    if (!has(r, k - 1, WHERE_PREPOSITION) && !(has(r, k - 1, DEFINITE) && has(r, k - 2, WHERE_PREPOSITION))) continue
    let node = phrases.first[word[k]!] ?? 0
    let name: string | null = null
    for (let next = k + 1; node && next <= to; next++) {
      if (phrases.final[node])
        name =
          lexicon.names.candidates(node).find(({ known: { type } }) => type === "place" || type === "state")?.known
            .name ?? name
      node = phrases.inner[node] && word[next] ? phrases.child(node, word[next]!) : 0
    }
    if (name !== null) found.add(name)
  }
  return found.size === 1 ? [...found][0]! : null
}
