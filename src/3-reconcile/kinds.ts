// The kinds of questions, in the order of the codebook. A kind that is not here has no questions; its claims stay claims.
import type { ClaimKind } from "#claim"
import { estimates } from "./estimates.js"
import { appraisals, causes, events, forecasts, recommendations, relations } from "./kinds/index.js"
import type { KindOfQuestion } from "./parts.js"

export const KINDS: readonly KindOfQuestion[] = [
  estimates,
  events,
  relations,
  forecasts,
  causes,
  appraisals,
  recommendations,
]

const BY_KIND = new Map<ClaimKind, KindOfQuestion>(KINDS.map((kind) => [kind.kind, kind]))
export const kindOf = (kind: ClaimKind): KindOfQuestion | undefined => BY_KIND.get(kind)
