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
}

export function Disagreements({ groups, claims, further }: DisagreementsProps) {
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
            <Conflicts conflicts={group.conflicts} claims={claims} />
          </div>
        ) : (
          <details key={group.type} className="conflict-group">
            <summary>
              {group.words} <span className="soft">{grouped(group.conflicts.length)}</span>
            </summary>
            <p className="hint">{say.question.explained}</p>
            <Conflicts conflicts={group.conflicts} claims={claims} />
          </details>
        ),
      )}
      {further > 0 ? <p className="hint">{say.question.further(further)}</p> : null}
    </section>
  )
}

const FEW = 6

function Conflicts({ conflicts, claims }: { conflicts: readonly ConflictView[]; claims: Claims }) {
  const [all, setAll] = useState(false)
  const shown = all ? conflicts : conflicts.slice(0, FEW)
  return (
    <>
      <ul>
        {shown.map((conflict) => (
          <Conflict key={conflict.a + conflict.b} conflict={conflict} claims={claims} />
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

function Conflict({ conflict, claims }: { conflict: ConflictView; claims: Claims }) {
  const [a, b] = [claims.get(conflict.a), claims.get(conflict.b)]
  return (
    <li>
      {a && b ? (
        <p className="sides">
          <Side claim={a} /> <span className="soft">{say.question.against}</span> <Side claim={b} />
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

function Side({ claim }: { claim: ClaimView }) {
  return (
    <a href={`#claim-${claim.id}`}>
      {claim.figure} <span className="side-holder">({claim.holders[0]})</span>
    </a>
  )
}
