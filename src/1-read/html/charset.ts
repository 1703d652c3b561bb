import { UnreadableReport } from "#claim"
import { decodeText, decodeWindows1252 } from "../decode.js"

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i
/** Browsers read all of these as windows-1252. */
const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-1|latin1|l1|us-ascii|ascii)$/

/** The page's text: by its byte order mark, else by what it declares, else as any other text. */
export function decodeHtml(bytes: Uint8Array, name: string): string {
  const declared = hasMark(bytes) ? null : declaredIn(bytes)
  if (declared === null || /^utf-?(?:8|16)/.test(declared)) return decodeText(bytes, name)
  if (WESTERN.test(declared)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch (error) {
    // A name that nobody knows is no declaration.
    if (error instanceof RangeError) return decodeText(bytes, name)
    throw new UnreadableReport(`broken ${declared.toUpperCase()}: ${bytes.length} bytes (${name})`)
  }
}

const hasMark = ([a, b, c]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf)

const declaredIn = (bytes: Uint8Array): string | null =>
  DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1]?.toLowerCase() ?? null
