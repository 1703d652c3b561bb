import { say } from "../../strings"

/** How times are drawn, each with a drawn example. */
export function Legend() {
  const { legend } = say.timeline
  return (
    <ul className="tl-legend" aria-label={legend.label}>
      <li>
        <Sample>
          <circle className="tl-dot" cx={17} cy={7} r={4} />
        </Sample>
        {legend.day}
      </li>
      <li>
        <Sample>
          <path className="tl-bar" d="M4 3H30V11H4Z" />
        </Sample>
        {legend.span}
      </li>
      <li>
        <Sample>
          <g className="tl-wings">
            <rect x={1} y={5.5} width={3} height={3} />
            <rect x={4.5} y={4.5} width={3} height={5} />
            <rect x={26.5} y={4.5} width={3} height={5} />
            <rect x={30} y={5.5} width={3} height={3} />
          </g>
          <path className="tl-bar" d="M8 3H26V11H8Z" />
        </Sample>
        {legend.about}
      </li>
      <li>
        <Sample>
          <path className="tl-bar perhaps" d="M4 3H30V11H4Z" />
        </Sample>
        {legend.perhaps}
      </li>
      <li>
        <Sample>
          <path className="tl-bar" d="M4 3H26L32 7L26 11H4Z" />
        </Sample>
        {legend.open}
      </li>
      <li>
        <Sample>
          <path className="tl-bar inferred" d="M10 3H30V11H10L4 7Z" />
        </Sample>
        {legend.inferred}
      </li>
      <li>
        <Sample>
          <rect className="tl-bin" x={8} y={1} width={6} height={12} />
          <rect className="tl-bin" x={15} y={6} width={6} height={7} />
          <rect className="tl-bin" x={22} y={3} width={6} height={10} />
        </Sample>
        {legend.counted}
      </li>
    </ul>
  )
}

function Sample({ children }: { children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true">
      {children}
    </svg>
  )
}
