// The answers side by side, each as wide as the origins that stand behind it: repeats do not make an answer wider.
import { useState } from "react"
import type { ClaimView, PositionView } from "#present"
import { DocumentLine, Holders, QuoteLine } from "../../parts/claim-bits"
import { say } from "../../strings"

interface PositionsProps {
  readonly positions: readonly PositionView[]
  readonly claims: ReadonlyMap<string, ClaimView>
  /** All origins of the question. */
  readonly total: number
}

export function Positions({ positions, claims, total }: PositionsProps) {
  return (
    <section aria-labelledby="positions" className="positions">
      <h2 id="positions">{say.question.positions}</h2>
      <p className="hint">{say.question.positionsHint}</p>
      <ol>
        {positions.map((position) => (
          <li key={position.answer} className="position">
            <div className="position-head">
              <h3>{position.answer}</h3>
              <meter min={0} max={Math.max(1, total)} value={position.origins} aria-label={position.answer}>
                {position.origins}
              </meter>
              <span className="soft">
                {say.counts.origins(position.origins)}, {say.counts.claims(position.claims.length)}
              </span>
            </div>
            <Tellings position={position} claims={claims} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const FEW = 3

function Tellings({ position, claims }: Pick<PositionsProps, "claims"> & { position: PositionView }) {
  const [all, setAll] = useState(false)
  const told = position.claims.flatMap((id) => claims.get(id) ?? [])
  return (
    <>
      <ul className="position-claims">
        {(all ? told : told.slice(0, FEW)).map((claim) => (
          <li key={claim.id}>
            <Holders claim={claim} /> <QuoteLine claim={claim} /> <DocumentLine document={claim.document} />
          </li>
        ))}
      </ul>
      {told.length > FEW && !all ? (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {say.claims.more(told.length - FEW)}
        </button>
      ) : null}
    </>
  )
}
