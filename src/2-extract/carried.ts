// Figures that lean on the one before them: "another gave a figure of 2,000", "down from 343 in 2021", "perhaps half that
// number", "of whom some 1,000 came from", "including 406 children".
import type { Made } from "./estimates.js"
import type { Frame } from "./frames.js"
import type { Sense } from "./measures/index.js"
import { CLOSE, COMMA, FIGURING, MEMBER, NUMBER_NOUN, PEOPLE, type Reading, SAYING, wordAt } from "./reading.js"
import type { Scene } from "./scene.js"
import type { Subject } from "./subjects/index.js"

export interface Carried {
  readonly sense: Sense
  readonly rule: string
  /** Null: the figure names its own. */
  readonly subject: Subject | null
  readonly from: Made
}

/** What the figure takes over from the last estimate, which must stand in its sentence or the one before; null where it stands alone. */
export function carriedOn(scene: Scene, frame: Frame, last: Made | null): Carried | null {
  if (!last) return null
  const { r } = scene
  const { quantity, noun } = frame
  const away = r.sentenceOf[quantity.from]! - r.sentenceOf[last.frame.quantity.from]!
  if (away > 1) return null
  const same = (rule: string): Carried => ({
    sense: { ...last.sense, by: quantity.to - 1 },
    rule,
    subject: { ...last.subject, span: null, how: "the subject of the figure before" },
    from: last,
  })
  if (quantity.factor !== null && !quantity.change && !/^of$/.test(wordAt(r, quantity.to)))
    return same("share of the figure before")
  const bare = noun < 0 && quantity.unit === null
  if (
    bare &&
    isPersons(last) &&
    /^(?:left|remain|remains|remained)$/.test(wordAt(r, frame.verb)) &&
    frame.role === "subject"
  )
    return same("another figure for the same")
  if (bare && (away === 0 || sayFigure(r, frame)) && (sayFigure(r, frame) || compared(r, quantity.from)))
    return same("another figure for the same")
  if (
    away === 0 &&
    noun >= 0 &&
    r.sense[noun]! & (PEOPLE | MEMBER) &&
    isPersons(last) &&
    last.sense.measure !== "strength" &&
    included(r, frame, last)
  )
    return {
      sense: { ...last.sense, about: "counted", by: noun },
      rule: "part of the figure before",
      subject: null,
      from: last,
    }
  return null
}

const isPersons = ({ sense }: Made): boolean => sense.unit === "persons"

/** "a figure of 2,000", "put it at 2,000", "others say 2,000". */
function sayFigure(r: Reading, { phrase, verb, role }: Frame): boolean {
  const before = phrase.from - 1
  if (wordAt(r, before) === "of" && r.sense[before - 1]! & NUMBER_NOUN) return true
  if (
    /^(?:at|to|of|around|between|as)$/.test(wordAt(r, before)) &&
    role === "object" &&
    verb >= 0 &&
    r.sense[verb]! & FIGURING
  )
    return true
  return before === verb && verb >= 0 && (r.sense[verb]! & (SAYING | FIGURING)) !== 0
}

/** "down from 343", "up from 20", "compared with 12", "against 40". */
function compared(r: Reading, from: number): boolean {
  const before = wordAt(r, from - 1)
  if (before === "from" && /^(?:down|up)$/.test(wordAt(r, from - 2))) return true
  if (/^(?:to|with)$/.test(before) && wordAt(r, from - 2) === "compared") return true
  return /^(?:against|than)$/.test(before)
}

/** Nothing but a comma or "including" leads on from the figure before: "595 citizens, including 406 children". */
function included(r: Reading, { phrase }: Frame, last: Made): boolean {
  const before = phrase.from - 1
  const joined =
    /^(?:including|among|includes|included)$/.test(wordAt(r, before)) ||
    (/^them$/.test(wordAt(r, before)) && wordAt(r, before - 1) === "among")
  if (joined) return true
  // "23 inmates, 2 soldiers and a cook"
  if (r.grammar[before]! & COMMA && before === last.frame.phrase.to) return true
  if (!/^(?:and|or)$/.test(wordAt(r, before))) return false
  for (let i = last.frame.phrase.to; i < before; i++) if (r.grammar[i]! & (COMMA | CLOSE)) return false
  return before - last.frame.phrase.to <= 1
}
