// What reads documents is packs and code. A casebook keeps one fingerprint of both with each document, so that a new version
// whose grammar is another one marks the documents that the old one read, and one that changed pages or commands marks none.
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Lexicon } from "#lexicon"

/** The rooms whose code decides what is read from a document. */
const ROOMS = ["claim", "lexicon", "1-read", "2-extract"]

let code: string | null = null

/** 16 hexadecimal digits: the same for the same packs and the same code, on every machine. */
export function readingFingerprint({ fingerprint }: Pick<Lexicon, "fingerprint">): string {
  code ??= codeHash(fileURLToPath(new URL("../", import.meta.url)), ROOMS)
  return createHash("sha256").update(fingerprint).update(code).digest("hex").slice(0, 16)
}

/** Of all programs in these folders of a folder, by their names and bytes. */
export function codeHash(folder: string, rooms: readonly string[]): string {
  const hash = createHash("sha256")
  for (const room of rooms) {
    const files = readdirSync(`${folder}/${room}`, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".js"))
      .sort()
    for (const file of files)
      hash
        .update(`${room}/${file}\n`)
        .update(readFileSync(`${folder}/${room}/${file}`))
        .update("\n")
  }
  return hash.digest("hex")
}
