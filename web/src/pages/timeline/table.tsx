import { Link } from "@tanstack/react-router"
import type { TimelineLaneView, TimelineView } from "#present"
import { SavedTable } from "../../parts/table-save"
import { grouped, say } from "../../strings"
import { openOf } from "./open"

interface TableProps {
  readonly view: TimelineView
  readonly laneName: (lane: TimelineLaneView) => string
  readonly onOpen: (open: string) => void
}

/** What the drawing shows, mark by mark, for those who read it and do not see it. */
export function TimelineTable({ view, laneName, onOpen }: TableProps) {
  const { columns, table, open } = say.timeline
  return (
    <details className="twin">
      <summary>{table}</summary>
      <SavedTable title={table}>
        <table className="list">
          <caption className="unseen">{table}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.lane}</th>
              <th scope="col">{columns.time}</th>
              <th scope="col" className="number">
                {columns.claims}
              </th>
              <th scope="col">{columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {view.lanes.flatMap((lane, at) =>
              lane.items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: items have no name of their own
                <tr key={`${at}-${index}`}>
                  <td>{laneName(lane)}</td>
                  <td>{item.words}</td>
                  <td className="number">{grouped(item.count)}</td>
                  <td>
                    {item.claim ? (
                      <Link to="/claims/$id" params={{ id: item.claim.id }}>
                        {item.claim.figure}
                      </Link>
                    ) : (
                      <button
                        type="button"
                        className="plain"
                        aria-label={`${open}: ${item.words}`}
                        onClick={() => onOpen(openOf(lane, item, view.unit))}
                      >
                        {open}
                      </button>
                    )}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </SavedTable>
    </details>
  )
}
