import type { PathView } from "#present"
import { address, useView } from "../../api"
import { NameField } from "../../parts/name-field"
import { Empty, Shown } from "../../parts/states"
import { say } from "../../strings"
import { StateMark } from "./legend"
import { QuoteList } from "./panel"

interface PathsProps {
  readonly conditions: object
  readonly a: string
  readonly b: string
  readonly onEnds: (ends: { a: string; b: string }) => void
}

export function Paths({ conditions, a, b, onEnds }: PathsProps) {
  return (
    <section aria-labelledby="paths" className="paths">
      <h2 id="paths">{say.network.paths}</h2>
      <p className="hint">{say.network.pathsHint}</p>
      <div className="conditions">
        <NameField label={say.network.pathA} name={a} onName={(name) => onEnds({ a: name, b })} />
        <NameField label={say.network.pathB} name={b} onName={(name) => onEnds({ a, b: name })} />
      </div>
      {a && b ? <Found conditions={conditions} a={a} b={b} /> : null}
    </section>
  )
}

function Found({ conditions, a, b }: Omit<PathsProps, "onEnds">) {
  const query = useView<readonly PathView[]>(address("/api/network/paths", { ...conditions, a, b }))
  return (
    <Shown query={query}>
      {(paths) =>
        paths.length === 0 ? (
          <Empty text={say.network.noPath(a, b)} />
        ) : (
          <ol className="path-list">
            {paths.map((path, index) => (
              <li key={JSON.stringify(path.steps.map(({ to }) => to))}>
                <h3>{say.network.way(index + 1, path.steps.length)}</h3>
                <ol>
                  {path.steps.map(({ from, to, ties }) => (
                    <li key={`${from} ${to}`}>
                      {ties.map((tie) => (
                        <details key={tie.id}>
                          <summary>
                            <bdi>{tie.words}</bdi> {tie.when ? <span className="soft">{tie.when}</span> : null}{" "}
                            {tie.state === "told" ? null : <StateMark state={tie.state} />}
                          </summary>
                          <QuoteList claims={tie.said} />
                        </details>
                      ))}
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        )
      }
    </Shown>
  )
}
