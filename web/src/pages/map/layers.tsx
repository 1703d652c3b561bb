import type { MapLayer, MapView } from "#present"
import { grouped, say } from "../../strings"
import { layerClass } from "./donut"

interface LayersProps {
  readonly layers: MapView["layers"]
  /** Empty: all. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly MapLayer[]) => void
}

/** One switch a layer, which is its legend too. */
export function Layers({ layers, chosen, onChange }: LayersProps) {
  const toggle = (layer: MapLayer): void =>
    onChange(layers.map((one) => one.layer).filter((one) => (one === layer) !== chosen.includes(one)))
  return (
    <fieldset className="kind-filter">
      <legend className="unseen">{say.map.layers}</legend>
      {layers.map(({ layer, claims }) => (
        <button
          key={layer}
          type="button"
          aria-pressed={chosen.includes(layer)}
          className={`kind-switch ${layerClass(layer)}`}
          onClick={() => toggle(layer)}
        >
          <span className="layer-sign" aria-hidden="true" /> {say.map.layer[layer]}{" "}
          <span className="kind-count">{grouped(claims)}</span>
        </button>
      ))}
      {chosen.length > 0 ? (
        <button type="button" className="plain" onClick={() => onChange([])}>
          {say.map.allLayers}
        </button>
      ) : null}
    </fieldset>
  )
}
