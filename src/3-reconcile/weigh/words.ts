import type { Lexicon, TermValue } from "#lexicon"
import { fold, hashWord } from "#lexicon"
import { plain } from "../names.js"
import type { ValueWords } from "./value.js"

/** The word classes of the packs that weighing asks for. All words come in folded by `plain`. */
export interface WeighWords extends ValueWords {
  isClass(holder: string): boolean
  isArmedGroup(holder: string): boolean
  /** A measure of one occasion, whose later count replaces the earlier. */
  isCountedOnce(measure: string): boolean
  isPlainPerson(unit: string): boolean
  /** 1000 for "thousand"; null for words that multiply nothing. */
  multiplier(word: string): number | null
  /** The rest of "claimed by X", also empty; null where the measure asks something else. */
  claimedBy(measure: string): string | null
  /** X of "X strike on Y"; null where the subject names no attacker. */
  attackerIn(subject: string): string | null
  isDenial(value: string): boolean
  isAffirmation(value: string): boolean
  isInside(word: string): boolean
  isBeside(word: string): boolean
}

/** Reads the word classes out of the packs. */
export function weighWords({ vocabulary, terms, names }: Lexicon): WeighWords {
  /** The value of a phrase that is the whole of some folded words; undefined where it has not the class. */
  const lookup = (className: string): ((words: string) => TermValue | undefined) => {
    const id = terms.classId(className)
    return (words) => {
      let node = 0
      for (const word of fold(words).split(" ")) {
        const known = vocabulary.find(word, 0, word.length, hashWord(word))
        if (known <= 0) return undefined
        node = node === 0 ? (terms.phrases.first[known] ?? 0) : terms.phrases.child(node, known)
        if (node === 0) return undefined
      }
      return terms.phrases.final[node] && terms.find(node, id) === node ? terms.value(node, id) : undefined
    }
  }
  const has = (className: string): ((words: string) => boolean) => {
    const find = lookup(className)
    return (words) => find(words) !== undefined
  }
  const numberOf = (...classes: string[]): ((words: string) => number | null) => {
    const finders = classes.map(lookup)
    return (words) => finders.map((find) => find(words)).find((value) => typeof value === "number") ?? null
  }
  const weekdays = ["weekday", "weekday-abbreviation", "weekday-homograph"].map(has)
  const holderClass = has("holder-class")
  const claiming = has("claiming")
  const attackOn = has("attack-on")
  return {
    month: numberOf("month", "month-homograph", "month-abbreviation"),
    hourWord: numberOf("hour-word"),
    isWeekday: (word) => weekdays.some((is) => is(word)),
    isNoAnswer: has("no-answer"),
    isClass: (holder) => holderClass(plain(holder).split(" ").at(-1) ?? "") || !/\p{Lu}/u.test(holder),
    isArmedGroup: (holder) => names.byName(holder)?.type === "armed-group",
    isCountedOnce: has("counted-once"),
    isPlainPerson: has("plain-person"),
    multiplier: numberOf("multiplier"),
    claimedBy(measure) {
      const words = measure.split(" ")
      for (let end = words.length; end > 0; end--)
        if (claiming(words.slice(0, end).join(" "))) return words.slice(end).join(" ")
      return null
    },
    attackerIn(subject) {
      const words = subject.split(" ")
      for (let at = 1; at < words.length - 1; at++)
        for (let end = at + 2; end <= Math.min(words.length, at + 3); end++)
          if (attackOn(words.slice(at, end).join(" "))) return words.slice(0, at).join(" ")
      return null
    },
    isDenial: has("denial"),
    isAffirmation: has("affirmation"),
    isInside: has("inside-figure"),
    isBeside: has("beside-figure"),
  }
}
