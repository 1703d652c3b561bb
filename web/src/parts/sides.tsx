// Two claims that stand against each other, side by side: who says what, where, in which words.
import { Link } from "@tanstack/react-router"
import type { ClaimView, SidesView } from "#present"
import { say } from "../strings"
import { Holders } from "./claim-bits"

export function Sides({ pair: { a, b, why, settles } }: { pair: SidesView }) {
  return (
    <li className="pair">
      <div className="pair-sides">
        <Side claim={a} />
        <span className="pair-against soft">{say.conflicts.against}</span>
        <Side claim={b} />
      </div>
      <p className="why">{why}</p>
      {settles ? (
        <p className="settles">
          <span>{say.question.settles}</span> {settles}
        </p>
      ) : null}
    </li>
  )
}

function Side({ claim }: { claim: ClaimView | null }) {
  if (!claim) return <p className="side-claim soft">{say.conflicts.unshown}</p>
  return (
    <div className="side-claim">
      <p>
        <strong>
          <Holders claim={claim} />
        </strong>{" "}
        {say.conflicts.says}{" "}
        <Link to="/documents/$id" params={{ id: claim.document.id }} search={{ claim: claim.id }}>
          {claim.figure}
        </Link>
      </p>
      <p>
        <q className="quote" dir="auto">
          {claim.quote.exact}
        </q>
      </p>
      <p className="soft small">
        {claim.document.title}
        {claim.document.published ? `, ${claim.document.published.words}` : null}
      </p>
    </div>
  )
}
