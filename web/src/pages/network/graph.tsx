// Large networks, drawn by the graphics card (sigma). Shapes, manners of line and signs are those of the small drawing.
import Graphology from "graphology"
import { type ReactNode, useEffect, useRef, useState } from "react"
import Sigma from "sigma"
import type { NetworkTie, NetworkView } from "#present"
import type { Places } from "./layout"
import { MANNERS, radiusOf, STATE_SIGNS } from "./looks"

interface GraphProps {
  readonly view: NetworkView
  readonly places: ReadonlyMap<string, Places[number]>
  readonly words: ReadonlyMap<string, string>
  readonly tie: string | undefined
  readonly node: string | undefined
  readonly onTie: (tie: NetworkTie) => void
  readonly onNode: (name: string) => void
  /** What stands here where the graphics card refuses. */
  readonly fallback: ReactNode
}

export function Graph({ view, places, words, tie, node, onTie, onNode, fallback }: GraphProps) {
  const holder = useRef<HTMLDivElement>(null)
  const acts = useRef({ onTie, onNode })
  acts.current = { onTie, onNode }
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!holder.current || failed) return
    try {
      const sigma = sigmaOf(holder.current, view, places, words)
      sigma.on("clickNode", ({ node }) => acts.current.onNode(node))
      sigma.on("clickEdge", ({ edge }) => {
        const found = view.ties.find(({ id }) => id === edge)
        if (found) acts.current.onTie(found)
      })
      return () => sigma.kill()
    } catch {
      setFailed(true)
      return
    }
  }, [view, places, words, failed])
  if (failed) return fallback
  return <div ref={holder} className="network-graph" data-chosen={tie ?? node} />
}

function sigmaOf(
  holder: HTMLElement,
  { nodes, ties }: NetworkView,
  places: ReadonlyMap<string, Places[number]>,
  words: ReadonlyMap<string, string>,
): Sigma {
  const looks = getComputedStyle(document.documentElement)
  const colour = (token: string): string => resolved(holder, `var(${token})`) || looks.color
  const most = Math.max(...nodes.map(({ claims }) => claims), 1)
  const graph = new Graphology({ multi: true, type: "directed" })
  for (const { name, claims } of nodes) {
    const { x, y } = places.get(name) ?? { x: 0, y: 0 }
    graph.addNode(name, { x, y: -y, size: radiusOf(claims, most), color: colour("--accent"), label: name })
  }
  for (const tie of ties) {
    const { token } = MANNERS[tie.type]
    const label = [STATE_SIGNS[tie.state], words.get(tie.type) ?? tie.type].filter(Boolean).join(" ")
    const size = 1 + Math.min(3, Math.log2(tie.claims + 1) / 1.5)
    graph.addDirectedEdgeWithKey(tie.id, tie.subject, tie.object, { size, color: colour(token), label })
  }
  return new Sigma(graph, holder, {
    styles: {
      nodes: { labelColor: looks.color, labelFont: "sans-serif" },
      edges: { labelColor: looks.color, labelFont: "sans-serif" },
    },
    settings: { enableEdgeEvents: true, renderEdgeLabels: true, gestureTarget: "shared" },
  })
}

/** A token may be light-dark(): only the browser knows what it is now. */
function resolved(holder: HTMLElement, value: string): string {
  const probe = document.createElement("span")
  probe.style.color = value
  holder.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}
