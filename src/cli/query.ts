// A query as the command line takes it: names that were taken for others are said on standard error, so that pipes stay clean.
import type { Asked, Casebook } from "#workbench"
import { styled } from "./terminal.js"

/** Throws QueryError where the text cannot be read. */
export async function readQuery(casebook: Casebook, text: string): Promise<Asked> {
  const { askedIn } = await import("#workbench")
  const asked = await askedIn(casebook, text)
  for (const { field, given, names } of asked.taken) {
    const as = names.length ? `is taken as ${names.join(", ")}` : "is the name of nothing in this casebook"
    process.stderr.write(`${styled("dim", `${field}:${given} ${as}`)}\n`)
  }
  return asked
}
