// Where on the screen a place lies. Mercator in the measures of MapLibre (a world of 512 pixels at zoom 0), so that what is laid
// over its drawing and what is drawn without it lie alike.
export interface MapPosition {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export type Point = readonly [x: number, y: number]

export const WORLD = 512
const MOST_LATITUDE = 85.05
export const LEAST_ZOOM = 0
export const MOST_ZOOM = 11

/** In the world at zoom 0. */
export function worldPoint(lon: number, lat: number): Point {
  const held = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat))
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360)) / (2 * Math.PI)
  return [((lon + 180) / 360) * WORLD, y * WORLD]
}

export function placeAt([x, y]: Point): { lon: number; lat: number } {
  const lat = (Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) * 360) / Math.PI - 90
  return { lon: (x / WORLD) * 360 - 180, lat }
}

/** How the world at zoom 0 comes to the screen: first larger, then moved. */
export function frameOf({ lon, lat, zoom }: MapPosition, { width, height }: Size) {
  const scale = 2 ** zoom
  const [x, y] = worldPoint(lon, lat)
  return { scale, dx: width / 2 - x * scale, dy: height / 2 - y * scale }
}

export function projector(position: MapPosition, size: Size): (lon: number, lat: number) => Point {
  const { scale, dx, dy } = frameOf(position, size)
  return (lon, lat) => {
    const [x, y] = worldPoint(lon, lat)
    return [x * scale + dx, y * scale + dy]
  }
}

/** The position from which all of these are seen, with room around them. */
export function fitting(places: readonly { lon: number; lat: number }[], { width, height }: Size): MapPosition {
  if (places.length === 0) return { lon: 40, lat: 25, zoom: 1 }
  const points = places.map(({ lon, lat }) => worldPoint(lon, lat))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = 70
  const scale = Math.min(
    (width - 2 * room) / Math.max(right - left, 1),
    (height - 2 * room) / Math.max(bottom - top, 1),
  )
  const zoom = Math.max(LEAST_ZOOM, Math.min(6, Math.log2(Math.max(scale, 0.5))))
  return { ...placeAt([(left + right) / 2, (top + bottom) / 2]), zoom }
}

export const positionText = ({ lon, lat, zoom }: MapPosition): string =>
  `${lat.toFixed(3)},${lon.toFixed(3)},${zoom.toFixed(2)}`

export function readPosition(text: string | undefined): MapPosition | null {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number)
  if (lat === undefined || lon === undefined || zoom === undefined) return null
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM)) return null
  return { lat, lon, zoom }
}

/** A ring of about so many kilometres around a place, as degrees. */
export function ringAround(lon: number, lat: number, kilometres: number): [number, number][] {
  const high = kilometres / 111.32
  const wide = high / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  return Array.from({ length: 49 }, (_, step) => {
    const turn = (step / 48) * 2 * Math.PI
    const north = Math.max(-84, Math.min(84, lat + high * Math.sin(turn)))
    return [lon + wide * Math.cos(turn), north]
  })
}
