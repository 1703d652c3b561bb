import { Link } from "@tanstack/react-router"
import type { ClaimsView, PlaceView } from "#present"
import { address, useView } from "../../api"
import { ClaimCards } from "../../parts/claim-cards"
import { Shown } from "../../parts/states"
import type { NarrowSearch } from "../../router"
import { grouped, say } from "../../strings"

const SHOWN = 20

interface PanelProps {
  readonly place: PlaceView
  readonly asked: NarrowSearch
  readonly onZoom: () => void
  readonly onClose: () => void
}

/** What is said of one place, with its quotes. */
export function PlacePanel({ place, asked, onZoom, onClose }: PanelProps) {
  const ties = place.layers.find(({ layer }) => layer === "relation")?.claims ?? 0
  return (
    <section className="map-panel" aria-labelledby="map-open">
      <div className="panel-head">
        <h2 id="map-open">{place.name}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {say.map.close}
        </button>
      </div>
      <p className="hint">
        {[place.within, knownAs(place)].filter(Boolean).join(" · ")}
        {place.at ? (
          <button type="button" className="plain" onClick={onZoom}>
            {say.map.zoomTo}
          </button>
        ) : null}
      </p>
      {ties > 0 ? (
        <p>
          <Link to="/claims" search={{ topic: ["operates-in"], name: place.places }}>
            {say.map.active(ties)}
          </Link>
        </p>
      ) : null}
      {place.claims > ties ? <Claims place={place} asked={asked} /> : null}
    </section>
  )
}

function Claims({ place, asked }: Pick<PanelProps, "place" | "asked">) {
  const conditions = { ...asked, place: place.places }
  const query = useView<ClaimsView>(address("/api/claims", { ...conditions, order: "time", rows: SHOWN }))
  return (
    <Shown query={query}>
      {({ rows, total }) => (
        <>
          {total > rows.length ? (
            <p className="hint">
              {say.cards.shown(rows.length, total)}{" "}
              <Link to="/claims" search={conditions}>
                {say.map.allClaims}
              </Link>
            </p>
          ) : null}
          <ClaimCards claims={rows} />
        </>
      )}
    </Shown>
  )
}

/** How exactly it is known where the place lies. */
export function knownAs({ at }: PlaceView): string {
  const { known, off } = say.map
  if (!at) return off
  if (!at.exact) return known.within(at.name)
  return at.shape === "circle" ? known.circle(at.extent ?? 0) : known[at.shape]
}

export const layersInWords = ({ layers }: PlaceView): string =>
  layers.map(({ layer, claims }) => `${say.map.layer[layer]} ${grouped(claims)}`).join(", ")
