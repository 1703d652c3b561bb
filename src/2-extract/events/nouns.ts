// Events told by a noun: "the recent victory of X against Y in Z", "the death of X", "clashes between X and Y",
// "X carried out an attack on Y".
import { isContent, isTo, isVerb, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { actorsIn, everybodyIn, listAfter, namesIn } from "../participants.js"
import { isGoingOn, type Predicate, predicateAt } from "../predicates.js"
import {
  COMMA,
  DEFINITE,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NAME,
  PLURAL_S,
  POSSESSIVE,
  PREPOSITION,
  type Reading,
  STOP,
  VERB,
  wordAt,
} from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { clauseAround } from "../told.js"
import { subjectOf } from "../verb-subject.js"
import { firstFrom, isDate, timeAt, timeOver } from "../when.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { subtypeOf } from "./classify.js"
import { isPlace, placeWithin } from "./places.js"
import type { EventRule } from "./rule.js"
import { classHead, countedIn, whomOrWhat } from "./sites.js"
import type { EventWord, EventWords } from "./words.js"

const EVENT_BLAME = wordClass("event-blame")
const EVENT_HAPPENING = wordClass("event-happening")
const EVENT_HIT = wordClass("event-hit")
const EVENT_LIGHT = wordClass("event-light")
const ATTEMPT = wordClass("event-attempt")
const IRREGULAR_PAST = wordClass("irregular-past")
const SITES = wordClass("event-site-civil", "event-site-force")

export const NOUN_RULE: EventRule = {
  name: "noun of an event",
  reason: "a noun that tells of a single deed, with who did it or to whom, and when, where or by what verb it happened",
  examples: {
    yes: [
      "The recent victory of the Taliban against Islamic State in Kunar changed little.",
      "The death of Mullah Mansour in May 2016 was announced late.",
      "The Taliban carried out an attack on the police in Kunduz.",
      "Since 2014 there have been clashes between the Taliban and the Afghan army.",
      "The group suffered a defeat by the Taliban in 2016.",
      "A suicide bombing in Kabul in May 2017 shocked the city.",
      "The Taliban's May 2019 prison attack in Kunduz was a warning.",
      "The Taliban have grown bolder, including a prison break in Kunduz in July 2019.",
      "Many left after the Taliban takeover.",
      "Since the withdrawal of French forces from Gao in 2022 the group has grown.",
      "The May 14, 2020 attack on the Kabul clinic was a warning.",
      "The Taliban and the United States began talks in Doha in 2018.",
      "The defeat at the hands of the army in Kunduz in 2015 changed little.",
    ],
    no: [
      "Attacks by the Taliban may follow.",
      "The group plans an attack on the police.",
      "The group is known for attacks.",
      "The Taliban have attack cells in Kunduz.",
      "The men were planning an attack on the police in Kunduz in May 2015.",
    ],
  },
  wakes: ["event-noun"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.noun(r, i)
    // "bomb" in "car bomb" has been asked for
    if (!word || (words.noun(r, i - 1)?.depth ?? 0) > 1 || !isNounHere(scene, i, word) || isSeries(scene, i))
      return null
    const phrase = nounPhrase(scene, i, word)
    const governor = governing(scene, words, phrase.from)
    if (governor?.predicate.mood === "unreal" || isUnreal(scene, phrase.from, governor)) return null
    const deed = deedOf(scene, phrase.to)
    if (deed?.mood === "unreal" || (word.armed && deed?.mood !== "real")) return null
    const ends = withDeed(scene, endsOf(scene, i, word, phrase, governor, deed), deed)
    const clause = { from: phrase.from, to: Math.max(ends.to, clauseAround(scene, i).to) }
    const object = ends.struck
    const named = (r.grammar[i]! & NAME) !== 0 && i > sentenceStart(r, i)
    const carried = governor !== null && governor.light !== null && governor.predicate.mood === "real"
    const { actors: by, targets } = ends
    const subtype = subtypeOf(scene, words, word, { actors: by, targets, object, clause, named, carried })
    const actors = ends.actors.length ? ends.actors : unnamed(subtype, deed)
    if (
      !subtype ||
      !(actors.length || ends.targets.length || isBareDeed(scene, i, subtype, { from: phrase.from, to: ends.to }))
    )
      return null
    if (!isSingle(scene, i, word, phrase, ends, governor) && !(deed?.mood === "real" && timedSentence(scene, i)))
      return null
    const from = governor?.predicate.subject && governor.light ? governor.predicate.subject.from : phrase.from
    return {
      subtype,
      actors,
      targets: ends.targets,
      head: { from: i, to: i + word.depth },
      words: { from: phrase.from - from < 25 ? from : phrase.from, to: ends.to },
      verb: governor?.predicate.at ?? deed?.at ?? -1,
    }
  },
}

/** "more than a dozen attacks each year": a series told as one figure is an estimate. */
function isSeries({ quantities, r }: Scene, i: number): boolean {
  for (let n = firstFrom(quantities, sentenceStart(r, i)); n < quantities.length && quantities[n]!.from <= i; n++) {
    const { noun, per, best, low } = quantities[n]!
    if (noun === i && (per !== null || (best ?? low ?? 0) > 9)) return true
  }
  return false
}

function isNounHere({ r }: Scene, i: number, { depth }: EventWord): boolean {
  const before = r.grammar[i - 1]!
  if (i > sentenceStart(r, i) && isTo(r, i - 1)) return false
  if (isCompound(r, i, depth)) return false
  if (!(r.grammar[i]! & VERB)) return true
  const behind = r.grammar[i + depth]!
  return (before & (DETERMINER | POSSESSIVE | PREPOSITION | FIGURE)) !== 0 || !(behind & (DETERMINER | FIGURE))
}

/** "attack cells", "operation room": another noun follows, and that is what the words speak of. "The attack rocked" is none. */
function isCompound(r: Reading, i: number, depth: number): boolean {
  const next = i + depth
  const bits = r.grammar[next]!
  if (bits & (VERB | ED | ING | NAME | FIGURE) || !isContent(r, next)) return false
  return !has(r, next, ATTEMPT) && !has(r, next, IRREGULAR_PAST)
}

function nounPhrase({ r, times }: Scene, i: number, { depth }: EventWord): TokenSpan {
  const floor = sentenceStart(r, i)
  const before = phraseBefore(r, i + 1, floor)
  let from = before ? before.from : i
  // only what belongs to this noun: not "the killing of" before "the attack"
  for (let k = i - 1; k > from; k--)
    if (r.grammar[k]! & PREPOSITION && !possessiveBetween(r, k, i)) {
      from = k + 1
      break
    }
  const to = i + depth
  // "the March 29, 2010 attack": the comma of a date parts nothing
  const date = timeOver(times, from)
  if (date && date.from < from && date.from >= floor) {
    from = date.from
    while (from > floor && r.grammar[from - 1]! & DETERMINER) from--
  }
  return { from, to: to + lengthOf(r, to, ATTEMPT) }
}
/** "the death of the group's leader" keeps, "the wave of attacks" cuts. */
const possessiveBetween = (r: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (r.grammar[k]! & POSSESSIVE) return true
  return false
}

interface Governor {
  readonly predicate: Predicate
  readonly light: string | null
}
/** The verb whose object the phrase is. */
function governing(scene: Scene, words: EventWords, from: number): Governor | null {
  const { r } = scene
  const floor = sentenceStart(r, from)
  for (let k = from - 1; k >= floor && k > from - 12; k--) {
    if (r.grammar[k]! & STOP) return null
    // ", prompting the declaration of": a verb comes between that no pack knows
    if (
      r.grammar[k]! & ING &&
      r.grammar[k - 1]! & COMMA &&
      !(r.grammar[k]! & (PREPOSITION | NAME)) &&
      !words.light(r, k)
    )
      return null
    const light = words.light(r, k)
    const depth = light ? lengthOf(r, k, EVENT_LIGHT) : 1
    if (!light && !(r.grammar[k]! & VERB)) continue
    const predicate = predicateAt(scene, k, depth)
    // "was killed in a strike": behind a passive the phrase is no other verb's object
    if (predicate?.passive && predicate.mood === "real" && !light) return null
    if (predicate && !predicate.passive) return { predicate, light }
  }
  return null
}
const POSSIBLE =
  /^(?:risk|threat|possibility|potential|fear|fears|plan|plans|planning|prevent|prevented|likelihood|danger|attempt|capable|ability|capacity|able|against|if|possible|future|another|any|no|without)$/
function isUnreal({ r }: Scene, from: number, governor: Governor | null): boolean {
  // "carried out another attack"
  if (wordAt(r, from) === "another" && governor?.light && governor.predicate.mood === "real") return false
  for (let k = from - 1; k >= Math.max(sentenceStart(r, from), from - 4); k--) {
    if (r.grammar[k]! & (STOP | COMMA)) return false
    if (POSSIBLE.test(wordAt(r, k))) return true
  }
  return POSSIBLE.test(wordAt(r, from)) || POSSIBLE.test(wordAt(r, from + 1))
}

interface Ends {
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly struck: TokenSpan | null
  readonly to: number
}

/** "Riots erupted in the city": nobody is named, and it is told as a deed all the same. */
const unnamed = (subtype: string | null, deed: Predicate | null): readonly string[] =>
  deed?.mood !== "real"
    ? []
    : subtype === "Violent demonstration"
      ? ["rioters"]
      : subtype === "Peaceful protest"
        ? ["protesters"]
        : []

/** "a suicide bombing in Kabul in May 2017": who did it to whom is not told, and when and where are. */
function isBareDeed({ times, r, mentions }: Scene, i: number, subtype: string, { from, to }: TokenSpan): boolean {
  if (r.grammar[i]! & PLURAL_S || /^(?:Change|Agreement|Arrests|Disrupted|Other)/.test(subtype)) return false
  // "people fighting in Iraq in 2014"
  if (r.grammar[i]! & ING && i === from) return false
  return (
    holdsDate({ times, r }, from, to + 3) &&
    mentions.some(
      (mention) =>
        mention.from >= from &&
        mention.from < to &&
        (mention.from < i ? mention.type === "place" : isPlace({ r }, mention)),
    )
  )
}

interface Tied {
  readonly between: readonly string[]
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly struck: TokenSpan | null
  readonly to: number
}
/** "by X", "against Y", "on Z in May", "between X and Y": who is tied to the noun or to its verb by prepositions. */
function tiesBehind(scene: Scene, from: number, word: EventWord): Tied {
  const { r } = scene
  const actors: string[] = []
  const targets: string[] = []
  let between: readonly string[] = []
  let struck: TokenSpan | null = null
  let to = from
  const ceiling = sentenceEnd(r, from - 1)
  while (to < ceiling) {
    let at = to
    const place = scene.mentionAt(at + 1)
    // "in Kabul, Afghanistan, in August"
    if (r.grammar[at]! & COMMA && place && place.from <= at + 1 && (place.type === "place" || place.type === "state"))
      at = place.to
    if (r.grammar[at]! & COMMA && /^(?:in|on|against)$/.test(wordAt(r, at + 1))) at++
    const blame = lengthOf(r, at, EVENT_BLAME)
    const tie =
      blame ||
      (/^(?:in|at|under)$/.test(wordAt(r, at)) && wordAt(r, at + 1) === "the" && wordAt(r, at + 2) === "hands" ? 4 : 1)
    if (!blame && !(r.grammar[at]! & PREPOSITION) && wordAt(r, at) !== "targeting") break
    const span =
      wordAt(r, at) === "between"
        ? listAfter(scene, at + 1)
        : (listAfter(scene, at + tie) ?? timeAt(scene.times, at + 1))
    if (!span) break
    const people = whomOrWhat(scene, span)
    const preposition = tie > 1 ? "by" : wordAt(r, at)
    if (preposition === "between" && people.length > 1) between = people
    else if (/^(?:against|on|with|upon|at|targeting|to)$/.test(preposition) || (preposition === "of" && word.struck)) {
      targets.push(...people)
      struck ??= span
    } else if (preposition === "of" && classHead(r, span, SITES) >= 0) {
      // "the bombardment of a camp"
      targets.push(...people)
      struck ??= span
    } else if (/^(?:by|of)$/.test(preposition)) actors.push(...people)
    to = span.to
  }
  return { between, actors, targets, struck, to }
}

function endsOf(
  scene: Scene,
  i: number,
  word: EventWord,
  phrase: TokenSpan,
  governor: Governor | null,
  deed: Predicate | null,
): Ends {
  const { r } = scene
  let actors: string[] = i > phrase.from ? namesBefore(scene, phrase, i, governor) : []
  const site = siteBefore(r, phrase, i)
  let targets: string[] = site ? whomOrWhat(scene, site) : []
  let struck: TokenSpan | null = site
  actors = actors.filter((name) => !targets.includes(name))
  // "the group's defeat"; but "the army's capture of the town"
  if (word.struck && actors.length && r.grammar[i - 1]! & POSSESSIVE && wordAt(r, phrase.to) !== "of")
    [actors, targets] = [[], actors]
  let to = phrase.to
  for (const from of deed ? [phrase.to, Math.max(deed.to, deed.object?.to ?? 0)] : [phrase.to]) {
    to = Math.max(to, from === phrase.to ? from : to)
    const tied = tiesBehind(scene, from, word)
    if (tied.between.length) {
      actors = tied.between.slice(0, 1)
      targets = tied.between.slice(1)
    }
    targets = [...targets, ...tied.targets]
    actors = [...actors, ...tied.actors]
    struck ??= tied.struck
    if (tied.to > from) to = Math.max(to, tied.to)
  }
  if (governor?.light && governor.light !== "none") {
    const who = everybodyIn(scene, governor.predicate.subject)
    if (governor.light === "actor" && !actors.length) actors = who
    if (governor.light === "target" && !targets.length) targets = who
  }
  if (!actors.length && wordAt(r, phrase.from - 1) === "including") actors = subjectOfSentence(scene, phrase.from)
  return { actors, targets: targets.filter((name) => !actors.includes(name)), struck, to }
}

/** The verb of which the event or weapon is the subject: "a bomb exploded", "shelling by the army hit a market". */
function deedOf(scene: Scene, from: number): Predicate | null {
  const { r } = scene
  const ceiling = Math.min(sentenceEnd(r, from), from + 14)
  for (let k = from; k < ceiling; k++) {
    if (r.grammar[k]! & STOP) return null
    const depth = Math.max(lengthOf(r, k, EVENT_HIT), lengthOf(r, k, EVENT_HAPPENING))
    const predicate = depth ? predicateAt(scene, k, depth) : null
    if (predicate) return predicate
    // another verb comes first: the noun is its subject, and this one is not its deed
    if (r.grammar[k]! & VERB && predicateAt(scene, k, 1)) return null
  }
  return null
}

/** "has grown bolder, including a raid in May": who the sentence is about. */
function subjectOfSentence(scene: Scene, at: number): string[] {
  const { r } = scene
  for (let k = sentenceStart(r, at) + 1; k < at; k++)
    if (isVerb(r, k, sentenceStart(r, at))) return namesIn(scene, subjectOf(r, k))
  return []
}

/** With what the deed strikes: its object, or what it happened at or near. */
function withDeed(scene: Scene, ends: Ends, deed: Predicate | null): Ends {
  if (deed?.mood !== "real") return ends
  const struck = deed.passive ? null : deed.object
  const to = Math.max(ends.to, struck?.to ?? deed.to)
  if (ends.targets.length) return { ...ends, to }
  const site =
    struck && (whomOrWhat(scene, struck).length || countedIn(scene, struck).length)
      ? struck
      : siteBehind(scene, deed.to)
  const met = whomOrWhat(scene, site)
  const targets = (met.length || !site ? met : countedIn(scene, site)).filter((name) => !ends.actors.includes(name))
  return { ...ends, targets, struck: ends.struck ?? site, to: Math.max(to, targets.length && site ? site.to : to) }
}

/** "exploded outside the embassy", "landed near the palace", "was used against the town". */
function siteBehind(scene: Scene, from: number): TokenSpan | null {
  const { r } = scene
  for (let i = from; i < Math.min(from + 8, sentenceEnd(r, from - 1)); i++) {
    if (r.grammar[i]! & (STOP | COMMA)) return null
    if (!/^(?:outside|near|at|in|inside|on|against|beside|into)$/.test(wordAt(r, i))) continue
    const span = listAfter(scene, i + 1)
    if (span && whomOrWhat(scene, span).length) return span
  }
  return null
}

/** "the Taliban offensive", "US airstrikes", "the group's defeat": who is named before the noun in its phrase. */
function namesBefore(scene: Scene, { from }: TokenSpan, i: number, governor: Governor | null): string[] {
  const named = actorsIn(scene, { from, to: i })
  if (named.length) return [...new Set(named.map(({ name }) => name))]
  // "the rebels halted their offensive": whose it is says the subject of the same clause
  if (/^(?:its|their)$/.test(wordAt(scene.r, from)) && governor?.predicate.subject) {
    const { subject } = governor.predicate
    if (!namesIn(scene, subject).length && subject.to <= from) return everybodyIn(scene, subject)
  }
  const back = everybodyIn(scene, { from, to: i })
  // "their victory" is hardly a state's: it is named as where it was
  return /^(?:its|their)$/.test(wordAt(scene.r, from)) && typeNamed(scene, back[0]) === "state" ? [] : back
}

/** "the prison attack", "an embassy bombing": the place that stands right before the noun is what was struck. */
function siteBefore(r: Reading, phrase: TokenSpan, i: number): TokenSpan | null {
  if (i === phrase.from) return null
  const before = { from: Math.max(phrase.from, i - 3), to: i }
  for (let k = before.from; k < i; k++) if (r.grammar[k]! & POSSESSIVE) before.from = k + 1
  return before.from < i && classHead(r, before, SITES) >= 0 ? before : null
}

/** One event and no kind of events: told with its time or place, by a verb, or between two who are named. */
function isSingle(
  scene: Scene,
  i: number,
  word: EventWord,
  phrase: TokenSpan,
  ends: Ends,
  governor: Governor | null,
): boolean {
  const { r } = scene
  const words = { from: phrase.from, to: ends.to }
  const timed = holdsDate(scene, words.from, words.to + 3)
  // "the Taliban takeover", "the group's spring offensive"
  if (word.once && ends.actors.length && (r.grammar[phrase.from]! & DETERMINER || r.grammar[i - 1]! & POSSESSIVE))
    return true
  const plural = (r.grammar[i + word.depth - 1]! & PLURAL_S) !== 0
  const real = governor !== null && (governor.predicate.mood === "real" || isGoingOn(r, governor.predicate))
  const placed = placeWithin(scene, { from: i, to: i + 1 }, words) !== null
  const both = ends.actors.length > 0 && ends.targets.length > 0
  if (plural)
    return (
      (timed && (ends.actors.length > 0 || placed)) ||
      (real && governor.light !== null) ||
      ((both || (placed && ends.actors.length > 0)) && timedSentence(scene, i))
    )
  if (timed || (real && governor.light !== null)) return true
  const definite = (r.grammar[phrase.from]! & DEFINITE) !== 0 || (r.grammar[i - 1]! & POSSESSIVE) !== 0
  return definite && (both || placed || word.struck)
}
const timedSentence = (scene: Scene, i: number): boolean =>
  holdsDate(scene, sentenceStart(scene.r, i), sentenceEnd(scene.r, i))

/** Whether a date begins between the tokens, in the sentence of the first. */
function holdsDate({ times, r }: Pick<Scene, "times" | "r">, from: number, until: number): boolean {
  const to = Math.min(until, sentenceEnd(r, from))
  for (let n = firstFrom(times, from); n < times.length && times[n]!.from < to; n++) if (isDate(times[n]!)) return true
  return false
}
