import { Link } from "@tanstack/react-router"
import type { ClaimView } from "#present"
import { say } from "../strings"
import { DocumentLink, Holders, QuoteLine, StanceSign, StateSign } from "./claim-bits"
import { KindSign } from "./kind"

interface ClaimTableProps {
  readonly claims: readonly ClaimView[]
  /** Left out on a question's page, where all claims are about the same. */
  readonly about?: boolean
  /** Left out on a document's page. */
  readonly document?: boolean
  readonly superseded?: ReadonlySet<string>
  readonly caption: string
}

export function ClaimTable({ claims, about = true, document = true, superseded, caption }: ClaimTableProps) {
  const { columns } = say.claims
  return (
    <table className="list claims">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.figure}</th>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.holders}</th>
          <th scope="col">{columns.quote}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id} id={`claim-${claim.id}`} className={claim.state === "rejected" ? "struck" : undefined}>
            <td className="figure">
              <KindSign kind={claim.kind} named /> <StanceSign claim={claim} />{" "}
              <Link to="/claims/$id" params={{ id: claim.id }} className="figure-link">
                {claim.figure}
              </Link>
              <StateSign claim={claim} />
              {superseded?.has(claim.id) ? <span className="aside">{say.question.superseded}</span> : null}
              {about && !claim.figure.includes(claim.about) ? <span className="aside">{claim.about}</span> : null}
            </td>
            <td className="when">{claim.time?.words ?? <span className="soft">{say.claims.noTime}</span>}</td>
            <td>
              <Holders claim={claim} />
            </td>
            <td className="words">
              <QuoteLine claim={claim} />
              {document ? (
                <span className="words-from">
                  <DocumentLink document={claim.document} />
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
