// A source against the others: a sentence a measure, a point a question, and the questions themselves one click away.
import { Link } from "@tanstack/react-router"
import type { BiasRow, BiasView, SourceRole } from "#present"
import { useView } from "../api"
import { say } from "../strings"
import { Empty, Shown } from "./states"
import { SavedTable } from "./table-save"

export function BiasSection({ role, name }: { role: SourceRole; name: string }) {
  const query = useView<BiasView>(`/api/sources/${role}/${encodeURIComponent(name)}/bias`)
  const words = say.actors.bias
  return (
    <section aria-labelledby="bias">
      <h2 id="bias">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <Shown query={query}>{(view) => <Biases view={view} />}</Shown>
    </section>
  )
}

function Biases({ view: { rows, shared, looked, fewest } }: { view: BiasView }) {
  const words = say.actors.bias
  if (rows.length === 0) return <Empty text={words.none} />
  const told = rows.filter(({ median }) => median !== null)
  const few = rows.filter(({ median }) => median === null)
  return (
    <>
      {told.length > 0 ? (
        <SavedTable title={words.title}>
          <table className="list bias">
            <caption className="unseen">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.topic}</th>
                <th scope="col">{words.columns.words}</th>
                <th scope="col">{words.columns.behind}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((row) => (
                <tr key={row.kind + row.topic}>
                  <th scope="row">{row.topicWords}</th>
                  <td className="words">{row.words}</td>
                  <td>
                    <Behind row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </SavedTable>
      ) : (
        <Empty text={words.few(fewest)} />
      )}
      {few.length > 0 ? (
        <details>
          <summary>{words.tooFew}</summary>
          <ul>
            {few.map((row) => (
              <li key={row.kind + row.topic}>
                {row.topicWords}: {row.words} <Behind row={row} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {looked < shared ? <p className="hint">{words.looked(looked, shared)}</p> : null}
    </>
  )
}

function Behind({ row: { behind, questions, topicWords } }: { row: BiasRow }) {
  return (
    <details>
      <summary aria-label={`${topicWords}: ${say.actors.bias.behind(questions)}`}>
        {say.actors.bias.behind(questions)}
      </summary>
      <ul>
        {behind.map(({ id, title, words }) => (
          <li key={id}>
            <Link to="/questions/$id" params={{ id }}>
              {title}
            </Link>{" "}
            <span className="soft">{words}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
