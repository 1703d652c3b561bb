import { useNavigate, useSearch } from "@tanstack/react-router"
import type { PageView, QuestionRow } from "#present"
import { address, useView } from "../api"
import { Brushed } from "../parts/brush"
import { Filter } from "../parts/filter"
import { KINDS } from "../parts/kind"
import { Pager, ROWS } from "../parts/pager"
import { QuestionTable } from "../parts/question-table"
import { QuestionTabs } from "../parts/question-tabs"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function QuestionsPage() {
  useTitle(say.questions.title)
  const search = useSearch({ from: "/questions" })
  const navigate = useNavigate({ from: "/questions" })
  const query = useView<PageView<QuestionRow>>(address("/api/questions", { ...search, rows: ROWS }), { previous: true })
  const conditioned = Boolean(search.q || search.kind || search.from || search.to)
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: { ...search, start: undefined, ...changed } })
  return (
    <>
      <header className="page-head">
        <h1>{say.questions.title}</h1>
        <QuestionTabs />
        <p className="hint">{say.questions.hint}</p>
        <div className="conditions">
          <Filter label={say.questions.filter} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
          <label>
            <span>{say.questions.kind}</span>
            <select
              value={search.kind ?? ""}
              onChange={({ target }) => change({ kind: KINDS.find((kind) => kind === target.value) })}
            >
              <option value="">{say.questions.anyKind}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {say.kinds[kind].more}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say.questions.order}</span>
            <select value={search.order ?? "contest"} onChange={({ target }) => change({ order: target.value })}>
              {Object.entries(say.questions.orders).map(([order, words]) => (
                <option key={order} value={order}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Brushed search={search} onClear={() => change({ from: undefined, to: undefined, clock: undefined })} />
      </header>
      <Shown query={query}>
        {(page) =>
          page.total === 0 ? (
            <Empty text={conditioned ? say.questions.none : say.questions.noneYet}>
              {conditioned ? (
                <button
                  type="button"
                  onClick={() =>
                    change({ q: undefined, kind: undefined, from: undefined, to: undefined, clock: undefined })
                  }
                >
                  {say.questions.clear}
                </button>
              ) : null}
            </Empty>
          ) : (
            <>
              <QuestionTable questions={page.rows} caption={say.questions.title} />
              <Pager page={page} rows={ROWS} />
              <TableLink table="questions" conditions={search} />
            </>
          )
        }
      </Shown>
    </>
  )
}
