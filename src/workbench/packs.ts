import { InvalidPack } from "#claim"
import { defaultPacks, type Lexicon, loadPacks, type PackInfo, resolvePack, shippedPacks } from "#lexicon"

/** The folders of the packs to use: those that ship, or the named ones (always with the language pack, which all stand on). */
export function packFolders(named: readonly string[] = []): string[] {
  if (!named.length) return defaultPacks()
  return [...new Set([resolvePack("en"), ...named.map(resolvePack)])]
}

/** Loads packs by name or folder; all that ship where none is named. Throws InvalidPack. */
export function loadLexicon(named: readonly string[] = []): Lexicon {
  return loadPacks(packFolders(named))
}

/** The packs that ship. */
export function listPacks(): readonly PackInfo[] {
  return loadLexicon().packs
}

/** What is wrong with each pack, one line each; empty for a sound one. */
export function checkPacks(named: readonly string[]): { pack: string; problems: readonly string[] }[] {
  return (named.length ? named : shippedPacks()).map((pack) => {
    try {
      loadPacks([resolvePack(pack)])
      return { pack, problems: [] }
    } catch (error) {
      if (!(error instanceof InvalidPack)) throw error
      return { pack, problems: error.message.split("\n") }
    }
  })
}
