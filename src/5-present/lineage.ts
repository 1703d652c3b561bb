// The family of a group as it is drawn: lanes, ties and turns, each with its sentence.
import type { Lineage, LineageGroup, LineageTie, LineageTurn, LineageType, ToldTime, TurnType } from "#claim"
import { type VoiceView, voicesOf } from "./actors.js"
import type { ClaimView } from "./claim.js"
import { type TimeView, timeView } from "./time.js"
import { LINEAGE_WORDS, TURN_WORDS } from "./words.js"

export interface ToldTimeView {
  readonly time: TimeView
  readonly claims: number
}

interface DrawnView {
  /** Stands in the address of the page where it is opened. */
  readonly id: string
  /** "Valley Front split from Northern Gate Brigade". */
  readonly words: string
  /** In a word or two, for beside the line. */
  readonly short: string
  readonly times: readonly ToldTimeView[]
  readonly voices: readonly VoiceView[]
  readonly claims: readonly string[]
  readonly count: number
  readonly contested: string | null
}
export interface LineageTieView extends DrawnView {
  readonly type: LineageType
  readonly from: string
  readonly to: string
  readonly denied: boolean
  readonly over: boolean
}
export interface LineageTurnView extends DrawnView {
  readonly type: TurnType
  readonly group: string
}
export interface LineageView {
  /** The group that was asked for. */
  readonly name: string
  readonly groups: readonly LineageGroup[]
  readonly ties: readonly LineageTieView[]
  readonly turns: readonly LineageTurnView[]
  readonly left: number
  /** Every document that stands behind a line, one line each. */
  readonly sources: readonly string[]
}

const MOST_IDS = 40

export function lineageView(name: string, lineage: Lineage, claims: readonly ClaimView[]): LineageView {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const drawn = ({ id, times, claims: ids, contested }: LineageTie | LineageTurn) => ({
    id,
    times: times.map(toldTimeView),
    voices: voicesOf(ids.flatMap((one) => (byId.has(one) ? [{ view: byId.get(one)! }] : []))),
    claims: ids.slice(0, MOST_IDS),
    count: ids.length,
    contested,
  })
  return {
    name,
    groups: lineage.groups,
    ties: lineage.ties.map((tie) => ({
      ...drawn(tie),
      ...{ type: tie.type, from: tie.from, to: tie.to, denied: tie.denied },
      over: tie.over.length > 0,
      words: tieWords(tie),
      short: shortWords(tie),
    })),
    turns: lineage.turns.map((turn) => ({
      ...drawn(turn),
      ...{ type: turn.type, group: turn.group },
      words: `${turn.group} ${TURN_WORDS[turn.type]}`,
      short: turn.type,
    })),
    left: lineage.left,
    sources: sourceLines(claims),
  }
}

const toldTimeView = ({ time, claims }: ToldTime): ToldTimeView => ({ time: timeView(time), claims: claims.length })

function tieWords({ type, from, to, denied, over }: LineageTie): string {
  const { says, not, past } = LINEAGE_WORDS[type]
  return `${from} ${denied ? not : over.length ? past : says} ${to}`
}

const shortWords = ({ type, denied }: LineageTie): string => (denied ? "denied" : LINEAGE_WORDS[type].short)

/** One line a document: who, what, where, when. */
export function sourceLines(claims: readonly ClaimView[]): string[] {
  const documents = new Map(claims.map(({ document }) => [document.id, document]))
  return [...documents.values()].map(({ authors, title, publisher, published }) =>
    [authors.join(", "), title, publisher, published?.words].filter(Boolean).join(". "),
  )
}
