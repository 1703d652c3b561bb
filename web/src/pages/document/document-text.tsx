import { memo, type ReactNode, useMemo, useState } from "react"
import type { ClaimKind } from "#claim"
import type { BlockView, DocumentView, RunView } from "#present"
import { say } from "../../strings"
import { LANES, lanesOf } from "./lanes"

interface TextProps {
  readonly document: DocumentView
  /** The kinds of the claims that are shown; the words of others are plain text. */
  readonly kinds: ReadonlyMap<string, ClaimKind>
  readonly chosen: string | undefined
  /** The code point that a link from elsewhere has named. */
  readonly at: number | undefined
  readonly onWords: (claims: readonly string[]) => void
  readonly onNote: (label: string, call: HTMLElement) => void
}

export function DocumentText({ document, kinds, chosen, at, onWords, onNote }: TextProps) {
  const [furniture, setFurniture] = useState(false)
  const blocks = useMemo(() => document.blocks.filter((block) => !isHeadOfPage(block, document.title)), [document])
  const ranks = useMemo(() => headingRanks(blocks), [blocks])
  const arrived = at === undefined ? undefined : blocks.findLast(({ start }) => start <= at)
  return (
    <div className="text" lang={document.language ?? undefined}>
      {blocks.map((block) =>
        block.kind === "furniture" && !furniture ? null : (
          <Block
            key={block.start}
            block={block}
            rank={ranks.get(block) ?? 2}
            arrived={block === arrived}
            kinds={kinds}
            chosen={chosenIn(block, chosen)}
            onWords={onWords}
            onNote={onNote}
          />
        ),
      )}
      {blocks.some(({ kind }) => kind === "furniture") ? (
        <label className="furniture-switch">
          <input type="checkbox" checked={furniture} onChange={({ target }) => setFurniture(target.checked)} />{" "}
          {say.document.showFurniture}
        </label>
      ) : null}
    </div>
  )
}

function headingRanks(blocks: readonly BlockView[]): ReadonlyMap<BlockView, BlockProps["rank"]> {
  const ranks = new Map<BlockView, BlockProps["rank"]>()
  let before = 1
  for (const block of blocks) {
    if (block.kind !== "title" && block.kind !== "heading") continue
    before = Math.min(before + 1, 1 + (block.kind === "title" ? 1 : (block.level ?? 1)), 6)
    ranks.set(block, Math.max(2, before) as BlockProps["rank"])
  }
  return ranks
}

/** The title stands at the head of the page already. */
const isHeadOfPage = ({ kind, runs }: BlockView, title: string): boolean =>
  kind === "title" && runs.every(({ claims, notes }) => claims.length + notes.length === 0) && textOf(runs) === title

const textOf = (runs: readonly RunView[]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim()

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
/** By the first letter, as `dir="auto"` would have it; that leaves out the runs that are isolated here. */
const directionOf = (runs: readonly RunView[]): "ltr" | "rtl" => (RIGHT_TO_LEFT.test(textOf(runs)) ? "rtl" : "ltr")

/** Only blocks that hold the chosen claim hear of it, so that choosing redraws two paragraphs and not a book. */
const chosenIn = (block: BlockView, chosen: string | undefined): string | undefined =>
  chosen && block.runs.some(({ claims }) => claims.includes(chosen)) ? chosen : undefined

interface BlockProps extends Pick<TextProps, "kinds" | "chosen" | "onWords" | "onNote"> {
  readonly block: BlockView
  /** For headings: below the page's own, and never more than one below the one before, whatever the report does. */
  readonly rank: 2 | 3 | 4 | 5 | 6
  readonly arrived: boolean
}

const Block = memo(function Block({ block, rank, arrived, ...rest }: BlockProps) {
  const { kind, label, start, runs, rows } = block
  const place = {
    className: `block block-${kind}${arrived ? " block-arrived" : ""}`,
    "data-start": start,
    dir: directionOf(runs),
  }
  const { kinds } = rest
  const lanes = useMemo(() => lanesOf(runs, (claim) => kinds.has(claim)), [runs, kinds])
  if (rows) return <Table place={place} rows={rows} rest={{ ...rest, lanes }} />
  const text = <Runs runs={runs} {...rest} lanes={lanes} />
  if (kind === "title" || kind === "heading") {
    const Heading = `h${rank}` as const
    return <Heading {...place}>{text}</Heading>
  }
  if (kind === "note" || kind === "reference")
    return (
      <p {...place} id={label ? `note-${label}` : undefined}>
        {label ? <span className="note-label">{label}</span> : null}
        <span>{text}</span>
      </p>
    )
  return <p {...place}>{text}</p>
})

interface Rest extends Omit<BlockProps, "block" | "rank" | "arrived"> {
  readonly lanes: ReadonlyMap<string, number>
}

interface TableProps {
  readonly place: { readonly className: string; readonly "data-start": number; readonly dir: "ltr" | "rtl" }
  readonly rows: readonly (readonly (readonly RunView[])[])[]
  readonly rest: Rest
}

/** What was read of a table are its cells; which of them are headings is not known. */
function Table({ place, rows, rest }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it
    <section {...place} tabIndex={0} aria-label={say.document.table}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change once a document is read
            <tr key={row}>
              {cells.map((runs, cell) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={cell} dir={directionOf(runs)}>
                  <Runs runs={runs} {...rest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Runs({ runs, ...rest }: Rest & { readonly runs: readonly RunView[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs never change once a document is read
    <Run key={index} run={run} {...rest} />
  ))
}

function Run({ run, onNote, ...rest }: Rest & { readonly run: RunView }) {
  const text = run.rtl ? <bdi dir="rtl">{run.text}</bdi> : run.text
  return (
    <>
      <Lit run={run} {...rest}>
        {text}
      </Lit>
      {run.notes.map((label) => (
        // A link and not a button: no line breaks between a word and a link's first letter.
        <a
          key={label}
          href={`#note-${label}`}
          className="note-call"
          aria-label={say.document.note(label)}
          onClick={(event) => {
            event.preventDefault()
            onNote(label, event.currentTarget)
          }}
        >
          {label}
        </a>
      ))}
    </>
  )
}

interface LitProps extends Omit<Rest, "onNote"> {
  readonly run: RunView
  readonly children: ReactNode
}

/** Words of one or more claims. Claims have their buttons beside the text, so a click here is the mouse's shorter way. */
function Lit({ run, kinds, lanes, chosen, onWords, children }: LitProps) {
  const claims = run.claims.filter((claim) => kinds.has(claim))
  if (claims.length === 0) return children
  const on = chosen !== undefined && claims.includes(chosen)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the claim's card is a button that does the same
    <mark
      className={`lit${on ? ` lit-on kind-${kinds.get(chosen)}` : ""}`}
      data-claims={claims.join(" ")}
      onClick={() => onWords(claims)}
    >
      {run.begins.map((claim) =>
        kinds.has(claim) ? <span key={claim} id={`words-${claim}`} tabIndex={-1} className="anchor" /> : null,
      )}
      {lined(claims, kinds, lanes, children)}
    </mark>
  )
}

/** The words in one element a claim, the first claim outermost: a line below is drawn through all that is inside. */
function lined(claims: readonly string[], kinds: Rest["kinds"], lanes: Rest["lanes"], words: ReactNode): ReactNode {
  let inner = words
  for (const claim of [...claims].reverse()) {
    const lane = Math.min(LANES - 1, lanes.get(claim) ?? 0)
    inner = <span className={`line line-${lane} kind-${kinds.get(claim)}`}>{inner}</span>
  }
  return inner
}
