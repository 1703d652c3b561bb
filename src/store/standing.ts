// State is the fold of the log: a decision is laid on top, `withdrawn` takes the topmost off again.

/** The verdict that stands at the end of one claim's log, or null. */
export function standing<Entry extends { readonly decision: string }>(log: readonly Entry[]): Entry | null {
  const laid: Entry[] = []
  for (const verdict of log) {
    if (verdict.decision === "withdrawn") laid.pop()
    else laid.push(verdict)
  }
  return laid.at(-1) ?? null
}
