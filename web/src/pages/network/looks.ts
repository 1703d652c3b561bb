// How ties and actors look: never by colour alone. A type has its manner of line and its name, a state its sign.
import type { ActorKind, RelationType } from "#claim"
import type { TieState } from "#present"

export interface Manner {
  /** Lengths of strokes and gaps; empty for a whole line. */
  readonly dashes: readonly number[]
  /** Whether it leads from one to the other. */
  readonly directed: boolean
  /** The token that gives its colour. */
  readonly token: string
}

const manner = (token: string, directed: boolean, ...dashes: number[]): Manner => ({ token, directed, dashes })

export const MANNERS: Readonly<Record<RelationType, Manner>> = {
  "part-of": manner("--kind-estimate", true),
  "member-of": manner("--kind-estimate", true, 10, 3),
  "merged-into": manner("--kind-estimate", true, 2, 3),
  "allegiance-to": manner("--kind-forecast", true),
  "led-by": manner("--kind-forecast", true, 10, 3, 2, 3),
  "split-from": manner("--kind-cause", true, 6, 4),
  "allied-with": manner("--kind-relation", false),
  supports: manner("--kind-relation", true, 7, 4),
  "rival-of": manner("--rejected", false, 3, 3),
  "also-known-as": manner("--kind-recommendation", false, 1, 4),
  "operates-in": manner("--kind-recommendation", true, 4, 4),
  ideology: manner("--kind-recommendation", true, 8, 3, 1, 3),
}

/** Drawn at the middle of the tie. */
export const STATE_SIGNS: Readonly<Record<TieState, string>> = { told: "", contested: "≠", ended: "×", denied: "⊘" }

export type Shape = "circle" | "square" | "diamond" | "triangle" | "hexagon" | "ring"
export const SHAPES: Readonly<Record<ActorKind, Shape>> = {
  "armed-group": "circle",
  state: "square",
  "government-body": "hexagon",
  organisation: "diamond",
  person: "triangle",
  named: "ring",
}

/** The area grows with the claims. */
export const radiusOf = (claims: number, most: number): number => 4 + 12 * Math.sqrt(claims / Math.max(1, most))

export function pathOf(shape: Shape, r: number): string {
  const corner = (turns: number, size: number): string =>
    `${(size * Math.sin(turns * 2 * Math.PI)).toFixed(2)},${(-size * Math.cos(turns * 2 * Math.PI)).toFixed(2)}`
  const corners = (count: number, from: number, size: number): string =>
    `M${Array.from({ length: count }, (_, i) => corner(from + i / count, size)).join("L")}Z`
  switch (shape) {
    case "square":
      return corners(4, 1 / 8, r * 1.25)
    case "diamond":
      return corners(4, 0, r * 1.25)
    case "triangle":
      return corners(3, 0, r * 1.4)
    case "hexagon":
      return corners(6, 0, r * 1.1)
    default:
      return `M${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`
  }
}
