import { address } from "../api"
import { say } from "../strings"

interface TableLinkProps {
  readonly table: "claims" | "questions" | "documents" | "sources" | "actors" | "conflicts"
  readonly conditions: Readonly<Record<string, unknown>>
}

/** The whole list under its conditions, for a spreadsheet. */
export function TableLink({ table, conditions }: TableLinkProps) {
  const { start: _start, ...all } = conditions
  return (
    <a className="export" href={address(`/api/tables/${table}.csv`, all)} download title={say.exports.csvHint}>
      {say.exports.csv}
    </a>
  )
}
