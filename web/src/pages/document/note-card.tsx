// A note is read where it is called: a card beside the marker, closed by Esc, by its button or by a click elsewhere.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import type { CitationView, NoteView } from "#present"
import { say } from "../../strings"

interface OpenNote {
  readonly label: string
  readonly call: HTMLElement
}
interface NoteState {
  readonly shown: OpenNote | null
  readonly open: (label: string, call: HTMLElement) => void
  readonly close: () => void
}

export function useNote(): NoteState {
  const [shown, setShown] = useState<OpenNote | null>(null)
  const open = useCallback((label: string, call: HTMLElement) => setShown({ label, call }), [])
  const close = useCallback(() => setShown(null), [])
  return useMemo(() => ({ shown, open, close }), [shown, open, close])
}

const GAP = 8

export function NoteCard({ notes, note: { shown, close } }: { notes: readonly NoteView[]; note: NoteState }) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (shown && card.current) placeBeside(card.current, shown.call)
  }, [shown])
  useEffect(() => {
    if (!shown) return
    card.current?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
      shown.call.focus()
    }
    const onPointer = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !card.current?.contains(target) && !shown.call.contains(target)) close()
    }
    window.addEventListener("keydown", onKey, { capture: true })
    window.addEventListener("pointerdown", onPointer)
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true })
      window.removeEventListener("pointerdown", onPointer)
    }
  }, [shown, close])
  if (!shown) return null
  const back = (): void => {
    close()
    shown.call.focus()
  }
  const note = notes.find(({ label }) => label === shown.label)
  return (
    <div ref={card} className="note-card" role="dialog" aria-label={say.document.note(shown.label)} tabIndex={-1}>
      <p className="note-card-head">
        <strong>{say.document.note(shown.label)}</strong>
        <button type="button" className="plain" onClick={back}>
          {say.document.close}
        </button>
      </p>
      <p className="note-text">{note?.text || say.document.noNote}</p>
      {note?.citation ? <Citation citation={note.citation} /> : null}
    </div>
  )
}

function Citation({ citation: { authors, title, publisher, date, url } }: { citation: CitationView }) {
  const { citation: names } = say.document
  const parts: readonly (readonly [string, string | null])[] = [
    [names.authors, authors.join(", ") || null],
    [names.title, title],
    [names.publisher, publisher],
    [names.date, date?.words ?? null],
  ]
  return (
    <dl className="fields">
      {parts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
      {url ? (
        <div>
          <dt>{names.url}</dt>
          <dd>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {url}
            </a>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** Under the marker, moved in from the right edge; over it where there is no room below. */
function placeBeside(card: HTMLElement, call: HTMLElement): void {
  const at = call.getBoundingClientRect()
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - GAP))
  const below = at.bottom + GAP + card.offsetHeight <= innerHeight
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - card.offsetHeight)
  card.style.left = `${left + scrollX}px`
  card.style.top = `${top + scrollY}px`
}
