// One mark. Its shape says what is known: sharp ends for a time that is said, faint wings where it is only about then, a dashed
// outline where it is perhaps then, an arrow where no end is said, and hollow where the time is worked out and not said.
import type { TimelineLaneView } from "#present"
import { grouped } from "../../strings"
import type { Box } from "./lay"

export function Mark({ box, lane }: { box: Box; lane: TimelineLaneView }) {
  const { item, shape, x, y, width, height } = box
  const middle = y + height / 2
  if (shape === "bin")
    return (
      <>
        <rect className="tl-bin" {...{ x, y, width, height }} />
        {width > 14 || item.count >= 100 ? <Count x={x + width / 2} y={y - 3} room={width} count={item.count} /> : null}
      </>
    )
  const edtf = lane.clock === "published" || lane.clock === "asserted" ? "" : (item.claim?.time?.edtf ?? "")
  const about = /[~%]/.test(edtf)
  const perhaps = /[?%]/.test(edtf)
  const inferred = lane.clock === "asserted" && item.first === null
  const look = [perhaps ? "perhaps" : "", inferred ? "inferred" : "", item.count > 1 ? "several" : ""].join(" ")
  if (shape === "dot")
    return (
      <>
        {about ? <Wings x={x} y={y} width={width} height={height} /> : null}
        <circle className={`tl-dot ${look}`} cx={x + width / 2} cy={middle} r={height / 2 - 0.5} />
      </>
    )
  return (
    <>
      {about ? <Wings x={x} y={y} width={width} height={height} /> : null}
      <path className={`tl-bar ${look}`} d={outline(box)} />
      {item.count > 1 && width > 8 + 7 * String(item.count).length ? (
        <text className="tl-inside" x={x + width / 2} y={middle + 3.5} textAnchor="middle">
          {grouped(item.count)}
        </text>
      ) : null}
    </>
  )
}

function Count({ x, y, count, room }: { x: number; y: number; count: number; room: number }) {
  const words = grouped(count)
  if (room < 6.5 * words.length - 4) return null
  return (
    <text className="tl-count" x={x} y={y} textAnchor="middle">
      {words}
    </text>
  )
}

function Wings({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <g className="tl-wings">
      {[x - 7, x + width + 4].map((at) => (
        <rect key={at} x={at} y={y + 2.5} width={3} height={height - 5} />
      ))}
      {[x - 3.5, x + width + 0.5].map((at) => (
        <rect key={at} x={at} y={y + 1.5} width={3} height={height - 3} />
      ))}
    </g>
  )
}

/** A bar with an arrow for each open end. */
function outline({ x, y, width, height, opensLeft, opensRight, item }: Box): string {
  const tip = Math.min(6, width / 3)
  const left = item.first === null || opensLeft ? tip : 0
  const right = item.last === null || opensRight ? tip : 0
  const bottom = y + height
  const middle = y + height / 2
  return [
    `M${x + left} ${y}H${x + width - right}`,
    right ? `L${x + width} ${middle}L${x + width - right} ${bottom}` : `V${bottom}`,
    `H${x + left}`,
    left ? `L${x} ${middle}` : "",
    "Z",
  ].join("")
}
