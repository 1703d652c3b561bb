// The outlines of the countries (Natural Earth by way of world-atlas), which come with the app and from nowhere else.
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import atlas from "world-atlas/countries-50m.json?url"
import type { PlaceDrawn } from "#present"
import { worldPoint } from "./projection"

export type Country = Feature<Polygon | MultiPolygon, { name: string }>

let loaded: Promise<readonly Country[]> | null = null

/** Throws where the server does not give them. */
export function loadOutlines(): Promise<readonly Country[]> {
  loaded ??= fetch(atlas)
    .then((answer) => answer.json())
    .then((topology: Topology<{ countries: GeometryCollection<{ name: string }> }>) => {
      const all: FeatureCollection<Geometry, { name: string }> = feature(topology, topology.objects.countries) as never
      return all.features.filter(isCountry)
    })
  return loaded
}

const isCountry = (one: Feature<Geometry, { name: string }>): one is Country =>
  one.geometry.type === "Polygon" || one.geometry.type === "MultiPolygon"

/** The outline of a place that is a country: by its name, else the one that its point lies in. */
export function countryOf(place: PlaceDrawn, countries: readonly Country[]): Country | null {
  const named = countries.find(({ properties }) => properties.name === place.name)
  return named ?? countries.find((one) => ringsOf(one).some((ring) => holds(ring, place.lon, place.lat))) ?? null
}

export const ringsOf = ({ geometry }: Country): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates.slice(0, 1) : geometry.coordinates.map(([outer]) => outer ?? [])

/** Whether a ring goes around a point (the even-odd rule). */
function holds(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? []
    const [x2 = 0, y2 = 0] = ring[j] ?? []
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** A country as a path in the world at zoom 0. */
export function pathOf({ geometry }: Country): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map(([lon = 0, lat = 0]) =>
        worldPoint(lon, lat)
          .map((value) => value.toFixed(2))
          .join(" "),
      )
      return `M${points.join("L")}Z`
    })
    .join("")
}
