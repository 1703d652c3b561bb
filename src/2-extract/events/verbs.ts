// Events told by a verb: "X attacked Y", "Y was attacked by X", "Y, attacked by X", ", killing Y".
import { headOf, sentenceEnd, sentenceStart } from "../clauses.js"
import { listAfter } from "../participants.js"
import { isGoingOn, type Predicate, predicateAt } from "../predicates.js"
import {
  COMMA,
  FIGURE,
  ING,
  KILLING,
  NAME,
  NEGATION,
  type Reading,
  STATEMENT_NOUN,
  STOP,
  WOUNDING,
  wordAt,
} from "../reading.js"
import { plainPhrase } from "../reference.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { clauseAround } from "../told.js"
import { timeAt } from "../when.js"
import { has, wordClass } from "../word-classes.js"
import { subtypeOf } from "./classify.js"
import type { EventRule, Happening } from "./rule.js"
import { classHead, countedIn, whomOrWhat } from "./sites.js"
import type { EventWord, EventWords } from "./words.js"

const EVENT_HIT = wordClass("event-hit")

export const VERB_RULE: EventRule = {
  name: "verb of an event",
  reason: "a verb that tells of a single deed, in the past or perfect, active or passive, finite or a participle",
  examples: {
    yes: [
      "The Taliban attacked the police in Kunduz on 3 May 2015.",
      "Two villagers were killed by the militants in March 2016.",
      "Al-Qaida, founded in 1988, moved to Sudan.",
      "The Islamic Movement of Uzbekistan split in 2015 by pledging allegiance to Islamic State.",
      "Coalition forces detained three insurgents in Logar province yesterday.",
      "The patrol captured a Taliban financier near Kunduz.",
      "A bomb exploded near the embassy in Kabul on 3 May 2015.",
      "The Taliban suspended peace talks in March 2012.",
      "Mali declared a state of emergency in November 2015.",
      "The Taliban used three car bombs in Kunduz in May 2015.",
      "The police foiled a plot against the embassy in 2018.",
      "The Taliban announced that they would suspend operations in Kunduz.",
      "France is bombing the Taliban in northern Syria.",
      "Soldiers rescued an American in Kunduz in May 2015.",
      "The campaign was slow in Kunduz after the Taliban captured Ghazni in August 2018.",
      "The army expelled the Taliban from Kunduz in October 2015.",
      "The Taliban took Kunduz in September 2015.",
      "Mullah Mansour became the leader of the Taliban in July 2015.",
      "Rebel forces, backed by France, attacked the Taliban in 2015.",
    ],
    no: [
      "The Taliban will attack the police.",
      "The group wants to attack the police.",
      "The Taliban attacks the police whenever it can.",
      "The attacked convoy was large.",
      "The militia used captured weapons of the army.",
      "The Taliban stopped the music.",
      "The Taliban would suspend operations if asked.",
      "The group will not be able to attack the police.",
      "The plan is aimed at freeing prisoners.",
      "Over 200 others were injured.",
      "The Taliban are known to attack the police.",
      "The rebels will very likely not be able to fight the army.",
      "The group took steps in 2015.",
    ],
  },
  wakes: ["event-verb"],
  make(scene, words, i) {
    const word = words.verb(scene.r, i)
    if (!word) return null
    // "an attack targeting the police": the noun tells it
    if (wordAt(scene.r, i) === "targeting" && words.noun(scene.r, i - 1)) return null
    const asked = CHANGES.test(word.code) ? "any" : ARMS.test(word.code) ? "told" : "happened"
    const predicate = predicateAt(scene, i, word.depth, asked)
    if (!predicate) return null
    if (predicate.mood === "real" || isAnnounced(scene.r, word, predicate)) return told(scene, words, word, predicate)
    const now = isGoingOn(scene.r, predicate) && ARMS.test(word.code) ? told(scene, words, word, predicate) : null
    // who is at war with whom
    return now?.actors.some((name) => typeNamed(scene, name)) && now.targets.length ? now : null
  },
}

const CHANGES = /^(?:Activity|Hand|Change)/
const ARMS = /^(?:Fight|Kill|Execute|Attack|Air|Shelling|Hold|Clear)/
const ANNOUNCING = wordClass("event-announcing")
/** "announced that it would stop the operations": the change is made known, and that happened. */
function isAnnounced(r: Reading, { code }: EventWord, { group, mood }: Predicate): boolean {
  if (mood !== "unreal" || !CHANGES.test(code) || wordAt(r, group) !== "would") return false
  for (let k = group - 1; k >= sentenceStart(r, group) && k > group - 12; k--) {
    if (r.grammar[k]! & (COMMA | STOP)) return false
    if (has(r, k, ANNOUNCING)) return true
  }
  return false
}

function told(scene: Scene, words: EventWords, word: EventWord, predicate: Predicate): Happening | null {
  const { r } = scene
  const { at, to } = predicate
  // "engaged in talks": a deed without anybody to whom it is done
  const bare = !word.intransitive && !predicate.passive
  if (bare && !predicate.object && word.code !== "FellTo") return null
  const ends = endsOf(scene, words, word, predicate)
  // "several hundred members joined the army", "2,000 of them have been killed since 2017": how many, and no single deed
  if (isTally(scene, word, predicate)) return null
  if (bare && !ends.object) return null
  // "launched a missile attack": the noun tells it
  if (word.code === "Fired" && ends.object && isEventHead(r, words, ends.object)) return null
  // "200 others were injured": what a deed told before cost
  if (ends.object && /^(?:others|more)$/.test(wordAt(r, headOf(r, ends.object)))) return null
  // "a town, that killed 36": a place does nothing, and what struck there stands before it
  if (r.sense[at]! & (KILLING | WOUNDING) && ends.subject && isSite(scene, ends.subject)) return null
  const clause = clauseAround(scene, at)
  const { subject, object, agent, toward, actors, targets } = ends
  // "the report of the monitors that was released": what is said is made known, and nobody is let go
  if (object && r.sense[headOf(r, object)]! & STATEMENT_NOUN) return null
  const { passive } = predicate
  const subtype = subtypeOf(scene, words, word, { actors, targets, subject, object, clause, named: false, passive })
  // "a bomb exploded near the embassy": it happened, whoever did it and to whomever
  const blast = word.intransitive && subtype === "Remote explosive/landmine/IED" && isWeapon(scene, words, subject)
  if (ends.instrument && !blast) return null
  if (subtype === "Peaceful protest" && !actors.length) return protest(subject, predicate)
  if (!subtype || (!actors.length && !targets.length && !blast)) return null
  const around = { from: predicate.group, to }
  for (const span of [subject, object, agent, toward]) widen(r, around, span, at)
  return {
    subtype,
    actors,
    targets,
    head: { from: at, to },
    words: around,
    verb: at,
    taken: object && subtype.endsWith("territory") ? nameAt(scene, object) : null,
    nobody: isNobody(r, subject) || isNobody(r, object) || isNobody(r, agent),
  }
}

function isEventHead(r: Reading, words: EventWords, object: TokenSpan): boolean {
  const head = headOf(r, object)
  for (let i = Math.max(object.from, head - 2); i <= head; i++) {
    const noun = words.noun(r, i)
    if (noun && !noun.armed && i + noun.depth === head + 1) return true
  }
  return false
}

const isSite = ({ r, mentionAt }: Scene, span: TokenSpan): boolean =>
  mentionAt(headOf(r, span))?.type === "place" || classHead(r, span, SITES) >= 0

/** "no civilians" */
const isNobody = (r: Reading, span: TokenSpan | null): boolean =>
  span !== null && (r.grammar[span.from]! & NEGATION) !== 0

/** Takes in a span of the same sentence that stands not too far off. */
function widen(r: Reading, around: { from: number; to: number }, span: TokenSpan | null, at: number): void {
  if (!span || span.from < sentenceStart(r, at) || Math.abs(span.from - at) >= 30) return
  if (span.from < around.from) around.from = span.from
  if (span.to > around.to) around.to = span.to
}

const SITES = wordClass("event-site-civil", "event-site-force")
const CIVIL_SITE = wordClass("event-site-civil")
function isTally({ r }: Scene, { code }: EventWord, { at, group, passive, subject, object }: Predicate): boolean {
  if (code === "Employ" && r.grammar[at]! & ING) return true
  if (code === "Join") return subject !== null && (r.grammar[subject.from]! & FIGURE) !== 0
  if (code === "Release") return passive && group === at
  if (!passive || !object || !(r.grammar[object.from]! & FIGURE)) return false
  return /^ha(?:s|ve)$/.test(wordAt(r, group)) && /^of$/.test(wordAt(r, object.from + 1))
}

/** "retook the town from the rebels": from whom; the phrase for the town may well hold it. */
function loserBehind(scene: Scene, from: number): TokenSpan | null {
  const { r } = scene
  for (let i = from; i < Math.min(from + 10, sentenceEnd(r, from - 1)); i++) {
    if (r.grammar[i]! & (STOP | COMMA)) return null
    if (wordAt(r, i) === "from") return listAfter(scene, i + 1)
  }
  return null
}

/** Deeds that are done to people alone. */
const PERSONAL = /^(?:Kill|Execute|Attack|Arrests|Abduction|Sexual)/

/** The capitalised words of its head: "Derna" of "Derna in June 2018"; null where it has none. */
function nameAt({ r }: Scene, object: TokenSpan): string | null {
  const head = headOf(r, object)
  if (!(r.grammar[head]! & NAME)) return null
  let from = head
  while (from > object.from && r.grammar[from - 1]! & NAME) from--
  return plainPhrase(r, { from, to: head + 1 })
}

/** "Thousands demonstrated": nobody is named, and it is a protest all the same. */
const protest = (subject: TokenSpan | null, { at, to, group }: Predicate): Happening => ({
  subtype: "Peaceful protest",
  actors: ["protesters"],
  targets: [],
  head: { from: at, to },
  words: { from: Math.min(subject?.from ?? group, group), to },
  verb: at,
})

function isWeapon({ r }: Scene, words: EventWords, span: TokenSpan | null): boolean {
  for (let i = span?.from ?? 0; i < (span?.to ?? 0); i++) if (words.weapon(r, i)) return true
  return false
}

interface Ends {
  readonly subject: TokenSpan | null
  readonly object: TokenSpan | null
  readonly agent: TokenSpan | null
  readonly toward: TokenSpan | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  /** The subject is itself an event ("the blast killed"): its noun tells the event. */
  readonly instrument: boolean
}

function endsOf(scene: Scene, words: EventWords, word: EventWord, predicate: Predicate): Ends {
  const { agent, passive } = predicate
  let { subject, object } = predicate
  if (passive && word.intransitive) [subject, object] = [object, null]
  if (word.intransitive && !passive) object = null
  if (object && timeAt(scene.times, object.from)) object = null
  const toward = towardOf(scene, object ? Math.max(predicate.to, passive ? predicate.to : object.to) : predicate.to)
  const head = subject && words.noun(scene.r, headOf(scene.r, subject))
  let actors = whomOrWhat(scene, agent ?? subject)
  let targets = whomOrWhat(scene, object)
  if (word.struck) [actors, targets] = [[], actors]
  if (toward && !targets.length) targets = whomOrWhat(scene, toward)
  // "the city fell to the rebels"
  if (word.code === "FellTo") {
    const winners = whomOrWhat(scene, listAfter(scene, predicate.to))
    return {
      subject: null,
      object: subject,
      agent: null,
      toward: null,
      actors: winners,
      targets: [],
      instrument: false,
    }
  }
  if (word.code === "Hold") {
    const losers = whomOrWhat(scene, loserBehind(scene, predicate.to))
    targets = losers.length ? losers : object && classHead(scene.r, object, SITES) >= 0 ? targets : []
  }
  if (!targets.length && object && PERSONAL.test(word.code)) targets = countedIn(scene, object)
  // "lost the town to the rebels": who has it now did it
  if (word.code === "Lose" && toward) [actors, targets] = [whomOrWhat(scene, toward), actors]
  targets = targets.filter((name) => !actors.includes(name))
  return {
    subject,
    object,
    agent,
    toward,
    actors,
    targets,
    instrument: Boolean(head) && (!actors.length || word.code === "Release" || has(scene.r, predicate.at, EVENT_HIT)),
  }
}

/** "surrendered to the army", "fired on the convoy": whom the deed is turned to. */
function towardOf(scene: Scene, from: number): TokenSpan | null {
  const { r } = scene
  for (let i = from; i < Math.min(from + 8, sentenceEnd(r, Math.max(0, from - 1))); i++) {
    if (r.grammar[i]! & (STOP | COMMA)) return null
    if (/^(?:to|against|on|with|upon|at|from|outside|into|inside|in)$/.test(wordAt(r, i))) {
      const span = listAfter(scene, i + 1)
      if (wordAt(r, i) === "in" && !(span && classHead(r, span, CIVIL_SITE) >= 0)) continue
      if (span && whomOrWhat(scene, span).length) return span
    }
  }
  return null
}
