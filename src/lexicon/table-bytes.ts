// Lines, cells and plain words of a table where they lie in its file: a million strings would take longer than all the rest.
export const SPACE = 32
/** The bit that makes an ASCII letter lower case. */
export const LOWER = 32

/** Whether these bytes are ASCII letters with one space between words: what `PLAIN` is for strings. */
export function isPlain(bytes: Buffer, from: number, to: number): boolean {
  let spaced = true
  for (let at = from; at < to; at++) {
    const letter = bytes[at]! | LOWER
    const space = bytes[at] === SPACE
    if (space ? spaced : letter < 97 || letter > 122) return false
    spaced = space
  }
  return !spaced
}

/** Where the line ends; its cells' bytes go into `begin` and `end`. What has no column is passed over. */
export function cutLine(bytes: Buffer, from: number, begin: Uint32Array, end: Uint32Array): number {
  const last = begin.length - 1
  let cell = 0
  let at = from
  begin[0] = from
  for (; at < bytes.length && bytes[at] !== 10; at++) {
    if (bytes[at] !== 9 || cell === last) continue
    end[cell++] = at
    begin[cell] = at + 1
  }
  end[cell] = at > from && bytes[at - 1] === 13 ? at - 1 : at
  return at
}

/** How many lines the file has if they are as long as the first of them. */
export function guessRows(bytes: Buffer, from: number): number {
  const sample = bytes.subarray(from, from + (1 << 16))
  let lines = 1
  for (const byte of sample) if (byte === 10) lines++
  return Math.ceil(((bytes.length - from) / (sample.length || 1)) * lines)
}

/** Whether an ASCII text stands at these bytes. */
export function isText(bytes: Buffer, from: number, to: number, text: string): boolean {
  if (to - from !== text.length || !text) return false
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false
  return true
}
