// Regular inflection of English terms, so that packs list lemmas. What is irregular is written out in the pack
// with bars ("lose|loses|lost|lost|losing") and taken as it stands.

export type Inflection = "verb" | "noun"

/** All forms of a term, the lemma first. A term with bars in one of its words gives one form for each part. */
export function inflect(term: string, how: Inflection | null): string[] {
  const words = term.split(" ")
  const barred = words.findIndex((word) => word.includes("|"))
  if (barred >= 0) return spread(words, barred, words[barred]!.split("|"))
  if (how === null) return [term]
  // a verb of several words bends in its first ("carry out"), a noun in its last ("suicide bomber")
  const bent = how === "verb" ? 0 : words.length - 1
  const word = words[bent]!
  return spread(words, bent, how === "verb" ? verbForms(word) : [word, plural(word)])
}

function spread(words: readonly string[], at: number, parts: readonly string[]): string[] {
  const forms = parts.filter(Boolean).map((part) => words.with(at, part).join(" "))
  return [...new Set(forms)]
}

function verbForms(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1)
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  }
  if (verb.endsWith("ie")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`]
  if (verb.endsWith("ee")) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`]
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const stem = doubles(verb) ? verb + verb.at(-1) : verb
  return [verb, sibilant(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`]
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (noun.endsWith("man") && !noun.endsWith("human")) return `${noun.slice(0, -2)}en`
  return sibilant(noun) ? `${noun}es` : `${noun}s`
}

const sibilant = (word: string): boolean => /(?:s|x|z|ch|sh)$/.test(word)
/** One short syllable: "stop", "plan", "rob"; or a stressed last one: "expel", "transfer", "commit". "Open" and "visit" are neither. */
const doubles = (verb: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || STRESSED_LAST.test(verb)
const STRESSED_LAST =
  /^(?:(?:ex|re|com|pro|im|dis)pel|(?:com|ad|per|sub|trans|re|e|o)mit|(?:trans|re|pre|con|de|in)fer|(?:oc|in|re|con)cur|rebel|kidnap|airdrop|patrol|control|regret|allot|deter|equip|annul|outwit|abet)$/
