// What the closed types of the nouns are called when people read them. The CLI and the app use the same words.
import type {
  ActorKind,
  Aspect,
  BlockKind,
  Certainty,
  ChangeType,
  ClaimKind,
  ConflictType,
  Direction,
  EventSubtype,
  Independence,
  LineageType,
  MetadataOrigin,
  RelationType,
  Stance,
  TieKind,
  TurnType,
} from "#claim"

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  endorses: "the author says so",
  neutral: "the author passes it on",
  doubts: "the author doubts it",
  rejects: "the author rejects it",
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: "told as certain",
  probable: "told as probable",
  possible: "told as possible",
  unknown: "told as unclear",
}

export const INDEPENDENCE_WORDS: Readonly<Record<Independence, string>> = {
  established: "At least two of the origins share nothing that could be found.",
  shared: "All of these claims can be followed back to the same place.",
  "not-established": "The origins may share a source that the reports do not name.",
}

export const CONFLICT_WORDS: Readonly<Record<ConflictType, string>> = {
  value: "different figures for the same thing",
  time: "for different times",
  place: "for different places",
  population: "counting different people",
  definition: "counting under different definitions",
  polarity: "one says so, the other denies it",
  identity: "names that may be one or two",
  perpetrator: "blaming different perpetrators",
  inclusion: "one counts some whom the other leaves out",
}

export const TIE_WORDS: Readonly<Record<TieKind, string>> = {
  attribution: "same holder",
  citation: "cites it",
  "self-citation": "quotes itself",
  wording: "same wording",
  "same-figure": "same figure and speaker",
  "names-in-order": "same rare names in the same order",
  translation: "one statement in two languages",
}

export const METADATA_WORDS: Readonly<Record<MetadataOrigin, string>> = {
  given: "given by you",
  file: "from the file",
  page: "from the page",
  text: "from the first lines",
}

export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  title: "title",
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list",
  table: "table",
  caption: "caption",
  note: "note",
  reference: "reference",
  furniture: "page furniture",
}

/** Kinds in the singular and in the plural. */
export const KIND_WORDS: Readonly<Record<ClaimKind, { readonly one: string; readonly many: string }>> = {
  estimate: { one: "estimate", many: "estimates" },
  event: { one: "event", many: "events" },
  relation: { one: "relation", many: "relations" },
  forecast: { one: "forecast", many: "forecasts" },
  cause: { one: "cause", many: "causes" },
  appraisal: { one: "appraisal", many: "appraisals" },
  recommendation: { one: "recommendation", many: "recommendations" },
}

/** Before the other end; `denied` where "not" before it is no English. */
export const RELATION_WORDS: Readonly<Record<RelationType, { readonly holds: string; readonly denied?: string }>> = {
  "part-of": { holds: "part of" },
  "allegiance-to": { holds: "pledged to" },
  "split-from": { holds: "split from" },
  "merged-into": { holds: "merged into" },
  "allied-with": { holds: "allied with" },
  "rival-of": { holds: "a rival of" },
  "led-by": { holds: "led by" },
  "member-of": { holds: "a member of" },
  "operates-in": { holds: "active in" },
  supports: { holds: "supporting", denied: "not supporting" },
  "also-known-as": { holds: "also known as" },
  ideology: { holds: "committed to" },
}

/** What the two ends of a relation are, each for a line of its own. */
export const RELATION_ENDS: Readonly<Record<RelationType, { readonly subject: string; readonly object: string }>> = {
  "part-of": { subject: "part", object: "of the whole" },
  "allegiance-to": { subject: "who pledged", object: "to whom" },
  "split-from": { subject: "who split off", object: "from whom" },
  "merged-into": { subject: "who joined", object: "what they became part of" },
  "allied-with": { subject: "one ally", object: "the other" },
  "rival-of": { subject: "one rival", object: "the other" },
  "led-by": { subject: "group", object: "leader" },
  "member-of": { subject: "member", object: "of what" },
  "operates-in": { subject: "who", object: "where it is active" },
  supports: { subject: "who supports", object: "whom" },
  "also-known-as": { subject: "name", object: "other name" },
  ideology: { subject: "who", object: "what it is committed to" },
}

/** ACLED's subtypes as one says them in a sentence. */
export const SUBTYPE_WORDS: Readonly<Record<EventSubtype, string>> = {
  "Armed clash": "armed clash",
  "Government regains territory": "territory regained by the government",
  "Non-state actor overtakes territory": "territory overrun",
  "Suicide bomb": "suicide bombing",
  "Air/drone strike": "air or drone strike",
  "Remote explosive/landmine/IED": "planted bomb or mine",
  "Shelling/artillery/missile attack": "shelling or missile attack",
  Grenade: "grenade attack",
  "Chemical weapon": "chemical attack",
  Attack: "attack",
  "Sexual violence": "sexual violence",
  "Abduction/forced disappearance": "abduction",
  "Peaceful protest": "peaceful protest",
  "Protest with intervention": "protest that was broken up",
  "Excessive force against protesters": "force against protesters",
  "Violent demonstration": "violent demonstration",
  "Mob violence": "mob violence",
  Agreement: "agreement",
  Arrests: "arrests",
  "Change to group/activity": "change to a group",
  "Disrupted weapons use": "weapons seized or disarmed",
  "Headquarters or base established": "base established",
  "Looting/property destruction": "looting or destruction",
  "Non-violent transfer of territory": "territory handed over",
  Other: "other development",
}

export const ASPECT_WORDS: Readonly<
  Record<Aspect, { readonly words: string; readonly strong: string; readonly weak: string }>
> = {
  capability: { words: "capability", strong: "strong", weak: "weak" },
  intent: { words: "intent", strong: "strong", weak: "weak" },
  cohesion: { words: "cohesion", strong: "strong", weak: "weak" },
  finance: { words: "finances", strong: "strong", weak: "weak" },
  territory: { words: "hold on territory", strong: "strong", weak: "weak" },
  recruitment: { words: "recruitment", strong: "strong", weak: "weak" },
  activity: { words: "activity", strong: "high", weak: "low" },
  support: { words: "support", strong: "strong", weak: "weak" },
  threat: { words: "threat", strong: "great", weak: "small" },
  ideology: { words: "ideological pull", strong: "strong", weak: "weak" },
  governance: { words: "governance", strong: "strong", weak: "weak" },
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  rising: "growing",
  falling: "shrinking",
  stable: "unchanged",
  high: "strong",
  low: "weak",
}

const TOPICS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SUBTYPE_WORDS),
  ...Object.entries(RELATION_WORDS).map(([type, { holds }]): [string, string] => [type, holds]),
  ...Object.entries(ASPECT_WORDS).map(([aspect, { words }]): [string, string] => [aspect, words]),
])
/** A measure, a subtype, a type of relation or an aspect in words. */
export const topicWords = (topic: string): string => TOPICS.get(topic) ?? topic

/** The rules are the first reader; others are called by their names. */
export const readerWords = (reader: string): string => (reader === "rules" ? "the rules" : reader)

export const CHANGE_WORDS: Readonly<Record<ChangeType, string>> = {
  "hedge lost": "a hedge was lost",
  "hedge added": "a hedge was added",
  "figure changed": "the figure changed",
  "bound lost": "a bound was lost",
  "holder lost": "a holder was lost",
}

export const ACTOR_WORDS: Readonly<Record<ActorKind, { readonly one: string; readonly many: string }>> = {
  "armed-group": { one: "armed group", many: "armed groups" },
  state: { one: "state", many: "states" },
  "government-body": { one: "government body", many: "government bodies" },
  organisation: { one: "organisation", many: "organisations" },
  person: { one: "public person", many: "public persons" },
  named: { one: "named, not known what", many: "named, not known what" },
}

/** What stands over a list of other ends: those of an actor at the subject's place, and at the object's. */
export const RELATION_SIDES: Readonly<Record<RelationType, { readonly subject: string; readonly object: string }>> = {
  "split-from": { subject: "Split from", object: "Split off from it" },
  "merged-into": { subject: "Merged into", object: "Merged into it" },
  "part-of": { subject: "Part of", object: "Its parts" },
  "allegiance-to": { subject: "Pledged to", object: "Pledged to it" },
  "allied-with": { subject: "Allied with", object: "Allied with" },
  "rival-of": { subject: "Rivals", object: "Rivals" },
  supports: { subject: "Supports", object: "Supported by" },
  "led-by": { subject: "Led by", object: "Leads" },
  "member-of": { subject: "Member of", object: "Members" },
  "operates-in": { subject: "Active in", object: "Active there" },
  ideology: { subject: "Committed to", object: "Committed to it" },
  "also-known-as": { subject: "Also known as", object: "Also known as" },
}

/** Between two groups: as it is said, denied, and said to be over; and in a word or two. */
export const LINEAGE_WORDS: Readonly<
  Record<LineageType, { readonly says: string; readonly not: string; readonly past: string; readonly short: string }>
> = {
  "split-from": { says: "split from", not: "did not split from", past: "had split from", short: "split" },
  "merged-into": { says: "merged into", not: "did not merge into", past: "had merged into", short: "merged" },
  "part-of": { says: "is part of", not: "is not part of", past: "is no longer part of", short: "part of" },
  "allegiance-to": { says: "pledged to", not: "did not pledge to", past: "is no longer pledged to", short: "pledged" },
  "allied-with": {
    says: "is allied with",
    not: "is not allied with",
    past: "is no longer allied with",
    short: "allied",
  },
  "rival-of": { says: "fights", not: "does not fight", past: "no longer fights", short: "fights" },
  "also-known-as": { says: "is also known as", not: "is not", past: "was also known as", short: "also known as" },
}

export const TURN_WORDS: Readonly<Record<TurnType, string>> = {
  founded: "was founded",
  renamed: "took another name",
  ended: "came to its end",
}
