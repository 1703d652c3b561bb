import { useState } from "react"
import type { PlaceView } from "#present"
import { SavedTable } from "../../parts/table-save"
import { grouped, say } from "../../strings"
import { knownAs, layersInWords } from "./panel"

interface PlaceTableProps {
  readonly places: readonly PlaceView[]
  readonly caption: string
  readonly onOpen: (place: string) => void
}

/** So many are shown at first; who wants more asks for them. */
const FEW = 30

export function PlaceTable({ places, caption, onOpen }: PlaceTableProps) {
  const { columns } = say.map
  const [all, setAll] = useState(false)
  const shown = all ? places : places.slice(0, FEW)
  return (
    <>
      <SavedTable title={caption}>
        <table className="list">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.known}</th>
              <th scope="col" className="number">
                {columns.claims}
              </th>
              <th scope="col">{columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <tr key={place.places.join("|")}>
                <th scope="row">
                  <button
                    type="button"
                    className="plain place-link"
                    data-line
                    onClick={() => onOpen(place.places[0] ?? "")}
                  >
                    {place.name}
                  </button>
                  {place.within ? <span className="aside">{place.within}</span> : null}
                </th>
                <td>{knownAs(place)}</td>
                <td className="number">{grouped(place.claims)}</td>
                <td>{layersInWords(place)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SavedTable>
      {shown.length < places.length ? (
        <button type="button" className="plain more" onClick={() => setAll(true)}>
          {say.map.morePlaces(places.length - shown.length)}
        </button>
      ) : null}
    </>
  )
}
