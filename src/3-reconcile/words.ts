import type { Lexicon } from "#lexicon"
import { fold, hashWord } from "#lexicon"

/** The word classes of the packs that reconciling asks for. */
export interface ReconcileWords {
  /** "Western analysts", "open sources": a holder that is nobody in particular. */
  isClass(holder: string): boolean
  /** "fighters" in "ISKP fighters". */
  isGenericPopulation(word: string): boolean
  /** "people", "civilians": victims of whom nothing else is known. */
  isGenericVictim(word: string): boolean
  isDeterminer(word: string): boolean
  /** Whether the place is the country that the packs give the subject: "in Afghanistan" adds nothing to the Afghan branch. */
  isHome(subject: string, place: string): boolean
}

/** Reads the word classes out of the packs. */
export function reconcileWords({ vocabulary, terms, names }: Lexicon): ReconcileWords {
  const has = (className: string): ((word: string) => boolean) => {
    const id = terms.classId(className)
    return (word) => {
      const folded = fold(word)
      const known = vocabulary.find(folded, 0, folded.length, hashWord(folded))
      return known > 0 && terms.find(terms.phrases.first[known] ?? 0, id) > 0
    }
  }
  const holderClass = has("holder-class")
  return {
    isClass: (holder) => holderClass(holder.split(/\s+/).at(-1) ?? "") || !/\p{Lu}/u.test(holder),
    isGenericPopulation: has("generic-population"),
    isGenericVictim: has("generic-victim"),
    isDeterminer: has("determiner"),
    isHome(subject, place) {
      const home = names.byName(subject)?.country
      const where = names.byName(place)
      return home !== undefined && where?.type === "state" && where.country === home
    },
  }
}
