// Places of claims with their points. A point belongs to a name of a document (entity); where the most exact part of a
// claim's place has none, the next part that it lies in lends its own, and the map says that it is no more exact than that.
import type { ClaimKind, EntityType } from "#claim"
import type { ClaimFilter, PlaceLayer, PlaceOnMap, PlacePoint, PlacesOnMap } from "../store.js"
import { type Chunk, type ClaimColumns, COLUMNS, LISTS } from "./columns.js"
import type { Connection } from "./driver.js"
import { conditionsOf, eachChunk, MEETS } from "./facets.js"
import { CASEBOOK } from "./tables.js"

const MOST_PLACES = 2000
const KIND = COLUMNS.indexOf("kind")
const TOPIC = COLUMNS.indexOf("topic")
const PLACE = COLUMNS.indexOf("place")
const NAME = LISTS.indexOf("name")
/** The one tie whose other end is a place. */
const ACTIVE_IN = "operates-in"

/** Claims of one place by kind and topic; both as value ids. */
type Layers = Map<number, { kind: number; topic: number; claims: number }>

export function placesOnMap(connection: Connection, columns: ClaimColumns, filter: ClaimFilter): PlacesOnMap {
  const found = new Map<string, Layers>()
  const ids = { active: columns.id("topic", ACTIVE_IN), event: columns.id("kind", "event") }
  let claims = 0
  let nowhere = 0
  eachChunk(columns, conditionsOf(connection, columns, filter), (chunk, marks) => {
    for (let i = 0; i < chunk.claims; i++) {
      if (marks[i] !== MEETS) continue
      claims++
      const place = placeOf(columns, chunk, i, ids.active)
      if (place === null) nowhere++
      else count(found, place, chunk, i, ids.event)
    }
  })
  const sorted = [...found]
    .map(([place, layers]) => ({ place, layers: layersOf(columns, layers) }))
    .map((one) => ({ ...one, claims: one.layers.reduce((sum, layer) => sum + layer.claims, 0) }))
    .sort((a, b) => b.claims - a.claims || (a.place < b.place ? -1 : 1))
  const pointOf = points(connection)
  const places = sorted.slice(0, MOST_PLACES).map((one): PlaceOnMap => ({ ...one, at: pointOf(one.place) }))
  return { places, more: sorted.length - places.length, claims, nowhere }
}

/** The claim's place; of the tie of being active somewhere its other end, which stands last among its names. */
function placeOf({ values }: ClaimColumns, chunk: Chunk, i: number, active: number): string | null {
  const place = chunk.numbers[chunk.columnAt(PLACE) + i]!
  if (place > 0) return values[place]!
  if (active === 0 || chunk.numbers[chunk.columnAt(TOPIC) + i]! !== active) return null
  const end = chunk.listFrom(NAME, i + 1)
  return end > chunk.listFrom(NAME, i) ? values[chunk.numbers[end - 1]!]! : null
}

function count(found: Map<string, Layers>, place: string, chunk: Chunk, i: number, event: number): void {
  const kind = chunk.numbers[chunk.columnAt(KIND) + i]!
  const topic = kind === event ? chunk.numbers[chunk.columnAt(TOPIC) + i]! : 0
  const layers = found.get(place) ?? new Map()
  found.set(place, layers)
  const key = topic * 2 ** 24 + kind
  const layer = layers.get(key)
  if (layer) layer.claims++
  else layers.set(key, { kind, topic, claims: 1 })
}

const layersOf = ({ values }: ClaimColumns, layers: Layers): PlaceLayer[] =>
  [...layers.values()].map(({ kind, topic, claims }) => ({
    kind: values[kind]! as ClaimKind,
    topic: topic === 0 ? null : values[topic]!,
    claims,
  }))

interface PointRow {
  type: EntityType
  lat: number
  lon: number
  country: string | null
  extent: number | null
}

function points(connection: Connection): (place: string) => PlacePoint | null {
  const known = new Map<string, PointRow | null>()
  const look = (name: string): PointRow | null => {
    const there = known.get(name)
    if (there !== undefined) return there
    const row =
      connection.get<PointRow>(
        `SELECT type, lat, lon, country, extent FROM entity
         WHERE casebook_id = ? AND name = ? AND lat IS NOT NULL AND lon IS NOT NULL LIMIT 1`,
        CASEBOOK,
        name,
      ) ?? null
    known.set(name, row)
    return row
  }
  return (place) => {
    const parts = place.split(", ")
    // "Washington, D.C.": a name may hold a comma itself
    const names = [place, ...parts.filter((part) => part !== place)]
    for (const [index, name] of names.entries()) {
      const row = look(name)
      if (row) return { name, exact: index === 0 || name === parts[0], ...row }
    }
    return null
  }
}
