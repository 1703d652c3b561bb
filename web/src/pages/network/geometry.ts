// A network on a page of so many pixels: where shapes, lines and names are put.
import type { NetworkNode, NetworkTie, NetworkView } from "#present"
import type { Places } from "./layout"
import { MANNERS, radiusOf } from "./looks"

export interface DrawnNode {
  readonly node: NetworkNode
  readonly x: number
  readonly y: number
  readonly r: number
  /** Null where there is no room for its name. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" } | null
}
export interface DrawnTie {
  readonly tie: NetworkTie
  readonly path: string
  readonly middle: { readonly x: number; readonly y: number }
  /** The point of the arrow and where it comes from; null for ties without a direction. */
  readonly arrow: string | null
}
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly ties: readonly DrawnTie[]
}

const EDGE = { x: 90, y: 34 }

export function drawnOf(view: NetworkView, places: ReadonlyMap<string, Places[number]>, width: number): Drawn {
  const height = Math.round(Math.min(640, Math.max(360, width * 0.55)))
  const edge = Math.min(EDGE.x, width * 0.14)
  const most = Math.max(...view.nodes.map(({ claims }) => claims), 1)
  const bare = view.nodes.map((node) => {
    const { x, y } = places.get(node.name) ?? { x: 0.5, y: 0.5 }
    return {
      node,
      x: edge + x * (width - 2 * edge),
      y: EDGE.y + y * (height - 2 * EDGE.y),
      r: radiusOf(node.claims, most),
    }
  })
  const placed = apart(bare)
  const ties = tiesOf(view.ties, new Map(placed.map((one) => [one.node.name, one])))
  return { width, height, nodes: labelled(placed, ties, width, height), ties }
}

type Bare = Omit<DrawnNode, "label">
const GAP = 10

/** Shapes that lie on each other are pushed apart, a few times. */
function apart(nodes: readonly Bare[]): Bare[] {
  const moved = nodes.map((one) => ({ ...one }))
  if (moved.length > 400) return moved
  for (let round = 0; round < 12; round++)
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const far = Math.hypot(dx, dy) || 0.01
        const push = (a.r + b.r + GAP - far) / 2
        if (push <= 0) continue
        a.x -= (dx / far) * push
        b.x += (dx / far) * push
        a.y -= (dy / far) * push
        b.y += (dy / far) * push
      }
  return moved
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Letters of a name that is written whole. */
export const LONGEST_NAME = 44
const LETTER = 6.3
const TALL = 15

/** Names go beside, below or above their shape, those with most claims first; where all is taken they wait until asked for. */
function labelled(nodes: readonly Bare[], ties: readonly DrawnTie[], width: number, height: number): DrawnNode[] {
  const taken: Box[] = [
    ...nodes.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
    ...ties.map(({ middle: { x, y } }) => ({ left: x - 34, right: x + 34, top: y - 8, bottom: y + 7 })),
  ]
  const order = [...nodes].sort((a, b) => b.node.claims - a.node.claims)
  const labels = new Map<string, DrawnNode["label"]>()
  for (const { node, x, y, r } of order) {
    const wide = Math.min(LONGEST_NAME, node.name.length) * LETTER
    const choices = [
      { x, y: y + r + 14, anchor: "middle" as const },
      { x, y: y - r - 6, anchor: "middle" as const },
      { x: x + r + 5, y: y + 4, anchor: "start" as const },
      { x: x - r - 5, y: y + 4, anchor: "end" as const },
    ]
    const found = choices.find((choice) => {
      const left =
        choice.anchor === "start" ? choice.x : choice.anchor === "end" ? choice.x - wide : choice.x - wide / 2
      const box = { left, right: left + wide, top: choice.y - TALL + 4, bottom: choice.y + 4 }
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 0 && box.bottom <= height
      if (!inside || taken.some((other) => meets(box, other))) return false
      taken.push(box)
      return true
    })
    labels.set(node.name, found ?? null)
  }
  return nodes.map((one) => ({ ...one, label: labels.get(one.node.name) ?? null }))
}

const BEND = 22

/** Several ties between the same two bend away from each other. */
function tiesOf(ties: readonly NetworkTie[], at: ReadonlyMap<string, Bare>): DrawnTie[] {
  const between = new Map<string, NetworkTie[]>()
  for (const tie of ties) {
    const key = [tie.subject, tie.object].sort().join("\n")
    between.set(key, [...(between.get(key) ?? []), tie])
  }
  return ties.map((tie) => {
    const all = between.get([tie.subject, tie.object].sort().join("\n")) ?? [tie]
    const bend = (all.indexOf(tie) - (all.length - 1) / 2) * BEND * (tie.subject < tie.object ? 1 : -1)
    return lineOf(tie, at.get(tie.subject)!, at.get(tie.object)!, bend)
  })
}

function lineOf(tie: NetworkTie, from: Bare, to: Bare, bend: number): DrawnTie {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const far = Math.hypot(dx, dy) || 1
  const control = { x: (from.x + to.x) / 2 - (dy / far) * bend * 2, y: (from.y + to.y) / 2 + (dx / far) * bend * 2 }
  const start = towards(from, control, from.r + 2)
  const directed = MANNERS[tie.type].directed
  const end = towards(to, control, to.r + (directed ? 9 : 2))
  const tip = towards(to, control, to.r + 2)
  const middle = { x: start.x / 4 + control.x / 2 + end.x / 4, y: start.y / 4 + control.y / 2 + end.y / 4 }
  return {
    tie,
    middle,
    path: `M${point(start)}Q${point(control)} ${point(end)}`,
    arrow: directed ? arrowTo(tip, control) : null,
  }
}

interface Point {
  readonly x: number
  readonly y: number
}
function towards(from: Point, to: Point, by: number): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / far) * by, y: from.y + ((to.y - from.y) / far) * by }
}
const point = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`

function arrowTo(tip: Point, from: Point): string {
  const back = towards(tip, from, 8)
  const [dx, dy] = [(tip.x - back.x) / 2, (tip.y - back.y) / 2]
  return `M${point(tip)}L${point({ x: back.x - dy, y: back.y + dx })}L${point({ x: back.x + dy, y: back.y - dx })}Z`
}
