// Measuring on one's own reports: a draft to be corrected by hand, and the score of the packs against what came of it.
import { CLAIM_KINDS, type Claim, type Document, type Entity, offsetsOf, Refusal, type Score } from "#claim"
import { makeExtractor } from "#extract"
import type { Lexicon } from "#lexicon"
import { annotationLines } from "#present"
import type { Proposals } from "#proposals"
import { functionWords, type GoldClaim, type NamedForms, type ReadClaim, score } from "#reconcile"
import { readFiles } from "./files.js"
import { readTextFile } from "./text-file.js"

export interface AnnotateOptions {
  /** The report's date, where it does not say it. */
  readonly published: string | null
  readonly lexicon: Lexicon
}

/** The claims of a report as a draft gold file. Rejects with a Refusal where it cannot be read. */
export async function annotateFile(file: string, { published, lexicon }: AnnotateOptions): Promise<string> {
  const document = await readOne(file, published, lexicon)
  return annotationLines({ document, ...readByRules(document, published, lexicon) }, document.name)
}

async function readOne(file: string, published: string | null, lexicon: Lexicon): Promise<Document> {
  for await (const result of readFiles([file], published ? { published } : {}, lexicon)) {
    if ("reason" in result) throw new Refusal(result.reason)
    return result.document
  }
  throw new Refusal(`no report: "${file}"`)
}

function readByRules(
  document: Document,
  published: string | null,
  lexicon: Lexicon,
): { readonly claims: readonly Claim[]; readonly entities: readonly Entity[] } {
  const { claims, more, entities } = makeExtractor(lexicon)(document, {
    published: document.metadata.published?.value ?? published,
    layers: false,
    kinds: new Set(CLAIM_KINDS),
  })
  return { claims: [...claims, ...more], entities }
}

/** A report, its gold file, and the claims of another reader where those are to be scored and not the packs'. */
export interface ScoredFiles {
  readonly report: string
  readonly gold: string
  readonly claims?: string | undefined
}

/** A gold claim that was not found, or a claim that is not in gold. */
export interface ScoreMiss {
  readonly what: "missed" | "wrong"
  /** Of the gold file, or of the file of claims; null for a claim of the packs. */
  readonly line: number | null
  readonly report: string
  readonly claim: Claim
}

export interface FilesScore {
  readonly score: Score
  readonly misses: readonly ScoreMiss[]
  /** One line for each line that was refused. */
  readonly refused: readonly string[]
}

/** Scores the packs, or another reader's claims, against gold files. Rejects with a Refusal where a file cannot be read. */
export async function scoreFiles(files: readonly ScoredFiles[], options: AnnotateOptions): Promise<FilesScore> {
  const refused: string[] = []
  const known = new Map<string, Omit<ScoreMiss, "what">>()
  const readings = []
  for (const [number, { report, gold, claims }] of files.entries()) {
    const document = await readOne(report, options.published, options.lexicon)
    const wanted = await linesOf(gold, "--gold", document, refused)
    const had = claims === undefined ? null : await linesOf(claims, "--claims", document, refused)
    const read = had ? null : readByRules(document, options.published, options.lexicon)
    const goldClaims = goldOf(wanted, document, `gold ${number} `)
    const found = had
      ? goldOf(had, document, `found ${number} `)
      : (read?.claims ?? []).map((claim, i): ReadClaim => ({ id: `found ${number} ${i}`, claim, where: [claim.quote] }))
    for (const { id, claim } of [...goldClaims, ...found])
      known.set(id, { report, claim, line: read && id.startsWith("found") ? null : Number(id.split(" ").at(-1)) })
    const foundEntities: readonly NamedForms[] = had?.entities ?? read?.entities ?? []
    readings.push({ gold: goldClaims, found, goldEntities: wanted.entities, foundEntities })
  }
  const scored = score(readings, functionWords(options.lexicon))
  const missOf = (what: ScoreMiss["what"]) => (id: string) => {
    const one = known.get(id)
    return one ? [{ what, ...one }] : []
  }
  const misses = [...scored.missed.flatMap(missOf("missed")), ...scored.wrong.flatMap(missOf("wrong"))]
  return { score: scored, misses, refused }
}

async function linesOf(file: string, where: string, document: Document, refused: string[]): Promise<Proposals> {
  const { checkLines, refusedInWords } = await import("#proposals")
  const checked = checkLines(await readTextFile(file, where), document, { reader: file, places: "open" })
  refused.push(...checked.refused.map((one) => refusedInWords(one, file)))
  return checked
}

function goldOf({ proposals }: Proposals, document: Document, before: string): GoldClaim[] {
  const offsets = offsetsOf(document)
  return proposals.map(({ line, claim, where, easy, repeat }) => ({
    id: `${before}${line}`,
    claim,
    where: where.map(({ start, end }) => ({ start: offsets.toPoint(start), end: offsets.toPoint(end) })),
    easy,
    repeat,
  }))
}
