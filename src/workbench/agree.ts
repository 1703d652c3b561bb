// Two readers of one casebook, compared: what each has of the documents that both have read.
import { type Agreement, type Claim, type Document, offsetsOf, Refusal, type Span } from "#claim"
import { makeExtractor } from "#extract"
import type { Lexicon } from "#lexicon"
import { agree, type FunctionWord, functionWords, type ReadClaim, type TwoReadings } from "#reconcile"
import { type Casebook, type ClaimFilter, type ClaimRow, RULES } from "#store"
import { loadLexicon } from "./packs.js"

export interface AgreeOptions {
  /** The two readers; rules and the only other one where they are not named. */
  readonly readers?: readonly string[] | undefined
  /** Ids of documents; all that both have read where none are named. */
  readonly documents?: readonly string[] | undefined
  /** How many documents are compared at most; the rest is counted. */
  readonly most?: number
}

export interface CasebookAgreement {
  readonly agreement: Agreement
  /** Every claim of its pairs by id. */
  readonly claims: ReadonlyMap<string, ClaimRow>
  /** Documents that both have read and that were not compared. */
  readonly left: number
}

/** Compares two readers. Rejects with a Refusal where there are no two, or no document that both have read. */
export async function agreeInCasebook(casebook: Casebook, options: AgreeOptions = {}): Promise<CasebookAgreement> {
  const [a, b] = await twoReaders(casebook, options.readers)
  const named = options.documents?.length ? options.documents : null
  // rules read every document, also those in which they find nothing, and may have a million claims: the other is asked first
  const [first, second] = a === RULES ? [b, a] : [a, b]
  const found = await claimsBy(casebook, first, named)
  const others = await claimsBy(casebook, second, [...found.keys()])
  const both = second === RULES ? [...found.keys()] : [...others.keys()]
  const [mine, theirs] = first === a ? [found, others] : [others, found]
  const compared = both.slice(0, options.most ?? both.length)
  const { passagesOf, isFunctionWord } = tools()
  const readings: TwoReadings[] = []
  for (const id of compared) {
    const stored = await casebook.document(id)
    if (!stored) continue
    const of = (rows: readonly ClaimRow[] = []): ReadClaim[] =>
      // what was corrected since is the analyst's, and no agreement of the readers
      rows.map(({ id, claim, said }) => ({ id, claim: said ?? claim, where: [(said ?? claim).quote] }))
    readings.push({
      document: id,
      a: of(mine.get(id)),
      b: of(theirs.get(id)),
      entities: stored.entities,
      passages: passagesOf(stored.document),
    })
  }
  const claims = new Map([...mine.values(), ...theirs.values()].flat().map((row) => [row.id, row]))
  return { agreement: agree(readings, { a, b }, isFunctionWord), claims, left: both.length - compared.length }
}

/** All readers of the casebook, rules first. */
export async function readersOf(casebook: Casebook): Promise<string[]> {
  const { reader = [] } = await casebook.facets({}, ["reader"])
  const others = reader.flatMap(({ value }) => (value === null || value === RULES ? [] : [value]))
  return [RULES, ...others.sort()]
}

async function twoReaders(casebook: Casebook, named: readonly string[] | undefined): Promise<[string, string]> {
  const readers = await readersOf(casebook)
  if (!named?.length) {
    if (readers.length === 2) return [readers[0]!, readers[1]!]
    if (readers.length < 2)
      throw new Refusal(`only one reader: "${RULES}" (${casebook.path}; assay propose adds another's claims)`)
    throw new Refusal(`more than two readers: "${readers.join(", ")}" (name two of them)`)
  }
  const [a, b] = named
  if (named.length !== 2 || a === undefined || b === undefined || a === b)
    throw new Refusal(`not two readers: "${named.join(",")}" (of ${readers.join(", ")})`)
  for (const reader of [a, b])
    if (!readers.includes(reader)) throw new Refusal(`no such reader: "${reader}" (of ${readers.join(", ")})`)
  return [a, b]
}

const PAGE = 1000
/** Documents that are asked for at once. */
const TOGETHER = 100

/** A reader's claims by document, in the order of the text; of all documents where none are named. */
async function claimsBy(
  casebook: Casebook,
  reader: string,
  documents: readonly string[] | null,
): Promise<Map<string, ClaimRow[]>> {
  const found = new Map<string, ClaimRow[]>()
  if (documents === null) await addClaimsBy(casebook, { reader: [reader] }, found)
  else
    for (let from = 0; from < documents.length; from += TOGETHER)
      await addClaimsBy(casebook, { reader: [reader], document: documents.slice(from, from + TOGETHER) }, found)
  return found
}

async function addClaimsBy(casebook: Casebook, filter: ClaimFilter, found: Map<string, ClaimRow[]>): Promise<void> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await casebook.claims(filter, { limit: PAGE, offset }, "document")
    total = page.total
    for (const row of page.rows) {
      const rows = found.get(row.document)
      if (rows) rows.push(row)
      else found.set(row.document, [row])
    }
  }
}

interface Tools {
  readonly isFunctionWord: FunctionWord
  /** Sentences in code points of the text. */
  readonly passagesOf: (document: Document) => Span[]
}
let made: Tools | null = null

/** Loading the packs takes longer than comparing; a server compares often. */
function tools(): Tools {
  made ??= toolsOf(loadLexicon())
  return made
}

function toolsOf(lexicon: Lexicon): Tools {
  const extract = makeExtractor(lexicon)
  const nothing: ReadonlySet<Claim["kind"]> = new Set()
  return {
    isFunctionWord: functionWords(lexicon),
    passagesOf(document) {
      const offsets = offsetsOf(document)
      const { passages } = extract(document, { published: null, layers: false, kinds: nothing })
      return passages.map(({ start, end }) => ({ start: offsets.toPoint(start), end: offsets.toPoint(end) }))
    },
  }
}
