import { say } from "../../strings"

export function Legend() {
  const { legend } = say.map
  return (
    <ul className="tl-legend" aria-label={legend.label}>
      <li>
        <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
          <circle className="donut-middle" r="7" />
          <circle className="donut-ring" r="6" />
        </svg>
        {legend.point}; {legend.size}
      </li>
      <li>
        <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
          <circle className="map-extent" r="8" />
        </svg>
        {legend.circle}
      </li>
      <li>
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path className="map-land map-tinted" d="M3 2H15L16 11L9 16L2 12Z" />
        </svg>
        {legend.country}
      </li>
      <li>
        <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
          <g className="donut hollow">
            <circle className="donut-middle" r="7" />
            <circle className="donut-ring" r="6" />
          </g>
        </svg>
        {legend.hollow}
      </li>
    </ul>
  )
}
