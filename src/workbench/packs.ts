import { makeExtractor } from "#extract"
import {
  checkPack,
  defaultPacks,
  type FoundName,
  type Lexicon,
  loadPacks,
  type PackCheck,
  type PackTest,
  resolvePack,
  shippedPacks,
  testPack,
} from "#lexicon"
import { readText } from "#read"

/** The folders of the packs to use: those that ship, or the named ones (always with the language pack, which all stand on). */
export function packFolders(named: readonly string[] = []): string[] {
  if (!named.length) return defaultPacks()
  return [...new Set([resolvePack("en"), ...named.map(resolvePack)])]
}

/** Loads packs by name or folder; all that ship where none is named. Throws InvalidPack. */
export function loadLexicon(named: readonly string[] = []): Lexicon {
  return loadPacks(packFolders(named))
}

/** A pack with where it lies and what it holds, or what is wrong with it, one line each. */
export interface CheckedPack extends PackCheck {
  readonly folder: string
}

/** Checks packs by name or folder; those that ship where none is named. Throws InvalidPack where there is none of that name. */
export function checkPacks(named: readonly string[] = []): CheckedPack[] {
  return (named.length ? named : shippedPacks()).map((pack) => {
    const folder = resolvePack(pack)
    return { ...checkPack(folder), folder }
  })
}

/** Runs the examples of packs by name or folder; those that ship where none is named. */
export function testPacks(
  named: readonly string[] = [],
): { readonly pack: string; readonly tests: readonly PackTest[] }[] {
  return (named.length ? named : shippedPacks()).map((pack) => ({
    pack,
    tests: testPack(resolvePack(pack), makeNameFinder()),
  }))
}

function makeNameFinder(): (lexicon: Lexicon, text: string) => FoundName[] {
  let ready: { lexicon: Lexicon; extract: ReturnType<typeof makeExtractor> } | null = null
  return (lexicon, text) => {
    if (ready?.lexicon !== lexicon) ready = { lexicon, extract: makeExtractor(lexicon) }
    const document = readText(text, {}, lexicon, "text/plain")
    const { layers } = ready.extract(document, { published: null, layers: true })
    return layers.flatMap((layer) =>
      layer.kind === "mention" ? [{ form: document.text.slice(layer.start, layer.end), name: layer.name }] : [],
    )
  }
}
