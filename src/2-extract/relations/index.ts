// Relations: standing ties between named things, each once in a document.
import type { EntityType, RelationClaim, RelationType } from "#claim"
import type { Lexicon } from "#lexicon"
import { COMMA } from "../reading.js"
import type { Scene } from "../scene.js"
import { makeSilence } from "../silence.js"
import { makeTeller } from "../told.js"
import { lowest, wake, wakersOf } from "../waking.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { BACKING_RULE } from "./backing.js"
import { AGAINST_RULE, COMPOUND_RULE } from "./compounds.js"
import { OWNED_RULE, SEAT_RULE } from "./derived.js"
import { FOUNDING_RULE } from "./founding.js"
import { IDEOLOGY_RULE } from "./ideology.js"
import { BELIEF_RULE, HOME_RULE } from "./kinds.js"
import { MERGING_RULE } from "./merging.js"
import { ALIAS_RULE, BRANCH_RULE, HEADED_RULE, PLACE_RULE } from "./names.js"
import { BETWEEN_RULE, BOTH_RULE, MERGER_RULE, OFFICE_RULE, REGARD_RULE } from "./nouns.js"
import { RENAME_RULE } from "./renaming.js"
import type { RelationRule, Tie } from "./rule.js"
import { SPLIT_RULE } from "./splits.js"
import { SUCCESSION_RULE } from "./succession.js"
import { TITLE_RULE } from "./titles.js"
import { EACH_OTHER_RULE, FIGHTING_RULE, FRAME_RULE, TIE_RULE, VERB_RULE, WITH_RULE } from "./verbs.js"
import { DOING_RULE, FRONTED_RULE } from "./where.js"
import { makeRelationWords } from "./words.js"

const RELATION_ENDED = wordClass("relation-ended")

export const RELATION_RULES: readonly RelationRule[] = [
  OFFICE_RULE,
  REGARD_RULE,
  BOTH_RULE,
  BETWEEN_RULE,
  TIE_RULE,
  VERB_RULE,
  FRAME_RULE,
  WITH_RULE,
  EACH_OTHER_RULE,
  FIGHTING_RULE,
  MERGER_RULE,
  IDEOLOGY_RULE,
  ALIAS_RULE,
  BRANCH_RULE,
  HEADED_RULE,
  PLACE_RULE,
  COMPOUND_RULE,
  AGAINST_RULE,
  SEAT_RULE,
  OWNED_RULE,
  RENAME_RULE,
  SUCCESSION_RULE,
  DOING_RULE,
  FRONTED_RULE,
  FOUNDING_RULE,
  MERGING_RULE,
  SPLIT_RULE,
  BACKING_RULE,
  TITLE_RULE,
  HOME_RULE,
  BELIEF_RULE,
]

export function makeRelationFinder(lexicon: Lexicon): (scene: Scene) => RelationClaim[] {
  const words = makeRelationWords(lexicon)
  const wakers = wakersOf(lexicon, RELATION_RULES)
  return (scene) => {
    const silent = makeSilence(scene)
    const tell = makeTeller(scene)
    let types: Map<string, EntityType> | null = null
    const typeOfName = (name: string) => {
      types ??= new Map(scene.mentions.map(({ name, type }) => [name, type]))
      return types.get(name) ?? lexicon.names.byName(name)?.type
    }
    const wholeOf = (name: string) => scene.r.lexicon.names.byName(name)?.of ?? null
    const found = new Map<string, RelationClaim>()
    const pledges: Told[] = []
    const successions: Told[] = []
    wake(wakers, scene, (i, awake) => {
      if (silent(i)) return
      for (let rest = awake; rest; rest &= rest - 1) {
        const { make, name } = RELATION_RULES[lowest(rest)]!
        const tie = make(scene, words, i)
        if (tie) keep(tie, name)
      }
    })
    leadersBefore()
    pledgeForGroups()
    return [...found.values()]

    function keep(tie: Tie, rule: string): void {
      for (const [type, subject, object] of pairsOf(tie, typeOfName, wholeOf)) {
        if (type === "succeeded") {
          successions.push({ tie, rule, subject, object })
          continue
        }
        keepOne(tie, rule, type, subject, object)
        if (type === "allegiance-to" && typeOfName(subject) === "person") pledges.push({ tie, rule, subject, object })
      }
    }
    function keepOne(tie: Tie, rule: string, type: RelationType, subject: string, object: string): void {
      const key = keyOf(type, subject, object)
      if (found.has(key)) return
      const { head, words: covered, verb, implied } = tie
      const base = tell({ head, words: covered, verb, rule, implied: implied ? [implied] : [] }, true)
      const polarity = tie.denied ? "negative" : base.polarity
      const ended = tie.ended === true || isEnded(scene, tie)
      const { quote, attribution, stance, certainty, time } = base
      found.set(key, {
        kind: "relation",
        quote,
        attribution,
        stance,
        certainty,
        polarity,
        time,
        rule,
        implied: base.implied,
        type,
        subject,
        object,
        ended,
      })
    }
    /** Whom the leader of a group succeeded has led it. */
    function leadersBefore(): void {
      for (const { tie, rule, subject, object } of successions)
        for (const { type, subject: group, object: leader } of [...found.values()]) {
          if (type !== "led-by" || leader !== subject) continue
          keepOne({ ...tie, implied: "whom a leader succeeded has led" }, rule, "led-by", group, object)
        }
    }
    /** Whoever leads a group pledges for it, to whomever the one who is pledged to leads. */
    function pledgeForGroups(): void {
      for (const { tie, rule, subject, object } of pledges)
        for (const { type, subject: group, object: leader } of [...found.values()]) {
          if (type !== "led-by" || leader !== subject || !GROUPS.has(typeOfName(group))) continue
          const whole = scene.r.lexicon.names.byName(object)?.of ?? object
          keepOne({ ...tie, implied: "a leader’s pledge is the group’s" }, rule, "allegiance-to", group, whole)
        }
    }
  }
}

/** A tie that tells more once all others are known. */
interface Told {
  readonly tie: Tie
  readonly rule: string
  readonly subject: string
  readonly object: string
}

const EITHER_WAY: ReadonlySet<RelationType> = new Set(["allied-with", "rival-of", "also-known-as"])
const keyOf = (type: RelationType, subject: string, object: string): string =>
  [type, ...(EITHER_WAY.has(type) ? [subject, object].sort() : [subject, object])].join("\n")

function* pairsOf(
  tie: Tie,
  typeOfName: (name: string) => EntityType | undefined,
  wholeOf: (name: string) => string | null,
): Generator<[RelationType | "succeeded", string, string]> {
  for (const subject of tie.subjects)
    for (const object of tie.objects) {
      const type = typeOf(tie.type, typeOfName(subject), typeOfName(object))
      // whoever is allied with what it is a branch of is a part of it
      const branch = type === "allied-with" || type === "also-known-as" ? branchOf(subject, object, wholeOf) : null
      if (branch && typeOfName(branch) !== "person") yield ["part-of", branch, branch === subject ? object : subject]
      else if (type && subject !== object) yield [type, subject, object]
      else if (type === "also-known-as") yield [type, subject, object]
    }
}

function branchOf(one: string, other: string, wholeOf: (name: string) => string | null): string | null {
  return wholeOf(one) === other ? one : wholeOf(other) === one ? other : null
}

const GROUPS: ReadonlySet<EntityType | undefined> = new Set(["armed-group", "organisation", "people"])
const POWERS: ReadonlySet<EntityType | undefined> = new Set([...GROUPS, "state", "government-body"] as const)
const PLACES: ReadonlySet<EntityType | undefined> = new Set(["place", "state"])

/** The tie that a word makes between things of these kinds; null where such things cannot stand in it. */
function typeOf(
  type: Tie["type"],
  subject: EntityType | undefined,
  object: EntityType | undefined,
): RelationType | "succeeded" | null {
  switch (type) {
    case "joined":
      return !GROUPS.has(object)
        ? null
        : subject === "person"
          ? "member-of"
          : GROUPS.has(subject)
            ? "merged-into"
            : null
    case "left":
      return !GROUPS.has(object)
        ? null
        : subject === "person"
          ? "member-of"
          : GROUPS.has(subject) && subject !== "people"
            ? "split-from"
            : null
    case "branded":
      return (subject === "state" || subject === "government-body") && (GROUPS.has(object) || object === "person")
        ? "rival-of"
        : null
    case "led-by":
      return POWERS.has(subject) && (object === "person" || (GROUPS.has(object) && GROUPS.has(subject))) ? type : null
    case "member-of":
      // a group is a member of a coalition as its part
      return !POWERS.has(object)
        ? null
        : subject === "person"
          ? type
          : GROUPS.has(subject) && GROUPS.has(object)
            ? "part-of"
            : null
    case "operates-in":
      return GROUPS.has(subject) && PLACES.has(object) ? type : null
    case "part-of":
      // a militia may be part of an army, and a ministry of a government
      return !POWERS.has(object)
        ? null
        : subject === "person"
          ? GROUPS.has(object)
            ? "member-of"
            : null
          : (GROUPS.has(subject) && object !== "state") || subject === "government-body"
            ? type
            : null
    case "split-from":
      return (GROUPS.has(subject) || subject === "person") && (GROUPS.has(object) || object === "person") ? type : null
    case "merged-into":
      return GROUPS.has(subject) && GROUPS.has(object) ? type : null
    case "allegiance-to":
      return (GROUPS.has(subject) || subject === "person") && (GROUPS.has(object) || object === "person") ? type : null
    case "rival-of":
    case "allied-with":
      // a commander has rivals of his own, and a state its allies
      return (POWERS.has(subject) || subject === "person") && (POWERS.has(object) || object === "person") ? type : null
    case "supports":
      return (POWERS.has(subject) && (POWERS.has(object) || object === "person")) ||
        (subject === "person" && GROUPS.has(object))
        ? type
        : null
    default:
      return type
  }
}

/** "formerly led by", "the leader at the time": beside the word that makes the tie, and not in what is inserted elsewhere. */
function isEnded({ r }: Scene, { head, words }: Tie): boolean {
  for (let i = head.from; i >= words.from && !(i < head.from && r.grammar[i]! & COMMA); i--)
    if (has(r, i, RELATION_ENDED)) return true
  for (let i = head.from; i < words.to; i++) if (lengthOf(r, i, RELATION_ENDED)) return true
  return false
}
