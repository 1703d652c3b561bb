import type { Reliability } from "#claim"
import type { ClaimView } from "./claim.js"
import type { DealingsView } from "./dealings.js"
import type { DocumentRow } from "./document.js"
import type { PageView } from "./lists.js"
import type { GradeView, TrackRecord } from "./track-record.js"

/** Who publishes, who writes, and who is said to hold claims: three roles that one name may have at once. */
export const SOURCE_ROLES = ["publisher", "author", "holder"] as const
export type SourceRole = (typeof SOURCE_ROLES)[number]

export interface SourceRow {
  readonly name: string
  readonly role: SourceRole
  readonly documents: number
  readonly claims: number
  readonly questions: number
  /** Letters that people have given it, on whatever topic, each once. */
  readonly grades: readonly Reliability[]
}

export interface SourceView {
  readonly name: string
  readonly role: SourceRole
  readonly documents: readonly DocumentRow[]
  readonly claims: PageView<ClaimView>
  /** Of the claims that are shown. */
  readonly record: TrackRecord
  readonly grades: readonly GradeView[]
  /** The letter that its first reports bear, as a proposal; null where it tells none. */
  readonly proposal: { readonly reliability: Reliability; readonly reason: string } | null
  /** Of the claims that are shown. */
  readonly dealings: DealingsView
}
