// Two readers side by side: the figures of their agreement, and rows to be adjudicated, each with what either reader has.
import type { Agreement, Alpha, ClaimKind, ClaimPair, ComparedField, KindAgreement } from "#claim"
import type { ClaimView } from "./claim.js"
import type { PageView } from "./lists.js"
import { readerWords } from "./words.js"

export interface AlphaView extends Alpha {
  /** What may be built on it, after Krippendorff's own limits: 0.8 and 0.667. */
  readonly words: string
}

/** A claim of one reader beside that of the other; null where the other has none. */
export interface AgreementRowView {
  readonly kind: ClaimKind
  readonly a: ClaimView | null
  readonly b: ClaimView | null
  readonly differs: readonly ComparedField[]
  /** "only the rules", "alike", "differ in stance and time". */
  readonly words: string
  readonly again: boolean
}

export interface AgreementView extends PageView<AgreementRowView> {
  readonly a: string
  /** Null where the casebook has one reader alone: then there is nothing to compare. */
  readonly b: string | null
  /** Everybody whose claims the casebook has. */
  readonly readers: readonly string[]
  readonly kinds: readonly KindAgreement[]
  readonly macroF1: number | null
  readonly alphas: readonly AlphaView[]
  /** How many documents were compared, and how many more both have read. */
  readonly documents: number
  readonly left: number
}

export interface AgreementAsked {
  readonly readers: readonly string[]
  readonly left: number
  readonly start: number
  readonly rows: number
  /** Only what is not alike. */
  readonly differences: boolean
  readonly kinds?: readonly ClaimKind[] | undefined
}

/** What there is to see of a casebook that one reader alone has read. */
export function loneReaderView(reader: string): AgreementView {
  return {
    ...{ a: reader, b: null, readers: [reader], kinds: [], macroF1: null, alphas: [] },
    ...{ documents: 0, left: 0, total: 0, start: 0, rows: [] },
  }
}

/** The agreement with a page of its rows; pairs of claims that `viewOf` does not know are left out. */
export function agreementView(
  { a, b, kinds, macroF1, alphas, documents }: Agreement,
  viewOf: (claim: string) => ClaimView | null,
  asked: AgreementAsked,
): AgreementView {
  const wanted = documents
    .flatMap(({ pairs }) => pairs)
    .filter((pair) => !asked.differences || !alike(pair))
    .filter(({ kind }) => !asked.kinds?.length || asked.kinds.includes(kind))
  const rows = wanted.slice(asked.start, asked.start + asked.rows).map(
    (pair): AgreementRowView => ({
      kind: pair.kind,
      a: pair.a === null ? null : viewOf(pair.a),
      b: pair.b === null ? null : viewOf(pair.b),
      differs: pair.differs,
      words: pairInWords(pair, { a, b }),
      again: pair.again,
    }),
  )
  return {
    ...{ a, b, kinds, macroF1, rows },
    readers: asked.readers,
    alphas: alphas.map((alpha) => ({ ...alpha, words: alphaInWords(alpha.alpha) })),
    documents: documents.length,
    left: asked.left,
    total: wanted.length,
    start: asked.start,
  }
}

/** Whether both readers have the claim, alike in every field and once. */
export const alike = ({ a, b, differs, again }: ClaimPair): boolean =>
  a !== null && b !== null && !again && differs.length === 0

export function pairInWords(pair: ClaimPair, readers: { readonly a: string; readonly b: string }): string {
  if (pair.b === null) return `only ${readerWords(readers.a)}`
  if (pair.a === null) return `only ${readerWords(readers.b)}`
  const differ = pair.differs.length ? `differ in ${listed(pair.differs)}` : "alike"
  return pair.again ? `${differ}, once more` : differ
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

/** Krippendorff (2004, p. 241): conclusions from 0.8 on, tentative ones from 0.667 on. */
export function alphaInWords(alpha: number | null): string {
  if (alpha === null) return "nothing to tell it by"
  if (alpha >= 0.8) return "to be relied on"
  return alpha >= 0.667 ? "for tentative conclusions" : "too low to build on"
}
