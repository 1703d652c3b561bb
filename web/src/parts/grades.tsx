// Reliability is a source's letter, credibility a claim's digit (Admiralty). Each is asked for alone, so that neither is worked out
// from the other.
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { GradeView, SourceView } from "#present"
import { send, views } from "../api"
import { say } from "../strings"

interface GradesProps {
  readonly source: string
  readonly grades: readonly GradeView[]
  readonly proposal: SourceView["proposal"]
}

export function Grades({ source, grades, proposal }: GradesProps) {
  const [letter, setLetter] = useState("")
  const [topic, setTopic] = useState("")
  const [reason, setReason] = useState("")
  const grade = useGrading(() => setReason(""))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const given = { reliability: letter, topic: topic.trim() || null, reason: reason.trim() || null }
    if (letter) grade.mutate({ source, ...given })
  }
  const { grades: words } = say.sources
  return (
    <section aria-labelledby="grades" className="grades">
      <h2 id="grades">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      {grades.length > 0 ? <GradeList grades={grades} /> : <p className="hint">{words.none}</p>}
      <p className="proposal">
        {proposal ? (
          <>
            {say.conflicts.proposal.title} <strong>{proposal.reliability}</strong>. {proposal.reason}
          </>
        ) : (
          say.conflicts.proposal.none
        )}
      </p>
      <p className="hint">{say.conflicts.proposal.hint}</p>
      <form onSubmit={submit} className="grade-form">
        <label>
          <span>{words.letter}</span>
          <select required value={letter} onChange={({ target }) => setLetter(target.value)}>
            <option value="" />
            {Object.entries(words.letters).map(([value, meaning]) => (
              <option key={value} value={value}>
                {value} – {meaning}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.topic}</span>
          <input type="text" value={topic} maxLength={200} onChange={({ target }) => setTopic(target.value)} />
        </label>
        <label>
          <span>{say.review.why}</span>
          <input type="text" value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        </label>
        <button type="submit" disabled={grade.isPending}>
          {words.give}
        </button>
      </form>
      <GradeProblem error={grade.error} />
    </section>
  )
}

/** A source's letters in a list, and a choice to give one without leaving it. */
export function GradeCell({ source, grades }: { source: string; grades: readonly string[] }) {
  const grade = useGrading(() => undefined)
  const { grades: words } = say.sources
  return (
    <span className="grade-cell">
      <span className="grade-letters">{grades.join(", ")}</span>
      <select
        aria-label={words.gradeIt(source)}
        value=""
        disabled={grade.isPending}
        onChange={({ target }) => target.value && grade.mutate({ source, reliability: target.value })}
      >
        <option value="">{words.give} …</option>
        {Object.entries(words.letters).map(([value, meaning]) => (
          <option key={value} value={value}>
            {value} – {meaning}
          </option>
        ))}
      </select>
      <GradeProblem error={grade.error} />
    </span>
  )
}

/** The digit of one claim. */
export function Credibility({ source, claim }: { source: string; claim: string }) {
  const [digit, setDigit] = useState("")
  const grade = useGrading(() => undefined)
  const { grades: words } = say.sources
  return (
    <form
      className="grade-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (digit) grade.mutate({ source, claim, credibility: Number(digit) })
      }}
    >
      <label>
        <span>{words.digit}</span>
        <select required value={digit} onChange={({ target }) => setDigit(target.value)}>
          <option value="" />
          {Object.entries(words.digits).map(([value, meaning]) => (
            <option key={value} value={value}>
              {value} – {meaning}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={grade.isPending}>
        {words.give}
      </button>
      {grade.isSuccess ? <span role="status">{words.given}</span> : null}
      <GradeProblem error={grade.error} />
    </form>
  )
}

function useGrading(onDone: () => void) {
  return useMutation({
    mutationFn: (grade: Readonly<Record<string, unknown>>) =>
      send<unknown>("/api/verdicts", { about: "grade", decision: "graded", ...grade }),
    onSuccess: () => {
      onDone()
      return views.invalidateQueries()
    },
  })
}

function GradeList({ grades }: { grades: readonly GradeView[] }) {
  return (
    <ul className="grade-list">
      {grades.map(({ words, topic, claim, who, when, reason }) => (
        <li key={`${who} ${topic} ${claim}`}>
          <strong>{words}</strong>
          {topic ? <span> {say.sources.grades.on(topic)}</span> : null}
          {claim ? <span> {say.sources.grades.ofClaim}</span> : null}{" "}
          <span className="soft">
            {who}, {when.slice(0, 10)}
          </span>
          {reason ? <q>{reason}</q> : null}
        </li>
      ))}
    </ul>
  )
}

function GradeProblem({ error }: { error: Error | null }) {
  return error ? (
    <p className="problem" role="alert">
      {error.message}
    </p>
  ) : null
}
