import { Link } from "@tanstack/react-router"
import { memo } from "react"
import type { ClaimView } from "#present"
import { Holders, StanceSign, StateSign } from "../../parts/claim-bits"
import { KindName } from "../../parts/kind"
import { say } from "../../strings"

interface RailProps {
  readonly claims: readonly ClaimView[]
  /** With those that the filter hides. */
  readonly total: number
  readonly chosen: string | undefined
  readonly onClaim: (id: string) => void
}

/** The claims in the order of their words. */
export function ClaimRail({ claims, total, chosen, onClaim }: RailProps) {
  return (
    <aside className="rail" aria-label={say.document.claims}>
      <h2>
        {claims.length < total
          ? say.document.shownOf(claims.length, say.counts.claims(total))
          : say.counts.claims(total)}
      </h2>
      <p className="hint">{total > 0 ? say.document.keys : say.document.noClaims}</p>
      <ol>
        {claims.map((claim) => (
          <Card key={claim.id} claim={claim} on={claim.id === chosen} onClaim={onClaim} />
        ))}
      </ol>
    </aside>
  )
}

interface CardProps extends Pick<RailProps, "onClaim"> {
  readonly claim: ClaimView
  readonly on: boolean
}

const Card = memo(function Card({ claim, on, onClaim }: CardProps) {
  return (
    <li className={`card kind-${claim.kind}${on ? " card-on" : ""}`}>
      <button type="button" id={`card-${claim.id}`} aria-pressed={on} onClick={() => onClaim(claim.id)}>
        <span className="card-head">
          <KindName kind={claim.kind} /> <StateSign claim={claim} />
        </span>
        <span className={`card-figure${wordy(claim) ? " card-wordy" : ""}`}>{claim.figure}</span>
        <span className="card-about">
          {[claim.figure.includes(claim.about) ? null : claim.about, claim.time?.words].filter(Boolean).join(" · ")}
        </span>
        <span className="card-holders">
          <StanceSign claim={claim} /> <Holders claim={claim} />
        </span>
      </button>
      {on && claim.fields.length > 0 ? (
        <dl className="card-fields">
          {claim.fields.map(({ label, value }) => (
            <div key={label} className="card-field">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {on ? (
        <p className="card-ways">
          <Link to="/claims/$id" params={{ id: claim.id }}>
            {say.document.open}
          </Link>
          {claim.question ? (
            <Link to="/questions/$id" params={{ id: claim.question }}>
              {say.claim.question}
            </Link>
          ) : null}
        </p>
      ) : null}
    </li>
  )
})

/** Kinds that are said in the document's own words, often many. */
const wordy = ({ kind }: ClaimView): boolean => kind === "cause" || kind === "forecast" || kind === "recommendation"
