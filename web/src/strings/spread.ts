import { many } from "./count"

export const spread = {
  title: "How it spread",
  hint: "Each report on its day, hanging from the one that it repeats. What was lost or changed on the way, and what a later count replaced, stands beside it. Stretches without a report are drawn short.",
  label: (title: string, reports: string) =>
    `${title}: ${reports} by the day of the report. Each mark leads to its words; the table below says the same.`,
  tellings: (count: number) => many(count, "telling", "tellings"),
  left: (count: number) => `${many(count, "telling more is", "tellings more are")} in the table only.`,
  table: "The same as a table",
  columns: {
    when: "Report of",
    what: "What it says",
    report: "Report",
    from: "From",
    became: "What became of it",
  },
  first: "first told",
  firstOf: (name: string) => `first told, by ${name}`,
  repeats: "repeats",
  replaced: "replaced by a later count",
  against: (count: number) => `against ${many(count, "other", "others")}`,
  noDay: "no date",
  legend: {
    first: "first telling of an origin",
    repeat: "repeats the one that it hangs from",
    changed: "changed on the way",
    replaced: "replaced by a later count",
    against: "contradicts another origin",
  },
  tolls: "The toll over time",
  tollsHint: "What is counted of this incident: who said which figure when. Every version is kept.",
  toQuestion: "All about this figure",
} as const
