import { Link } from "@tanstack/react-router"
import type { DocumentRow } from "#present"
import { grouped, say } from "../strings"

export function DocumentTable({ documents, caption }: { documents: readonly DocumentRow[]; caption: string }) {
  const { columns } = say.documents
  return (
    <table className="list documents">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.publisher}</th>
          <th scope="col">{columns.published}</th>
          <th scope="col" className="number">
            {columns.claims}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <Link to="/documents/$id" params={{ id: document.id }} data-line className="line-link">
                {document.title}
              </Link>
              <span className="byline">{document.authors.join(", ")}</span>
            </th>
            <td>
              {document.publisher ? (
                <Link to="/sources/$role/$name" params={{ role: "publisher", name: document.publisher }}>
                  {document.publisher}
                </Link>
              ) : null}
            </td>
            <td className="when">{document.published?.words}</td>
            <td className="number" data-label={columns.claims}>
              {grouped(document.claims)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
