// Bytes become text only where nothing has to be guessed: a text that is broken is refused, not read with gaps.
import { UnreadableReport } from "#claim"

export interface DecodeLimits {
  /** Bytes; a text that is longer is refused. */
  readonly maxTextBytes: number
}
export const DECODE_LIMITS: DecodeLimits = { maxTextBytes: 50_000_000 }

/**
 * UTF-8, UTF-16 (by its byte order mark, or by NULs in every other byte) or Windows-1252. The mark itself is left out.
 * Throws UnreadableReport for an empty, too long or broken text.
 */
export function decodeText(bytes: Uint8Array, name: string, limits: DecodeLimits = DECODE_LIMITS): string {
  if (bytes.length > limits.maxTextBytes)
    throw new UnreadableReport(
      `text too long: ${bytes.length} bytes, at most ${limits.maxTextBytes} are read (${name})`,
    )
  const text = decoded(bytes, name)
  if (!/\S/.test(text)) throw new UnreadableReport(`nothing in it: ${bytes.length} bytes (${name})`)
  const nul = text.indexOf("\0")
  if (nul >= 0) throw new UnreadableReport(`not a text: a NUL character at ${nul} (${name})`)
  return text
}

function decoded(bytes: Uint8Array, name: string): string {
  const utf16 = utf16Label(bytes)
  if (utf16) return decodeAs(utf16, bytes, name)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    if (isWindows1252(bytes)) return decodeWindows1252(bytes)
    throw new UnreadableReport(
      `broken UTF-8: byte ${hex(bytes, firstInvalid(bytes))} at ${firstInvalid(bytes)} (${name})`,
    )
  }
}

function decodeAs(label: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableReport(`broken ${label.toUpperCase()}: ${bytes.length} bytes (${name})`)
  }
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  if (bytes.length < 4 || bytes.length % 2) return null
  const size = Math.min(bytes.length, 1000)
  let even = 0
  let odd = 0
  for (let i = 0; i < size; i++) if (bytes[i] === 0) i % 2 ? odd++ : even++
  if (odd > size * 0.35 && even === 0) return "utf-16le"
  return even > size * 0.35 && odd === 0 ? "utf-16be" : null
}

const hex = (bytes: Uint8Array, at: number): string => `0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`

/** Length of the valid UTF-8 sequence at a byte, 0 for none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const size =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0
  for (let i = 1; i < size; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0
  return size
}
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const size = sequenceAt(bytes, at)
    if (size === 0) return at
    at += size
  }
  return bytes.length - 1
}

const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"

/** Node 20's own decoder reads Windows-1252 as ISO 8859-1, so that “ and ’ become control characters. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\x80-\x9f]/g, (mark) => HIGH[mark.charCodeAt(0) - 0x80]!)
}

/** Bytes that Windows-1252 does not define. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
/** In no text of a western language is more than so much of it beyond ASCII. */
const MOST_HIGH = 0.3

/** Beyond ASCII there is something, none of it is UTF-8, and all of it is defined: then it is no broken UTF-8. */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    high++
    if (UNDEFINED.has(byte) || sequenceAt(bytes, at) > 1) return false
  }
  return high > 0 && high < bytes.length * MOST_HIGH
}
