// What is chosen in the network: the quotes of a tie, or an actor with its ties.
import { Link } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import type { ClaimView, NetworkTie, NetworkView, PageView } from "#present"
import { address, useView } from "../../api"
import { DocumentLine, Holders, QuoteLine, StanceSign } from "../../parts/claim-bits"
import { Shown } from "../../parts/states"
import { say } from "../../strings"
import { StateMark } from "./legend"

interface PanelProps {
  readonly view: NetworkView
  readonly conditions: object
  readonly tie: NetworkTie | undefined
  readonly node: string | undefined
  readonly onTie: (tie: NetworkTie | undefined) => void
  readonly onAround: (name: string) => void
  readonly onPath: (name: string) => void
  readonly onClose: () => void
}

export function Panel(props: PanelProps) {
  const { tie, node, onClose } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const chosen = tie?.id ?? node
  const before = useRef(chosen)
  useEffect(() => {
    if (chosen !== undefined && chosen !== before.current) heading.current?.focus()
    before.current = chosen
  }, [chosen])
  return (
    <aside className="network-panel" aria-label={say.network.panel}>
      {chosen === undefined ? (
        <p className="hint">{say.network.choose}</p>
      ) : (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <bdi>{tie?.words ?? node}</bdi>
          </h2>
          {tie ? <TieQuotes {...props} tie={tie} /> : <NodeTies {...props} node={node ?? ""} />}
          <p className="ways">
            <button type="button" onClick={onClose}>
              {say.network.close}
            </button>
          </p>
        </>
      )}
    </aside>
  )
}

function TieQuotes({ tie, conditions }: PanelProps & { tie: NetworkTie }) {
  const { type, subject: a, object: b } = tie
  const query = useView<PageView<ClaimView>>(address("/api/network/tie", { ...conditions, a, b, type }))
  return (
    <>
      <p className="hint">
        {tie.state === "told" ? null : <StateMark state={tie.state} />} {tie.when}
      </p>
      <Shown query={query}>
        {(page) => (
          <>
            <p className="hint">{say.network.quotes(page.rows.length, page.total)}</p>
            <QuoteList claims={page.rows} />
          </>
        )}
      </Shown>
    </>
  )
}

export function QuoteList({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <ul className="tie-quotes">
      {claims.map((claim) => (
        <li key={claim.id}>
          <StanceSign claim={claim} /> <Holders claim={claim} />
          {claim.polarity === "negative" ? <span className="problem"> {say.network.denies}</span> : null}
          {claim.time ? <span className="soft"> · {claim.time.words}</span> : null}
          <QuoteLine claim={claim} />
          <DocumentLine document={claim.document} />
        </li>
      ))}
    </ul>
  )
}

function NodeTies({ view, node, onTie, onAround, onPath }: PanelProps & { node: string }) {
  const ties = view.ties.filter(({ subject, object }) => subject === node || object === node)
  return (
    <>
      <p className="hint">{say.network.tiesOf(ties.length)}</p>
      <ul className="node-ties">
        {ties.map((tie) => (
          <li key={tie.id}>
            <button type="button" className="plain" onClick={() => onTie(tie)}>
              <bdi>{tie.words}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p className="ways">
        <button type="button" onClick={() => onAround(node)}>
          {say.network.around}
        </button>
        <button type="button" onClick={() => onPath(node)}>
          {say.network.pathFrom}
        </button>
        <Link to="/actors/$name" params={{ name: node }} className="button">
          {say.network.actorPage}
        </Link>
      </p>
    </>
  )
}
