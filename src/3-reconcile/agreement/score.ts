// How far claims that were found are those of a gold file: the same rule of matching as between readers, gold measuring.
import { CLAIM_KINDS, type ClaimKind, COMPARED_FIELDS, type ComparedField, type KindScore, type Score } from "#claim"
import { harmonic, meanOf } from "./agree.js"
import { counted } from "./pairs.js"
import { fieldAlike, type Likeness, makeLikeness, ofKind, type ReadClaim, sameClaim } from "./same-claim.js"
import { type FunctionWord, makeNamesAgree, makeWordsShared, type NamedForms } from "./same-words.js"

export interface GoldClaim extends ReadClaim {
  /** Recall counts what is marked easy, where anything is; a repeat is a claim that the document makes elsewhere too. */
  readonly easy: boolean
  readonly repeat: boolean
}

/** One document with its gold claims and those that were found. Offsets are code points of its text. */
export interface ScoredReading {
  readonly gold: readonly GoldClaim[]
  readonly found: readonly ReadClaim[]
  readonly goldEntities: readonly NamedForms[]
  readonly foundEntities: readonly NamedForms[]
}

export function score(readings: readonly ScoredReading[], isFunctionWord: FunctionWord): Score {
  const anyEasy = readings.some(({ gold }) => gold.some(({ easy }) => easy))
  const tallies = new Map(CLAIM_KINDS.map((kind) => [kind, newTally()]))
  const missed: string[] = []
  const wrong: string[] = []
  for (const { gold, found, goldEntities, foundEntities } of readings) {
    const names = makeNamesAgree(goldEntities, foundEntities, makeWordsShared(isFunctionWord))
    const likeness = makeLikeness(isFunctionWord, names)
    const marks = new Map(gold.map((one) => [one.id, one]))
    const counts = ({ id }: ReadClaim): boolean => {
      const mark = marks.get(id)
      return mark !== undefined && (mark.easy || !anyEasy) && !mark.repeat
    }
    const [wanted, had] = [counted(gold, likeness), counted(found, likeness)]
    for (const kind of CLAIM_KINDS) {
      const left = tally(tallies.get(kind)!, ofKind(wanted, kind), ofKind(had, kind), counts, likeness)
      missed.push(...left.missed)
      wrong.push(...left.wrong)
    }
  }
  const kinds = CLAIM_KINDS.map((kind) => kindScore(kind, tallies.get(kind)!))
  return { kinds, macroF1: meanOf(kinds.filter(({ counted }) => counted > 0)), missed, wrong }
}

interface Tally {
  gold: number
  goldHit: number
  counted: number
  countedHit: number
  found: number
  foundHit: number
  fields: Partial<Record<ComparedField, { right: number; of: number }>>
}
const newTally = (): Tally => ({ gold: 0, goldHit: 0, counted: 0, countedHit: 0, found: 0, foundHit: 0, fields: {} })

function tally(
  sums: Tally,
  gold: readonly ReadClaim[],
  found: readonly ReadClaim[],
  counts: (gold: ReadClaim) => boolean,
  likeness: Likeness,
): { readonly missed: string[]; readonly wrong: string[] } {
  const missed: string[] = []
  for (const one of gold) {
    const hit = found.find((other) => sameClaim(one, other, likeness))
    sums.gold++
    if (counts(one)) sums.counted++
    if (!hit) {
      missed.push(one.id)
      continue
    }
    sums.goldHit++
    if (counts(one)) sums.countedHit++
    addFields(sums, one, hit, likeness)
  }
  const wrong = found.filter((other) => !gold.some((one) => sameClaim(one, other, likeness))).map(({ id }) => id)
  sums.found += found.length
  sums.foundHit += found.length - wrong.length
  return { missed, wrong }
}

/** A time, place or condition is asked for where gold has one. */
function addFields({ fields }: Tally, gold: ReadClaim, hit: ReadClaim, likeness: Likeness): void {
  for (const field of COMPARED_FIELDS) {
    const alike = fieldAlike(field, gold.claim, hit.claim, likeness)
    if (alike === null || (Reflect.get(gold.claim, field) ?? null) === null) continue
    const { right, of } = fields[field] ?? { right: 0, of: 0 }
    fields[field] = { right: right + (alike ? 1 : 0), of: of + 1 }
  }
}

function kindScore(kind: ClaimKind, sums: Tally): KindScore {
  const { gold, goldHit, counted, countedHit, found, foundHit, fields } = sums
  const share = (part: number, whole: number): number | null => (whole ? part / whole : null)
  const [recall, precision] = [share(countedHit, counted), share(foundHit, found)]
  return {
    kind,
    gold,
    counted,
    found,
    recall,
    strictRecall: share(goldHit, gold),
    precision,
    f1: counted || found ? harmonic(recall ?? 0, precision ?? 0) : null,
    fields,
  }
}
