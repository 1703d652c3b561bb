// Two readers of one short report, their claims written in the codebook's form.
import { type ClaimKind, offsetsOf, type Span } from "#claim"
import { loadPacks } from "#lexicon"
import { checkLines } from "#proposals"
import { type FunctionWord, functionWords, type GoldClaim, type NamedForms } from "#reconcile"
import { documentOf } from "../../2-extract/claims.js"

export const isFunctionWord: FunctionWord = functionWords(loadPacks(["lexicons/en"]))

export const TEXT =
  "The Amber Front had about 1,200 fighters in 2019, Colonel Tamm said. It fights the River League. " +
  "The Front will probably lose ground because its money is running out. In May 2019 the Front attacked Port Lune. " +
  "Donors should stop paying. The Front fights the League, and 300 men left it."
export const document = documentOf(TEXT)
export const passages: Span[] = [...TEXT.matchAll(/[^.]+\./g)].map(({ index, 0: words }) => ({
  start: index,
  end: index + words.length,
}))
export const entities: NamedForms[] = [
  { name: "Amber Front", forms: ["Amber Front", "the Front", "It"] },
  { name: "River League", forms: ["River League", "the League"] },
]

const FORMS: Record<ClaimKind, object> = {
  estimate: {
    quote: "The Amber Front had about 1,200 fighters in 2019",
    subject: "Amber Front",
    measure: "strength",
    best: 1200,
    unit: "persons",
    time: "2019",
    attribution: ["Colonel Tamm"],
    stance: "neutral",
  },
  event: {
    quote: "In May 2019 the Front attacked Port Lune",
    type: "Battles",
    subtype: "Armed clash",
    actors: ["Amber Front"],
    place: "Port Lune",
    time: "2019-05",
  },
  relation: { quote: "It fights the River League", type: "rival-of", subject: "Amber Front", object: "River League" },
  forecast: {
    quote: "The Front will probably lose ground",
    subject: "Amber Front",
    outcome: "lose ground",
    likelihood: "will probably",
  },
  cause: {
    quote: "The Front will probably lose ground because its money is running out",
    cause: "its money is running out",
    effect: "lose ground",
    sign: "+",
  },
  appraisal: { quote: "its money is running out", subject: "Amber Front", aspect: "finance", direction: "falling" },
  recommendation: { quote: "Donors should stop paying", addressee: "donors", action: "stop paying" },
}

/** A claim with changes; `undefined` takes a field away. */
export const form = (kind: ClaimKind, change: object = {}): object => ({ kind, ...FORMS[kind], ...change })

/** The claims of a reader; fails where one would be refused. */
export function claimsOf(reader: string, ...forms: readonly object[]): GoldClaim[] {
  const { proposals, refused } = checkLines(forms.map((one) => JSON.stringify(one)).join("\n"), document, {
    reader,
    places: "open",
  })
  if (refused.length) throw new Error(JSON.stringify(refused))
  const offsets = offsetsOf(document)
  return proposals.map(({ line, claim, where, easy, repeat }) => ({
    id: `${reader}${line}`,
    claim,
    where: where.map(({ start, end }) => ({ start: offsets.toPoint(start), end: offsets.toPoint(end) })),
    easy,
    repeat,
  }))
}
