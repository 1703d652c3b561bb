// Claims beside a drawing: what is said, its words, and the ways on to the claim, its document and its question.
import { Link } from "@tanstack/react-router"
import type { ClaimView } from "#present"
import { say } from "../strings"
import { DocumentLine, Holders, QuoteLine, StanceSign, StateSign } from "./claim-bits"
import { KindSign } from "./kind"

export function ClaimCards({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <ul className="claim-cards">
      {claims.map((claim) => (
        <li key={claim.id} className={`claim-card kind-${claim.kind}`}>
          <p className="claim-card-head">
            <KindSign kind={claim.kind} named /> <StanceSign claim={claim} />{" "}
            <Link to="/claims/$id" params={{ id: claim.id }} className="figure-link">
              {claim.figure}
            </Link>{" "}
            {claim.figure.includes(claim.about) ? null : <span className="soft">{claim.about}</span>}
            <StateSign claim={claim} />
          </p>
          <p className="words">
            <QuoteLine claim={claim} />
          </p>
          <p className="claim-card-foot">
            <span>{claim.time?.words ?? <span className="soft">{say.claims.noTime}</span>}</span>
            <Holders claim={claim} />
            <DocumentLine document={claim.document} />
            {claim.question ? (
              <Link to="/questions/$id" params={{ id: claim.question }}>
                {say.cards.question}
              </Link>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
