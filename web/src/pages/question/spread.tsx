// How a statement went from report to report, drawn: time goes to the right, each telling has a line of its own and hangs from
// the one that it repeats. The same stands below as a table.
import { useNavigate } from "@tanstack/react-router"
import { type MouseEvent, useRef, useState } from "react"
import type { SpreadTelling, SpreadView } from "#present"
import { DocumentLine } from "../../parts/claim-bits"
import { ExportDrawing } from "../../parts/export-drawing"
import { TableSave } from "../../parts/table-save"
import { say } from "../../strings"
import { axisOf, type Layout, layoutOf } from "./spread-layout"
import { useWidth } from "./use-width"

interface SpreadProps {
  readonly spread: SpreadView
  readonly title: string
  /** For the ids of what stands inside: a page may have several. */
  readonly id: string
}

export function Spread({ spread, title, id }: SpreadProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const navigate = useNavigate()
  const table = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState(false)
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    const href = link?.getAttribute("href")
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ href })
  }
  const layout = layoutOf(spread, width)
  const left = spread.tellings.length - layout.lines.length
  return (
    <figure className="spread">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks are links and have the keys of links */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div ref={frame} onClick={follow} className="spread-frame">
        {width > 0 ? <Drawing layout={layout} title={title} width={width} /> : null}
      </div>
      <SpreadLegend spread={spread} />
      {left > 0 ? <p className="hint">{say.spread.left(left)}</p> : null}
      <ExportDrawing frame={frame} title={`${title}: ${say.spread.title}`} sources={sourcesOf(spread)} />
      <details className="spread-table" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{say.spread.table}</summary>
        {opened ? (
          <div ref={table}>
            <SpreadTable spread={spread} id={id} title={title} />
            <TableSave frame={table} title={`${title}: ${say.spread.title}`} />
          </div>
        ) : null}
      </details>
    </figure>
  )
}

function sourcesOf({ tellings }: SpreadView): string[] {
  const documents = new Map(tellings.map(({ document }) => [document.id, document]))
  return [...documents.values()].map(({ authors, title, publisher, published }) =>
    [authors.join(", "), title, publisher, published?.words].filter(Boolean).join(". "),
  )
}

const addressOf = ({ document, claim }: SpreadTelling): string => `/documents/${document.id}?claim=${claim}`

function Drawing({ layout, title, width }: { layout: Layout; title: string; width: number }) {
  const { lines, heads, height, xOf } = layout
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group and no picture
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={say.spread.label(title, say.spread.tellings(lines.length))}
    >
      {axisOf(layout).map(({ x, words }) => (
        <g key={`${x} ${words}`} className="spread-axis">
          <line x1={x} x2={x} y1={22} y2={height - 4} />
          <text x={x} y={14} textAnchor="middle">
            {words}
          </text>
        </g>
      ))}
      {heads.map(({ y, name }) => (
        <text key={y} className="spread-head" x={0} y={y}>
          {name}
        </text>
      ))}
      {lines.map((line) => {
        const { telling, y, parent } = line
        return parent === null ? null : (
          <path
            key={telling.claim}
            className="spread-path"
            d={pathOf(xOf(lines[parent]!), lines[parent]!.y, xOf(line), y)}
          />
        )
      })}
      {lines.map((line) => (
        <Mark key={line.telling.claim} line={line} x={xOf(line)} width={width} />
      ))}
    </svg>
  )
}

/** Down from the earlier telling and over to the later one, also where both are of one day. */
function pathOf(x: number, from: number, to: number, y: number): string {
  const stem = to - x < 12 ? to - 14 : x
  const start = stem === x ? `M${x} ${from}` : `M${x} ${from}H${stem}`
  return `${start}V${y - 6}Q${stem} ${y} ${stem + 6} ${y}H${to}`
}

function Mark({ line: { telling, y }, x, width }: { line: Layout["lines"][number]; x: number; width: number }) {
  const { said, document, changes, replaced, against, from } = telling
  const signs = [
    replaced ? "spread-replaced" : "",
    changes.length > 0 ? "spread-changed" : "",
    against.length > 0 ? "spread-against" : "",
    from === null ? "spread-first" : "spread-repeat",
  ].filter(Boolean)
  const who = document.publisher ?? document.authors[0] ?? document.title
  const became = [...changes.map(({ why }) => why), ...(replaced && from === null ? [say.spread.replaced] : [])]
  const shown = `${short(said)} ${who}${became.length > 0 ? ` – ${became[0]}` : ""}`
  const label = [shown, document.published?.words ?? say.spread.noDay, ...standingOf(telling)].join(", ")
  const before = x > width * 0.62
  return (
    <a href={addressOf(telling)} aria-label={label} className={signs.join(" ")}>
      <rect
        x={before ? 0 : x - 8}
        y={y - 10}
        width={before ? x + 8 : width - x + 8}
        height={20}
        className="spread-hit"
      />
      {changes.length > 0 ? (
        <path d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} className="spread-mark" />
      ) : (
        <circle cx={x} cy={y} r={from === null ? 5.5 : 4} className="spread-mark" />
      )}
      <text x={before ? x - 20 : x + 12} y={y + 4} textAnchor={before ? "end" : "start"}>
        <tspan className="spread-said">{short(said)}</tspan>{" "}
        <tspan dx={3} className="spread-who">
          {who}
          {became.length > 0 ? ` – ${became[0]}` : ""}
        </tspan>
      </text>
    </a>
  )
}

const LONGEST = 44
const short = (said: string): string => (said.length > LONGEST ? `${said.slice(0, LONGEST - 1).trimEnd()}…` : said)

function standingOf({ from, changes, replaced, against }: SpreadTelling): string[] {
  return [
    from === null ? say.spread.first : say.spread.repeats,
    ...changes.map(({ why }) => why),
    ...(replaced ? [say.spread.replaced] : []),
    ...(against.length > 0 ? [say.spread.against(against.length)] : []),
  ]
}

function SpreadLegend({ spread: { tellings } }: { spread: SpreadView }) {
  const { legend } = say.spread
  const entries = [
    ["spread-first", legend.first, tellings.some(({ from }) => from === null)],
    ["spread-repeat", legend.repeat, tellings.some(({ from }) => from !== null)],
    ["spread-changed", legend.changed, tellings.some(({ changes }) => changes.length > 0)],
    ["spread-first spread-replaced", legend.replaced, tellings.some(({ replaced }) => replaced)],
    ["spread-first spread-against", legend.against, tellings.some(({ against }) => against.length > 0)],
  ] as const
  return (
    <p className="legend">
      {entries.map(([sign, words, there]) =>
        there ? (
          <span key={sign} className="legend-entry">
            <svg viewBox="-8 -8 16 16" width="16" height="16" className={sign} aria-hidden="true">
              {sign === "spread-changed" ? (
                <path d="M0 -6l6 6l-6 6l-6 -6z" className="spread-mark" />
              ) : (
                <circle r={sign === "spread-repeat" ? 4 : 5.5} className="spread-mark" />
              )}
            </svg>
            {words}
          </span>
        ) : null,
      )}
    </p>
  )
}

function SpreadTable({ spread, id, title }: SpreadProps) {
  const { columns } = say.spread
  const byClaim = new Map(spread.tellings.map((telling) => [telling.claim, telling]))
  const inTime = [...spread.tellings].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  return (
    <table className="list" id={id}>
      <caption className="unseen">{`${title}: ${say.spread.title}`}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.report}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.became}</th>
        </tr>
      </thead>
      <tbody>
        {inTime.map((telling) => {
          const parent = telling.from === null ? undefined : byClaim.get(telling.from)
          return (
            <tr key={telling.claim}>
              <td data-label={columns.when}>{telling.document.published?.words ?? say.spread.noDay}</td>
              <th scope="row">
                <a href={addressOf(telling)}>{telling.said}</a>{" "}
                <span className="soft">{telling.holders.join(` ${say.claims.via} `)}</span>
              </th>
              <td data-label={columns.report}>{telling.document.title}</td>
              <td data-label={columns.from}>
                {parent ? (
                  <>
                    <DocumentLine document={parent.document} />
                    {telling.tie ? <span className="tie">{telling.tie.evidence}</span> : null}
                  </>
                ) : (
                  say.spread.firstOf(spread.origins[telling.origin]?.name ?? "")
                )}
              </td>
              <td data-label={columns.became}>{standingOf(telling).slice(1).join("; ") || "—"}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const dayOf = ({ document }: SpreadTelling): string => document.published?.first ?? "~"
