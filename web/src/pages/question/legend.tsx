import type { MarkView } from "#present"
import { say } from "../../strings"

/** Explains only what is drawn. */
export function Legend({ marks, modelled }: { marks: readonly MarkView[]; modelled: boolean }) {
  const { legend } = say.question
  const has = (test: (mark: MarkView) => boolean): boolean => marks.some(test)
  return (
    <figcaption className="legend">
      {has(({ shape }) => shape === "point") ? (
        <Entry words={legend.point}>
          <circle className="mark mark-point" cx="14" cy="8" r="5" />
        </Entry>
      ) : null}
      {has(({ shape }) => shape === "range") ? (
        <Entry words={legend.range}>
          <line className="mark mark-range" x1="14" x2="14" y1="2" y2="14" />
          <circle className="mark mark-end" cx="14" cy="2.5" r="2.5" />
          <circle className="mark mark-end" cx="14" cy="13.5" r="2.5" />
        </Entry>
      ) : null}
      {has(({ shape }) => shape === "at-least" || shape === "at-most") ? (
        <Entry words={legend.open}>
          <path className="mark mark-open" d="M14 14V3M10.5 6.5L14 2.5L17.5 6.5" />
        </Entry>
      ) : null}
      {has(({ hollow }) => hollow) ? (
        <Entry words={legend.hollow}>
          <circle className="mark mark-hollow mark-point" cx="14" cy="8" r="5" />
        </Entry>
      ) : null}
      {has(({ coarse }) => coarse) ? (
        <Entry words={legend.span}>
          <line className="mark mark-span" x1="2" x2="26" y1="8" y2="8" />
        </Entry>
      ) : null}
      <Entry words={legend.reported}>
        <rect className="band band-reported" x="4" y="2" width="20" height="12" />
      </Entry>
      {modelled ? (
        <Entry words={legend.modelled}>
          <rect className="band band-modelled" x="4" y="2" width="20" height="12" />
        </Entry>
      ) : null}
    </figcaption>
  )
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="legend-entry">
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  )
}
