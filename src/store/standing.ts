// State is the fold of the log: a decision is laid on top, `withdrawn` takes the topmost off again.

/** The entries of one log that have not been taken off, the first laid first. */
export function laid<Entry extends { readonly decision: string }>(log: readonly Entry[]): readonly Entry[] {
  const stack: Entry[] = []
  for (const entry of log) {
    if (entry.decision === "withdrawn") stack.pop()
    else stack.push(entry)
  }
  return stack
}

/** The entry that stands at the end of one log, or null. */
export const standing = <Entry extends { readonly decision: string }>(log: readonly Entry[]): Entry | null =>
  laid(log).at(-1) ?? null
