import { memo, type ReactNode, useState } from "react"
import type { BlockView, DocumentView, RunView } from "#present"
import { say } from "../../strings"

interface TextProps {
  readonly document: DocumentView
  readonly chosen: string | undefined
  readonly onWords: (claims: readonly string[]) => void
  readonly onNote: (label: string, call: HTMLElement) => void
}

export function DocumentText({ document, chosen, onWords, onNote }: TextProps) {
  const [furniture, setFurniture] = useState(false)
  const hasFurniture = document.blocks.some(({ kind }) => kind === "furniture")
  const firsts = firstRuns(document.blocks)
  return (
    <div className="text" lang={document.language ?? undefined}>
      {document.blocks.map((block) =>
        block.kind === "furniture" && !furniture ? null : (
          <Block
            key={block.start}
            block={block}
            firsts={firsts}
            chosen={chosenIn(block, chosen)}
            onWords={onWords}
            onNote={onNote}
          />
        ),
      )}
      {hasFurniture ? (
        <label className="furniture-switch">
          <input type="checkbox" checked={furniture} onChange={({ target }) => setFurniture(target.checked)} />{" "}
          {say.document.showFurniture}
        </label>
      ) : null}
    </div>
  )
}

/** Only blocks that hold the chosen claim hear of it, so that choosing redraws two paragraphs and not a book. */
const chosenIn = (block: BlockView, chosen: string | undefined): string | undefined =>
  chosen && block.runs.some(({ claims }) => claims.includes(chosen)) ? chosen : undefined

/** For each run the claims that begin with it: the element that they are found by. */
function firstRuns(blocks: readonly BlockView[]): ReadonlyMap<RunView, readonly string[]> {
  const seen = new Set<string>()
  const firsts = new Map<RunView, string[]>()
  for (const run of blocks.flatMap(({ runs }) => runs)) {
    const begun = run.claims.filter((claim) => !seen.has(claim))
    for (const claim of begun) seen.add(claim)
    if (begun.length > 0) firsts.set(run, begun)
  }
  return firsts
}

interface BlockProps extends Omit<TextProps, "document"> {
  readonly block: BlockView
  readonly firsts: ReadonlyMap<RunView, readonly string[]>
}

const Block = memo(
  function Block({ block, firsts, chosen, onWords, onNote }: BlockProps) {
    const runs = block.runs.map((run, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs never change once a document is read
      <Run key={index} run={run} begun={firsts.get(run)} chosen={chosen} onWords={onWords} onNote={onNote} />
    ))
    return <BlockFrame block={block}>{runs}</BlockFrame>
  },
  (before, after) => before.block === after.block && before.chosen === after.chosen && before.onWords === after.onWords,
)

function BlockFrame({ block, children }: { block: BlockView; children: ReactNode }) {
  const place = { className: `block block-${block.kind}`, "data-start": block.start }
  if (block.kind === "title" || block.kind === "heading") {
    const Heading = block.kind === "title" || (block.level ?? 1) <= 1 ? "h2" : (block.level ?? 2) === 2 ? "h3" : "h4"
    return <Heading {...place}>{children}</Heading>
  }
  if (block.kind === "note" || block.kind === "reference")
    return (
      <p {...place} id={block.label ? `note-${block.label}` : undefined}>
        {block.label ? <span className="note-label">{block.label}</span> : null}
        <span>{children}</span>
      </p>
    )
  return <p {...place}>{children}</p>
}

interface RunProps extends Omit<TextProps, "document"> {
  readonly run: RunView
  readonly begun: readonly string[] | undefined
}

function Run({ run, begun, chosen, onWords, onNote }: RunProps) {
  const text = run.rtl ? <bdi dir="rtl">{run.text}</bdi> : run.text
  return (
    <>
      {run.claims.length > 0 ? (
        <Lit run={run} begun={begun ?? NONE} on={chosen !== undefined && run.claims.includes(chosen)} onWords={onWords}>
          {text}
        </Lit>
      ) : (
        text
      )}
      {run.notes.map((label) => (
        <button
          key={label}
          type="button"
          className="note-call"
          aria-label={say.document.note(label)}
          onClick={({ currentTarget }) => onNote(label, currentTarget)}
        >
          {label}
        </button>
      ))}
    </>
  )
}

const NONE: readonly string[] = []

interface LitProps extends Pick<TextProps, "onWords"> {
  readonly run: RunView
  readonly begun: readonly string[]
  readonly on: boolean
  readonly children: ReactNode
}

/** Words of one or more claims. Claims have their buttons beside the text, so a click here is the mouse's shorter way. */
function Lit({ run, begun, on, onWords, children }: LitProps) {
  const depth = Math.min(3, run.claims.length)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the claim's card is a button that does the same
    <mark
      className={`lit lit-${depth}${on ? " lit-on" : ""}`}
      data-claims={run.claims.join(" ")}
      onClick={() => onWords(run.claims)}
    >
      {begun.map((claim) => (
        <span key={claim} id={`words-${claim}`} tabIndex={-1} className="anchor" />
      ))}
      {children}
    </mark>
  )
}
