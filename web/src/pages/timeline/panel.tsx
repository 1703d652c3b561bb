import type { ClaimPageView, TimelineClaimsView, TimelineView } from "#present"
import { address, useView } from "../../api"
import { ClaimCards } from "../../parts/claim-cards"
import { Shown } from "../../parts/states"
import { say } from "../../strings"
import type { Opened } from "./open"

const SHOWN = 20

interface PanelProps {
  readonly opened: Opened
  readonly view: TimelineView
  /** The conditions that the timeline was asked with. */
  readonly asked: Readonly<Record<string, unknown>>
  readonly words: string
  readonly onClose: () => void
}

/** The claims of the open mark, with their quotes. */
export function Panel({ opened, view, asked, words, onClose }: PanelProps) {
  return (
    <section className="tl-panel" aria-labelledby="tl-open">
      <div className="panel-head">
        <h2 id="tl-open" tabIndex={-1}>
          {words}
        </h2>
        <button type="button" className="plain" onClick={onClose}>
          {say.timeline.close}
        </button>
      </div>
      {"claim" in opened ? <OneClaim id={opened.claim} view={view} /> : <Stretch opened={opened} asked={asked} />}
    </section>
  )
}

function OneClaim({ id, view }: { id: string; view: TimelineView }) {
  const here = view.lanes.flatMap(({ items }) => items).find(({ claim }) => claim?.id === id)?.claim
  const query = useView<ClaimPageView>(here ? null : `/api/claims/${encodeURIComponent(id)}`)
  if (here) return <ClaimCards claims={[here]} />
  return <Shown query={query}>{({ claim }) => <ClaimCards claims={[claim]} />}</Shown>
}

function Stretch({ opened, asked }: { opened: Exclude<Opened, { claim: string }>; asked: PanelProps["asked"] }) {
  const { unit, clock, first, last, value } = opened
  const query = useView<TimelineClaimsView>(
    address("/api/timeline/claims", { ...asked, unit, of: clock, lane: value, first, last, rows: SHOWN }),
  )
  return (
    <Shown query={query}>
      {({ rows, total }) => (
        <>
          {total > rows.length ? <p className="hint">{say.cards.shown(rows.length, total)}</p> : null}
          <ClaimCards claims={rows} />
        </>
      )}
    </Shown>
  )
}
