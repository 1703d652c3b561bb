// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 - Do/De, the observed over the
// expected disagreement, for any number of readers, with values missing.

export type Metric<Value> = (a: Value, b: Value) => number

/** Values are alike or not. */
export const nominal: Metric<string | number | boolean> = (a, b) => (a === b ? 0 : 1)
/** Differences count by their square. */
export const interval: Metric<number> = (a, b) => (a - b) ** 2

export interface AlphaResult {
  /** Null where fewer than two values can be paired, or all are the same: then nothing can be told from chance. */
  readonly alpha: number | null
  /** Units with two values or more: the others say nothing of agreement. */
  readonly units: number
}

/** `units`: for each thing that was judged the values that readers gave it; null for a reader who gave none. */
export function krippendorffAlpha<Value>(
  units: readonly (readonly (Value | null)[])[],
  metric: Metric<Value>,
): AlphaResult {
  const counts = new Map<Value, number>()
  let pairable = 0
  let observed = 0
  let paired = 0
  for (const unit of units) {
    const values = unit.filter((value) => value !== null)
    if (values.length < 2) continue
    paired++
    pairable += values.length
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    let disagreement = 0
    for (const a of values) for (const b of values) disagreement += metric(a, b)
    observed += disagreement / (values.length - 1)
  }
  let expected = 0
  for (const [a, often] of counts) for (const [b, oftenB] of counts) expected += often * oftenB * metric(a, b)
  const alpha = expected > 0 ? 1 - ((pairable - 1) * observed) / expected : null
  return { alpha, units: paired }
}
