import type { ClaimKind } from "#claim"
import { grouped, say } from "../strings"
import { KINDS, KindSign } from "./kind"

interface KindFilterProps {
  readonly counts: ReadonlyMap<ClaimKind, number>
  /** Empty: all kinds are shown. */
  readonly chosen: readonly ClaimKind[]
  readonly onChange: (chosen: readonly ClaimKind[]) => void
}

/** One switch a kind, which is its legend too: its sign, its name underlined as its words are, its number and its key. */
export function KindFilter({ counts, chosen, onChange }: KindFilterProps) {
  const present = KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0 || chosen.includes(kind))
  if (present.length < 2 && chosen.length === 0) return null
  return (
    <fieldset className="kind-filter">
      <legend className="unseen">{say.kindFilter.label}</legend>
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={chosen.includes(kind)}
          className={`kind-switch kind-${kind}`}
          title={say.kindFilter.key(KINDS.indexOf(kind) + 1)}
          onClick={() => onChange(toggled(chosen, kind))}
        >
          <KindSign kind={kind} /> <span className="kind-line">{say.kinds[kind].more}</span>{" "}
          <span className="kind-count">{grouped(counts.get(kind) ?? 0)}</span>
        </button>
      ))}
      {chosen.length > 0 ? (
        <button type="button" className="plain" title={say.kindFilter.key(0)} onClick={() => onChange([])}>
          {say.kindFilter.all}
        </button>
      ) : null}
    </fieldset>
  )
}

export function toggled(chosen: readonly ClaimKind[], kind: ClaimKind): readonly ClaimKind[] {
  return chosen.includes(kind)
    ? chosen.filter((one) => one !== kind)
    : KINDS.filter((one) => one === kind || chosen.includes(one))
}

/** The kind of a digit key, all kinds for 0, or null for another key. */
export function kindsOfKey(key: string, chosen: readonly ClaimKind[]): readonly ClaimKind[] | null {
  if (key === "0") return []
  const kind = /^[1-9]$/.test(key) ? KINDS[Number(key) - 1] : undefined
  return kind ? toggled(chosen, kind) : null
}
