import type { ClaimPageView, ClaimView, DocumentView } from "#present"
import { say } from "../../strings"

/** What people have decided and what other readers have read in the same words, side by side. */
export function Opinions({
  detail: { claim, opinions },
  document,
}: {
  detail: ClaimPageView
  document?: DocumentView
}) {
  const others = (document?.claims ?? []).filter((one) => one.reader !== claim.reader && overlaps(one, claim))
  if (opinions.length === 0 && others.length === 0) return null
  return (
    <section className="opinions" aria-label={say.review.opinions}>
      {opinions.map(({ who, decision, reason, fields, when }) => (
        <div key={who} className={`opinion opinion-${decision}`}>
          <strong>{who}</strong> {say.claim.decisions[decision]}
          {fields.length > 0 ? `: ${fields.join(", ")}` : null}
          {reason ? <q>{reason}</q> : null}
          <span className="soft"> {when.slice(0, 10)}</span>
        </div>
      ))}
      {others.map((one) => (
        <div key={one.id} className="opinion">
          <strong>{one.readerWords}</strong> {say.review.reads} {one.figure}
          {one.about === claim.about ? null : <span className="soft"> · {one.about}</span>}
        </div>
      ))}
    </section>
  )
}

const overlaps = (a: ClaimView, b: ClaimView): boolean =>
  a.kind === b.kind && a.quote.start < b.quote.end && b.quote.start < a.quote.end
