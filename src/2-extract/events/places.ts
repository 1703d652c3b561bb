// Where something happened: the most exact place that its words name, with what that lies in.
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"

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
/** The place that the sentences before were about, in the same paragraph. */
function placeBefore(scene: Scene, head: TokenSpan): Where | null {
  const { r } = scene
  const sentence = r.sentenceOf[head.from]!
  for (let back = 1; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
    const within = { from: r.sentences[sentence - back]!, to: r.sentences[sentence - back + 1]! }
    if (r.text.slice(r.end[within.to - 1], r.start[within.to]).includes("\n\n")) return null
    const where = placeWithin(scene, { from: within.to, to: within.to }, within)
    if (where) return where
  }
  return null
}

export function placeWithin(scene: Scene, head: TokenSpan, within: TokenSpan): Where | null {
  let best: Mention | null = null
  let least = Infinity
  for (const mention of placesIn(scene, within)) {
    const away = mention.from >= head.to ? mention.from - head.to : (head.from - mention.to) * 1.5 + 3
    if (away >= least) continue
    least = away
    best = mention
  }
  return best && withParents(scene, best)
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
/** "in Afghanistan" is a place, "Afghan forces" and "Afghanistan denied" are none. */
export function isPlace({ r }: Scene, { type, from, to }: Mention): boolean {
  if (type === "place") return true
  if (type !== "state" || /^(?:of|to)$/.test(wordAt(r, from - 1))) return false
  return (
    LOCATIVE.test(wordAt(r, from - 1)) ||
    (r.text[r.start[from - 1]!] === "," && LOCATIVE.test(wordAt(r, from - 3))) ||
    r.reach(to, "place-noun") > 0
  )
}

/** "Achin District, Nangarhar Province, Afghanistan": what the text names behind it, then what the packs know that it lies in. */
function withParents(scene: Scene, place: Mention): Where {
  const { mentionAt, r } = scene
  const names = [place.name]
  let { to } = place
  for (let turn = 0; turn < 2; turn++) {
    let next = to
    while (next < to + 3 && /^(?:,|\(|in|of|the|district|province)$/.test(wordAt(r, next))) next++
    const wider = mentionAt(next)
    if (!wider || wider.from !== next || (wider.type !== "place" && wider.type !== "state")) break
    if (!names.includes(wider.name)) names.push(wider.name)
    to = wider.to
  }
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
