import { Link } from "@tanstack/react-router"
import { useState } from "react"
import type { ConflictType } from "#claim"
import type { ClaimView, ConflictGroup, ConflictView } from "#present"
import { grouped, say } from "../../strings"

type Claims = ReadonlyMap<string, ClaimView>

/** Differences that nothing explains. All others are folded away: they need be no contradiction. */
const CONTRADICTIONS: readonly ConflictType[] = ["value", "polarity", "perpetrator", "identity", "inclusion"]

interface DisagreementsProps {
  readonly groups: readonly ConflictGroup[]
  readonly claims: Claims
  /** Pairs that conflict and are not listed. */
  readonly further: number
  /** Whether each claim stands in the table of this page; else its own page is led to. */
  readonly listed: boolean
}

export function Disagreements({ groups, claims, further, listed }: DisagreementsProps) {
  return (
    <section aria-labelledby="conflicts" className="disagreements">
      <h2 id="conflicts">{say.question.conflicts}</h2>
      {groups.length === 0 ? <p className="hint">{say.question.noConflicts}</p> : null}
      {groups.map((group) =>
        CONTRADICTIONS.includes(group.type) ? (
          <div key={group.type} className="conflict-group contradiction">
            <h3>
              {group.words} <span className="soft">{grouped(group.conflicts.length)}</span>
            </h3>
            <Conflicts conflicts={group.conflicts} claims={claims} listed={listed} />
          </div>
        ) : (
          <details key={group.type} className="conflict-group">
            <summary>
              {group.words} <span className="soft">{grouped(group.conflicts.length)}</span>
            </summary>
            <p className="hint">{say.question.explained}</p>
            <Conflicts conflicts={group.conflicts} claims={claims} listed={listed} />
          </details>
        ),
      )}
      {further > 0 ? <p className="hint">{say.question.further(further)}</p> : null}
    </section>
  )
}

const FEW = 6

interface ConflictsProps {
  readonly conflicts: readonly ConflictView[]
  readonly claims: Claims
  readonly listed: boolean
}

function Conflicts({ conflicts, claims, listed }: ConflictsProps) {
  const [all, setAll] = useState(false)
  const shown = all ? conflicts : conflicts.slice(0, FEW)
  return (
    <>
      <ul>
        {shown.map((conflict) => (
          <Conflict key={conflict.a + conflict.b} conflict={conflict} claims={claims} listed={listed} />
        ))}
      </ul>
      {shown.length < conflicts.length ? (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {say.question.moreConflicts(conflicts.length - shown.length)}
        </button>
      ) : null}
    </>
  )
}

interface ConflictProps {
  readonly conflict: ConflictView
  readonly claims: Claims
  readonly listed: boolean
}

function Conflict({ conflict, claims, listed }: ConflictProps) {
  const [a, b] = [claims.get(conflict.a), claims.get(conflict.b)]
  return (
    <li>
      {a && b ? (
        <p className="sides">
          <Side claim={a} listed={listed} /> <span className="soft">{say.question.against}</span>{" "}
          <Side claim={b} listed={listed} />
        </p>
      ) : null}
      <p className="why">{conflict.why}</p>
      {conflict.settles ? (
        <p className="settles">
          <span>{say.question.settles}</span> {conflict.settles}
        </p>
      ) : null}
    </li>
  )
}

function Side({ claim, listed }: { claim: ClaimView; listed: boolean }) {
  const words = (
    <>
      {claim.figure} <span className="side-holder">({claim.holders[0]})</span>
    </>
  )
  if (listed) return <a href={`#claim-${claim.id}`}>{words}</a>
  return (
    <Link to="/claims/$id" params={{ id: claim.id }}>
      {words}
    </Link>
  )
}
