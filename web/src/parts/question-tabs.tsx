// What belongs to questions and has a page of its own.
import { Link } from "@tanstack/react-router"
import { say } from "../strings"

const TABS = [
  { to: "/questions", name: say.questions.title },
  { to: "/conflicts", name: say.conflicts.tab },
  { to: "/identity", name: say.identity.tab },
] as const

export function QuestionTabs() {
  return (
    <nav className="tabs" aria-label={say.questions.title}>
      {TABS.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }} activeProps={{ className: "on" }}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
