import { Link } from "@tanstack/react-router"
import { useState } from "react"
import type { ClaimView, OriginView, TellingView } from "#present"
import { DocumentLine } from "../../parts/claim-bits"
import { say } from "../../strings"

type Claims = ReadonlyMap<string, ClaimView>

/** So many are shown at first; who wants more asks for them. */
const FEW_ORIGINS = 12
const FEW_TELLINGS = 8

export function OriginTree({ origins, claims }: { origins: readonly OriginView[]; claims: Claims }) {
  const { shown, more } = useFew(origins, FEW_ORIGINS, say.question.moreOrigins)
  return (
    <section aria-labelledby="origins" className="origins">
      <h2 id="origins">{say.question.origins}</h2>
      <p className="hint">{say.question.originsHint}</p>
      <ol>
        {shown.map((origin) => (
          <li key={origin.id} className="origin">
            <p className="origin-name">
              <strong>{origin.name}</strong> <span className="soft">{say.counts.claims(origin.claims)}</span>
            </p>
            <Tellings tellings={origin.tellings} claims={claims} />
          </li>
        ))}
      </ol>
      {more}
    </section>
  )
}

function Tellings({ tellings, claims }: { tellings: readonly TellingView[]; claims: Claims }) {
  const { shown, more } = useFew(tellings, FEW_TELLINGS, say.question.moreTellings)
  if (tellings.length === 0) return null
  return (
    <>
      <ul className="tellings">
        {shown.map((telling) => (
          <li key={telling.claim}>
            <Telling telling={telling} claim={claims.get(telling.claim)} />
            <Tellings tellings={telling.repeats} claims={claims} />
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** The first few of a list, and the button that brings the others; two beyond are shown at once. */
function useFew<Entry>(all: readonly Entry[], few: number, words: (count: number) => string) {
  const [whole, setWhole] = useState(all.length <= few + 2)
  const shown = whole ? all : all.slice(0, few)
  const more = whole ? null : (
    <button type="button" className="plain more" onClick={() => setWhole(true)}>
      {words(all.length - few)}
    </button>
  )
  return { shown, more }
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
