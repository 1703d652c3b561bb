import { layerOf, MAP_LAYERS, type MapLayer, type MapView, type PlaceDrawn, type PlaceView } from "#present"
import type { PlaceOnMap, PlacePoint } from "#workbench"
import { CLAIM_CONDITIONS, claimFilter, countsOf } from "./claims.js"
import { parseQuery, type Route } from "./route.js"

export const map: Route = {
  method: "GET",
  path: "/api/map",
  reason: "the places of claims with what is told of each, where they lie and how exactly that is known",
  async answer({ casebook, query, tiles }): Promise<MapView> {
    const { conditions } = await claimFilter(casebook, parseQuery(query, CLAIM_CONDITIONS))
    const { places, more, claims, nowhere } = await casebook.places(conditions)
    const shown = byPoint(places).map(placeView)
    return {
      ...{ claims, nowhere, more, tiles, places: shown },
      layers: together(shown.flatMap(({ layers }) => layers)),
      ...(await countsOf(casebook, conditions)),
    }
  },
}

/** "Kerman" and "Kerman, Iran" are one place: what has the same name and point. */
function byPoint(places: readonly PlaceOnMap[]): PlaceOnMap[][] {
  const groups = new Map<string, PlaceOnMap[]>()
  for (const one of places) {
    const key = one.at?.exact ? one.at.name : one.place
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function placeView(same: readonly PlaceOnMap[]): PlaceView {
  const longest = same.reduce((a, b) => (b.place.length > a.place.length ? b : a))
  const { at } = longest
  const name = at?.exact ? at.name : longest.place.split(", ")[0]!
  const layers = same.flatMap((one) => one.layers)
  return {
    ...{ places: same.map(({ place }) => place), name },
    within: longest.place.slice(name.length + 2),
    claims: same.reduce((sum, { claims }) => sum + claims, 0),
    layers: together(layers.map((one) => ({ layer: layerOf(one.kind, one.topic), claims: one.claims }))),
    at: at && drawn(at),
  }
}

function drawn({ name, exact, type, lat, lon, country, extent }: PlacePoint): PlaceDrawn {
  const shape = type === "state" ? "country" : extent === null ? "point" : "circle"
  return { shape, exact, name, lat, lon, country, extent: shape === "circle" ? extent : null }
}

function together(layers: readonly { layer: MapLayer; claims: number }[]): { layer: MapLayer; claims: number }[] {
  const counts = new Map<MapLayer, number>()
  for (const { layer, claims } of layers) counts.set(layer, (counts.get(layer) ?? 0) + claims)
  return MAP_LAYERS.flatMap((layer) => {
    const claims = counts.get(layer)
    return claims === undefined ? [] : [{ layer, claims }]
  })
}
