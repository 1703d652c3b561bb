import { useCallback, useEffect, useMemo, useRef } from "react"
import type { ClaimView, DocumentView } from "#present"
import { DocumentText } from "../document/document-text"

interface ReviewTextProps {
  readonly document: DocumentView
  readonly claim: ClaimView
  readonly go: (id: string) => void
  readonly onNote: (label: string, call: HTMLElement) => void
}

/** The whole text, so that a claim is judged by what stands around it; its words are lit and in view. */
export function ReviewText({ document, claim, go, onNote }: ReviewTextProps) {
  const kinds = useMemo(() => new Map(document.claims.map(({ id, kind }) => [id, kind])), [document])
  // The same function for every claim: another one would draw the whole text anew at each step.
  const now = useRef({ claim, go })
  now.current = { claim, go }
  const onWords = useCallback((claims: readonly string[]) => {
    if (!getSelection()?.isCollapsed) return
    const next = claims[(claims.indexOf(now.current.claim.id) + 1) % claims.length]
    if (next) now.current.go(next)
  }, [])
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
    const words = window.document.getElementById(`words-${claim.id}`)
    words?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" })
  }, [claim.id])
  return (
    <DocumentText
      document={document}
      kinds={kinds}
      chosen={claim.id}
      at={undefined}
      onWords={onWords}
      onNote={onNote}
    />
  )
}
