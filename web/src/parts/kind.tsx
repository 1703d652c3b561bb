// What a claim's kind looks like, everywhere: a drawn sign, a colour and a line below its words. No two kinds share any of
// the three, so that none of them is needed to tell them apart.
import type { ClaimKind } from "#claim"
import { say } from "../strings"

/** In the codebook's order, which is also the order of their keys. */
export const KINDS: readonly ClaimKind[] = [
  "estimate",
  "event",
  "relation",
  "forecast",
  "cause",
  "appraisal",
  "recommendation",
]

/** A ladder of counts, a burst, two rings, a path that is not yet there, a push, a balance, a flag. */
const SIGNS: Readonly<Record<ClaimKind, string>> = {
  estimate: "M3 13V9M8 13V6M13 13V2",
  event: "M8 1.5V5M8 11v3.5M1.5 8H5M11 8h3.5M3.4 3.4l2.4 2.4M10.2 10.2l2.4 2.4M12.6 3.4l-2.4 2.4M5.8 10.2l-2.4 2.4",
  relation: "M9.6 8a3.9 3.9 0 1 1-7.8 0a3.9 3.9 0 1 1 7.8 0M14.2 8a3.9 3.9 0 1 1-7.8 0a3.9 3.9 0 1 1 7.8 0",
  forecast: "M1.5 13.5l2.6-2.6M6 9l2-2M9.8 5.2L13.5 1.8M9 1.5h4.8v4.8",
  cause: "M4.6 8a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M4.8 8h9.4M10.4 4L14.4 8l-4 4",
  appraisal: "M8 1.8v12M4.5 14h7M2 4.5h12M2 4.5L.8 9h3.6L3.2 4.5M14 4.5L12.2 9h3.2",
  recommendation: "M3.5 15V1.8M3.5 2.4h9.2L10.2 5.8l2.5 3.4H3.5",
}

/** The sign alone says nothing to those who listen: its name stands beside it, or is given here. */
export function KindSign({ kind, named = false }: { kind: ClaimKind; named?: boolean }) {
  return (
    <span className={`kind-sign kind-${kind}`} title={named ? say.kinds[kind].one : undefined}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={SIGNS[kind]} />
      </svg>
      {named ? <span className="unseen">{say.kinds[kind].one}: </span> : null}
    </span>
  )
}

/** Sign and name. */
export function KindName({ kind }: { kind: ClaimKind }) {
  return (
    <span className={`kind-name kind-${kind}`}>
      <KindSign kind={kind} /> {say.kinds[kind].one}
    </span>
  )
}
