import { many } from "./count"

export const conflicts = {
  title: "Conflicts",
  tab: "Conflicts",
  hint: "Where reports stand against each other after repeats have been counted once, the most contested first. Each says what would settle it.",
  total: (count: number) => many(count, "question in dispute", "questions in dispute"),
  none: "No conflict meets these conditions.",
  noneYet: "No two origins contradict each other on any question yet.",
  clear: "Clear all",
  against: "against",
  via: "in",
  more: (count: number) => `${many(count, "pair", "pairs")} more like this on the question’s page`,
  unshown: "a claim that is not shown",
  explained: "need not contradict",
  says: "says",
  dealings: {
    repeats: "Whom it repeats",
    noRepeats: "None of its claims could be followed back to another report.",
    repeatedBy: "Who repeats it",
    passedOn: "Who passes it on",
    noRepeatedBy: "No other report could be followed back to it.",
    against: "What it says against others",
    againstHint: "Of each question one contradiction; the source’s own side stands first.",
  },
  proposal: {
    title: "Proposed from its record:",
    hint: "A proposal rests on first reports that independent origins bore out or spoke against, and holds nothing before somebody says so.",
    none: "Nothing is proposed: it tells no claim itself.",
  },
} as const
