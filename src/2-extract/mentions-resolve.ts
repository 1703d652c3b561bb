// From sightings to mentions, in the order of the text: what has been named before decides what a short form means.
import type { EntityType } from "#claim"
import type { KnownName, Lexicon } from "#lexicon"
import { type Definition, findDefinitions } from "./definitions.js"
import { type ChooseClasses, choose, type Reading } from "./mentions-choose.js"
import type { Context } from "./mentions-context.js"
import { isQuoteMark, markAt, type Sighting } from "./mentions-known.js"
import { makeRoleReader } from "./mentions-roles.js"
import { isPairing, makeStateReader, type StateThing } from "./mentions-states.js"
import { makeGuesser, nameOf } from "./mentions-unknown.js"
import type { Mention } from "./spans.js"
import { isWord, termLength, textOf, type Words } from "./words.js"

/** Who a form of this text stands for. */
interface Bearer {
  readonly name: string
  readonly type: EntityType
  readonly known: KnownName | null
}
interface Resolved {
  readonly mentions: Mention[]
  /** Forms longer than the mention, with a title before the name, by canonical name. */
  readonly longForms: ReadonlyMap<string, readonly string[]>
}

export function makeResolver(lexicon: Lexicon, classId: (name: string) => number) {
  const guesser = makeGuesser(classId)
  const roleOf = makeRoleReader(classId)
  const stateThing = makeStateReader(lexicon, classId)
  const aliasCue = classId("alias-cue")
  const classes: ChooseClasses = {
    homograph: classId("homograph"),
    acts: classId("state-acts"),
    seatBefore: classId("seat-before"),
    seatAfter: classId("seat-after"),
  }

  return function resolve(words: Words, seen: Sighting[], cased: boolean, context: Context): Resolved {
    const mentions: Mention[] = []
    const longForms = new Map<string, string[]>()
    const bearers = new Map<string, Bearer>()
    const surnames = new Map<string, Bearer>()
    /** Persons whom no pack knows by the first of their names, and by their whole name without accents. */
    const firstNames = new Map<string, Bearer>()
    const plainNames = new Map<string, Bearer>()
    const reading: Reading = {
      cased,
      context,
      introduced: introductions(seen),
      kept: keptForms(seen),
      ...branchesOf(seen),
    }
    const sightings = define(words, seen, cased ? findDefinitions(words) : [], reading, bearers)

    const told = toldOf(sightings)
    for (let n = 0; n < sightings.length; n++) {
      const sighting = sightings[n]!
      const back = mentions.at(-1)?.to ?? 0
      if (sighting.from < back) continue
      const made = resolveOne(sighting, sightings[n + 1])
      if (!made) continue
      mentions.push(made)
      if (made.type === "person") keepPerson(made)
    }
    return { mentions, longForms }

    /** What the text says anywhere of names that nobody knows: it holds for all of their mentions. */
    function toldOf(sightings: readonly Sighting[]): ReadonlyMap<string, EntityType> {
      const told = new Map<string, EntityType>()
      if (!cased) return told
      for (const { from, to, candidates } of sightings) {
        if (candidates.length) continue
        const role = roleOf(words, from, to)
        const name = role && nameOf(words, from, to)
        if (name && !told.has(name)) told.set(name, role)
      }
      return told
    }
    function resolveOne(sighting: Sighting, next: Sighting | undefined): Mention | null {
      const { from, to } = sighting
      const defined = bearers.size ? bearers.get(nameOf(words, from, to)) : undefined
      if (defined) return mention(from, to, defined, "defined in the text")
      if (!sighting.candidates.length) return unknown(sighting)
      const chosen = choose(words, sighting, reading, classes)
      if (!chosen) return null
      const { known } = chosen
      // "Haqqani" is the person of that name where one was named before, and the group in "Haqqani fighters"
      const person = chosen.context.size && to - from === 1 ? surnames.get(nameOf(words, from, to)) : undefined
      if (person && !chosen.context.has(words.word[to]!)) return mention(from, to, person, "surname")
      const namesake = namesakeOf(sighting, known, next)
      if (namesake) return namesake
      const place = known.type === "place" && chosen.kind === "name"
      // "the Dawn Front": no newspaper
      const titled = known.type === "publisher" && to - from === 1
      if (known.type === "state" || chosen.kind === "demonym" || place || titled) {
        const wider = (place || titled ? null : stateThing(words, known, from, to)) ?? organisationOf(sighting, next)
        if (wider && makeRoom(wider.from)) {
          const made = paired(wider)
          return mention(made.from, made.to, bearerOf(made), made.rule)
        }
      }
      const rule = chosen.context.size ? "name of the pack, by its context" : RULES[chosen.kind]
      return mention(from, to, { name: known.name, type: known.type, known }, rule)
    }
    /** "Chad Smith" is no state, and "Eric Trump" is not the president: a person whom the packs do not know. */
    function namesakeOf({ from, to }: Sighting, known: KnownName, next: Sighting | undefined): Mention | null {
      if (to - from > 1) return null
      const place = known.type === "state" || known.type === "place"
      if (place && next?.from === to && !next.candidates.length && guesser.isGivenName(words, from))
        return mention(
          from,
          next.to,
          { name: nameOf(words, from, next.to), type: "person", known: null },
          "person by given name",
        )
      if (known.type !== "person" || from === 0 || !guesser.isGivenName(words, from - 1)) return null
      if (known.name.includes(textOf(words, from - 1, from))) return null
      return mention(
        from - 1,
        to,
        { name: nameOf(words, from - 1, to), type: "person", known: null },
        "person by given name",
      )
    }
    /** Takes back mentions that lie wholly behind `from`: "Foreign Affairs" in "Ministry of Foreign Affairs of Uzbekistan". */
    function makeRoom(from: number): boolean {
      const last = mentions.at(-1)
      if (!last || last.to <= from) return true
      if (last.from < from) return false
      mentions.pop()
      return makeRoom(from)
    }
    /** "Afghan-Uzbek border" is one border of two states. */
    function paired(thing: StateThing): StateThing {
      const last = mentions.at(-1)
      if (thing.type !== "place" || last?.to !== thing.from - 1 || last.type !== "state") return thing
      if (!isPairing(words, thing.from - 1)) return thing
      mentions.pop()
      const states = [last.name, thing.name.replace(/ border$/, "")].sort()
      return { ...thing, from: last.from, name: `${states.join("-")} border` }
    }
    /** "Pakistan Institute of Peace Studies": a state's name that opens the name of an organisation. */
    function organisationOf({ from, to }: Sighting, next: Sighting | undefined) {
      if (next?.from !== to || next.candidates.length) return null
      const guess = guesser.guess(words, next) ?? guesser.noun(words, next)
      if (!guess || guess.from !== to || guess.type === "person" || guess.type === "place") return null
      return { ...guess, from, name: nameOf(words, from, guess.to) }
    }
    function bearerOf(thing: { name: string; type: EntityType }): Bearer {
      const known = lexicon.names.byName(thing.name)
      const { name, type } = known ?? thing
      return { name, type, known }
    }

    function unknown(sighting: Sighting): Mention | null {
      const { from, to } = sighting
      const alias = aliasOf(from)
      if (alias && to - from <= 4) {
        bearers.set(nameOf(words, from, to), alias)
        return mention(from, to, alias, "alias told in the text")
      }
      const surname = surnames.size ? surnames.get(textOf(words, to - 1, to)) : undefined
      if (surname && (to - from === 1 || surname.name.endsWith(nameOf(words, from, to))))
        return mention(from, to, surname, "surname after the full name")
      const guess = guesser.guess(words, sighting)
      const role = guess && guess.rule !== "person by unknown words" ? undefined : told.get(nameOf(words, from, to))
      if (role) return mention(from, to, bearerOf({ name: nameOf(words, from, to), type: role }), "name by its role")
      if (!guess) return null
      if (guess.type === "person") {
        const written = textOf(words, guess.from, guess.to)
        const alone = guess.to - guess.from === 1
        const known = alone ? (surnames.get(written) ?? firstNames.get(written)) : plainNames.get(plain(written))
        const rule = alone ? "surname after a title" : "name written without its accents"
        if (known) return mention(guess.from, guess.to, known, rule)
      }
      return mention(
        guess.from,
        guess.to,
        bearerOf({ name: nameOf(words, guess.from, guess.to), type: guess.type }),
        guess.rule,
      )
    }
    /** The mention that a cue right before token `from` says this to be another name of. */
    function aliasOf(from: number): Bearer | null {
      const last = mentions.at(-1)
      if (!last || from - last.to > FARTHEST_ALIAS) return null
      let at = from
      while (at > 0 && isQuoteMark(words, at - 1)) at--
      if (at > 0 && isWord(words, at - 1, "the")) at--
      let length = 6
      while (length > 0 && (at < length || termLength(words, at - length, aliasCue) !== length)) length--
      if (!length) return null
      at -= length
      while (at > 0 && isAside(markAt(words, at - 1))) at--
      return last.to === at ? last : null
    }
    function mention(from: number, to: number, { name, type, known }: Bearer, rule: string): Mention {
      return {
        from,
        to,
        type,
        name,
        form: words.document.text.slice(words.start[from], words.end[to - 1]),
        known,
        rule,
      }
    }
    function keepPerson(person: Mention): void {
      const space = person.name.lastIndexOf(" ")
      if (space > 0 && person.to - person.from > 1) {
        surnames.set(person.name.slice(space + 1), person)
        surnames.set(textOf(words, person.to - 1, person.to), person)
        if (!person.known) {
          plainNames.set(plain(person.form), person)
          const [first, ...others] = person.name.split(" ")
          if (others.length > 1 && first!.length > 3) firstNames.set(first!, person)
        }
      }
      const title = guesser.titleLength(words, person.from)
      if (!title) return
      const long = textOf(words, person.from - title, person.to)
      const forms = longForms.get(person.name)
      if (forms) forms.push(long)
      else longForms.set(person.name, [long])
    }
  }

  /** Takes definitions in: the short form stands for the long one's bearer from here on, and in the whole text. */
  function define(
    words: Words,
    seen: Sighting[],
    definitions: Definition[],
    reading: Reading,
    bearers: Map<string, Bearer>,
  ): Sighting[] {
    let sightings = seen
    for (const { long, short } of definitions) {
      const inside = sightings.find((one) => one.candidates.length > 0 && one.to === long.to && one.from <= long.from)
      const known = inside && choose(words, inside, reading, classes)?.known
      if (known) {
        bearers.set(nameOf(words, short.from, short.to), { name: known.name, type: known.type, known })
        continue
      }
      const sentence = seen.find((one) => one.to > long.from)?.sentence ?? 0
      const sighting: Sighting = { ...long, sentence, candidates: [] }
      const known4 = short.to - short.from > 1 || words.end[short.to - 1]! - words.start[short.from]! >= 4
      const byShort = known4 ? knownShort(sightings, short.from) : null
      const bearer: Bearer = byShort ?? {
        name: nameOf(words, long.from, long.to),
        type: typeDefined(words, sighting),
        known: null,
      }
      if (bearer.type === "place") continue
      bearers.set(nameOf(words, short.from, short.to), bearer)
      bearers.set(nameOf(words, long.from, long.to), bearer)
      sightings = [...sightings.filter((one) => one.to <= long.from || one.from >= long.to), sighting]
    }
    return sightings === seen ? seen : sightings.sort((a, b) => a.from - b.from)
  }
  /** Whose initials the text gives is a body, also where its words alone look like a person's. */
  function typeDefined(words: Words, sighting: Sighting): EntityType {
    const guess = guesser.guess(words, sighting)
    const told = roleOf(words, sighting.from, sighting.to)
    if (guess && guess.type !== "person" && guess.from === sighting.from) return guess.type
    return told === null || told === "person" ? "organisation" : told
  }
  function knownShort(sightings: readonly Sighting[], from: number): Bearer | null {
    const known = sightings.find((one) => one.from === from)?.candidates[0]?.known
    return known ? { name: known.name, type: known.type, known } : null
  }
}

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

const isAside = (mark: string): boolean => mark !== "" && ',(“"”'.includes(mark)
/** Tokens of the longest cue with its comma, article and quotation mark. */
const FARTHEST_ALIAS = 11
/** The rule of "Afghan" and "Afghans". */
export const BY_PEOPLE = "adjective or people of the pack"
const RULES = {
  name: "name of the pack",
  demonym: BY_PEOPLE,
  seat: "seat of government that acts",
}

/** A text that names so many branches of one whole surveys them. */
const MANY = 3
/** In which sentences each branch stands under a name that only it has, and whether the text surveys many. */
function branchesOf(sightings: readonly Sighting[]): Pick<Reading, "named" | "survey"> {
  const named = new Map<string, number[]>()
  const siblings = new Map<string, Set<string>>()
  for (const { candidates, sentence } of sightings) {
    const known = candidates[0]?.known
    if (!known?.of || candidates.some((one) => one.known !== known || one.context.size)) continue
    const sentences = named.get(known.name)
    if (sentences) sentences.push(sentence)
    else named.set(known.name, [sentence])
    const all = siblings.get(known.of)
    if (all) all.add(known.name)
    else siblings.set(known.of, new Set([known.name]))
  }
  const survey = ({ name, of }: KnownName): boolean => {
    const all = of === null ? undefined : siblings.get(of)
    if (!all || all.size < MANY) return false
    let told = 0
    for (const one of all) told += named.get(one)!.length
    return (named.get(name)?.length ?? 0) * 2 < told
  }
  return { named, survey }
}

/** Where each branch of something first stands under a name that only it has. */
function introductions(sightings: readonly Sighting[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { candidates, from } of sightings) {
    const only = candidates[0]
    if (only === undefined || only.known.of === null || first.has(only.known.name)) continue
    if (candidates.every((one) => one.known === only.known && !one.context.size)) first.set(only.known.name, from)
  }
  return first
}

/** Short forms of a parent out of which the text makes its branch's ("ISIS-K" from "ISIS"): they stay the parent's. */
function keptForms(sightings: readonly Sighting[]): Set<string> {
  const kept = new Set<string>()
  for (const { candidates } of sightings) {
    if (!candidates.length || candidates[0]!.known.of === null) continue
    const branch = candidates.find((one) => one.caseSensitive && one.form.includes("-"))
    if (!branch?.known.of || candidates.some((one) => one.known !== branch.known)) continue
    kept.add(branch.form.slice(0, branch.form.indexOf("-")).toLowerCase())
  }
  return kept
}
