// Events: something that happened at a time, by ACLED's types, with who did it to whom, where and with what.
import type { Edtf, EventClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import { actorsIn, isActor, listAfter } from "../participants.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  ED,
  ING,
  KILLING,
  type Reading,
  STOP,
  WOUNDING,
  wordAt,
} from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import { makeSilence } from "../silence.js"
import type { Mention, TokenSpan } from "../spans.js"
import { NUMBER } from "../token.js"
import { clauseAround, makeTeller } from "../told.js"
import { lowest, wake, wakersOf } from "../waking.js"
import { firstFrom, today } from "../when.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { withIncidents } from "./incidents.js"
import { NOUN_RULE } from "./nouns.js"
import { placeNear } from "./places.js"
import type { EventRule, Happening } from "./rule.js"
import { USE_RULE } from "./use.js"
import { VERB_RULE } from "./verbs.js"
import { acled, type EventWords, makeEventWords } from "./words.js"

const EVENT_CIVILIAN = wordClass("event-civilian")
const EVENT_AIM = wordClass("event-aim")

type Told = Omit<EventClaim, "incident">

export const EVENT_RULES: readonly EventRule[] = [USE_RULE, NOUN_RULE, VERB_RULE]

export function makeEventFinder(lexicon: Lexicon): (scene: Scene) => EventClaim[] {
  const words = makeEventWords(lexicon)
  const wakers = wakersOf(lexicon, EVENT_RULES)
  return (scene) => {
    const silent = makeSilence(scene)
    const tell = makeTeller(scene)
    const told: Told[] = []
    // of the event told last
    let sentence = -1
    let behind = -NEAR_TOKENS
    wake(wakers, scene, (i, awake) => {
      const made = silent(i) ? null : firstRule(scene, words, i, awake)
      const claim = made && claimOf(scene, words, made.happening, made.rule, tell)
      if (!claim || !made) return
      const last = told.at(-1)
      if (
        last &&
        ((isToll(scene, made.happening, sentence) && sharesActor(last, claim)) ||
          oneDeed(last, claim, made.happening, behind))
      ) {
        const both = (end: "actors" | "targets"): string[] => [...new Set([...last[end], ...claim[end]])]
        told[told.length - 1] = { ...last, actors: both("actors"), targets: both("targets") }
        return
      }
      sentence = scene.r.sentenceOf[made.happening.head.from]!
      behind = made.happening.verb >= 0 ? made.happening.head.to : -NEAR_TOKENS - 1
      told.push(claim)
    })
    return withIncidents(told)
  }
}

/** "attacked a post, killing 11 officers", "stormed the house and killed its owner": what the deed before it cost, and no second one. */
function isToll({ r }: Scene, { verb }: Happening, sentence: number): boolean {
  if (verb <= 0 || r.sentenceOf[verb] !== sentence || !(r.sense[verb]! & (KILLING | WOUNDING))) return false
  const prior = r.grammar[verb - 1]!
  return (prior & COORDINATOR) !== 0 || ((r.grammar[verb]! & ING) !== 0 && (prior & (COMMA | ADVERB)) !== 0)
}

const NEAR_TOKENS = 6
/** "was killed in a drone strike": verb and noun tell one deed, of which each names one end. */
const oneDeed = (last: Told, claim: Told, { head, verb }: Happening, behind: number): boolean =>
  verb < 0 &&
  head.from >= behind &&
  head.from - behind <= NEAR_TOKENS &&
  last.subtype === claim.subtype &&
  last.polarity === claim.polarity &&
  (last.actors.length === 0 || claim.actors.length === 0 || sharesActor(last, claim)) &&
  (last.targets.length === 0 || claim.targets.length === 0)

const sharesActor = (a: Pick<EventClaim, "actors">, b: Pick<EventClaim, "actors">): boolean =>
  b.actors.length === 0 || b.actors.some((name) => a.actors.includes(name))

function firstRule(
  scene: Scene,
  words: EventWords,
  i: number,
  awake: number,
): { happening: Happening; rule: string } | null {
  for (let rest = awake; rest; rest &= rest - 1) {
    const rule = EVENT_RULES[lowest(rest)]!
    const happening = rule.make(scene, words, i)
    if (happening) return { happening, rule: rule.name }
  }
  return null
}

function claimOf(
  scene: Scene,
  words: EventWords,
  happening: Happening,
  rule: string,
  tell: ReturnType<typeof makeTeller>,
): Told | null {
  const kind = acled(happening.subtype)
  if (!kind) return null
  const clause = clauseAround(scene, happening.head.from)
  const where = placeNear(scene, happening.head, clause)
  const spans =
    where && where.span.from - happening.words.to < 8 && where.span.from > happening.words.from ? where.span.to : 0
  const covered: TokenSpan = { from: happening.words.from, to: Math.max(happening.words.to, spans) }
  const base = tell({ head: happening.head, words: covered, verb: happening.verb, rule, implied: [] })
  const aim = aimedAt(scene, happening)
  const inherited = base.implied.length > 0 && base.implied[0]!.startsWith("time from the sentences before")
  // what is told as under way has the document's time, and not that of what was told before
  const now = (base.time === null || inherited) && isUnderWay(scene.r, happening.verb) ? today(scene) : null
  const day = base.time === null ? dayOfTelling(scene, happening.head.from) : null
  const { quote, attribution, stance, certainty } = base
  return {
    kind: "event",
    quote,
    attribution,
    stance,
    certainty,
    polarity: happening.nobody ? "negative" : base.polarity,
    time: now ? now.value : (day ?? base.time),
    rule,
    implied: impliedOf(now ? (now.implied ? [now.implied] : []) : base.implied, day !== null, aim.told),
    type: kind.type,
    subtype: kind.subtype,
    actors: happening.actors,
    targets: aim.names.length ? [...happening.targets, ...aim.names] : happening.targets,
    place:
      happening.taken && where && where.span.to <= happening.head.from
        ? happening.taken
        : (where?.name ?? happening.taken ?? null),
    weapon: weaponOf(scene, words, clause),
  }
}

function impliedOf(implied: readonly string[], day: boolean, aim: boolean): readonly string[] {
  if (!day && !aim) return implied
  const all = [...implied]
  if (day) all.push("time from the beginning of the paragraph or dispatch")
  if (aim) all.push("target from the aim of the operation that was told before")
  return all
}

/** "is targeting", "is following suit by killing": the finite verb before it is in the present progressive. */
function isUnderWay(r: Reading, verb: number): boolean {
  if (verb < 0 || !(r.grammar[verb]! & ING)) return false
  for (let k = verb - 1; k >= r.sentences[r.sentenceOf[verb]!]!; k--) {
    if (r.grammar[k]! & (STOP | ED)) return false
    if (r.grammar[k]! & AUXILIARY)
      return /^(?:is|are)$/.test(wordAt(r, k)) && (r.grammar[k + 1]! & (ING | ADVERB)) !== 0
  }
  return false
}

/** The weapon's words in the clause; null for none. */
function weaponOf({ r, mentionAt }: Scene, words: EventWords, { from, to }: TokenSpan): string | null {
  for (let i = from; i < to; i++) {
    const mention = mentionAt(i)
    if (mention?.type === "weapon") return mention.name
    const found = words.weapon(r, i)
    if (found) return r.text.slice(r.start[i], r.end[i + found.depth - 1])
  }
  return null
}

/** "an operation targeting a Taliban leader", "in search of": whom it was aimed at, where the targets name no one. */
function aimedAt(scene: Scene, happening: Happening): Aim {
  const { r } = scene
  const { head, targets } = happening
  if (targets.some((name) => typeNamed(scene, name) !== null)) return NOBODY
  const sentence = r.sentenceOf[head.from]!
  const here = aimOf(scene, sentence, happening, isActor)
  if (here.length || r.length >= DISPATCH || !caught(scene, happening)) return { names: here, told: false }
  // "went out to find a commander. … The force detained two suspects."
  for (let back = 1; back <= AIMS_BACK && back <= sentence; back++) {
    const names = aimOf(scene, sentence - back, happening, isForce)
    if (names.length) return { names, told: true }
  }
  return NOBODY
}

interface Aim {
  readonly names: readonly string[]
  /** An earlier sentence says it. */
  readonly told: boolean
}
const NOBODY: Aim = { names: [], told: false }
const AIMS_BACK = 4
const isForce = ({ type }: Mention): boolean => type === "armed-group" || type === "person"

/** The targets are a class of fighters ("suspected insurgents") or nobody that is named; civilians are nobody's aim. */
const caught = ({ r }: Scene, { words, targets, nobody }: Happening): boolean => {
  for (let i = words.from; i < words.to; i++) if (has(r, i, EVENT_CIVILIAN)) return false
  return !nobody && targets.length > 0
}

function aimOf(scene: Scene, sentence: number, { actors, targets }: Happening, is: (m: Mention) => boolean): string[] {
  const { r } = scene
  for (let i = r.sentences[sentence]!; i < r.sentences[sentence + 1]!; i++) {
    const depth = lengthOf(r, i, EVENT_AIM)
    const span = depth && listAfter(scene, i + depth)
    const named = span ? actorsIn(scene, span).filter(is) : []
    if (named.length)
      return [...new Set(named.map(({ name }) => name))].filter(
        (name) => !actors.includes(name) && !targets.includes(name),
      )
  }
  return []
}

/** A dispatch of more words than this tells of more than one day. */
const DISPATCH = 700
/** The day that the paragraph told before; in a short dispatch else the day that it is about. Null where no day is told. */
function dayOfTelling(scene: Scene, at: number): Edtf | null {
  const { r, times } = scene
  for (let n = firstFrom(times, at) - 1; n >= 0; n--) {
    const { from, value } = times[n]!
    if (r.text.slice(r.start[from], r.start[at]).includes("\n\n")) break
    if (DAY.test(value)) return value
  }
  return r.length < DISPATCH ? dayOfDispatch(scene) : null
}
/** The day told most often by words that count from the dispatch's date ("yesterday"), else by dates; wherever they stand. */
function dayOfDispatch({ r, times }: Scene): Edtf | null {
  const votes = new Map<Edtf, number>()
  for (const { from, to, value } of times) {
    if (!DAY.test(value)) continue
    let numeral = false
    for (let i = from; i < to; i++) numeral ||= r.kind[i] === NUMBER
    // a dateline stands in brackets
    const weight = !numeral ? 1000 : r.text[r.start[from]! - 1] === "(" ? 1 : 30
    votes.set(value, (votes.get(value) ?? 0) + weight)
  }
  let best: Edtf | null = null
  for (const [day, vote] of votes) {
    const most = best === null ? 0 : votes.get(best)!
    if (vote > most || (vote === most && best !== null && day < best)) best = day
  }
  return best
}
const DAY = /^\d{4}-\d\d-\d\d$/
