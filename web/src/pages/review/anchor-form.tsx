import { type KeyboardEvent, useEffect } from "react"
import type { DocumentView } from "#present"
import { say } from "../../strings"
import { moved, selectedWords, type Words } from "../document/words"
import { Submit, useFocus } from "./submit"

interface AnchorFormProps {
  readonly document: DocumentView
  readonly words: Words
  readonly onWords: (words: Words) => void
  readonly onAnchor: (words: Words) => void
  readonly onLeave: () => void
}

/** The words are chosen by selecting them, or by moving their ends word by word with the arrow keys. */
export function AnchorForm({ document, words, onWords, onAnchor, onLeave }: AnchorFormProps) {
  const form = useFocus<HTMLFormElement>()
  useEffect(() => {
    const take = (): void => {
      const chosen = selectedWords(document)
      if (chosen) onWords(chosen)
    }
    window.document.addEventListener("mouseup", take)
    return () => window.document.removeEventListener("mouseup", take)
  }, [document, onWords])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onLeave()
    else if (event.key === "Enter" && event.target === form.current) onAnchor(words)
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return
    onWords(moved(document, words, event.shiftKey ? "start" : "end", event.key === "ArrowRight" ? 1 : -1))
    event.preventDefault()
  }
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="desk-form"
      aria-label={say.review.acts.anchor}
      onSubmit={(event) => {
        event.preventDefault()
        onAnchor(words)
      }}
      onKeyDown={onKeyDown}
    >
      <p className="hint">{say.review.anchorHint}</p>
      <blockquote className="quote pending" role="status">
        {words.exact}
      </blockquote>
      <Submit name={say.review.takeWords} onLeave={onLeave} />
    </form>
  )
}
