// Places that lie too near to each other to be told apart are one mark with their number, until one comes nearer.
import type { MapLayer, PlaceView } from "#present"
import type { Point } from "./projection"

export interface ShownPlace {
  readonly place: PlaceView
  readonly at: NonNullable<PlaceView["at"]>
  /** Of the layers that are shown. */
  readonly claims: number
  readonly layers: readonly { readonly layer: MapLayer; readonly claims: number }[]
}

export interface MapMark {
  readonly places: readonly ShownPlace[]
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly claims: number
  readonly layers: readonly { readonly layer: MapLayer; readonly claims: number }[]
}

/** The places on the map under the layers that are chosen; all layers where none is. */
export function shownPlaces(places: readonly PlaceView[], chosen: readonly string[]): ShownPlace[] {
  return places.flatMap((place): ShownPlace[] => {
    const layers = place.layers.filter(({ layer }) => chosen.length === 0 || chosen.includes(layer))
    const claims = layers.reduce((sum, one) => sum + one.claims, 0)
    return place.at && claims > 0 ? [{ place, at: place.at, claims, layers }] : []
  })
}

export const radiusOf = (claims: number): number => Math.min(34, 9 + 2.2 * Math.sqrt(claims))

export function marksOf(
  places: readonly ShownPlace[],
  project: (lon: number, lat: number) => Point,
  { width, height }: { width: number; height: number },
): MapMark[] {
  const marks: { x: number; y: number; places: ShownPlace[] }[] = []
  const cells = new Map<string, number[]>()
  const cell = 44
  for (const one of places) {
    const [x, y] = project(one.at.lon, one.at.lat)
    if (x < -60 || y < -60 || x > width + 60 || y > height + 60) continue
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    let near: number | undefined
    for (let dx = -1; dx <= 1 && near === undefined; dx++)
      for (let dy = -1; dy <= 1 && near === undefined; dy++)
        near = cells.get(`${column + dx} ${row + dy}`)?.find((mark) => {
          const there = marks[mark]
          return there !== undefined && Math.hypot(there.x - x, there.y - y) < nearness(there.places[0], one)
        })
    const there = near === undefined ? undefined : marks[near]
    if (there) there.places.push(one)
    else {
      const key = `${column} ${row}`
      const list = cells.get(key)
      if (list) list.push(marks.length)
      else cells.set(key, [marks.length])
      marks.push({ x, y, places: [one] })
    }
  }
  return marks.map(({ x, y, places }) => {
    const claims = places.reduce((sum, one) => sum + one.claims, 0)
    return { x, y, places, claims, radius: radiusOf(claims), layers: together(places) }
  })
}

/** Marks may touch, but not lie over each other. */
const nearness = (a: ShownPlace | undefined, b: ShownPlace): number =>
  Math.min(40, radiusOf(a?.claims ?? 1) + radiusOf(b.claims) - 4)

function together(places: readonly ShownPlace[]): MapMark["layers"] {
  const counts = new Map<MapLayer, number>()
  for (const { layers } of places)
    for (const { layer, claims } of layers) counts.set(layer, (counts.get(layer) ?? 0) + claims)
  return [...counts].map(([layer, claims]) => ({ layer, claims }))
}

/** The marks whose names have room beside them, the largest first. */
export function named(marks: readonly MapMark[], width: number): ReadonlySet<MapMark> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  const free = new Set<MapMark>()
  for (const mark of [...marks].sort((a, b) => b.claims - a.claims)) {
    const [place] = mark.places
    if (!place || mark.places.length > 1) continue
    const left = mark.x + mark.radius + 2
    const box = { left, right: left + 7 * place.place.name.length + 4, top: mark.y - 9, bottom: mark.y + 9 }
    if (box.right > width) continue
    if (
      taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)
    )
      continue
    taken.push(box)
    free.add(mark)
  }
  return free
}
