// The map without WebGL: the same outlines as paths, enlarged and moved as one. Also what is printed and taken away.
import type { ReactNode } from "react"
import type { ShownPlace } from "./clusters"
import { type Country, countryOf, pathOf } from "./outlines"
import { frameOf, type MapPosition, projector, ringAround, type Size } from "./projection"

interface PlainMapProps {
  readonly countries: readonly Country[]
  readonly places: readonly ShownPlace[]
  readonly position: MapPosition
  readonly size: Size
  /** Laid over the outlines, in pixels. */
  readonly children?: ReactNode
}

const paths = new WeakMap<Country, string>()
function pathFor(country: Country): string {
  const known = paths.get(country)
  if (known !== undefined) return known
  const path = pathOf(country)
  paths.set(country, path)
  return path
}

export function PlainMap({ countries, places, position, size, children }: PlainMapProps) {
  const { scale, dx, dy } = frameOf(position, size)
  const project = projector(position, size)
  const tinted = new Set(
    places
      .flatMap(({ at }) => (at.shape === "country" ? [countryOf(at, countries)] : []))
      .filter((one) => one !== null),
  )
  return (
    <svg
      className="map-plain"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      <clipPath id="map-frame">
        <rect width={size.width} height={size.height} />
      </clipPath>
      <g clipPath="url(#map-frame)">
        <rect className="map-sea" width={size.width} height={size.height} />
        <g transform={`translate(${dx} ${dy}) scale(${scale})`}>
          {countries.map((country) => (
            <path
              key={`${country.id} ${country.properties.name}`}
              className={tinted.has(country) ? "map-land map-tinted" : "map-land"}
              d={pathFor(country)}
              strokeWidth={0.7 / scale}
            />
          ))}
        </g>
        {places.map(({ at, place }) => {
          if (at.shape !== "circle" || at.extent === null) return null
          const ring = ringAround(at.lon, at.lat, at.extent).map(([lon, lat]) =>
            project(lon, lat)
              .map((n) => n.toFixed(1))
              .join(" "),
          )
          return (
            <path
              key={place.places[0]}
              className={at.exact ? "map-extent" : "map-extent hollow"}
              d={`M${ring.join("L")}Z`}
            />
          )
        })}
        {children}
      </g>
    </svg>
  )
}
