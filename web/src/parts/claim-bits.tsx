// The small things that a claim is shown with, wherever it is shown.
import { Link } from "@tanstack/react-router"
import type { Independence } from "#claim"
import type { ClaimView, DocumentBrief } from "#present"
import { say } from "../strings"

/** The quote with its surroundings dimmed; a link to its place in the document where `linked`. */
export function QuoteLine({ claim, linked = true }: { claim: ClaimView; linked?: boolean }) {
  const words = (
    <q className="quote" dir="auto">
      {claim.quote.exact}
    </q>
  )
  if (!linked) return words
  return (
    <Link
      to="/documents/$id"
      params={{ id: claim.document.id }}
      search={{ claim: claim.id }}
      className="quote-link"
      data-line
    >
      {words}
    </Link>
  )
}

/** Who says so: the origin first, and whoever passed it on. */
export function Holders({ claim }: { claim: ClaimView }) {
  return (
    <span className="holders">
      {claim.holders.map((holder, index) => (
        <span key={holder}>
          {index > 0 ? <span className="soft"> {say.claims.via} </span> : null}
          {holder}
        </span>
      ))}
    </span>
  )
}

const STANCE_SIGNS = { endorses: "●", neutral: "◐", doubts: "○", rejects: "⊘" } as const

/** A shape and not only a colour tells what the author thinks of it; words come with it for those who hover or listen. */
export function StanceSign({ claim }: { claim: ClaimView }) {
  return (
    <span className={`stance stance-${claim.stance}`} title={claim.stanceWords}>
      <span aria-hidden="true">{STANCE_SIGNS[claim.stance]}</span>
      <span className="unseen">{claim.stanceWords}</span>
    </span>
  )
}

/** Of one claim alone there is nothing to say. */
export function IndependenceSign({ independence, claims }: { independence: Independence; claims: number }) {
  if (claims < 2) return null
  return <span className={`standing standing-${independence}`}>{say.independence[independence]}</span>
}

export function StateSign({ claim }: { claim: ClaimView }) {
  if (claim.state === "open") return null
  return <span className={`verdict verdict-${claim.state}`}>{say.claim.states[claim.state]}</span>
}

export function Byline({ document }: { document: DocumentBrief }) {
  const parts = [document.authors.join(", "), document.publisher, document.published?.words].filter(Boolean)
  return <span className="byline">{parts.join(" · ")}</span>
}

export function DocumentLink({ document }: { document: DocumentBrief }) {
  return (
    <span className="document-link">
      <Link to="/documents/$id" params={{ id: document.id }}>
        {document.title}
      </Link>
      <Byline document={document} />
    </span>
  )
}

/** One line: the title and the year, for where a claim is told among others. */
export function DocumentLine({ document }: { document: DocumentBrief }) {
  return (
    <span className="document-line soft">
      {document.title}
      {document.published ? `, ${document.published.words}` : null}
    </span>
  )
}
