import type { Finding } from "#claim"
import type { Casebook } from "#store"

/** Puts all claims into one part and gives it these findings. */
export async function saveAll(casebook: Casebook, findings: readonly Finding[]): Promise<void> {
  const documents = await casebook.unparted(1000)
  await casebook.saveParts(
    documents.map(({ document, revision, claims }) => ({
      document,
      revision,
      claims: claims.map(({ id }) => ({ id, part: "all", setting: null })),
    })),
  )
  const { parts } = await casebook.changedParts(1000)
  await casebook.saveFindings(parts.map((part) => ({ ...part, findings })))
}

/** A finding on strength whose first two claims are apart. */
export function findingOf(id: string, claims: readonly string[], contest: number): Finding {
  return {
    question: {
      id,
      kind: "estimate",
      subject: "Islamic State Khorasan",
      topic: "strength",
      object: null,
      unit: "persons",
      place: null,
      time: null,
      claims,
      why: "the same subject and measure",
    },
    origins: [{ id: "o1", name: "Radio Kabul", claims, low: 1000, high: 5000 }],
    independence: "not-established",
    ties: [],
    conflicts:
      claims.length > 1
        ? [{ a: claims[0], b: claims[1], type: "value", why: "the figures are apart", settles: "a count" }]
        : [],
    positions: [],
    changes: [],
    reported: { low: 1000, high: 5000 },
    modelled: null,
    series: [],
    superseded: [],
    contest,
  }
}
