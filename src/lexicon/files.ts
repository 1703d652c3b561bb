import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"

/** Files of a pack's part by their ending, as `part/name.ending`, in alphabetical order; none where the part is absent. */
export function filesIn(folder: string, part: string, ending: string): string[] {
  if (!isFolder(join(folder, part))) return []
  return readdirSync(join(folder, part))
    .filter((file) => file.endsWith(`.${ending}`))
    .sort()
    .map((file) => `${part}/${file}`)
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
