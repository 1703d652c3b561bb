// Claims as people write them down: a gold file in the form of CODEBOOK.md, one JSON object a line. What a claim leaves open
// is left out, so that a line can be read and mended by hand; the order is that of the text, so that two drafts can be compared.
import { CLAIM_KINDS, type Claim, type Document, type Entity, offsetsOf, type Quote } from "#claim"

export interface Annotated {
  readonly document: Document
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
}

/** The lines of one document: what it is, its names, its claims; each with a line break behind it. */
export function annotationLines({ document, entities, claims }: Annotated, doc: string): string {
  const text = flat(document.text)
  const lines: object[] = [documentForm(document, doc)]
  for (const { type, name, forms } of [...entities].sort((a, b) => order(a.name, b.name)))
    lines.push({ kind: "entity", type, name, forms })
  for (const claim of [...claims].sort(byPlace)) lines.push(claimForm(claim, document, text))
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("")
}

function documentForm({ metadata }: Document, doc: string): object {
  return {
    kind: "document",
    doc,
    title: metadata.title?.value ?? null,
    authors: metadata.authors?.value ?? [],
    publisher: metadata.publisher?.value ?? null,
    published: metadata.published?.value ?? null,
    language: metadata.language?.value ?? null,
  }
}

function byPlace(a: Claim, b: Claim): number {
  return (
    a.quote.start - b.quote.start ||
    a.quote.end - b.quote.end ||
    CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind) ||
    order(JSON.stringify(a), JSON.stringify(b))
  )
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How a claim came about is no part of what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "kind quote rule implied incident wording attribution stance certainty polarity time".split(" "),
)

function claimForm(claim: Claim, document: Document, text: string): object {
  const { kind, quote, attribution, stance, certainty, polarity, time } = claim
  const own = Object.entries(claim).filter(
    ([field, value]) => !LEFT_OUT.has(field) && value !== null && value !== false && value !== undefined,
  )
  return {
    kind,
    quote: quoteForm(quote, document, text),
    ...Object.fromEntries(own),
    ...{ attribution, stance, certainty, polarity },
    ...(time === null ? {} : { time }),
  }
}

/** The words alone where they stand once; else with what stands around them, and with their place where that does not tell either. */
function quoteForm({ exact, start, end }: Quote, document: Document, text: string): string | object {
  if (!standsTwice(text, flat(exact))) return exact
  const offsets = offsetsOf(document)
  const [from, to] = [offsets.toUnit(start), offsets.toUnit(end)]
  const prefix = flat(document.text.slice(Math.max(0, from - AROUND), from))
  const suffix = flat(document.text.slice(to, to + AROUND))
  const told = !standsTwice(text, flat(`${prefix}${document.text.slice(from, to)}${suffix}`))
  return { exact, prefix, suffix, ...(told ? {} : { start }) }
}

const AROUND = 48
const flat = (words: string): string => words.replace(/\s+/g, " ")
const standsTwice = (text: string, words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words)
