import { Link } from "@tanstack/react-router"
import type { ClaimView, OriginView, TellingView } from "#present"
import { DocumentLine } from "../../parts/claim-bits"
import { say } from "../../strings"

type Claims = ReadonlyMap<string, ClaimView>

export function OriginTree({ origins, claims }: { origins: readonly OriginView[]; claims: Claims }) {
  return (
    <section aria-labelledby="origins" className="origins">
      <h2 id="origins">{say.question.origins}</h2>
      <p className="hint">{say.question.originsHint}</p>
      <ol>
        {origins.map((origin) => (
          <li key={origin.id} className="origin">
            <p className="origin-name">
              <strong>{origin.name}</strong> <span className="soft">{say.counts.claims(origin.claims)}</span>
            </p>
            <Tellings tellings={origin.tellings} claims={claims} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tellings({ tellings, claims }: { tellings: readonly TellingView[]; claims: Claims }) {
  if (tellings.length === 0) return null
  return (
    <ul className="tellings">
      {tellings.map((telling) => (
        <li key={telling.claim}>
          <Telling telling={telling} claim={claims.get(telling.claim)} />
          <Tellings tellings={telling.repeats} claims={claims} />
        </li>
      ))}
    </ul>
  )
}

function Telling({ telling: { tie, changes }, claim }: { telling: TellingView; claim: ClaimView | undefined }) {
  if (!claim) return null
  return (
    <>
      <Link to="/documents/$id" params={{ id: claim.document.id }} search={{ claim: claim.id }}>
        {claim.figure}
      </Link>{" "}
      <DocumentLine document={claim.document} />
      {tie ? (
        <span className="tie" title={`${Math.round(tie.strength * 100)} %`}>
          <span className="tie-kind">{tie.words}</span> {tie.evidence}
        </span>
      ) : null}
      {changes.map(({ type, why }) => (
        <span key={type} className="change">
          <span className="change-kind">{type}</span> {why}
        </span>
      ))}
    </>
  )
}
