// Names of authors in a reference or a byline: "A. Bell, Cem Dal and Eva Fis", "Bell, A., & Dal, C.", "Bell, Anna, and Cem Dal".
import type { Words } from "./words.js"

const MOST_WORDS = 7
const PARTICLE = /^(?:\p{Ll}{1,3}|van|von|bint|della|dos|abu|ibn)$/u

/** The names in a list, in the order of given name and surname; null where something in it is no name. */
export function namesIn(list: string, words: Words, inverted = false): string[] | null {
  const pieces = piecesOf(list, words)
  if (!pieces.length) return []
  const names: string[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const next = pieces[i + 1]
    if (next && isInitials(next) && !piece.includes(". ")) {
      names.push(`${next} ${piece}`)
      i++
    } else if (inverted && i === 0 && next && isGiven(next)) {
      names.push(`${next} ${piece}`)
      i++
    } else names.push(piece)
  }
  return names.every(isName) ? names : null
}

/** Cuts at commas, semicolons and the pack's words for "and"; leaves out "et al.", "(eds.)". */
function piecesOf(list: string, words: Words): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  const close = (): void => {
    if (piece.length) pieces.push(piece.join(" "))
    piece = []
  }
  for (const token of list.replace(/([,;&])/g, " $1 ").split(/\s+/)) {
    if (!token || words.isA(token.replace(/[().]/g, ""), "citation-role")) continue
    if (token === "," || token === ";" || token === "&" || words.isA(token, "name-joint")) close()
    else piece.push(token)
  }
  close()
  return pieces.filter((name) => !words.isA(name, "name-rest"))
}

const isInitials = (piece: string): boolean => /^(?:\p{Lu}\.[\s-]?)+$/u.test(piece)
const isGiven = (piece: string): boolean => /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}(?:\.|[\p{L}'’-]+))?$/u.test(piece)

/** Capitalised words with particles between them; at most seven. */
export function isName(name: string): boolean {
  const parts = name.split(/\s+/)
  if (parts.length > MOST_WORDS || /\d|[?!:“”"«»]/.test(name)) return false
  if (!/^\p{Lu}|^(?:al|el|de|van|von|bin)[- ]/u.test(name)) return false
  return parts.every(
    (part) =>
      /^[(‘’']?\p{Lu}/u.test(part) ||
      PARTICLE.test(part) ||
      /^(?:al|ul|el|ud)-\p{Lu}/u.test(part) ||
      part === "–" ||
      part === "-",
  )
}

/** The name at the very end of some prose: "one of the best books is probably Jean de Sord" ends in one. */
export function nameAtEnd(prose: string): string | null {
  const parts = prose.trim().split(/\s+/)
  let from = parts.length
  while (from > 0 && parts.length - from < MOST_WORDS && isNamePart(parts[from - 1]!)) from--
  while (from < parts.length && !/^\p{Lu}/u.test(parts[from]!)) from++
  const name = parts.slice(from).join(" ")
  return parts.length - from >= 2 || (name && from === 0) ? name : null
}
const isNamePart = (part: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*$/u.test(part) || PARTICLE.test(part) || /^(?:al|ul|el)-\p{Lu}/u.test(part)
