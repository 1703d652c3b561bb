// Which packs there are: those that ship, by name, and a user's own, by path.
import { readdirSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { InvalidPack } from "#claim"
import { isFolder } from "./files.js"

/** The folder of the packs that ship. */
export const SHIPPED = fileURLToPath(new URL("../../../lexicons", import.meta.url))

/** In loading order: language, the world, theatres; the later may add to the earlier. */
const ORDER = ["en", "world"]

/** Names of the packs that ship, in loading order. */
export function shippedPacks(): string[] {
  const names = readdirSync(SHIPPED).filter((name) =>
    statSync(join(SHIPPED, name, "pack.yaml"), { throwIfNoEntry: false }),
  )
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  return names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** The folder of a pack: a shipped one by its name, a user's own by its path. Throws InvalidPack where there is none. */
export function resolvePack(nameOrPath: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(nameOrPath) && isFolder(join(SHIPPED, nameOrPath))) return join(SHIPPED, nameOrPath)
  const folder = resolve(nameOrPath)
  if (isFolder(folder)) return folder
  throw new InvalidPack(`no pack: "${nameOrPath}" (neither a folder nor one of ${shippedPacks().join(", ")})`)
}

/** The folders of all packs that ship, followed by further ones by name or path. */
export function defaultPacks(further: readonly string[] = []): string[] {
  return [...new Set([...shippedPacks(), ...further].map(resolvePack))]
}
