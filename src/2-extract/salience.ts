// How present a named thing is to the reader at a place of the text. Every telling of it (its name, or a word that was found
// to point back to it) adds a weight, more before the verb than behind it, and each sentence that passes halves the sum;
// what the whole document speaks of is never quite forgotten.
// After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994); the weights are ours.
import type { EntityType } from "#claim"
import { endsClause, isVerb } from "./clauses.js"
import { isPairing } from "./mentions-states.js"
import { AUXILIARY, CLOSE, OPEN, POSSESSIVE, PREPOSITION, RELATIVE, type Reading, SUBORDINATOR } from "./reading.js"
import { REFERENTS, type Referent, referentsOf, typesOf } from "./referent.js"
import type { Scene } from "./scene.js"
import { makeSilence } from "./silence.js"
import type { Mention } from "./spans.js"
import { GLUED } from "./tokens.js"

const SENTENCES_BACK = 5
const BEFORE_VERB = 1.6
const BEHIND_VERB = 1
const TIED_BY_PREPOSITION = 0.7
const IN_BRACKETS = 0.4
const IN_COMPOUND = 0.25
/** "the Union (some of the group's men left)": what stands right before the bracket. */
const BEFORE_BRACKET = 2
/** Times the share of the document's namings of such things that are of this one: "the group" is what the report is about more often than "it" is. */
const TOPIC_OF_NOUN = 0.9
const TOPIC_OF_PRONOUN = 0.3
/** "an argument for the movement in its war": so few tokens before. */
const NEAR = 0.4
const NEAR_TOKENS = 5
/** "this movement" after "the Islamic Movement of Uzbekistan". */
const SAME_NOUN = 1
/** "the group" and "it" for a name that takes a verb in the plural, "they" for one that takes it in the singular. */
const OTHER_NUMBER = 0.4
/** "they" for a name that takes it in the plural. */
const SAME_NUMBER = 1.3

/** How a word points back. */
export interface Manner {
  /** The noun of the reference, in small letters; null for a pronoun. */
  readonly noun: string | null
  /** Null where the word tells nothing. */
  readonly singular: boolean | null
  /** Whether a subject of the same clause can be meant: of "its" it can, of "the group" behind the verb it cannot. */
  readonly free: boolean
}

/** A named thing of the document, with the sum that it has for the reference that is asked about: one that names it twice in a sentence counts once, by the stronger telling. */
interface Thing {
  readonly name: string
  /** The words of its name in small letters, once somebody has asked. */
  words: readonly string[] | null
  /** How often the document names it. */
  count: number
  /** Above zero where verbs show it to be one, below where many. */
  number: number
  /** The number of the question that it cannot be the answer of. */
  barred: number
  /** The number of the question that the fields below belong to. */
  asked: number
  sum: number
  /** The strongest of the sentence that was looked at last. */
  most: number
  back: number
  latest: Mention
}

/** How much is left of a weight so many sentences later. */
const FADED = Float64Array.from({ length: SENTENCES_BACK + 1 }, (_, back) => 0.5 ** back)

export class Salience {
  // the tellings in the order of the text, field by field: objects with a weight in them cost three times as much (measured)
  private readonly places: number[] = []
  private readonly weights: number[] = []
  private readonly mentions: Mention[] = []
  private readonly subjects: Thing[] = []
  /** The bits of the referents that may speak of it. */
  private readonly referents: number[] = []
  private readonly things = new Map<string, Thing>()
  /** The thing of each mention. */
  private readonly named: readonly Thing[]
  private readonly totals = new Map<Referent, number>()
  /** How often the document names things of each type. */
  private readonly byType = new Map<EntityType, number>()
  /** The things that the question is between. */
  private readonly seen: Thing[] = []
  private told = 0
  private asked = 0
  /** The sentence whose first verb is known, and that verb; behind the sentence where it has none. */
  private sentence = -1
  private firstVerb = -1

  /** For each sentence how many up to it speak: a footnote between two of them does not part them. */
  private readonly speaking: Int32Array
  private readonly silent: (token: number) => boolean

  constructor(private readonly scene: Scene) {
    const { r, mentions } = scene
    this.silent = makeSilence(scene)
    const silent = makeSilence(scene)
    this.speaking = new Int32Array(r.sentenceCount)
    for (let s = 0, count = 0; s < r.sentenceCount; s++) {
      if (!silent(r.sentences[s]!)) count++
      this.speaking[s] = count
    }
    this.named = mentions.map((mention) => {
      const thing = this.thingOf(mention)
      this.byType.set(mention.type, (this.byType.get(mention.type) ?? 0) + 1)
      thing.count++
      thing.number += numberShown(r, mention)
      return thing
    })
  }

  /** The most present of the things that can be meant at token `at`; null where none has been named lately. Asked in the order of the text. */
  at(at: number, referent: Referent, manner: Manner): Mention | null {
    this.tellUpTo(at)
    const { r } = this.scene
    const sentence = r.sentenceOf[at]!
    const lowest = r.sentences[this.sentenceBack(sentence)]!
    const { seen } = this
    seen.length = 0
    const question = ++this.asked
    const wanted = REFERENTS[referent]
    const { places, weights, mentions, subjects, referents } = this
    if (!manner.free) this.barCoArguments(at, question)
    const bracket = bracketAround(r, at)
    for (let i = this.before(at); i >= 0 && places[i]! >= lowest; i--) {
      if (!(referents[i]! & wanted)) continue
      const thing = subjects[i]!
      if (thing.barred === question) continue
      const mention = mentions[i]!
      const back = this.speaking[sentence]! - this.speaking[r.sentenceOf[places[i]!]!]!
      const near = manner.noun === null && back === 0 && at - places[i]! <= NEAR_TOKENS ? NEAR : 0
      const explained = bracket >= 0 && mention.to === bracket ? BEFORE_BRACKET : 0
      const faded = weights[i]! * FADED[back]! + near + explained
      if (thing.asked !== question) {
        thing.asked = question
        thing.sum = faded
        thing.most = faded
        thing.back = back
        thing.latest = mention
        seen.push(thing)
      } else if (thing.back !== back) {
        thing.sum += faded
        thing.most = faded
        thing.back = back
      } else if (faded > thing.most) {
        thing.sum += faded - thing.most
        thing.most = faded
      }
    }
    return this.mostPresent(seen, referent, manner)
  }

  private mostPresent(seen: readonly Thing[], referent: Referent, { noun, singular }: Manner): Mention | null {
    let best: Mention | null = null
    let most = 0
    const all = this.namingsOf(referent)
    const topic = noun === null ? TOPIC_OF_PRONOUN : TOPIC_OF_NOUN
    for (const thing of seen) {
      const { sum, count, number, latest } = thing
      let score = sum + (topic * count) / all
      score *= agreement(singular, number)
      if (noun !== null && wordsOf(thing).includes(noun)) score += SAME_NOUN
      if (score > most) {
        best = latest
        most = score
      }
    }
    return best
  }

  /** A word at `at` was found to speak of the mention. */
  tell(at: number, mention: Mention): void {
    this.tellUpTo(at)
    this.push(at, at + 1, mention, this.thingOf(mention))
  }

  private sentenceBack(sentence: number): number {
    const furthest = this.speaking[sentence]! - SENTENCES_BACK
    let from = sentence
    while (from > 0 && this.speaking[from - 1]! >= furthest) from--
    return from
  }

  private tellUpTo(at: number): void {
    const { mentions } = this.scene
    for (; this.told < mentions.length && mentions[this.told]!.from < at; this.told++) {
      const mention = mentions[this.told]!
      // what a footnote cites is not what the text speaks of
      if (this.silent(mention.from)) continue
      this.push(mention.from, mention.to, mention, this.named[this.told]!)
    }
  }

  private push(at: number, to: number, mention: Mention, thing: Thing): void {
    const weight = this.weightAt(at, to)
    this.places.push(at)
    this.weights.push(weight)
    this.mentions.push(mention)
    this.subjects.push(thing)
    // a state that does something is an "it" like any group; one that things happen in is a place
    const acts = mention.type === "state" && weight >= BEFORE_VERB
    this.referents.push(referentsOf(mention) | (acts ? REFERENTS.thing : 0))
  }

  /** The index of the last telling before token `at`. */
  private before(at: number): number {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.places[middle]! < at) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** Bars what stands as subject in the clause of token `at`, behind whose verb it stands. */
  private barCoArguments(at: number, question: number): void {
    const { r } = this.scene
    const first = r.sentences[r.sentenceOf[at]!]!
    let verb = -1
    let i = at - 1
    for (; i >= first; i--) {
      if (r.grammar[i]! & (SUBORDINATOR | RELATIVE) || endsClause(r, i, at)) break
      if (r.grammar[i]! & AUXILIARY || isVerb(r, i, first)) verb = i
    }
    if (verb < 0) return
    for (let t = this.before(at); t >= 0 && this.places[t]! > i; t--) this.subjects[t]!.barred = question
  }

  private thingOf(mention: Mention): Thing {
    const known = this.things.get(mention.name)
    if (known) return known
    const { name } = mention
    const made: Thing = {
      name,
      words: null,
      count: 0,
      number: 0,
      barred: 0,
      asked: 0,
      sum: 0,
      most: 0,
      back: 0,
      latest: mention,
    }
    this.things.set(name, made)
    return made
  }

  private namingsOf(referent: Referent): number {
    const known = this.totals.get(referent)
    if (known !== undefined) return known
    let total = 0
    for (const type of typesOf(referent)) total += this.byType.get(type) ?? 0
    this.totals.set(referent, total)
    return total
  }

  private weightAt(from: number, to: number): number {
    const { r } = this.scene
    const first = r.sentences[r.sentenceOf[from]!]!
    const subject = (r.grammar[to]! & AUXILIARY) !== 0 || isVerb(r, to, from)
    let weight = !subject && this.firstVerbOf(from) < from ? BEHIND_VERB : BEFORE_VERB
    const before = r.grammar[from - 1]!
    if (from > first && (before & PREPOSITION || (r.grammar[from - 2]! & PREPOSITION && from - 1 > first)))
      weight *= TIED_BY_PREPOSITION
    if (before & OPEN) weight *= IN_BRACKETS
    // "al-Qaida-linked Ansaru": what the compound compares with is not what is spoken of
    if (r.shape[to]! & GLUED && r.shape[to + 1]! & GLUED && isPairing(r, to)) weight *= IN_COMPOUND
    // "Sudan's Rapid Support Forces": the force is spoken of
    if (r.grammar[to]! & POSSESSIVE && this.scene.mentionAt(to + 1)?.from === to + 1) return weight * IN_COMPOUND
    return r.grammar[to]! & POSSESSIVE && weight < BEHIND_VERB ? BEHIND_VERB : weight
  }

  /** The first verb of the sentence of token `i`, looked for once; many names ask it. */
  private firstVerbOf(i: number): number {
    const { r } = this.scene
    const sentence = r.sentenceOf[i]!
    if (sentence === this.sentence) return this.firstVerb
    const first = r.sentences[sentence]!
    const end = r.sentences[sentence + 1]!
    let at = first
    while (at < end && !(r.grammar[at]! & AUXILIARY || isVerb(r, at, first))) at++
    this.sentence = sentence
    this.firstVerb = at
    return at
  }
}

function wordsOf(thing: Thing): readonly string[] {
  thing.words ??= thing.name.toLowerCase().split(/[\s-]+/)
  return thing.words
}

/** The bracket that token `at` stands in, opened not long before; -1 for none. */
function bracketAround(r: Reading, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    if (r.grammar[i]! & CLOSE) return -1
    if (r.grammar[i]! & OPEN) return i
  }
  return -1
}

/** "Central Asian states", but not "United States". */
const PLURAL_NAME = / [a-z]+[^s]s$/

function agreement(singular: boolean | null, shown: number): number {
  if (singular === null || shown === 0) return 1
  if (singular !== shown > 0) return OTHER_NUMBER
  return singular ? 1 : SAME_NUMBER
}

/** Above zero where the verb behind the name is in the singular, below where it is in the plural. */
function numberShown({ text, start, end, length }: Reading, { to, name }: Mention): number {
  if (PLURAL_NAME.test(name)) return -1
  if (to >= length) return 0
  switch (text.slice(start[to], end[to])) {
    case "has":
    case "is":
    case "was":
    case "does":
      return 1
    case "have":
    case "are":
    case "were":
    case "do":
      return -1
    default:
      return 0
  }
}
