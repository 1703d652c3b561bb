// Invariant: what is shown as saved is on the server's disk; whatever is not stands here, in the browser's own store, and is said
// to be unsent until the server has answered. A tab that dies, a server that dies and a verdict sent twice lose and double nothing:
// the server answers the very same verdict with the one that stands.
import { useSyncExternalStore } from "react"
import { send, Unanswered } from "./api"
import { afterPaint } from "./paint"

/** A verdict on its way. */
export interface Unsent {
  readonly key: string
  readonly casebook: string
  /** The claim that it is on, for showing it there; null for a new one. */
  readonly claim: string | null
  readonly decision: string
  readonly body: Readonly<Record<string, unknown>>
  /** Why the server will not have it; null while nobody knows. */
  readonly refused: string | null
}

export interface Written {
  readonly sequence: number
  readonly claim: string | null
}

const STORED = "assay.unsent"
const LOCK = "assay.unsent"
const AGAIN = 2000

let unsent: readonly Unsent[] = load()
let waiting = false
let timer: ReturnType<typeof setTimeout> | undefined
const watchers = new Set<() => void>()
const written = new Set<(entry: Unsent, answer: Written) => void>()

function load(): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? "[]")
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function keep(next: readonly Unsent[]): void {
  unsent = next
  localStorage.setItem(STORED, JSON.stringify(next))
  for (const watcher of watchers) watcher()
}

/** Puts a verdict on its way. It is in the browser's store before this returns; it is sent when the next claim stands there. */
export function post(entry: Omit<Unsent, "key" | "refused">): void {
  keep([...load(), { ...entry, key: crypto.randomUUID(), refused: null }])
  afterPaint(() => void flush(entry.casebook))
}

/** Gives up a verdict that the server will not have. */
export function drop(key: string): void {
  keep(load().filter((entry) => entry.key !== key))
}

/** Sends what is kept for this casebook, one after the other in its order; one tab at a time. */
export async function flush(casebook: string): Promise<void> {
  clearTimeout(timer)
  await navigator.locks.request(LOCK, async () => {
    keep(load())
    for (;;) {
      const next = unsent.find((entry) => entry.casebook === casebook && entry.refused === null)
      if (!next) break
      if (!(await sent(next))) return
    }
  })
}

async function sent(entry: Unsent): Promise<boolean> {
  try {
    const answer = await send<Written>("/api/verdicts", { ...entry.body, casebook: entry.casebook })
    waiting = false
    keep(load().filter(({ key }) => key !== entry.key))
    for (const listener of written) listener(entry, answer)
    return true
  } catch (error) {
    const refused = error instanceof Unanswered && error.status >= 400 && error.status < 500
    waiting = !refused
    if (refused) keep(load().map((one) => (one.key === entry.key ? { ...one, refused: error.message } : one)))
    else {
      timer = setTimeout(() => void flush(entry.casebook), AGAIN)
      for (const watcher of watchers) watcher()
    }
    return refused
  }
}

/** Is told of each verdict that the server has written. */
export function onWritten(listener: (entry: Unsent, answer: Written) => void): () => void {
  written.add(listener)
  return () => written.delete(listener)
}

const subscribe = (watcher: () => void): (() => void) => {
  const other = (event: StorageEvent): void => {
    if (event.key !== STORED) return
    unsent = load()
    watcher()
  }
  watchers.add(watcher)
  addEventListener("storage", other)
  return () => {
    watchers.delete(watcher)
    removeEventListener("storage", other)
  }
}

/** What is not written yet, the oldest first. */
export const useUnsent = (): readonly Unsent[] => useSyncExternalStore(subscribe, () => unsent)

/** Whether the server did not answer the last time. */
export const useWaiting = (): boolean => useSyncExternalStore(subscribe, () => waiting)
