import { useEffect, useMemo, useState } from "react"
import type { NetworkView } from "#present"
import type { LayoutAsk, Places } from "./layout"

/** Where the actors of a view stand, by name; null until the worker has answered. */
export function usePlaces(view: NetworkView): ReadonlyMap<string, Places[number]> | null {
  const ask = useMemo(() => askOf(view), [view])
  const [answer, setAnswer] = useState<{ ask: LayoutAsk; places: Places } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" })
    worker.onmessage = ({ data }: MessageEvent<Places>) => setAnswer({ ask, places: data })
    worker.postMessage(ask)
    return () => worker.terminate()
  }, [ask])
  return useMemo(
    () => (answer?.ask === ask ? new Map(ask.names.map((name, i) => [name, answer.places[i]!])) : null),
    [ask, answer],
  )
}

/** By the alphabet, so that the order of the list changes nothing. */
function askOf({ nodes, ties }: NetworkView): LayoutAsk {
  const names = nodes.map(({ name }) => name).sort()
  const at = new Map(names.map((name, i) => [name, i]))
  return { names, pairs: ties.map(({ subject, object }) => [at.get(subject)!, at.get(object)!] as const) }
}
