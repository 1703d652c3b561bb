// The words of the query field, its completion, and saved searches.
import { grouped, many } from "./count"

export const query = {
  label: "Query",
  hint: "Words, “exact words”, surrend*, or field:value. A minus denies. Type a field or a name, then choose with ↓ and Enter.",
  placeholder: "actor:ISKP measure:strength year:2016..2018 -stance:rejects",
  ask: "Search",
  suggestions: "How the query may go on",
  found: (count: number) => (count === 0 ? "Nothing to go on with" : many(count, "suggestion", "suggestions")),
  claims: (count: number) => many(count, "claim", "claims"),
  as: (name: string) => `called ${name}`,
  field: "field",
  taken: (field: string, given: string, names: readonly string[]) =>
    names.length > 0
      ? `${field}:${given} is taken as ${names.slice(0, 4).join(", ")}${names.length > 4 ? ` and ${grouped(names.length - 4)} more` : ""}.`
      : `Nothing in this casebook is the ${field} “${given}”.`,
  lists: "What is listed",
  asClaims: "Claims",
  asSentences: "Sentences",
  sentences: (total: number, more: boolean) => `${more ? "more than " : ""}${many(total, "sentence", "sentences")}`,
  noSentences: "No sentence holds these words.",
  onlyFresh: (count: number) => (count === 1 ? "The one that is new" : `The ${grouped(count)} that are new`),
  freshOnly: "Only claims that are new since you looked are shown.",
  showAll: "Show all",
} as const

export const searches = {
  title: "Saved searches",
  save: "Save this search",
  name: "Name",
  keep: "Save",
  leave: "Leave",
  fresh: (count: number) => `${grouped(count)} new`,
  freshHint: "Claims that came since you looked last",
  change: (name: string) => `Change “${name}”`,
  rename: "Rename",
  remove: "Delete",
  removed: (name: string) => `“${name}” is deleted.`,
  undo: "Undo",
  saved: (who: string, when: string) => `saved by ${who}, ${when}`,
  unreadable: "cannot be read any more",
} as const
