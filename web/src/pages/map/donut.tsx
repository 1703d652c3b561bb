import type { MapLayer } from "#present"
import { grouped } from "../../strings"
import type { MapMark } from "./clusters"

export const layerClass = (layer: MapLayer): string => `layer-${layer.toLowerCase().replace(/[^a-z]+/g, "-")}`

/** A mark around its middle: a ring of its layers, and how many claims. Hollow where no more is known than what it lies in. */
export function Donut({ mark }: { mark: MapMark }) {
  const { radius, layers, claims, places } = mark
  const ring = radius - 2.5
  const round = 2 * Math.PI * ring
  const hollow = places.every(({ at }) => !at.exact)
  const several = places.length > 1
  let done = 0
  return (
    <g className={`donut ${hollow ? "hollow" : ""}`}>
      <circle className="donut-middle" r={radius} />
      {layers.map(({ layer, claims: count }) => {
        const length = (count / claims) * round
        const from = done
        done += length
        return (
          <circle
            key={layer}
            className={`donut-ring ${layerClass(layer)}`}
            r={ring}
            strokeDasharray={`${Math.max(0.5, length - (layers.length > 1 ? 1 : 0))} ${round}`}
            strokeDashoffset={-from}
            transform="rotate(-90)"
          />
        )
      })}
      {several ? <circle className="donut-several" r={radius + 2.5} /> : null}
      <text textAnchor="middle" y={4}>
        {grouped(claims)}
      </text>
    </g>
  )
}
