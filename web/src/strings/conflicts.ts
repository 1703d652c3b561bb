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
} as const
