import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { SentencesView, SentenceView } from "#present"
import { address, useView } from "../api"
import { say } from "../strings"
import { Pager, ROWS } from "./pager"
import { Empty, Shown } from "./states"

interface SentencesProps {
  readonly query: string
  readonly start: number | undefined
  readonly tabs: ReactNode
}

/** The sentences that hold a query's words, each a link to its place. */
export function Sentences({ query: q, start, tabs }: SentencesProps) {
  const query = useView<SentencesView>(address("/api/sentences", { q, start, rows: ROWS }), { previous: true })
  return (
    <Shown query={query}>
      {(view) => (
        <>
          {tabs}
          <p className="total" role="status">
            {say.query.sentences(view.total, view.more)}
          </p>
          {view.total === 0 ? <Empty text={say.query.noSentences} /> : null}
          <ul className="sentences">
            {view.rows.map((sentence) => (
              <li key={`${sentence.document} ${sentence.start}`}>
                <Link
                  to="/documents/$id"
                  params={{ id: sentence.document }}
                  search={{ at: sentence.start }}
                  className="quote-link"
                  data-line
                >
                  <span className="quote" dir="auto">
                    {sentence.before ? "… " : ""}
                    <WithHits sentence={sentence} />
                    {sentence.after ? " …" : ""}
                  </span>
                </Link>
                <span className="byline">{sentence.title}</span>
              </li>
            ))}
          </ul>
          <Pager page={view} rows={ROWS} />
        </>
      )}
    </Shown>
  )
}

function WithHits({ sentence: { text, hits } }: { sentence: SentenceView }) {
  return hits
    .flatMap(({ start, end }, index) => [
      text.slice(hits[index - 1]?.end ?? 0, start),
      <mark key={start} className="hit">
        {text.slice(start, end)}
      </mark>,
    ])
    .concat(text.slice(hits.at(-1)?.end ?? 0))
}
