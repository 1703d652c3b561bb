// Where actors stand. The same network always gets the same layout: the beginning comes from the names, and forces have no chance
// in them (ForceAtlas2, Jacomy et al. 2014).
import Graph from "graphology"
import forceAtlas2 from "graphology-layout-forceatlas2"

export interface LayoutAsk {
  readonly names: readonly string[]
  /** Pairs of positions in `names`. */
  readonly pairs: readonly (readonly [number, number])[]
}
/** From 0 to 1 both ways, one a name. */
export type Places = readonly { readonly x: number; readonly y: number }[]

/** Fewer for large networks: a page waits for it. */
const roundsFor = (names: number): number => (names > 400 ? 150 : 400)

export function layoutOf({ names, pairs }: LayoutAsk): Places {
  const places: { x: number; y: number }[] = names.map(() => ({ x: 0, y: 0 }))
  const boxes = componentsOf(names.length, pairs).map((members) => boxOf(members, names, pairs))
  for (const { box, left, top } of packed(boxes))
    for (const [i, member] of box.members.entries())
      places[member] = { x: left + box.places[i]!.x, y: top + box.places[i]!.y }
  return scaled(places)
}

/** Those who are tied, however far, the largest company first. */
function componentsOf(count: number, pairs: LayoutAsk["pairs"]): number[][] {
  const leader = Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (leader[at] !== at) at = leader[at]!
    leader[i] = at
    return at
  }
  for (const [a, b] of pairs) leader[Math.max(find(a), find(b))] = Math.min(find(a), find(b))
  const groups = new Map<number, number[]>()
  for (let i = 0; i < count; i++) groups.set(find(i), [...(groups.get(find(i)) ?? []), i])
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

interface Box {
  readonly members: readonly number[]
  /** From the upper left corner, a usual tie being one long. */
  readonly places: Places
  readonly width: number
  readonly height: number
}
const ROOM = 1

function boxOf(members: readonly number[], names: readonly string[], pairs: LayoutAsk["pairs"]): Box {
  const own = new Map(members.map((member, i) => [member, i]))
  const inside = pairs.flatMap(([a, b]): [number, number][] => (own.has(a) ? [[own.get(a)!, own.get(b)!]] : []))
  const bare = lying(
    forced(
      members.map((member) => names[member]!),
      inside,
    ),
  )
  const lengths = inside.map(([a, b]) => Math.hypot(bare[a]!.x - bare[b]!.x, bare[a]!.y - bare[b]!.y))
  const unit = mean(lengths) || 1
  const [xs, ys] = [bare.map(({ x }) => x / unit), bare.map(({ y }) => y / unit)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    members,
    places: bare.map((_, i) => ({ x: xs[i]! - left + ROOM / 2, y: ys[i]! - top + ROOM / 2 })),
    width: Math.max(...xs) - left + ROOM,
    height: Math.max(...ys) - top + ROOM,
  }
}

/** Wider than high, as pages are. */
const ASPECT = 1.9

/** In rows, the largest first. */
function packed(boxes: readonly Box[]): { box: Box; left: number; top: number }[] {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
  const wide = Math.max(Math.sqrt(area * ASPECT), ...boxes.map(({ width }) => width))
  let [left, top, tall] = [0, 0, 0]
  return [...boxes]
    .sort((a, b) => b.height - a.height || b.width - a.width)
    .map((box) => {
      if (left > 0 && left + box.width > wide * 1.02) {
        top += tall
        left = 0
        tall = 0
      }
      const put = { box, left, top }
      left += box.width
      tall = Math.max(tall, box.height)
      return put
    })
}

function forced(names: readonly string[], pairs: LayoutAsk["pairs"]): Places {
  if (names.length === 1) return [{ x: 0, y: 0 }]
  const graph = new Graph({ type: "undirected", multi: false })
  for (const name of names) graph.addNode(name, beginning(name))
  for (const [a, b] of pairs) if (a !== b) graph.mergeUndirectedEdge(names[a]!, names[b]!)
  const settings = { gravity: 0.3, scalingRatio: 12, slowDown: 4, barnesHutOptimize: names.length > 300 }
  forceAtlas2.assign(graph, { iterations: roundsFor(names.length), settings })
  return names.map((name) => ({
    x: Number(graph.getNodeAttribute(name, "x")),
    y: Number(graph.getNodeAttribute(name, "y")),
  }))
}

/** FNV-1a of the name, as a place in a square. */
function beginning(name: string): { x: number; y: number } {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return { x: ((hash >>> 16) / 65536 - 0.5) * 100, y: ((mixed >>> 16) / 65536 - 0.5) * 100 }
}

/** Turned so that it is widest from left to right, as pages are. */
function lying(places: Places): Places {
  const [mx, my] = [mean(places.map(({ x }) => x)), mean(places.map(({ y }) => y))]
  let [xx, yy, xy] = [0, 0, 0]
  for (const { x, y } of places) {
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
    xy += (x - mx) * (y - my)
  }
  const turn = 0.5 * Math.atan2(2 * xy, xx - yy)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return places.map(({ x, y }) => ({ x: (x - mx) * cos + (y - my) * sin, y: (y - my) * cos - (x - mx) * sin }))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function scaled(places: Places): Places {
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return places.map(({ x, y }) => ({
    x: right > left ? (x - left) / (right - left) : 0.5,
    y: bottom > top ? (y - top) / (bottom - top) : 0.5,
  }))
}
