// What is wrong with a claim from elsewhere, each in one line of the house's grammar.
import type { z } from "zod"

export interface RefusedProposal {
  /** Of the file, from 1; of a model's answer, the position of the claim. */
  readonly line: number
  /** As `attribution.0`; null where the whole line is meant. */
  readonly field: string | null
  /** What was given, shortened. */
  readonly value: string
  readonly reason: string
}

/** `unknown measure: "strenght" (claims.jsonl line 3, measure)` */
export function refusedInWords({ line, field, value, reason }: RefusedProposal, file: string): string {
  return `${reason}: "${value}" (${file} line ${line}${field === null ? "" : `, ${field}`})`
}

/** What the form's check found, one refusal for each fault. */
export function refusalsOf(error: z.ZodError, given: unknown, line: number): RefusedProposal[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join(".") || null
    const said = valueAt(given, issue.path)
    const refused = { line, field, value: shortened(said) }
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => ({ line, field, value: key, reason: "unknown field" }))
      case "invalid_value":
        return said === undefined ? [missing(line, field)] : [{ ...refused, reason: `unknown ${lastOf(issue.path)}` }]
      case "invalid_type":
        return said === undefined
          ? [missing(line, field)]
          : [{ ...refused, reason: NOT[issue.expected] ?? "wrong type" }]
      case "too_small":
        return [{ ...refused, reason: `empty ${lastOf(issue.path)}` }]
      case "too_big":
        return [{ ...refused, reason: `too long a ${lastOf(issue.path)}` }]
      default:
        return [{ ...refused, reason: issue.message }]
    }
  })
}

const missing = (line: number, field: string | null): RefusedProposal => ({
  line,
  field: null,
  value: field ?? "",
  reason: "missing field",
})

const NOT: Readonly<Record<string, string>> = {
  string: "not a text",
  number: "not a number",
  int: "not a whole number",
  boolean: "neither true nor false",
  array: "not a list",
  object: "not an object",
}

const lastOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === "string") ?? "line")

const SHOWN = 80

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given
  for (const part of path) {
    // a quote that was given as its words alone
    if (typeof value === "string" && part === "exact") return value
    value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined
  }
  return value
}

/** At most 80 characters, texts without the marks around them. */
export function shortened(value: unknown): string {
  if (value === undefined) return ""
  const words = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value))
  const letters = Array.from(words.replace(/\s+/g, " "))
  return letters.length <= SHOWN ? letters.join("") : `${letters.slice(0, SHOWN - 1).join("")}…`
}
