// Comparing names, titles and addresses as people spell them: letters only, no accents, no case.

/** Names come again and again, sentences do not: what is longer than this is not kept. */
const KEPT_LENGTH = 80
const KEPT = 1 << 16

/** Beyond ASCII accents have to be taken off, which costs ten times as much. */
const BEYOND_ASCII = /[^\0-\x7f]/

/** The letters and digits of a name, folded, single blanks between words. */
export const plain = kept((name) =>
  BEYOND_ASCII.test(name)
    ? name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim(),
)
/** An address without protocol, "www.", query and closing slash: two spellings of one page are one. */
export const plainAddress = kept((url) =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, ""),
)

/** The same function, which remembers what it has answered: folding is most of the work of reconciling otherwise. */
function kept(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text.length > KEPT_LENGTH) return fold(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= KEPT) known.clear()
    const folded = fold(text)
    known.set(text, folded)
    return folded
  }
}
