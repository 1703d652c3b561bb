// A question's reported range over time, in the size of a word. It is a hint for the eye: the range stands beside it in words.
import type { SparkPoint } from "#present"

const WIDTH = 120
const HEIGHT = 28
const EDGE = 3

export function Spark({ points }: { points: readonly SparkPoint[] }) {
  const values = points.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  if (values.length === 0) return null
  const days = points.flatMap(({ first, last }) => [Date.parse(first), Date.parse(last)])
  const x = scale(Math.min(...days), Math.max(...days), EDGE, WIDTH - EDGE)
  const log = Math.min(...values) > 0
  const value = (figure: number): number => (log ? Math.log10(figure) : figure)
  const y = scale(value(Math.min(...values)), value(Math.max(...values)), HEIGHT - EDGE, EDGE)
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line className="spark-ground" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {points.map(({ first, last, low, high }) => {
        const middle = x((Date.parse(first) + Date.parse(last)) / 2)
        const ends = [low ?? high, high ?? low].filter((end) => end !== null)
        if (ends.length === 0) return null
        const [bottom, top] = [y(value(ends[0]!)), y(value(ends.at(-1)!))]
        const open = low === null || high === null
        return (
          <g key={`${first}${last}`} className={open ? "spark-open" : "spark-closed"}>
            {Math.abs(bottom - top) > 1 ? <line x1={middle} x2={middle} y1={bottom} y2={top} /> : null}
            <circle cx={middle} cy={bottom} r="1.8" />
            {Math.abs(bottom - top) > 1 ? <circle cx={middle} cy={top} r="1.8" /> : null}
          </g>
        )
      })}
    </svg>
  )
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const width = to - from
  return (value) => (width === 0 ? (start + end) / 2 : start + ((value - from) / width) * (end - start))
}
