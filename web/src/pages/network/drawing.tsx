// The network as a drawing that can be read without a graphics card, and be taken away. Mice act on it; keys have the table.
import type { RefObject } from "react"
import type { NetworkTie, NetworkView } from "#present"
import { say } from "../../strings"
import { type Drawn, type DrawnNode, type DrawnTie, LONGEST_NAME as LONGEST } from "./geometry"
import { MANNERS, pathOf, SHAPES, STATE_SIGNS } from "./looks"

/** Names of ties are written where they do not bury the drawing. */
const MOST_NAMED = 40

interface DrawingProps {
  readonly view: NetworkView
  readonly drawn: Drawn
  readonly words: ReadonlyMap<string, string>
  readonly tie: string | undefined
  readonly node: string | undefined
  readonly frame: RefObject<HTMLDivElement | null>
  readonly onTie: (tie: NetworkTie) => void
  readonly onNode: (name: string) => void
}

export function Drawing({ view, drawn, words, tie, node, frame, onTie, onNode }: DrawingProps) {
  const { width, height, nodes, ties } = drawn
  const near = new Set(
    view.ties.flatMap((one) =>
      one.id === tie || one.subject === node || one.object === node ? [one.subject, one.object] : [],
    ),
  )
  const on = (one: NetworkTie): boolean =>
    one.id === tie || (node !== undefined && (one.subject === node || one.object === node))
  const dims = tie !== undefined || node !== undefined
  return (
    <div ref={frame} className="network-frame">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={say.network.label(say.network.drawing(nodes.length, ties.length))}
        className={dims ? "network-drawing dims" : "network-drawing"}
      >
        {ties.map((one) => (
          <TieLine
            key={one.tie.id}
            drawn={one}
            words={words.get(one.tie.type) ?? one.tie.type}
            on={on(one.tie)}
            named={ties.length <= MOST_NAMED || on(one.tie)}
            onTie={onTie}
          />
        ))}
        {nodes.map((one) => (
          <NodeSign
            key={one.node.name}
            drawn={one}
            on={one.node.name === node || near.has(one.node.name)}
            onNode={onNode}
          />
        ))}
      </svg>
    </div>
  )
}

interface TieLineProps {
  readonly drawn: DrawnTie
  readonly words: string
  readonly on: boolean
  readonly named: boolean
  readonly onTie: (tie: NetworkTie) => void
}

function TieLine({ drawn: { tie, path, middle, arrow }, words, on, named, onTie }: TieLineProps) {
  const { dashes } = MANNERS[tie.type]
  const sign = STATE_SIGNS[tie.state]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table of ties has a button for the same
    <g
      className={`edge edge-${tie.type} edge-${tie.state}${on ? " on" : ""}`}
      data-tie={tie.id}
      onClick={() => onTie(tie)}
    >
      <title>{tie.words}</title>
      <path className="edge-reach" d={path} />
      <path
        className="edge-line"
        d={path}
        strokeDasharray={dashes.join(" ") || undefined}
        strokeWidth={1 + Math.min(3, Math.log2(tie.claims + 1) / 1.5)}
      />
      {arrow ? <path className="edge-arrow" d={arrow} /> : null}
      {named || sign ? (
        <text className="edge-name" x={middle.x} y={middle.y + 3} textAnchor="middle">
          {[sign, named ? words : ""].filter(Boolean).join(" ")}
        </text>
      ) : null}
    </g>
  )
}

interface NodeSignProps {
  readonly drawn: DrawnNode
  readonly on: boolean
  readonly onNode: (name: string) => void
}

function NodeSign({ drawn: { node, x, y, r, label }, on, onNode }: NodeSignProps) {
  const shape = SHAPES[node.kind ?? "named"]
  const shown = label ?? (on ? { x, y: y - r - 5, anchor: "middle" as const } : null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table of ties has a button for the same
    <g
      className={`network-node network-node-${shape}${on ? " on" : ""}`}
      data-node={node.name}
      data-at={`${x.toFixed(1)},${y.toFixed(1)}`}
      onClick={() => onNode(node.name)}
    >
      <title>{node.name}</title>
      <path d={pathOf(shape, r)} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} />
      {shown ? (
        <text x={shown.x} y={shown.y} textAnchor={shown.anchor}>
          {node.name.length > LONGEST ? `${node.name.slice(0, LONGEST - 1)}…` : node.name}
        </text>
      ) : null}
    </g>
  )
}
