// The finders of all kinds of claims but estimates. One that nobody asks for is never made, and costs nothing.
import type { Claim, ClaimKind } from "#claim"
import type { Lexicon } from "#lexicon"
import { makeAppraisalFinder } from "./appraisals/index.js"
import { makeCauseFinder } from "./causes/index.js"
import { makeEventFinder } from "./events/index.js"
import { makeForecastFinder } from "./forecasts/index.js"
import { makeRecommendationFinder } from "./recommendations/index.js"
import { makeRelationFinder } from "./relations/index.js"
import type { Scene } from "./scene.js"

export interface Finder {
  readonly kind: ClaimKind
  readonly find: (scene: Scene) => readonly Claim[]
}
type Maker = (lexicon: Lexicon) => (scene: Scene) => readonly Claim[]

/** In the order in which their claims are printed. */
const MAKERS: readonly (readonly [ClaimKind, Maker])[] = [
  ["event", makeEventFinder],
  ["relation", makeRelationFinder],
  ["forecast", makeForecastFinder],
  ["cause", makeCauseFinder],
  ["appraisal", makeAppraisalFinder],
  ["recommendation", makeRecommendationFinder],
]

export function makeFinders(lexicon: Lexicon): readonly Finder[] {
  return MAKERS.map(([kind, make]) => ({ kind, find: whenAsked(() => make(lexicon)) }))
}

function whenAsked(make: () => Finder["find"]): Finder["find"] {
  let find: Finder["find"] | null = null
  return (scene) => {
    find ??= make()
    return find(scene)
  }
}
