// What claims say, a line for whatever they say alike, with who says so. Its quotes are one click away and come when asked for.
import { Link } from "@tanstack/react-router"
import { useId, useState } from "react"
import type { ClaimView, SaidView, VoiceView } from "#present"
import { address, useView } from "../../api"
import { DocumentLine, Holders, QuoteLine } from "../../parts/claim-bits"
import { Shown } from "../../parts/states"
import { say } from "../../strings"

export function SaidList({ said, label }: { said: readonly SaidView[]; label: string }) {
  return (
    <ul className="said" aria-label={label}>
      {said.map((one) => (
        <SaidLine key={one.key} said={one} />
      ))}
    </ul>
  )
}

function SaidLine({ said }: { said: SaidView }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={said.contested.length > 0 ? "said-contested" : undefined}>
      <span className="said-words">
        {said.actor === null ? (
          said.words
        ) : (
          <Link to="/actors/$name" params={{ name: said.actor }} data-line>
            {said.words}
          </Link>
        )}
        <Signs contested={said.contested.length > 0} denied={said.denied} ended={said.ended} />
      </span>
      <span className="said-times">
        {said.times.length > 0 ? few(said.times) : <span className="soft">{say.actors.said.noTime}</span>}
      </span>
      <Voices voices={said.voices} />
      <button
        type="button"
        className="plain"
        aria-expanded={open}
        aria-controls={id}
        aria-label={say.actors.said.quotesOf(said.count, said.words)}
        onClick={() => setOpen(!open)}
      >
        {say.actors.said.quotes(said.count)}
      </button>
      <div id={id} className="said-quotes" hidden={!open}>
        {said.contested.slice(0, MOST_REASONS).map((why) => (
          <p key={why} className="why">
            {why}
          </p>
        ))}
        {open ? <Quotes claims={said.claims} count={said.count} /> : null}
      </div>
    </li>
  )
}
const MOST_REASONS = 4

export function Signs({ contested, denied, ended }: { contested: boolean; denied: boolean; ended: boolean }) {
  const { said } = say.actors
  return (
    <>
      {contested ? <span className="sign sign-contested">{said.contested}</span> : null}
      {denied ? <span className="sign sign-denied">{said.denied}</span> : null}
      {ended ? <span className="sign">{said.ended}</span> : null}
    </>
  )
}

const FEW = 4
const few = (words: readonly string[]): string =>
  words.length > FEW
    ? `${words.slice(0, FEW).join("; ")} ${say.actors.said.more(words.length - FEW)}`
    : words.join("; ")

export function Voices({ voices }: { voices: readonly VoiceView[] }) {
  const shown = voices.slice(0, FEW)
  return (
    <span className="said-voices">
      {shown.map(({ name, claims }, index) => (
        <span key={name}>
          {index > 0 ? ", " : null}
          {name}
          {claims > 1 ? <span className="soft"> ×{claims}</span> : null}
        </span>
      ))}
      {voices.length > FEW ? <span className="soft"> {say.actors.said.more(voices.length - FEW)}</span> : null}
    </span>
  )
}

const MOST = 40

export function Quotes({ claims, count }: { claims: readonly string[]; count: number }) {
  const query = useView<readonly ClaimView[]>(address("/api/quotes", { claim: claims.slice(0, MOST) }))
  return (
    <Shown query={query}>
      {(views) => (
        <>
          <ul className="position-claims">
            {views.map((claim) => (
              <li key={claim.id}>
                <Holders claim={claim} /> <QuoteLine claim={claim} /> <DocumentLine document={claim.document} />
              </li>
            ))}
          </ul>
          {views.length < count ? <p className="hint">{say.actors.said.first(views.length, count)}</p> : null}
        </>
      )}
    </Shown>
  )
}
