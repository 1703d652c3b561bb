import { Link } from "@tanstack/react-router"
import type { ReviewView } from "#present"
import { grouped, say } from "../../strings"

/** How far what is under review has come; `decided` are those that were decided here since it was counted. */
export function Progress({ view, decided }: { view: ReviewView; decided: number }) {
  const { open, accepted, rejected, corrected } = view.progress
  const total = open + accepted + rejected + corrected
  const done = Math.min(total, total - open + decided)
  return (
    <div className="review-progress">
      <progress max={Math.max(1, total)} value={done} aria-label={say.review.progress} />
      <span>{say.review.doneOf(grouped(done), say.counts.claims(total))}</span>
      {view.of ? (
        <span className="soft">
          {say.review.only} {view.of.title}{" "}
          <Link to="/review" search={{ order: view.order }}>
            {say.review.all}
          </Link>
        </span>
      ) : null}
    </div>
  )
}
