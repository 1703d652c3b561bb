// The page of a PDF as it was printed, with the words of the chosen claim lit. The library that draws it comes only when a
// page is asked for: it is as heavy as the rest of the app together.
import { useEffect, useRef, useState } from "react"
import type { OriginalView } from "#present"
import { useView } from "../../api"
import { say } from "../../strings"
import type { PageDrawing } from "./pdf"

interface OriginalPageProps {
  readonly document: string
  readonly chosen: string | undefined
}

export function OriginalPage({ document, chosen }: OriginalPageProps) {
  const places = useView<OriginalView>(`/api/documents/${encodeURIComponent(document)}/places`)
  const boxes = places.data?.claims.find(({ claim }) => claim === chosen)?.boxes ?? []
  const [page, setPage] = useState(1)
  const first = boxes[0]?.page
  useEffect(() => {
    if (first) setPage(first)
  }, [first])
  const frame = useRef<HTMLDivElement>(null)
  const { drawing, problem, busy } = useDrawing(document, page, frame)
  const here = boxes.filter((box) => box.page === page)
  return (
    <section className="original" aria-label={say.document.original}>
      <div className="original-head">
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {say.pager.previous}
        </button>
        <span role="status">
          {drawing ? say.document.pageOf(page, drawing.pages) : busy ? say.document.drawing : null}
        </span>
        <button type="button" disabled={!drawing || page >= drawing.pages} onClick={() => setPage(page + 1)}>
          {say.pager.next}
        </button>
      </div>
      {problem ? <p className="problem">{problem}</p> : null}
      {chosen && places.data && boxes.length === 0 ? <p className="hint">{say.document.noPlace}</p> : null}
      <div className="original-frame" ref={frame} aria-busy={busy}>
        {drawing && drawing.page === page ? (
          <svg
            className="original-lit"
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            role="img"
            aria-label={here.length > 0 ? say.document.litHere(page) : say.document.notLitHere(page)}
          >
            {here.map(({ x, y, width, height }) => (
              <rect key={`${x} ${y}`} x={x - 2} y={y - 2} width={width + 4} height={height + 4} rx="2" />
            ))}
          </svg>
        ) : null}
      </div>
    </section>
  )
}

function useDrawing(document: string, page: number, frame: React.RefObject<HTMLDivElement | null>) {
  const [drawing, setDrawing] = useState<PageDrawing>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let wanted = true
    setBusy(true)
    setProblem(undefined)
    const draw = async (): Promise<void> => {
      const { drawPage } = await import("./pdf")
      const drawn = await drawPage(
        `/api/documents/${encodeURIComponent(document)}/original`,
        page,
        frame.current?.clientWidth ?? 500,
      )
      if (!wanted) return
      frame.current?.querySelector("canvas")?.remove()
      frame.current?.prepend(drawn.canvas)
      setDrawing(drawn)
    }
    draw()
      .catch((error: unknown) => wanted && setProblem(say.document.notDrawn(String(error))))
      .finally(() => wanted && setBusy(false))
    return () => {
      wanted = false
    }
  }, [document, page, frame])
  return { drawing, problem, busy }
}
