// A sign for each tie and turn, so that no colour is needed to tell them apart. Drawn around nought, eight pixels either way.
import type { LineageType, TurnType } from "#claim"

export const SIGNS: Readonly<Record<LineageType | TurnType, string>> = {
  /** A fork, two that become one, a part in its whole, a pennant, two rings, a crossing, an equals sign. */
  "split-from": "M0 5V1L-4 -4M0 1L4 -4",
  "merged-into": "M-4 -4L0 1V5M4 -4L0 1",
  "part-of": "M-4.5 -4.5h9v9h-9zM-1.5 0h6M0 0v4.5",
  "allegiance-to": "M-3 5V-5L4 -2.5L-3 0",
  "allied-with": "M1.6 0a3 3 0 1 1-6 0a3 3 0 1 1 6 0M4.4 0a3 3 0 1 1-6 0a3 3 0 1 1 6 0",
  "rival-of": "M-4 -4L4 4M4 -4L-4 4",
  "also-known-as": "M-4 -2h8M-4 2h8",
  founded: "M0 -4.5V4.5M-4.5 0H4.5",
  renamed: "M-4 -1.5h7l-2.5 -2.5M4 1.5h-7l2.5 2.5",
  ended: "M-3.5 -3.5h7v7h-7z",
}

export const isKin = (type: LineageType): boolean =>
  type === "split-from" || type === "merged-into" || type === "part-of" || type === "allegiance-to"
