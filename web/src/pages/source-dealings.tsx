// How a source stands to others: what it says against them, whom it repeats, and who repeats it.
import { Link } from "@tanstack/react-router"
import type { DealingsView, PassingView, SourceRole } from "#present"
import { Sides } from "../parts/sides"
import { grouped, say } from "../strings"

export function Dealings({ dealings, role }: { dealings: DealingsView; role: SourceRole }) {
  const { against, repeats, repeatedBy } = dealings
  const { dealings: words } = say.conflicts
  return (
    <>
      <div className="columns">
        {role === "holder" ? null : (
          <Passing id="repeats" title={words.repeats} none={words.noRepeats} names={repeats} />
        )}
        <Passing
          id="repeated"
          title={role === "holder" ? words.passedOn : words.repeatedBy}
          none={words.noRepeatedBy}
          names={repeatedBy}
        />
      </div>
      {against.length > 0 ? (
        <section aria-labelledby="against">
          <h2 id="against">{words.against}</h2>
          <p className="hint">{words.againstHint}</p>
          <ul>
            {against.map((pair) => (
              <li key={pair.question} className="dispute">
                <h3>
                  <Link to="/questions/$id" params={{ id: pair.question }}>
                    {pair.title}
                  </Link>
                </h3>
                <ul>
                  <Sides pair={pair} />
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

interface PassingProps {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly names: readonly PassingView[]
}

function Passing({ id, title, none, names }: PassingProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {names.length === 0 ? <p className="hint">{none}</p> : null}
      <ul className="passing">
        {names.map(({ name, tellings }) => (
          <li key={name}>
            {name} <span className="soft">{grouped(tellings)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
