// Keys without a modifier work only where nobody is typing, and can be switched off: voice control and screen readers need the letters.
import { useEffect, useSyncExternalStore } from "react"

const STORED = "assay.single-keys"
const listeners = new Set<() => void>()

export function singleKeysOn(): boolean {
  return localStorage.getItem(STORED) !== "off"
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? "on" : "off")
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"))

/** Calls back for keys pressed outside of fields and dialogs. A callback that acted answers true. */
export function useKeys(act: (key: string, event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (document.querySelector("dialog[open]")) return
      const single = event.key.length === 1
      if (single && !singleKeysOn()) return
      if (act(event.key, event)) event.preventDefault()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [act])
}

/** Moves the focus among the elements that match, `step` on from the focused one; the first where none is. */
export function moveFocus(selector: string, step: number): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>(selector)]
  if (lines.length === 0) return false
  const here = lines.findIndex((line) => line === document.activeElement || line.contains(document.activeElement))
  const next = here < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, here + step))
  lines[next]!.focus()
  return true
}
