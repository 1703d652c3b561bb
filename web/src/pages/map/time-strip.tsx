// The timeline above the map: the lanes of the brushed clock, to brush a span by.
import { useRef } from "react"
import type { TimelineView } from "#present"
import { address, useView } from "../../api"
import type { BrushChange } from "../../parts/brush"
import type { NarrowSearch } from "../../router"
import { say } from "../../strings"
import { brushClock, Drawing } from "../timeline/drawing"
import { readOpen } from "../timeline/open"
import { dayOf } from "../timeline/scale"
import { useWidth } from "../timeline/width"

interface TimeStripProps {
  readonly search: NarrowSearch
  readonly onBrush: (brush: BrushChange) => void
}

export function TimeStrip({ search, onBrush }: TimeStripProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { data: view } = useView<TimelineView>(address("/api/timeline", { ...search }), { previous: true })
  const { from, to, clock } = search
  const lanes = view?.lanes.filter((lane) => brushClock(lane.clock) === brushClock(clock ?? "happened")) ?? []
  return (
    <details className="time-strip" open>
      <summary>{say.map.strip}</summary>
      <div ref={frame}>
        {view?.span && width > 0 ? (
          <Drawing
            view={{ ...view, lanes }}
            scale={{ first: dayOf(view.span.first), last: dayOf(view.span.last), width }}
            brush={{ from, to, clock }}
            open={undefined}
            laneName={(lane) => say.timeline.clocks[lane.clock]}
            onScale={null}
            onBrush={onBrush}
            onOpen={(open) => {
              const brush = brushOf(view, open)
              if (brush) onBrush(brush)
            }}
          />
        ) : null}
      </div>
    </details>
  )
}

/** A mark of the strip brushes its own time. */
function brushOf(view: TimelineView, open: string): BrushChange | null {
  const opened = readOpen(open)
  if (!opened) return null
  if (!("claim" in opened))
    return { from: opened.first ?? undefined, to: opened.last ?? undefined, clock: brushClock(opened.clock) }
  for (const lane of view.lanes)
    for (const item of lane.items)
      if (item.claim?.id === opened.claim)
        return { from: item.first ?? undefined, to: item.last ?? undefined, clock: brushClock(lane.clock) }
  return null
}
