// Two small rows of bars over the same years, drawn by hand: the overview is the first page, and a drawing library would delay it.
import { useRef } from "react"
import type { CoverageView, YearView } from "#present"
import { grouped, say } from "../strings"
import { ExportDrawing } from "./export-drawing"

const BAR = 14
const WIDEST = 64
/** Pixels that a page has beside its edges. */
const WIDTH = 760
const HEIGHT = 56
const GAP = 20

interface CoverageProps {
  readonly coverage: CoverageView
  /** What stands below the drawing when it is taken away: what is counted. */
  readonly sources: readonly string[]
}

export function Coverage({ coverage, sources }: CoverageProps) {
  const { years, undatedDocuments, undatedClaims } = coverage
  const { counts, overview } = say
  return (
    <>
      {years.length > 0 ? <CoverageBars years={years} sources={sources} /> : null}
      {undatedDocuments + undatedClaims > 0 ? (
        <p className="hint">{overview.undated(counts.documents(undatedDocuments), counts.claims(undatedClaims))}</p>
      ) : null}
    </>
  )
}

function CoverageBars({ years, sources }: { years: readonly YearView[]; sources: readonly string[] }) {
  const frame = useRef<HTMLElement>(null)
  const wide = Math.max(BAR, Math.min(WIDEST, WIDTH / years.length))
  const width = years.length * wide
  const every = Math.ceil(36 / wide)
  return (
    <figure className="coverage" ref={frame}>
      <svg
        viewBox={`0 0 ${width} ${2 * HEIGHT + 2 * GAP}`}
        width={width}
        height={2 * HEIGHT + 2 * GAP}
        aria-hidden="true"
      >
        <Bars years={years} of="documents" wide={wide} top={0} />
        <Bars years={years} of="claims" wide={wide} top={HEIGHT + GAP} />
        {years.map(({ year }, index) =>
          index % every === 0 ? (
            <text key={year} x={index * wide + wide / 2} y={2 * HEIGHT + 2 * GAP - 4} textAnchor="middle">
              {year}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        <span className="key key-documents">{say.overview.published}</span>
        <span className="key key-claims">{say.overview.held}</span>
      </figcaption>
      <ExportDrawing frame={frame} title={say.overview.coverage} sources={sources} />
      <table className="unseen">
        <caption>{say.overview.coverage}</caption>
        <thead>
          <tr>
            <th scope="col">{say.overview.year}</th>
            <th scope="col">{say.overview.published}</th>
            <th scope="col">{say.overview.held}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, documents, claims }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{grouped(documents)}</td>
              <td>{grouped(claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

interface BarsProps {
  readonly years: readonly YearView[]
  readonly of: "documents" | "claims"
  readonly wide: number
  readonly top: number
}

function Bars({ years, of, wide, top }: BarsProps) {
  const most = Math.max(1, ...years.map((year) => year[of]))
  return (
    <g className={`bars bars-${of}`}>
      <line x1="0" x2={years.length * wide} y1={top + HEIGHT + 0.5} y2={top + HEIGHT + 0.5} />
      {years.map((year, index) => {
        const height = year[of] === 0 ? 0 : Math.max(2, (year[of] / most) * (HEIGHT - 14))
        return (
          <g key={year.year}>
            <rect x={index * wide + 2} width={wide - 4} y={top + HEIGHT - height} height={height} />
            {wide > 20 && year[of] > 0 ? (
              <text x={index * wide + wide / 2} y={top + HEIGHT - height - 3} textAnchor="middle">
                {grouped(year[of])}
              </text>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
