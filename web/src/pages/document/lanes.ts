// Quotes lie over one another: each claim gets a lane of its own below the words, the same one from its first to its last run,
// so that its line does not leap.
import type { RunView } from "#present"

export const LANES = 3

/** The lane of every claim of a block's runs, from 0; the first lane that is free where a claim begins. */
export function lanesOf(runs: readonly RunView[], shown: (claim: string) => boolean): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>()
  let busy: (string | undefined)[] = []
  for (const { claims } of runs) {
    busy = busy.map((claim) => (claim && claims.includes(claim) ? claim : undefined))
    for (const claim of claims) {
      if (lanes.has(claim) || !shown(claim)) continue
      const free = busy.indexOf(undefined)
      const lane = free < 0 ? busy.length : free
      busy[lane] = claim
      lanes.set(claim, lane)
    }
  }
  return lanes
}
