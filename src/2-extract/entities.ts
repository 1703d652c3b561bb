// Mentions with one canonical name are one entity; its forms stand in the order in which the document uses them.
import type { Entity } from "#claim"
import type { Mention } from "./spans.js"

/** `forms` adds forms that are longer than the mention ("general John Nicholson"), by canonical name. */
export function entitiesOf(mentions: readonly Mention[], forms: ReadonlyMap<string, readonly string[]>): Entity[] {
  const grouped = new Map<string, { mention: Mention; forms: Set<string> }>()
  for (const mention of mentions) {
    const group = grouped.get(mention.name)
    if (group) group.forms.add(mention.form)
    else grouped.set(mention.name, { mention, forms: new Set([mention.form]) })
  }
  for (const [name, more] of forms) for (const form of more) grouped.get(name)?.forms.add(form)
  return [...grouped.values()].map(({ mention: { type, name, known }, forms: used }) => ({
    type,
    name,
    forms: [...used],
    ...(known?.lat !== undefined ? { lat: known.lat, lon: known.lon } : {}),
    ...(known?.country !== undefined ? { country: known.country } : {}),
    pack: known?.pack ?? null,
  }))
}
