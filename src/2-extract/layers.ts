// The annotation layers of INTERCHANGE.md: what claims are made of, with offsets in UTF-16 units.
import type { Layer, Span } from "#claim"
import type { Reading } from "./reading.js"
import type { Scene } from "./scene.js"
import type { TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"

const VAGUE_TOLL = wordClass("vague-toll")

export function layersOf({ r, quantities, times, mentions, sayings }: Scene): Layer[] {
  return [
    ...quantities
      .filter((q) => !has(r, q.from, VAGUE_TOLL))
      .map((q): Layer => {
        const { low, high, unit, approximate, change, factor } = q
        // the layer has no field for "half that number": the share itself is the figure
        const best = q.best ?? (low === null && high === null ? factor : null)
        return { kind: "quantity", ...spanOf(r, q), low, best, high, unit, approximate, change }
      }),
    ...times.map((time): Layer => ({ kind: "time", ...spanOf(r, time), value: time.length ?? time.value })),
    ...mentions.map((mention): Layer => {
      const { type, name, known } = mention
      const place = known?.lat === undefined ? {} : { lat: known.lat, lon: known.lon }
      return {
        kind: "mention",
        ...spanOf(r, mention),
        type,
        name,
        ...place,
        ...(known?.country ? { country: known.country } : {}),
      }
    }),
    ...sayings.map(
      ({ source, cue, content }): Layer => ({
        kind: "attribution",
        source: source && spanOf(r, source),
        cue: spanOf(r, cue),
        content: spanOf(r, content),
      }),
    ),
  ]
}

const spanOf = (r: Reading, { from, to }: TokenSpan): Span => ({ start: r.start[from]!, end: r.end[to - 1]! })
