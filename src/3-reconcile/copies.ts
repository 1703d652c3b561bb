// Further signs that two claims of one question are copies, where neither says so: an agency's wire, one statement in two
// languages, the same rare names in the same order. Copying leaves what independent writers hardly share: the order of details.
import { type Claim, placeOf, subjectOf } from "#claim"
import { bandOf, hasFigure, shareNumber } from "./figure.js"
import { plain } from "./names.js"
import { daysBetween, type Sourced } from "./sourced.js"
import { type Note, push, stars } from "./ties.js"
import { containment, shingles } from "./wording.js"
import type { ReconcileWords } from "./words.js"

/** A statement and its translation, or its copy in other words, are published within so many days. */
const SAME_STORY_DAYS = 3
/** So many rare names or numbers in the same order are no chance (a convention). */
const NAMES_IN_ORDER = 4
/** A pair of neighbouring names that more claims have than this is no rare one. */
const RARE = 12

export function byCopy(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  if (claims.length < 2) return
  byWire(claims, words, tie)
  byTranslation(claims, tie)
  byNamesInOrder(claims, words, tie)
}

/** The agency stands in the dateline (the words before the quote), as author or publisher, or as the one who passes it on. */
function byWire(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  const agencyOf = ({ placed: { claim }, voice, holders }: Sourced): string | null => {
    const near = words.wireOf(`${claim.quote.prefix}${claim.quote.exact}`) ?? voice.agency
    if (near) return near
    for (const { agency } of holders) if (agency) return agency
    return null
  }
  stars(claims, agencyOf, (a, b) => {
    if (a.facts.id === b.facts.id || daysBetween(a, b) > SAME_STORY_DAYS || !isOneStatement(a, b)) return
    tie(a, b, "attribution", 0.8, `both print what ${agencyOf(a)} sent out within days`)
  })
}

/** An agency sends out many statements: the figure, or half of the words, has to be the same, and no other speaker named. */
function isOneStatement(a: Sourced, b: Sourced): boolean {
  const [x, y] = [a.placed.claim, b.placed.claim]
  const [p, q] = [speakerOf(a), speakerOf(b)]
  if (x.polarity !== y.polarity || (p !== null && q !== null && p !== q)) return false
  if (x.kind === "estimate" && y.kind === "estimate") return shareNumber(x, y)
  return containment(shingles(x.quote.exact), shingles(y.quote.exact)) >= 0.5
}

function speakerOf({ holders: [holder] }: Sourced): string | null {
  return holder === undefined || holder.isClass || holder.agency !== null ? null : holder.plain
}

/**
 * One statement told in two languages: the same speaker within days says the same, in figures or in names, which the packs
 * bring under one spelling whatever the script. Where the reports' languages are known they must be two.
 */
function byTranslation(claims: readonly Sourced[], tie: Note): void {
  const spoken = new Map<string, Sourced[]>()
  for (const one of claims) {
    const holder = one.holders[0]
    const said = holder ? saidIn(one.placed.claim) : null
    if (holder && said !== null) push(spoken, `${holder.plain}|${said}`, one)
  }
  for (const group of spoken.values()) {
    if (group.length < 2 || !inSeveralLanguages(group)) continue
    for (let i = 1; i < group.length; i++) {
      const later = group[i]!
      const earlier = firstOf(group, i, later)
      if (!earlier) continue
      const what = later.placed.claim.kind === "estimate" ? "the same figure" : "the same"
      const languages = [earlier, later].map(({ facts }) => facts.language ?? null)
      const told = languages.includes(null) ? "in two languages" : `in two languages (${languages.join(" and ")})`
      const evidence = `${later.placed.claim.attribution[0]} says ${what} in both, within days, told ${told}`
      tie(earlier, later, "translation", languages.includes(null) ? 0.7 : 0.8, evidence)
    }
  }
}

/** Whether there can be translations at all: most statements are told in one language, and need not be compared. */
function inSeveralLanguages(group: readonly Sourced[]): boolean {
  const languages = new Set(group.map(({ facts }) => facts.language?.split("-")[0] ?? null))
  if (!languages.has(null)) return languages.size > 1
  return languages.size > 2 || new Set(group.map(({ placed }) => scriptOf(placed.claim.quote.exact))).size > 1
}

/** The first of the group's first `count` of which this is a translation. */
function firstOf(group: readonly Sourced[], count: number, later: Sourced): Sourced | null {
  for (let i = 0; i < count; i++) if (isTranslation(group[i]!, later)) return group[i]!
  return null
}

function isTranslation(a: Sourced, b: Sourced): boolean {
  if (a.facts.id === b.facts.id || daysBetween(a, b) > SAME_STORY_DAYS) return false
  return inOtherLanguages(a, b)
}

/** What stays the same in every language: figures, and the fields that the packs hold; null where words alone say it. */
function saidIn(claim: Claim): string | null {
  switch (claim.kind) {
    case "estimate": {
      const { low, high } = bandOf(claim)
      return hasFigure(claim) ? `${low}|${high}|${claim.polarity}` : null
    }
    case "event":
      return [claim.subtype, claim.place, claim.time, claim.polarity, ...claim.actors].join("|")
    case "relation":
      return [claim.type, ...[claim.subject, claim.object].map(plain).sort(), claim.ended, claim.polarity].join("|")
    case "appraisal":
      return [claim.aspect, claim.direction, claim.polarity].join("|")
    default:
      return null
  }
}

function inOtherLanguages(a: Sourced, b: Sourced): boolean {
  const [x, y] = [a.facts.language ?? null, b.facts.language ?? null]
  if (x !== null && y !== null) return x.split("-")[0] !== y.split("-")[0]
  const [p, q] = [scriptOf(a.placed.claim.quote.exact), scriptOf(b.placed.claim.quote.exact)]
  return p !== q && containment(shingles(a.placed.claim.quote.exact), shingles(b.placed.claim.quote.exact)) === 0
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u]
const scriptOf = (text: string): number => SCRIPTS.findIndex((script) => script.test(text))

/** Names and numbers of a quote in their order; the first word of a sentence is capitalised anyway and is none. */
const TELLING = /\p{Lu}[\p{L}’'-]+|\d+(?:[.,]\d+)*/gu
const SENTENCE_BEGINS = /(?:^|[.!?“"]\s*)$/

/** Days, months, years and what the question is about stand in every telling of it and are no rare details. */
function detailsOf({ placed: { claim } }: Sourced, words: ReconcileWords): readonly string[] {
  const { exact } = claim.quote
  if (!mayHaveDetails(exact)) return NO_DETAILS
  const told: string[] = []
  for (const found of exact.matchAll(TELLING)) {
    const [word] = found
    if (!/\d/.test(word[0]!) && SENTENCE_BEGINS.test(exact.slice(Math.max(0, found.index - 8), found.index))) continue
    if (!/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(word) && !words.isCalendarWord(word)) told.push(plain(word))
  }
  if (told.length < NAMES_IN_ORDER) return NO_DETAILS
  const own = new Set(plain([subjectOf(claim), placeOf(claim)].join(" ")).split(" "))
  return told.filter((word) => !own.has(word))
}
const NO_DETAILS: readonly string[] = []

/** Whether enough letters stand in the text with which a detail could begin: most quotes need not be read. */
function mayHaveDetails(text: string): boolean {
  let begin = 0
  for (let i = 0; i < text.length && begin < NAMES_IN_ORDER; i++) {
    const unit = text.charCodeAt(i)
    if ((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit > 127) begin++
  }
  return begin >= NAMES_IN_ORDER
}

/** Longer reuse in other words: the details stand in the same order in both, though the words between them differ. */
function byNamesInOrder(claims: readonly Sourced[], words: ReconcileWords, tie: Note): void {
  const details = new Map<Sourced, readonly string[]>()
  const pairs = new Map<string, Sourced[]>()
  for (const one of claims) {
    const own = detailsOf(one, words)
    if (own.length < NAMES_IN_ORDER) continue
    details.set(one, own)
    for (let i = 1; i < own.length; i++) push(pairs, `${own[i - 1]} ${own[i]}`, one)
  }
  for (const [, group] of pairs) {
    if (group.length < 2 || group.length > RARE) continue
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (a.facts.id === b.facts.id) continue
        const shared = inOrder(details.get(a)!, details.get(b)!)
        if (shared >= NAMES_IN_ORDER)
          tie(a, b, "names-in-order", 0.6, `${shared} rare names and numbers stand in the same order in both`)
      }
  }
}

/** Length of the longest common subsequence (Hirschberg's row by row). */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) next.push(b[j] === word ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row[b.length]!
}
