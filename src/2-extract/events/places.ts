// Where something happened: the most exact place that its words name, with what that lies in.
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { AUXILIARY, ED, NAME, NOUN_TOO, type Reading, VERB, wordAt } from "../reading.js"
import { lastBefore } from "../reference.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"

const IRREGULAR_PAST = wordClass("irregular-past")
const PLACE_NOUN = wordClass("place-noun")

export interface Where {
  readonly name: string
  readonly span: TokenSpan
}

/** The place said in the clause, else in the sentence. */
export function placeNear(scene: Scene, head: TokenSpan, clause: TokenSpan): Where | null {
  const inClause = placeWithin(scene, head, clause)
  if (inClause) return inClause
  return (
    placeWithin(scene, head, { from: sentenceStart(scene.r, head.from), to: sentenceEnd(scene.r, head.from) }) ??
    placeBefore(scene, head)
  )
}

const SENTENCES_BACK = 6
/** A document of more tokens than this tells of more than one place. */
const DISPATCH = 700
/** The place that the sentences before were about, in the same paragraph or short dispatch: where they say that it happened, else what they name. */
function placeBefore(scene: Scene, head: TokenSpan): Where | null {
  const { r } = scene
  const sentence = r.sentenceOf[head.from]!
  let named: Where | null = null
  for (let back = 1; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
    const within = { from: r.sentences[sentence - back]!, to: r.sentences[sentence - back + 1]! }
    if (r.text.slice(r.end[within.to - 1], r.start[within.to]).includes("\n\n") && r.length > DISPATCH) break
    const told = isBackground(r, within) ? null : placeTold(scene, within)
    if (told) return told
    named ??= placeWithin(scene, { from: within.to, to: within.to }, within)
  }
  return named
}

/** "conducted an operation in Washer district", "In Khost last night": the first place behind a word for where, and in no clause about something else. */
function placeTold(scene: Scene, within: TokenSpan): Where | null {
  for (const mention of placesIn(scene, within)) {
    if (mention.type !== "place" || !/^(?:in|at|near|outside|inside)$/.test(wordAt(scene.r, leadOf(scene, mention))))
      continue
    return withParents(scene, mention)
  }
  return null
}
/** "The leader directs attacks in Khost", "He is suspected of": what stands so is told of somebody, and is no part of the story. */
function isBackground(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) {
    if (r.grammar[i]! & AUXILIARY) return /^(?:is|are)$/.test(wordAt(r, i))
    if (r.grammar[i]! & ED || has(r, i, IRREGULAR_PAST)) return false
    if (r.grammar[i]! & VERB && !(r.grammar[i]! & (NOUN_TOO | NAME))) return /[^s]s$/.test(wordAt(r, i))
  }
  return false
}
/** The word before a place, its article left out. */
const leadOf = ({ r }: Scene, { from }: Mention): number => (/^the$/.test(wordAt(r, from - 1)) ? from - 2 : from - 1)

export function placeWithin(scene: Scene, head: TokenSpan, within: TokenSpan): Where | null {
  let best: Mention | null = null
  let least = Infinity
  for (const mention of placesIn(scene, within)) {
    const away = mention.from >= head.to ? mention.from - head.to : (head.from - mention.to) * 1.5 + 3
    if (away >= least) continue
    least = away
    best = mention
  }
  return best && inOpening(scene, best)
}

/** "In Paktika province, … in Sarobi district": what opens the sentence holds the place that its end names, unless the packs know another. */
function inOpening(scene: Scene, place: Mention): Where {
  const { r, mentions } = scene
  const where = withParents(scene, place)
  const first = sentenceStart(r, place.from)
  let n = lastBefore(mentions, first) + 1
  while (n < mentions.length && (mentions[n]!.from < first || mentions[n]!.type !== "place")) n++
  const opens = mentions[n]
  if (!opens || opens.from >= place.from || opens.from > first + 3 || wordAt(r, opens.from - 1) !== "in") return where
  const wider = withParents(scene, opens)
  if (wider.name.includes(place.name)) return wider
  if (where.name.includes(opens.name) || r.lexicon.names.byName(opens.name)?.of === undefined) return where
  return { name: `${r.text.slice(r.start[place.from], r.end[place.to - 1])}, ${wider.name}`, span: where.span }
}

function* placesIn(scene: Scene, { from, to }: TokenSpan): Generator<Mention> {
  const { mentions } = scene
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < mentions.length && mentions[i]!.from < to; i++)
    if (isPlace(scene, mentions[i]!)) yield mentions[i]!
}

const LOCATIVE = /^(?:in|at|near|from|across|inside|outside|around|into|throughout|toward|towards|over|of|to)$/
/** "in northern Mali" */
const SIDES = /^(?:(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central|upper|lower|rural|mainland)$/
/** "in Afghanistan" is a place, "Afghan forces" and "Afghanistan denied" are none. */
export function isPlace({ r }: Pick<Scene, "r">, { type, from, to }: Mention): boolean {
  if (type === "place") return true
  if (type !== "state" || /^(?:of|to)$/.test(wordAt(r, from - 1))) return false
  return (
    LOCATIVE.test(wordAt(r, SIDES.test(wordAt(r, from - 1)) ? from - 2 : from - 1)) ||
    (r.text[r.start[from - 1]!] === "," && LOCATIVE.test(wordAt(r, from - 3))) ||
    has(r, to, PLACE_NOUN)
  )
}

/** "Achin District, Nangarhar Province, Afghanistan": what the text names behind it, then what the packs know that it lies in. */
function withParents(scene: Scene, place: Mention): Where {
  const { r } = scene
  const names = [place.name]
  let { to } = place
  for (let wider = behind(scene, place); wider && names.length < 3; wider = behind(scene, wider)) {
    if (!names.includes(wider.name)) names.push(wider.name)
    to = wider.to
  }
  // "Khogyani district" once more: in the province that the text has named beside it, and not in that of its namesake
  const told = names.length === 1 ? toldParent(scene, place) : null
  if (told) names.push(told)
  const known = r.lexicon.names
  const last = names.at(-1)
  for (
    let of = last ? (known.byName(last)?.of ?? null) : null;
    of !== null && names.length < 5;
    of = known.byName(of)?.of ?? null
  )
    if (!names.includes(of)) names.push(of)
  return { name: names.join(", "), span: { from: place.from, to } }
}

/** The place or state that the text names behind a place: ", Nangarhar Province", "(Afghanistan)", "district of Kunar". */
function behind({ mentionAt, r }: Scene, { to }: Mention): Mention | null {
  let next = to
  while (next < to + 3 && /^(?:,|\(|in|of|the|district|province)$/.test(wordAt(r, next))) next++
  const wider = mentionAt(next)
  return wider?.from === next && (wider.type === "place" || wider.type === "state") ? wider : null
}

/** What the text has named behind the same place before; null where it is named here first, or stood alone. */
function toldParent(scene: Scene, place: Mention): string | null {
  scene.memo.parents ??= toldParents(scene)
  const told = scene.memo.parents.get(place.name)
  return told && told.from < place.from ? told.name : null
}
/** For each place the first that the text names behind it, and where. Looked for once: a long text names its places often. */
function toldParents(scene: Scene): Map<string, { readonly from: number; readonly name: string }> {
  const parents = new Map<string, { readonly from: number; readonly name: string }>()
  for (const mention of scene.mentions) {
    if (mention.type !== "place" || parents.has(mention.name)) continue
    const wider = behind(scene, mention)
    if (wider && wider.name !== mention.name) parents.set(mention.name, { from: mention.from, name: wider.name })
  }
  return parents
}
