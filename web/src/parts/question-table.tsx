import { Link } from "@tanstack/react-router"
import type { QuestionRow } from "#present"
import { grouped, say } from "../strings"
import { IndependenceSign } from "./claim-bits"
import { KindSign } from "./kind"
import { Spark } from "./spark"

export function QuestionTable({ questions, caption }: { questions: readonly QuestionRow[]; caption: string }) {
  const { columns } = say.questions
  return (
    <table className="list questions">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.question}</th>
          <th scope="col">{columns.series}</th>
          <th scope="col">{columns.range}</th>
          <th scope="col" className="number">
            {columns.claims}
          </th>
          <th scope="col" className="number">
            {columns.origins}
          </th>
          <th scope="col">{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.id}>
            <th scope="row">
              <KindSign kind={question.kind} named />{" "}
              <Link to="/questions/$id" params={{ id: question.id }} data-line className="line-link">
                {question.title}
              </Link>
            </th>
            <td>
              <Spark points={question.spark} />
            </td>
            <td className={question.kind === "estimate" ? "figure" : "answers"}>
              <Answer question={question} />
            </td>
            <td className="number" data-label={columns.claims}>
              {grouped(question.claims)}
            </td>
            <td className="number" data-label={columns.origins}>
              {grouped(question.origins)}
            </td>
            <td>
              <IndependenceSign independence={question.independence} claims={question.claims} />
              {question.conflicts > 0 ? (
                <span className="conflicts">{say.counts.conflicts(question.conflicts)}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The range of figures, or the answers with their origins. */
function Answer({ question: { kind, answers, reported, unit } }: { question: QuestionRow }) {
  if (kind === "estimate")
    return (
      <>
        {reported.words ?? say.question.noBand}
        {reported.words ? <span className="soft"> {unit}</span> : null}
      </>
    )
  return answers.map(({ answer, origins }) => (
    <span key={answer} className="answer">
      {answer} <span className="soft">{say.counts.origins(origins)}</span>
    </span>
  ))
}
