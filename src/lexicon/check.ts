// What `assay lexicon check` and `assay lexicon test` show: plain results, no output of their own.
import { InvalidPack } from "#claim"
import { fold } from "./fold.js"
import type { Lexicon } from "./lexicon.js"
import { loadPacks } from "./load.js"
import { defaultPacks } from "./packs.js"
import { type ReadPack, readPack } from "./read-pack.js"
import { splitWords } from "./split.js"

/** What a pack holds, or what is wrong with it, one line each. */
export interface PackCheck {
  readonly name: string
  readonly errors: readonly string[]
  readonly classes: number
  readonly terms: number
  readonly names: number
  readonly forms: number
}

/** Reads a pack and counts; mistakes are told and not thrown. */
export function checkPack(folder: string): PackCheck {
  try {
    const pack = readPack(folder)
    loadPacks([folder])
    return {
      name: pack.name,
      errors: sharedForms(pack),
      classes: new Set(pack.terms.map((term) => term.class)).size,
      terms: pack.terms.length,
      names: pack.names.length,
      forms: pack.names.reduce((sum, name) => sum + name.forms.length, 0),
    }
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error
    return { name: folder, errors: error.message.split("\n"), classes: 0, terms: 0, names: 0, forms: 0 }
  }
}

/** A certain form can have one bearer only; where two share it, one of them has to list it as ambiguous. */
function sharedForms({ name: pack, names }: ReadPack): string[] {
  const bearers = new Map<string, string>()
  const errors: string[] = []
  for (const { name, forms } of names)
    for (const { words, kind, exact, context, form } of forms) {
      if (kind !== "name" || context !== null) continue
      const key = exact ? `${words} ${form}` : words
      const other = bearers.get(key)
      if (other !== undefined && other !== name)
        errors.push(`form of two names: "${form}" (${pack}, ${other} and ${name})`)
      bearers.set(key, name)
    }
  return errors
}

/** A mention as the tests of a pack compare it. */
export interface FoundName {
  readonly form: string
  readonly name: string
}
/** One test of a pack: a sentence of `examples/`, or a text of a class's `match` or `mismatch`. */
export interface PackTest {
  readonly what: string
  readonly file: string
  readonly passed: boolean
  /** What was expected and not found, or found and not expected; empty where it passed. */
  readonly why: string
}

/** Runs a pack's examples. The pack is loaded together with those that ship; `findNames` reads a text with the lexicon. */
export function testPack(
  folder: string,
  findNames: (lexicon: Lexicon, text: string) => readonly FoundName[],
): PackTest[] {
  const pack = readPack(folder)
  const lexicon = loadPacks(defaultPacks([folder]))
  return [...testTerms(pack, lexicon), ...testExamples(pack, lexicon, findNames)]
}

function testTerms({ blocks }: ReadPack, lexicon: Lexicon): PackTest[] {
  const tests: PackTest[] = []
  for (const { file, block } of blocks)
    for (const [expected, texts] of [
      [true, block.match ?? []],
      [false, block.mismatch ?? []],
    ] as const)
      for (const text of texts) {
        const passed = holdsTerm(lexicon, text, block.class) === expected
        const why = passed ? "" : `${expected ? "no" : "a"} term of class ${block.class}`
        tests.push({ what: text, file, passed, why })
      }
  return tests
}

/** Whether a term of the class stands anywhere in the text. */
function holdsTerm({ terms, vocabulary }: Lexicon, text: string, className: string): boolean {
  const words = splitWords(text).map((word) => vocabulary.intern(fold(word)))
  const { phrases } = terms
  const id = terms.classId(className)
  for (let i = 0; i < words.length; i++) {
    let node = phrases.first[words[i]!] ?? 0
    for (let next = i + 1; node; next++) {
      if (phrases.final[node] && terms.find(node, id)) return true
      node = next < words.length ? phrases.child(node, words[next]!) : 0
    }
  }
  return false
}

function testExamples(
  { examples }: ReadPack,
  lexicon: Lexicon,
  findNames: (lexicon: Lexicon, text: string) => readonly FoundName[],
): PackTest[] {
  return examples.map(({ file, example }) => {
    const found = findNames(lexicon, example.text)
    const missing = Object.entries(example.mentions ?? {}).filter(
      ([form, name]) => !found.some((one) => one.form === form && one.name === name),
    )
    const alarms = (example.absent ?? []).filter((absent) =>
      found.some((one) => one.form === absent || one.name === absent),
    )
    const said = found.map((one) => `${one.form} = ${one.name}`).join("; ")
    const why = [
      ...missing.map(([form, name]) => `not found: ${form} = ${name} (found: ${said})`),
      ...alarms.map((absent) => `found against expectation: ${absent}`),
    ].join("; ")
    return { what: example.text, file, passed: why === "", why }
  })
}
