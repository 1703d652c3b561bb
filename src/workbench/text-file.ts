import { readFile, stat } from "node:fs/promises"
import { Refusal } from "#claim"

/** Claims of one document in lines: more than this is something else. */
const MOST_BYTES = 64 * 1024 * 1024

/** The text of a file that the user names. `where` is the option or argument that named it. Rejects with a Refusal. */
export async function readTextFile(file: string, where: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) throw new Refusal(`file is too large: "${file}" (${where})`)
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof TypeError) throw new Refusal(`no UTF-8 text: "${file}" (${where})`)
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    throw new Refusal(
      code === "ENOENT" ? `no such file: "${file}" (${where})` : `file cannot be read: "${file}" (${code})`,
    )
  }
}
