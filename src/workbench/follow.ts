// Findings follow what is decided in the app. A verdict is answered as soon as it is on the disk; the findings come a moment
// later, once for a run of decisions that come one after the other.
import type { Casebook } from "#store"
import { reconcileCasebook } from "./reconcile.js"
import type { Verbs } from "./verbs.js"

/** So long the hand must rest before findings are made anew. */
const REST_MILLISECONDS = 400

export interface Follower {
  /** Something has been decided. */
  decided(): void
  /** Resolves when no findings are being made; those that are due are made first. */
  settled(): Promise<void>
}

/** `load` is asked with the first decision. `report` is told what went wrong; the next decision tries again. */
export function followDecisions(casebook: Casebook, report: (problem: unknown) => void, load: () => Verbs): Follower {
  let verbs: Verbs | null = null
  let timer: NodeJS.Timeout | null = null
  let working = Promise.resolve()

  const reconcile = async (): Promise<void> => {
    try {
      verbs ??= load()
      await reconcileCasebook(casebook, verbs)
    } catch (problem) {
      report(problem)
    }
  }
  const begin = (): void => {
    timer = null
    working = working.then(reconcile)
  }
  return {
    decided() {
      if (timer) clearTimeout(timer)
      timer = setTimeout(begin, REST_MILLISECONDS)
    },
    async settled() {
      if (timer) {
        clearTimeout(timer)
        begin()
      }
      await working
    },
  }
}
