// How present a named thing is to the reader at a place of the text. Every telling of it (its name, or a word that was found
// to point back to it) adds a weight, more before the verb than behind it, and each sentence that passes halves the sum;
// what the whole document speaks of is never quite forgotten.
// After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994); the weights are ours.
import type { EntityType } from "#claim"
import { endsClause, isVerb } from "./clauses.js"
import { AUXILIARY, CLOSE, OPEN, POSSESSIVE, PREPOSITION, RELATIVE, type Reading, SUBORDINATOR } from "./reading.js"
import type { Scene } from "./scene.js"
import type { Mention } from "./spans.js"

const SENTENCES_BACK = 5
const BEFORE_VERB = 1.6
const BEHIND_VERB = 1
const TIED_BY_PREPOSITION = 0.7
const IN_BRACKETS = 0.4
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

export interface Asked {
  readonly types: ReadonlySet<EntityType>
  /** The noun of the reference, in small letters; null for a pronoun. */
  readonly noun: string | null
  /** Null where the word tells nothing. */
  readonly singular: boolean | null
  /** Whether a subject of the same clause can be meant: of "its" it can, of "the group" behind the verb it cannot. */
  readonly free: boolean
  readonly fits: (mention: Mention) => boolean
}

interface Telling {
  readonly at: number
  readonly mention: Mention
  readonly weight: number
}

/** Of one thing: a sentence that names it twice counts once, by the stronger telling. */
interface Sum {
  sum: number
  /** The strongest of the sentence that was looked at last. */
  most: number
  back: number
  readonly latest: Mention
}

export class Salience {
  private readonly tellings: Telling[] = []
  private readonly counts = new Map<string, number>()
  private readonly number = new Map<string, number>()
  private told = 0

  constructor(private readonly scene: Scene) {
    const { r, mentions } = scene
    for (const mention of mentions) {
      this.counts.set(mention.name, (this.counts.get(mention.name) ?? 0) + 1)
      const votes = numberShown(r, mention)
      if (votes) this.number.set(mention.name, (this.number.get(mention.name) ?? 0) + votes)
    }
  }

  /** The most present of the things that can be meant at token `at`; null where none has been named lately. Asked in the order of the text. */
  at(at: number, asked: Asked): Mention | null {
    this.tellUpTo(at)
    const { r } = this.scene
    const sentence = r.sentenceOf[at]!
    const lowest = r.sentences[Math.max(0, sentence - SENTENCES_BACK)]!
    const sums = new Map<string, Sum>()
    const barred = asked.free ? null : this.coArguments(at)
    const bracket = bracketAround(r, at)
    for (let i = this.before(at); i >= 0 && this.tellings[i]!.at >= lowest; i--) {
      const { at: where, mention, weight } = this.tellings[i]!
      if (!asked.types.has(mention.type) || !asked.fits(mention) || barred?.has(mention.name)) continue
      const back = sentence - r.sentenceOf[where]!
      const near = asked.noun === null && back === 0 && at - where <= NEAR_TOKENS ? NEAR : 0
      const explained = bracket >= 0 && mention.to === bracket ? BEFORE_BRACKET : 0
      const faded = weight * 0.5 ** back + near + explained
      const known = sums.get(mention.name)
      if (!known) sums.set(mention.name, { sum: faded, most: faded, back, latest: mention })
      else if (known.back !== back) {
        known.sum += faded
        known.most = faded
        known.back = back
      } else if (faded > known.most) {
        known.sum += faded - known.most
        known.most = faded
      }
    }
    let best: Mention | null = null
    let most = 0
    const all = this.namingsOf(asked.types)
    for (const [name, { sum, latest }] of sums) {
      const topic = asked.noun === null ? TOPIC_OF_PRONOUN : TOPIC_OF_NOUN
      let score = sum + (topic * this.counts.get(name)!) / all
      score *= agreement(asked.singular, this.number.get(name) ?? 0)
      if (
        asked.noun !== null &&
        name
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(asked.noun)
      )
        score += SAME_NOUN
      if (score > most) [best, most] = [latest, score]
    }
    return best
  }

  /** A word at `at` was found to speak of the mention. */
  tell(at: number, mention: Mention): void {
    this.tellUpTo(at)
    this.tellings.push({ at, mention, weight: weightAt(this.scene.r, at, at + 1) })
  }

  private tellUpTo(at: number): void {
    const { r, mentions } = this.scene
    for (; this.told < mentions.length && mentions[this.told]!.from < at; this.told++) {
      const mention = mentions[this.told]!
      this.tellings.push({ at: mention.from, mention, weight: weightAt(r, mention.from, mention.to) })
    }
  }

  /** The index of the last telling before token `at`. */
  private before(at: number): number {
    let low = 0
    let high = this.tellings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.tellings[middle]!.at < at) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** What stands as subject in the clause of token `at`, behind whose verb it stands. */
  private coArguments(at: number): ReadonlySet<string> {
    const { r } = this.scene
    const first = r.sentences[r.sentenceOf[at]!]!
    const names = new Set<string>()
    let verb = -1
    let i = at - 1
    for (; i >= first; i--) {
      if (r.grammar[i]! & (SUBORDINATOR | RELATIVE) || endsClause(r, i, at)) break
      if (r.grammar[i]! & AUXILIARY || isVerb(r, i, first)) verb = i
    }
    if (verb < 0) return names
    for (let t = this.before(at); t >= 0 && this.tellings[t]!.at > i; t--) names.add(this.tellings[t]!.mention.name)
    return names
  }

  private readonly totals = new Map<ReadonlySet<EntityType>, number>()
  private namingsOf(types: ReadonlySet<EntityType>): number {
    const known = this.totals.get(types)
    if (known !== undefined) return known
    let total = 0
    for (const { type } of this.scene.mentions) if (types.has(type)) total++
    this.totals.set(types, total)
    return total
  }
}

/** The bracket that token `at` stands in, opened not long before; -1 for none. */
function bracketAround(r: Reading, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    if (r.grammar[i]! & CLOSE) return -1
    if (r.grammar[i]! & OPEN) return i
  }
  return -1
}

function weightAt(r: Reading, from: number, to: number): number {
  const first = r.sentences[r.sentenceOf[from]!]!
  let weight = BEFORE_VERB
  const subject = (r.grammar[to]! & AUXILIARY) !== 0 || isVerb(r, to, from)
  for (let i = first; i < from && !subject; i++)
    if (r.grammar[i]! & AUXILIARY || isVerb(r, i, first)) {
      weight = BEHIND_VERB
      break
    }
  const before = r.grammar[from - 1]!
  if (from > first && (before & PREPOSITION || (r.grammar[from - 2]! & PREPOSITION && from - 1 > first)))
    weight *= TIED_BY_PREPOSITION
  if (before & OPEN) weight *= IN_BRACKETS
  return r.grammar[to]! & POSSESSIVE && weight < BEHIND_VERB ? BEHIND_VERB : weight
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
