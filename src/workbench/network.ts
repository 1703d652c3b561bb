// Ties under the names that stand for theirs, as decisions on names have it.
import type { ActorKind } from "#claim"
import type { Casebook, ClaimFilter, ToldTie } from "#store"
import { actorsIn } from "./actors.js"

export interface CalledNames {
  /** The name that stands for a name, what it is, and how many claims name it. */
  readonly called: (name: string) => { readonly name: string; readonly kind: ActorKind | null; readonly claims: number }
  /** All names of what is called so. */
  readonly names: (name: string) => readonly string[]
}

export async function calledNames(casebook: Casebook): Promise<CalledNames> {
  const actors = await actorsIn(casebook)
  return {
    called: (name) => actors.called(name) ?? { name, kind: null, claims: 0 },
    names: (name) => actors.called(name)?.names ?? [name],
  }
}

export interface TiesFound extends CalledNames {
  readonly told: readonly ToldTie[]
}

export async function tiesIn(casebook: Casebook, filter: ClaimFilter): Promise<TiesFound> {
  return { told: await casebook.ties(filter), ...(await calledNames(casebook)) }
}
