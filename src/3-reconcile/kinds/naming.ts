// Names and phrases as keys of questions: spelling, articles and possessives aside.
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"

/** "the Taliban's" is "taliban". */
export function nameKey(name: string, words: ReconcileWords): string {
  let parts = plain(name.replace(/[’']s(?=\s|$)/g, "")).split(" ")
  while (parts.length > 1 && words.isDeterminer(parts[0]!)) parts = parts.slice(1)
  return parts.join(" ")
}

/** The head of a noun phrase, as a stem: "instability" of "the geopolitical instability of the region"; empty where all is idle. */
export function headOf(phrase: string, words: ReconcileWords): string {
  const parts = plain(phrase).split(" ")
  let head = ""
  for (const word of parts) {
    if (words.isPreposition(word) && head) break
    if (!words.isIdle(word)) head = words.stem(word)
  }
  return head
}

/** The commonest; of equals the shortest, then the first in the alphabet. */
export function commonest<Name extends string>(names: readonly Name[]): Name {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
}
