// The series over time: every mark is a link to its quote, and says its quote below the drawing before one follows it.
// Loaded on its own, because the drawing library is the heaviest part of the app.
import { useNavigate } from "@tanstack/react-router"
import { type MouseEvent, type SyntheticEvent, useEffect, useRef, useState } from "react"
import type { ClaimView, QuestionView } from "#present"
import { Holders } from "../../parts/claim-bits"
import { ExportDrawing } from "../../parts/export-drawing"
import { say } from "../../strings"
import { drawing } from "./drawing"
import { Legend } from "./legend"
import { useWidth } from "./use-width"

export function Series({ view, claims }: { view: QuestionView; claims: ReadonlyMap<string, ClaimView> }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const navigate = useNavigate()
  const [pointed, setPointed] = useState<ClaimView>()
  useEffect(() => {
    if (width > 0) frame.current?.replaceChildren(drawing(view, width))
  }, [view, width])
  const point = (event: SyntheticEvent): void => {
    const claim = new URLSearchParams(hrefOf(event)?.split("?")[1]).get("claim")
    if (claim) setPointed(claims.get(claim))
  }
  const follow = (event: MouseEvent): void => {
    const href = hrefOf(event)
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ href })
  }
  return (
    <figure className="series">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks are links and have the keys of links */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={frame} onClick={follow} onMouseOver={point} onFocus={point} className="series-frame" />
      <p className="pointed">
        {pointed ? <Pointed claim={pointed} /> : <span className="soft">{say.question.point}</span>}
      </p>
      <Legend
        marks={view.marks}
        modelled={view.series.some(({ time, modelled }) => time?.first && modelled !== null)}
      />
      <ExportDrawing frame={frame} title={view.title} sources={sourcesOf(view)} />
      {view.scale === "log" ? <p className="hint">{say.question.logScale}</p> : null}
    </figure>
  )
}

/** Every document that stands behind a mark, once. */
function sourcesOf({ all }: QuestionView): string[] {
  const documents = new Map(all.map(({ document }) => [document.id, document]))
  return [...documents.values()].map(({ authors, title, publisher, published }) =>
    [authors.join(", "), title, publisher, published?.words].filter(Boolean).join(". "),
  )
}

function hrefOf({ target }: SyntheticEvent): string | undefined {
  return (target instanceof Element && target.closest("a")?.getAttribute("href")) || undefined
}

function Pointed({ claim }: { claim: ClaimView }) {
  return (
    <>
      <strong>{claim.figure}</strong> <Holders claim={claim} />{" "}
      <span className="soft">
        {claim.time?.words} · {claim.document.title}
      </span>{" "}
      <q className="quote" dir="auto">
        {claim.quote.exact}
      </q>
    </>
  )
}
