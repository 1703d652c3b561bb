// MapLibre, as far as this map needs it: outlines, tinted countries, circles of places, and the user's own tiles below them.
// Its worker is a file of the build, so that the page's policy needs no exception for scripts that are made on the way.
import type { FeatureCollection, Polygon } from "geojson"
import {
  type FilterSpecification,
  type GeoJSONSource,
  Map as GlMap,
  type LayerSpecification,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl"
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import type { MapView } from "#present"
import type { ShownPlace } from "./clusters"
import { type Country, countryOf } from "./outlines"
import { LEAST_ZOOM, type MapPosition, MOST_ZOOM, ringAround } from "./projection"

setWorkerUrl(worker)

export interface Drawn {
  show(places: readonly ShownPlace[]): void
  moveTo(position: MapPosition): void
  recolour(): void
  remove(): void
}

interface Options {
  readonly container: HTMLElement
  readonly countries: readonly Country[]
  readonly tiles: MapView["tiles"]
  readonly position: MapPosition
  /** The outlines are drawn. */
  readonly onReady: () => void
  /** Told of each movement, and at its end. */
  readonly onMove: (position: MapPosition, ended: boolean) => void
  readonly onFailed: () => void
}

export function drawMap({ container, countries, tiles, position, onReady, onMove, onFailed }: Options): Drawn {
  const map = new GlMap({
    container,
    style: styleOf(countries, tiles, coloursOf(container)),
    center: [position.lon, position.lat],
    zoom: position.zoom,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  const tell = (ended: boolean) => (): void => {
    const { lng, lat } = map.getCenter()
    onMove({ lon: lng, lat, zoom: map.getZoom() }, ended)
  }
  map.on("move", tell(false))
  map.on("moveend", tell(true))
  map.on("webglcontextlost", onFailed)
  let shown: readonly ShownPlace[] = []
  const put = (): void => {
    const source = map.getSource<GeoJSONSource>("places")
    source?.setData(circlesOf(shown))
    const names = new Set(
      shown.flatMap(({ at }) => (at.shape === "country" ? [countryOf(at, countries)?.properties.name] : [])),
    )
    const wanted: FilterSpecification = [
      "in",
      ["get", "name"],
      ["literal", [...names].filter((name) => name !== undefined)],
    ]
    if (map.getLayer("tinted")) map.setFilter("tinted", wanted)
  }
  map.on("load", () => {
    put()
    onReady()
  })
  return {
    show(places) {
      shown = places
      if (map.isStyleLoaded() || map.getSource("places")) put()
    },
    moveTo: ({ lon, lat, zoom }) => void map.easeTo({ center: [lon, lat], zoom, duration: calm() ? 0 : 300 }),
    recolour() {
      for (const [layer, property, colour] of paints(coloursOf(container)))
        if (map.getLayer(layer)) map.setPaintProperty(layer, property, colour)
    },
    remove: () => map.remove(),
  }
}

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches

const NAMES = ["sea", "land", "border", "tint", "extent"] as const
type Colours = Readonly<Record<(typeof NAMES)[number], string>>

/** The page's colours, as the browser has worked them out for light or dark. */
function coloursOf(container: HTMLElement): Colours {
  const probe = document.createElement("span")
  container.append(probe)
  const read = (name: string): string => {
    probe.className = `map-colour map-colour-${name}`
    return plain(getComputedStyle(probe).color)
  }
  const colours = Object.fromEntries(NAMES.map((name) => [name, read(name)]))
  probe.remove()
  return colours as Colours
}

/** `color-mix` is worked out to `color(srgb …)`, which MapLibre does not read. */
function plain(colour: string): string {
  const [red, green, blue] = (/^color\(srgb ([^/)]*)/.exec(colour)?.[1] ?? "").trim().split(" ").map(Number)
  if (red === undefined || green === undefined || blue === undefined) return colour
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(",")})`
}

const paints = ({ sea, land, border, tint, extent }: Colours) =>
  [
    ["sea", "background-color", sea],
    ["land", "fill-color", land],
    ["borders", "line-color", border],
    ["tinted", "fill-color", tint],
    ["extents", "fill-color", extent],
    ["extent-lines", "line-color", extent],
    ["extent-doubts", "line-color", extent],
  ] as const

function styleOf(countries: readonly Country[], tiles: MapView["tiles"], colours: Colours): StyleSpecification {
  const layers: LayerSpecification[] = [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    {
      ...{ id: "land", type: "fill", source: "countries" },
      paint: { "fill-color": colours.land, "fill-opacity": tiles ? 0 : 1 },
    },
    {
      ...{ id: "tinted", type: "fill", source: "countries", filter: ["literal", false] },
      paint: { "fill-color": colours.tint, "fill-opacity": tiles ? 0.35 : 1 },
    },
    { id: "borders", type: "line", source: "countries", paint: { "line-color": colours.border, "line-width": 0.7 } },
    {
      ...{ id: "extents", type: "fill", source: "places", filter: ["get", "exact"] },
      paint: { "fill-color": colours.extent, "fill-opacity": 0.13 },
    },
    {
      ...{ id: "extent-lines", type: "line", source: "places", filter: ["get", "exact"] },
      paint: { "line-color": colours.extent, "line-width": 1.2, "line-opacity": 0.7 },
    },
    {
      ...{ id: "extent-doubts", type: "line", source: "places", filter: ["!", ["get", "exact"]] },
      paint: { "line-color": colours.extent, "line-width": 1.2, "line-dasharray": [3, 2.5] },
    },
  ]
  if (tiles) layers.splice(1, 0, { id: "tiles", type: "raster", source: "tiles" })
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: { type: "FeatureCollection", features: [...countries] } },
      places: { type: "geojson", data: circlesOf([]) },
      ...(tiles ? { tiles: { type: "raster", tiles: [tiles.url], tileSize: 256 } } : {}),
    },
    layers,
  }
}

function circlesOf(places: readonly ShownPlace[]): FeatureCollection<Polygon, { exact: boolean }> {
  return {
    type: "FeatureCollection",
    features: places.flatMap(({ at }) =>
      at.shape !== "circle" || at.extent === null
        ? []
        : [
            {
              type: "Feature",
              properties: { exact: at.exact },
              geometry: { type: "Polygon", coordinates: [ringAround(at.lon, at.lat, at.extent)] },
            },
          ],
    ),
  }
}
