import { Link } from "@tanstack/react-router"
import { useState } from "react"
import type { NameView, PairView } from "#present"
import { DocumentLine, QuoteLine } from "../../parts/claim-bits"
import { say } from "../../strings"
import type { Decision } from "./page"

interface PairProps {
  readonly pair: PairView
  readonly position: string
  readonly onDecide: (decision: Decision, reason: string | null) => void
  readonly onLater: () => void
  /** No other pair is left. */
  readonly alone: boolean
}

export function Pair({ pair, position, onDecide, onLater, alone }: PairProps) {
  const [reason, setReason] = useState("")
  const { identity } = say
  return (
    <article className="name-pair" aria-label={identity.pair}>
      <p className="name-pair-head">
        <span className={`proposed proposed-${pair.proposed}`}>{identity.proposed[pair.proposed]}</span>
        {pair.contested ? <span className="proposed proposed-different">{identity.contested}</span> : null}
        <span>{pair.reason}</span>
        <span className="soft">{identity.score(Math.round(pair.score * 100))}</span>
        <span className="soft name-pair-position">{position}</span>
      </p>
      <div className="name-sides">
        <Name name={pair.a} other={pair.b.name} />
        <Name name={pair.b} other={pair.a.name} />
      </div>
      <div className="name-acts">
        <Act words={identity.acts.same} letter="s" onAct={() => onDecide("same", reason.trim() || null)} />
        <Act words={identity.acts.different} letter="d" onAct={() => onDecide("different", reason.trim() || null)} />
        <Act words={identity.acts.unsure} letter="u" onAct={() => onDecide("unsure", reason.trim() || null)} />
        <label>
          <span>{identity.reason}</span>
          <input type="text" value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        </label>
        <button type="button" className="plain" onClick={onLater} disabled={alone}>
          {identity.skip}{" "}
          <span className="cap" aria-hidden="true">
            j
          </span>
        </button>
      </div>
    </article>
  )
}

function Act({ words, letter, onAct }: { words: string; letter: string; onAct: () => void }) {
  return (
    <button type="button" onClick={onAct} aria-keyshortcuts={letter}>
      {words}{" "}
      <span className="cap" aria-hidden="true">
        {letter}
      </span>
    </button>
  )
}

/** The name with the words in which it stands; the other name is marked where both stand in one claim. */
function Name({ name: { name, type, claims, said }, other }: { name: NameView; other: string }) {
  const { identity } = say
  return (
    <section className="name-side">
      <h2>{name}</h2>
      <p className="soft">
        {type ? <span>{type} · </span> : null}
        {claims > 0 ? (
          <Link to="/claims" search={{ name: [name] } as never}>
            {identity.mentions(claims)}
          </Link>
        ) : (
          identity.noClaims
        )}
      </p>
      <ul className="name-said">
        {said.map((claim) => (
          <li key={claim.id} className={claim.names.includes(other) ? "names-both" : undefined}>
            <p>
              <strong>{claim.holders[0]}</strong>: <QuoteLine claim={claim} />
            </p>
            <DocumentLine document={claim.document} />
          </li>
        ))}
      </ul>
    </section>
  )
}
