// Splitting a claim off its question, or saying that its question and another one are the same.
import { useState } from "react"
import type { ClaimsView, ClaimView, PageView, QuestionRow } from "#present"
import { address, useView } from "../../api"
import { say } from "../../strings"
import { useFocus } from "./submit"

interface GroupingProps {
  readonly claim: ClaimView
  readonly onGroup: (decision: "split" | "join", claims: readonly string[]) => void
  readonly onLeave: () => void
}

const SHOWN = 8

export function Grouping({ claim, onGroup, onLeave }: GroupingProps) {
  const [words, setWords] = useState(claim.subject ?? "")
  const [joined, setJoined] = useState<string>()
  const field = useFocus<HTMLInputElement>()
  const questions = useView<PageView<QuestionRow>>(
    address("/api/questions", { kind: claim.kind, q: words.trim() ? `${words.trim()}*` : undefined, rows: SHOWN }),
    { previous: true },
  )
  const first = useView<ClaimsView>(joined ? address("/api/claims", { question: joined, rows: 1 }) : null)
  const other = first.data?.rows[0]?.id
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would send it on Enter in the field
    <div
      role="group"
      className="desk-form"
      aria-label={say.review.acts.group}
      onKeyDown={({ key }) => key === "Escape" && onLeave()}
    >
      <p className="hint">{say.review.splitHint}</p>
      <p className="ways">
        <button type="button" disabled={!claim.question} onClick={() => onGroup("split", [claim.id])}>
          {say.review.split}
        </button>
      </p>
      <label className="field">
        <span>{say.review.joinWith}</span>
        <input ref={field} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <ul className="join-list">
        {(questions.data?.rows ?? [])
          .filter(({ id }) => id !== claim.question)
          .map((question) => (
            <li key={question.id}>
              <label>
                <input
                  type="radio"
                  name="join"
                  checked={joined === question.id}
                  onChange={() => setJoined(question.id)}
                />{" "}
                {question.title} <span className="soft">{say.counts.claims(question.claims)}</span>
              </label>
            </li>
          ))}
      </ul>
      <p className="ways">
        <button type="button" disabled={!other} onClick={() => other && onGroup("join", [claim.id, other])}>
          {say.review.join}
        </button>
        <button type="button" className="plain" onClick={onLeave}>
          {say.review.leave}{" "}
          <span className="cap" aria-hidden="true">
            Esc
          </span>
        </button>
      </p>
    </div>
  )
}
