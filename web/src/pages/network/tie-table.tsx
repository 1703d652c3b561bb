import type { NetworkTie } from "#present"
import { grouped, say } from "../../strings"
import { StateMark, TieSample } from "./legend"

interface TieTableProps {
  readonly ties: readonly NetworkTie[]
  readonly words: ReadonlyMap<string, string>
  readonly chosen: string | undefined
  readonly onTie: (tie: NetworkTie) => void
}

/** The network in words: the same ties in the same order, for keys, screen readers and whoever likes lists. */
export function TieTable({ ties, words, chosen, onTie }: TieTableProps) {
  const { columns } = say.network
  return (
    <table className="list ties">
      <caption className="unseen">{say.network.table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.tie}</th>
          <th scope="col">{columns.whom}</th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="number">
            {columns.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={tie.id} className={tie.id === chosen ? "chosen" : undefined}>
            <td>
              <bdi>{tie.subject}</bdi>
            </td>
            <td>
              <button
                type="button"
                className="plain"
                data-line
                aria-label={say.network.open(tie.words)}
                aria-pressed={tie.id === chosen}
                onClick={() => onTie(tie)}
              >
                <TieSample type={tie.type} /> {words.get(tie.type) ?? tie.type}
              </button>
            </td>
            <td>
              <bdi>{tie.object}</bdi>
            </td>
            <td className="when">{tie.when ?? <span className="soft">{say.claims.noTime}</span>}</td>
            <td>{tie.state === "told" ? null : <StateMark state={tie.state} />}</td>
            <td className="number">{grouped(tie.claims)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
