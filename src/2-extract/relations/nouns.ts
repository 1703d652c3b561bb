// Ties told by a noun for one end ("X, the leader of Y", "Y's ally X") or for the tie itself ("the war between X and Y").

import type { EntityType, RelationType } from "#claim"
import { isContent, isTo, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { isPairing } from "../mentions-states.js"
import { listAfter, namesIn } from "../participants.js"
import { isDenied, predicateAt } from "../predicates.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NEGATION,
  OPEN,
  PLURAL_S,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  STOP,
  wordAt,
} from "../reading.js"
import { antecedent } from "../reference.js"
import { type Scene, typeNamed } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { GLUED } from "../tokens.js"
import { subjectOf } from "../verb-subject.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type End, listedBehind, namedOrListed, nameEnd, placesAfter } from "./ends.js"
import { around, type RelationRule, type Tie } from "./rule.js"

const ACCEPTING_VERB = wordClass("accepting-verb")
const OFFICE_VERB = wordClass("office-verb")
const REGARD_VERB = wordClass("regard-verb")
const RELATION_MERGER = wordClass("relation-merger")
const IRREGULAR_PAST = wordClass("irregular-past")
const EVENT_LIGHT = wordClass("event-light")
const HAVING = wordClass("having")

export const OFFICE_RULE: RelationRule = {
  name: "noun for one end of a tie",
  reason:
    'an office or a role beside its bearer: "X, the leader of Y", "the leader of Y, X", "Y\'s leader X", "X is an ally of Y"',
  examples: {
    yes: [
      "Abu Walid, the leader of the Haqqani Network, was killed.",
      "The leader of the Taliban, Haibatullah Akhundzada, said nothing.",
      "The Taliban's leader Mullah Omar died.",
      "Al-Qaida is an ally of the Taliban.",
      "The Taliban and their ally Al-Qaida gained ground.",
      "The Haqqani Network has been Al-Qaida's affiliate since 1996.",
      "The Haqqani Network remains an ally of Al-Qaida.",
      "Mullah Omar, once the Taliban's chief in Kandahar, lived there.",
      "Amaq, the Islamic State's news agency, said so.",
    ],
    no: [
      "The leader of the Taliban said nothing.",
      "The leader spoke to Al-Qaida and the Taliban.",
      "Omid Kazemi, the spokesman of Iran's emergency services, said nothing.",
    ],
  },
  wakes: ["relation-noun"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.noun(r, i)
    // "the Islamic State's Khorasan Province": a word of a name tells nothing by itself
    const within = scene.mentionAt(i)
    if (!word || (within && within.to - within.from > 1)) return null
    // "several hundred members of the group" are no one member
    if (word.type === "member-of" && r.grammar[i - 1]! & FIGURE) return null
    const to = i + word.depth
    const whole = wholeOf(scene, i, to, word.armed) ?? (word.type === "member-of" ? bodyBefore(scene, i) : null)
    if (!whole) return null
    // whom another takes for its ally is told by the rule of regards
    const regarded = word.type === "rival-of" || word.type === "allied-with"
    const office = officeHolder(scene, i, regarded)
    const branch = word.type === "part-of" || word.type === "split-from"
    const bearer =
      (branch ? namedRightBefore(scene, i, whole.end.span) : null) ?? bearerOf(scene, i, to, whole.end.span) ?? office
    if (!bearer) return null
    // "a Taliban commander": one of several, who leads it no more than any other
    const one =
      word.type === "led-by" && !word.always && (isOneOfMany(scene, i) || (r.grammar[to - 1]! & PLURAL_S) !== 0)
    const reverse = word.reverse && !one
    const [subjects, objects] = reverse ? [whole.end.names, bearer.names] : [bearer.names, whole.end.names]
    const head = { from: i, to }
    const denied = isDeniedHere(r, i)
    return {
      type: one ? "member-of" : word.type,
      subjects,
      objects,
      head,
      words: around(head, whole.end.span, bearer.span),
      verb: -1,
      denied,
    }
  },
}

/** "the Night Brigade faction of the Army": what it is called stands right before the noun. */
function namedRightBefore({ r, mentionAt }: Scene, i: number, whole: TokenSpan): End | null {
  const named = whole.from > i ? mentionAt(i - 1) : null
  const group = named?.to === i && (named.type === "armed-group" || named.type === "organisation")
  return named && group && !(r.grammar[i - 1]! & POSSESSIVE) ? one(named) : null
}

function isOneOfMany({ r, mentionAt }: Scene, i: number): boolean {
  for (let k = i - 1; k > i - 8 && k >= sentenceStart(r, i); k--) {
    if (/^(?:an?|another|one)$/.test(wordAt(r, k))) return true
    if (!mentionAt(k) && !isContent(r, k) && !(r.grammar[k]! & ADVERB)) return false
  }
  return false
}

/** "is not an ally of", "was never a member of". */
function isDeniedHere(r: Reading, i: number): boolean {
  for (let k = i - 1; k > i - 5 && k >= sentenceStart(r, i); k--) {
    if (r.grammar[k]! & (COMMA | STOP)) return false
    if (r.grammar[k]! & NEGATION && wordAt(r, k + 1) !== "longer" && wordAt(r, k + 1) !== "only") return true
  }
  return false
}

/** "became the leader of", "was named head of", "was succeeded by X as leader of": who has the office, by its verb. */
function officeHolder(scene: Scene, i: number, doerOnly: boolean): End | null {
  const { r } = scene
  for (let k = i - 1; k >= sentenceStart(r, i) && k > i - 10; k--) {
    const bits = r.grammar[k]!
    if (bits & (STOP | COMMA | RELATIVE)) return null
    const depth = lengthOf(r, k, OFFICE_VERB)
    if (!depth) continue
    const predicate = predicateAt(scene, k, depth, "told")
    if (!predicate || predicate.mood === "unreal") return null
    const { passive, agent, subject, object } = predicate
    const value = officeValue(r, k)
    if (doerOnly && value !== "subject" && value !== "begin") return null
    if ((value === "as" || value === "begin") && !asBetween(r, predicate.to, i)) return null
    const holder =
      value === "subject" || value === "begin"
        ? passive
          ? agent
          : (subject ?? listed(scene, k))
        : (object ?? listed(scene, k))
    return nameEnd(scene, holder)
  }
  return null
}
/** "X: Served as its chief": the name before the colon that the line tells of. */
function listed({ r, mentionAt }: Scene, k: number): TokenSpan | null {
  const floor = sentenceStart(r, k)
  for (let colon = k - 1; colon > floor && colon > k - 8; colon--)
    if (wordAt(r, colon) === ":")
      return mentionAt(r.grammar[colon - 1]! & CLOSE ? r.partner[colon - 1]! - 1 : colon - 1)
  return null
}
function asBetween(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (wordAt(r, k) === "as") return true
  return false
}
function officeValue({ lexicon: { terms }, term }: Reading, i: number): string {
  const id = terms.classId("office-verb")
  return String(terms.value(terms.find(term[i]!, id), id))
}

export const REGARD_RULE: RelationRule = {
  name: "one taken for rival or ally",
  reason: '"regards them as its main enemy": what one thing is to another in the eyes of that other',
  examples: {
    yes: [
      "The Taliban regard the Islamic State of Iraq as their main enemy.",
      "Al-Qaida sees the Haqqani Network as a close ally.",
    ],
    no: ["The Taliban regard the plan as a trap.", "The Taliban regard the attack by Al-Qaida as a mistake."],
  },
  wakes: ["relation-noun"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.noun(r, i)
    if (word?.type !== "rival-of" && word?.type !== "allied-with") return null
    let as = i - 1
    while (as > i - 6 && as > sentenceStart(r, i) && wordAt(r, as) !== "as") as--
    if (wordAt(r, as) !== "as") return null
    for (let k = as - 1; k >= sentenceStart(r, i) && k > as - 12; k--) {
      const depth = lengthOf(r, k, REGARD_VERB)
      if (!depth) continue
      const predicate = predicateAt(scene, k, depth, "told")
      if (!predicate || predicate.mood === "unreal" || predicate.passive) return null
      const holder = nameEnd(scene, predicate.subject)
      const other = nameEnd(scene, phraseAfter(r, predicate.to, as))
      if (!holder || !other) return null
      const head = { from: i, to: i + word.depth }
      const span = around(head, holder.span, other.span)
      return { type: word.type, subjects: holder.names, objects: other.names, head, words: span, verb: k }
    }
    return null
  },
}

export const BOTH_RULE: RelationRule = {
  name: "two that are allies or rivals",
  reason: '"X and Y are allies": the noun speaks of both that its subject joins',
  examples: {
    yes: ["The Taliban and Al-Qaida are old allies.", "Al-Qaida and the Islamic State of Iraq became rivals."],
    no: ["The Taliban and their guests are allies.", "Allies of the Taliban are few."],
  },
  wakes: ["relation-noun"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.noun(r, i)
    if ((word?.type !== "rival-of" && word?.type !== "allied-with") || !(r.grammar[i]! & PLURAL_S)) return null
    for (let k = i - 1; k > i - 5 && k > sentenceStart(r, i); k--) {
      if (r.grammar[k]! & (COMMA | STOP | PREPOSITION)) return null
      if (!(r.grammar[k]! & BEING) && !has(r, k, OFFICE_VERB)) continue
      const both = subjectOf(r, k)
      const names = namesIn(scene, both && wholeList(scene, both))
      if (names.length !== 2) return null
      const head = { from: i, to: i + word.depth }
      return {
        type: word.type,
        subjects: names.slice(0, 1),
        objects: names.slice(1),
        head,
        words: around(head, both),
        verb: -1,
        denied: isDeniedHere(r, i),
      }
    }
    return null
  },
}
/** "The Taliban and the IMU": with the names that are joined to it before it. */
function wholeList({ r }: Scene, { from, to }: TokenSpan): TokenSpan {
  const floor = sentenceStart(r, from)
  const before = r.grammar[from - 1]! & COORDINATOR ? phraseBefore(r, from - 1, floor) : null
  return { from: before?.from ?? from, to }
}

/** What the role is in: "of the Taliban" behind it, "the Taliban's", "its", or a name right before it. */
function wholeOf(scene: Scene, i: number, to: number, armed: boolean): { end: End } | null {
  const leads = wordAt(scene.r, to)
  // "the Taliban's chief in Kunar": whose chief he is stands before it
  const owner = leads === "of" ? null : ownerBefore(scene, i, armed)
  if (owner) return { end: owner }
  const behind = /^(?:of|for|to|in|from|within)$/.test(leads) ? wholeBehind(scene, to + 1) : null
  const end = behind ?? (leads === "of" ? ownerBefore(scene, i, armed) : null)
  return end && { end }
}

/** "an al-Qaida shura council member": the group's name with what it describes between it and the noun. */
function bodyBefore({ r, mentionAt }: Scene, i: number): { end: End } | null {
  for (let k = i - 1; k > i - 4 && k >= sentenceStart(r, i); k--) {
    const mention = mentionAt(k)
    if (mention) return mention.type === "armed-group" ? { end: one(mention) } : null
    if (!isContent(r, k)) return null
  }
  return null
}

/** "the Taliban's", "its", "whose" or a name right before it. */
function ownerBefore(scene: Scene, i: number, armed: boolean): End | null {
  const { r, mentionAt } = scene
  const floor = sentenceStart(r, i)
  const named = namedBefore(scene, i)
  for (let k = (named?.from ?? i) - 1; k >= floor && k > i - 6; k--) {
    if (r.grammar[k]! & (COMMA | STOP | AUXILIARY) && !(r.grammar[k]! & POSSESSIVE)) return null
    const mention = mentionAt(k)
    if (mention && mention.type !== "person" && (r.grammar[mention.to]! & POSSESSIVE || mention.to === i))
      return { names: [mention.name], span: mention }
    // "its local Salafi rival": what the rival is called
    if (mention?.type === "people") continue
    if (mention) return null
    // "Hizbul Mujahideen, whose chief is"
    const owner = wordAt(r, k) === "whose" ? mentionAt(r.grammar[k - 1]! & COMMA ? k - 2 : k - 1) : null
    if (owner) return { names: [owner.name], span: { from: owner.from, to: k + 1 } }
    if (/^(?:its|their)$/.test(wordAt(r, k))) {
      // "the Taliban or their ally": what it is joined to
      const joined = /^(?:and|or)$/.test(wordAt(r, k - 1)) ? mentionAt(k - 2) : null
      const meant = joined ?? (armed ? antecedent(scene, k, "armed") : null) ?? antecedent(scene, k, "group")
      return meant && { names: [meant.name], span: { from: k, to: i } }
    }
  }
  return null
}

/** "its American backers", "Kabul's American backers": who bears it stands between the whole and the noun. */
function namedBefore({ r, mentionAt }: Scene, i: number): Mention | null {
  const mention = mentionAt(i - 1)
  if (!mention || mention.from === 0) return null
  return r.grammar[mention.from - 1]! & POSSESSIVE || /^(?:its|their)$/.test(wordAt(r, mention.from - 1))
    ? mention
    : null
}

/** "of the council, and of half of the movement": the wholes, up to the bearer's name. */
function wholeBehind(scene: Scene, from: number): End | null {
  const { r, mentionAt } = scene
  const names: string[] = []
  let to = from
  for (let k = from; k < sentenceEnd(r, from - 1) && k - to < 8; k++) {
    const mention = mentionAt(k)
    if (!mention && r.grammar[k]! & (STOP | AUXILIARY)) break
    if (!mention) continue
    if (mention.type === "person" || mention.type === "publisher") break
    // "commander of Iran's Quds Force": of the body that is named behind
    const body = r.grammar[mention.to]! & POSSESSIVE ? mentionAt(mention.to + 1) : null
    if (body && body.type !== "person" && body.from === mention.to + 1) {
      k = mention.to
      continue
    }
    // "the spokesman of Iran's emergency services": he is of the services, which have no name, and no member of Iran
    if (/^(?:state|place)$/.test(mention.type) && r.grammar[mention.to]! & POSSESSIVE && isContent(r, mention.to + 1))
      return names.length ? { names: [...new Set(names)], span: { from, to } } : null
    // "of the Kabul-based council": Kabul is what the compound is about
    if (isPairing(r, mention.to) && r.shape[mention.to]! & GLUED) {
      k = mention.to
      continue
    }
    if (names.length && !/^(?:and|of|the|most)$/.test(wordAt(r, mention.from - 1))) break
    names.push(mention.name)
    to = mention.to
    k = to - 1
    if (r.grammar[to]! & COMMA && wordAt(r, to + 1) !== "and") break
    if (!/^(?:,|and|\()$/.test(wordAt(r, to))) break
  }
  if (names.length) return { names: [...new Set(names)], span: { from, to } }
  const span = listAfter(scene, from)
  return span && span.to - span.from < 6 ? nameEnd(scene, span) : null
}

/** Who bears it: right behind it, behind the whole and a comma, before it and a comma, or the subject of "is". */
function bearerOf(scene: Scene, i: number, to: number, whole: TokenSpan): End | null {
  const { r, mentionAt } = scene
  const named = namedBefore(scene, i)
  if (named && whole.from < named.from) return one(named)
  const behind = mentionAt(to)
  if (whole.from < i && behind?.from === to) return { names: [behind.name], span: behind }
  if (whole.from < i && r.grammar[to]! & COMMA && mentionAt(to + 1)?.type === "person") return one(mentionAt(to + 1)!)
  if (whole.from < i && r.grammar[to]! & BEING) {
    const told = mentionAt(wordAt(r, to + 1) === "the" ? to + 2 : to + 1)
    if (told && TELLABLE.has(told.type)) return one(told)
  }
  // "the Taliban's chief in Kunar, Mullah Omar,"
  const seat = whole.from < i && /^(?:in|for)$/.test(wordAt(r, to)) ? mentionAt(to + 1) : null
  const seated = seat && r.grammar[seat.to]! & COMMA ? mentionAt(seat.to + 1) : null
  if (seated?.type === "person") return one(seated)
  // "its rival, the Islamic State,"
  const rival = whole.from < i && r.grammar[to]! & COMMA && wordAt(r, to + 1) === "the" ? mentionAt(to + 2) : null
  if (rival?.from === to + 2 && rival.type === "armed-group") return one(rival)
  const instances = r.grammar[i]! & PLURAL_S ? listedBehind(scene, Math.max(to, whole.to)) : null
  if (instances) return instances
  let next = whole.to
  while (next < whole.to + 8 && whole.from >= to && r.grammar[next]! & (CLOSE | OPEN))
    next = r.grammar[next]! & OPEN ? r.partner[next]! + 1 : next + 1
  const follows = r.grammar[next]! & COMMA ? mentionAt(next + 1) : mentionAt(next)
  if (whole.from >= to && follows?.type === "person") return one(follows)
  const floor = sentenceStart(r, i)
  const first = Math.min(i, whole.from)
  let start = first
  while (
    start > floor &&
    !(r.grammar[start - 1]! & (COMMA | STOP | BEING | OPEN | CLOSE)) &&
    !isDash(r, start - 1) &&
    first - start < 6
  )
    start--
  // "'s" may be a verb, and behind a name is none
  const mark = r.grammar[start - 1]! & POSSESSIVE ? 0 : r.grammar[start - 1]!
  if (start <= floor || !(mark & (COMMA | BEING | OPEN) || wordAt(r, start - 1) === ":" || isDash(r, start - 1)))
    return null
  // "X, led by Y, is a rival of Z": of what "is" speaks, over what is inserted
  if (mark & BEING) {
    // "is the son of the former emir": whose son he is bears the office; but "is one of the leaders"
    for (let k = start; k < first; k++)
      if (isTo(r, k) || isVerb(r, k, floor) || (r.grammar[k]! & PREPOSITION && !(r.grammar[k - 1]! & FIGURE)))
        return null
    const subject = nameEnd(scene, subjectOf(r, start - 1))
    if (subject) return subject
  }
  let end = start - 1
  while (
    (end > floor && r.grammar[end - 1]! & (ADVERB | COMMA | AUXILIARY)) ||
    (wordAt(r, start - 1) === "being" && wordAt(r, end - 1) === "of")
  )
    end--
  const last = lastMention(scene, end)
  // "a chief in Orakzai, became governor of": the place bears nothing; nor does "X's" in "X's and Y's members"
  const behindBracket = last !== null && r.grammar[end - 1]! & CLOSE
  return last && (last.to >= end - 1 || behindBracket) && last.type !== "place" && !(r.grammar[last.to]! & POSSESSIVE)
    ? one(last)
    : null
}
const TELLABLE: ReadonlySet<EntityType> = new Set(["person", "armed-group", "organisation"])
/** "X — an arm of Y": no hyphen within a word. */
const isDash = (r: Reading, i: number): boolean => (r.grammar[i]! & DASH) !== 0 && !(r.shape[i]! & GLUED)
const one = (mention: Mention): End => ({ names: [mention.name], span: mention })
function lastMention({ r, mentionAt }: Scene, end: number): Mention | null {
  return mentionAt(end - 1) ?? (r.grammar[end - 1]! & CLOSE ? mentionAt(r.partner[end - 1]! - 1) : null)
}

export const MERGER_RULE: RelationRule = {
  name: "those that merged",
  reason: '"born out of a merger of X, Y and Z": each became part of what was born',
  examples: {
    yes: [
      "The Taliban Front was born out of a merger of Al-Qaida and the Haqqani Network.",
      "The Islamic Jihad Union, a fusion of Al-Qaida and the Haqqani Network, was new.",
    ],
    no: ["A merger of Al-Qaida and the Haqqani Network may follow.", "The Taliban spoke of the merger of two banks."],
  },
  wakes: ["relation-merger"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, RELATION_MERGER)
    if (!depth || !/^(?:of|between)$/.test(wordAt(r, i + depth))) return null
    const parts = partsBehind(scene, i + depth + 1)
    if (!parts || parts.names.length < 2) return null
    const whole = apposedTo(scene, i) ?? subjectOfBirth(scene, i)
    if (!whole) return null
    const head = { from: i, to: i + depth }
    const objects = whole.names.filter((name) => !parts.names.includes(name))
    return {
      type: mergerType(r, i),
      subjects: parts.names,
      objects,
      head,
      words: around(head, parts.span, whole.span),
      verb: -1,
    }
  },
}
/** Those of a coalition go on as its parts; those of a merger are one from then on. */
function mergerType({ lexicon: { terms }, term }: Reading, i: number): RelationType {
  const id = terms.classId("relation-merger")
  return terms.value(terms.find(term[i]!, id), id) === "part-of" ? "part-of" : "merged-into"
}
/** "of X, Y and Z", "of four existing factions: X, Y and Z". */
function partsBehind(scene: Scene, from: number): End | null {
  const { r } = scene
  const span = listAfter(scene, from)
  const named = namedOrListed(scene, span)
  if (!span || (named && named.names.length > 1)) return named
  return wordAt(r, span.to) === ":" ? nameEnd(scene, listAfter(scene, span.to + 1)) : named
}
/** "X, a union of": the name that the noun stands behind. */
function apposedTo({ r, mentionAt }: Scene, i: number): End | null {
  let k = i - 1
  while (k > i - 4 && r.grammar[k]! & DETERMINER) k--
  const before = r.grammar[k]! & COMMA ? mentionAt(k - 1) : null
  return before ? one(before) : null
}
/** "X was born out of a merger of": the subject of the verb before it. */
function subjectOfBirth(scene: Scene, i: number): End | null {
  const { r } = scene
  for (let k = i - 1; k > i - 12 && k > sentenceStart(r, i); k--) {
    if (r.grammar[k]! & (STOP | COMMA)) return null
    if (r.grammar[k]! & BEING || r.grammar[k]! & ED || has(r, k, IRREGULAR_PAST)) return nameEnd(scene, subjectOf(r, k))
  }
  return null
}

export const BETWEEN_RULE: RelationRule = {
  name: "noun for a tie itself",
  reason: '"the war between X and Y", "X\'s fight against Y", "an alliance with Y", "X\'s base in Z"',
  examples: {
    yes: [
      "The conflict between the Taliban and Islamic State goes on.",
      "Al-Qaida's alliance with the Taliban is old.",
      "The Taliban's war against Islamic State cost lives.",
      "Islamic State's strongholds in Jowzjan Province fell.",
    ],
    no: ["The war in Afghanistan went on.", "The Taliban spoke of war."],
  },
  wakes: ["relation-between"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.between(r, i)
    if (!word) return null
    const to = i + word.depth
    const head = { from: i, to }
    const tie = tieBehind(r, to)
    if (!tie) return word.type === "allegiance-to" ? acceptedPledge(scene, i, head) : null
    // "serves as a link between": what joins them is none of them
    if (word.type === "allied-with" && servesAs(r, i)) return null
    if (wordAt(r, tie.at) === "between") {
      const both = listAfter(scene, tie.at + 1)
      const names = namesIn(scene, both)
      if (word.type === "operates-in" || names.length < 2) return null
      return {
        type: word.type,
        subjects: names.slice(0, 1),
        objects: names.slice(1),
        head,
        words: around(head, both),
        verb: -1,
      }
    }
    const owner = ownerOf(scene, i, to)
    if (!owner) return null
    const inPlace = IN.test(wordAt(r, tie.at))
    // "Al-Qaida's war in Yemen": where somebody fights there he is
    const against = /^(?:against|on)$/.test(wordAt(r, tie.at))
    if (!inPlace && word.type === "operates-in" && !against) return null
    if (inPlace && !(word.type === "operates-in" || word.type === "rival-of")) return null
    if (wordAt(r, tie.at) === "for" && word.type !== "supports") return null
    if (word.type === "allegiance-to" && wordAt(r, tie.at) !== "to") return null
    const other = inPlace ? placesAfter(scene, tie.at + 1) : namedOrListed(scene, listAfter(scene, tie.at + 1))
    if (!other) return null
    return {
      type: inPlace ? "operates-in" : against ? "rival-of" : word.type,
      subjects: owner.names,
      objects: other.names,
      head,
      words: around(head, owner.span, other.span),
      verb: -1,
    }
  },
}

/** "Y accepted X's pledge of allegiance": X's pledge is to Y. */
function acceptedPledge(scene: Scene, i: number, head: TokenSpan): Tie | null {
  const { r, mentionAt } = scene
  const owner = r.grammar[i - 1]! & POSSESSIVE ? mentionAt(i - 2) : null
  const verb = owner ? owner.from - (wordAt(r, owner.from - 1) === "the" ? 2 : 1) : -1
  const predicate =
    owner && has(r, verb, ACCEPTING_VERB) ? predicateAt(scene, verb, lengthOf(r, verb, ACCEPTING_VERB)) : null
  const taker = predicate && predicate.mood !== "unreal" ? nameEnd(scene, predicate.subject) : null
  if (!owner || !taker) return null
  const words = around(head, owner, taker.span)
  return { type: "allegiance-to", subjects: [owner.name], objects: taker.names, head, words, verb }
}

const TIES = /^(?:with|against|on|between|in|into|at|across|near|inside|throughout|over|to|for)$/
const IN = /^(?:in|into|at|across|near|inside|throughout)$/
/** The preposition that leads to the other end: right behind the noun, or behind "of the Taliban". */
function tieBehind(r: Reading, to: number): { at: number } | null {
  for (let k = to; k < to + 7 && k < r.length; k++) {
    // "an alliance was formed between"
    if (k === to && r.grammar[k]! & BEING && r.grammar[k + 1]! & ED && wordAt(r, k + 2) === "between")
      return { at: k + 2 }
    if (r.grammar[k]! & (COMMA | STOP | AUXILIARY) && !(r.grammar[k]! & POSSESSIVE)) return null
    if (TIES.test(wordAt(r, k))) return { at: k }
    if (k === to && !/^(?:of|by)$/.test(wordAt(r, k))) return null
  }
  return null
}
function ownerOf(scene: Scene, i: number, to: number): End | null {
  const { r } = scene
  if (/^(?:of|by)$/.test(wordAt(r, to))) return nameEnd(scene, listAfter(scene, to + 1))
  const before = phraseBefore(r, i, sentenceStart(r, i))
  const named = before && nameEnd(scene, before)
  if (named) return named
  // "the former US base": another's
  for (let k = before?.from ?? i; k < i; k++) if (scene.mentionAt(k)) return null
  const carrier = carrierOf(scene, before?.from ?? i)
  const armed = carrier?.names.filter((name) => POWERFUL.has(typeNamed(scene, name))) ?? []
  return carrier && armed.length ? { ...carrier, names: armed } : null
}
const POWERFUL: ReadonlySet<EntityType | null> = new Set(["armed-group", "state", "government-body", "person"] as const)

/** "as a link", "its role as a financial link" */
function servesAs(r: Reading, i: number): boolean {
  for (let k = i - 1; k > i - 6 && k >= sentenceStart(r, i) && !(r.grammar[k]! & (COMMA | STOP | ING)); k--)
    if (wordAt(r, k) === "as") return true
  return false
}

/** "X, with close ties to", "X's emir with ties to": who has them stands before, or is the subject of the clause. */
function companion(scene: Scene, at: number): End | null {
  const { r } = scene
  const floor = sentenceStart(r, at)
  if (!(r.grammar[at - 1]! & COMMA)) return nameEnd(scene, phraseBefore(r, at, floor))
  for (let k = at - 2; k > floor; k--)
    if (isVerb(r, k, floor) && !isTo(r, k - 1)) return nameEnd(scene, subjectOf(r, k, floor))
  return nameEnd(scene, phraseBefore(r, at - 1, floor))
}

/** "leads a crusade against", "has an alliance with": the subject of the verb that carries the noun. */
function carrierOf(scene: Scene, from: number): End | null {
  const { r } = scene
  if (wordAt(r, from - 1) === "with" || (wordAt(r, from) === "with" && from > sentenceStart(r, from)))
    return companion(scene, wordAt(r, from) === "with" ? from : from - 1)
  for (let k = from - 1; k > from - 4 && k >= sentenceStart(r, from); k--) {
    const depth = lengthOf(r, k, EVENT_LIGHT) || lengthOf(r, k, HAVING)
    const predicate = depth ? predicateAt(scene, k, depth) : null
    if (predicate) return predicate.passive || isDenied(r, predicate) ? null : nameEnd(scene, predicate.subject)
  }
  return null
}
