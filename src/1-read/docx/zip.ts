// A ZIP archive's own table of contents, read and judged before anything is unpacked.
// Only what a document needs: no encryption, no ZIP64, stored or deflated entries.
import { inflateRawSync } from "node:zlib"

export interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where the entry's local header begins. */
  readonly offset: number
  readonly encrypted: boolean
}

const END_SIGN = 0x06054b50
const ENTRY_SIGN = 0x02014b50
const LOCAL_SIGN = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30

/** The entries of the central directory, or null where there is none (cut off, or no ZIP). */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGN) return null
    const name = view.getUint16(at + 28, true)
    const length = ENTRY_LENGTH + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + length > end) return null
    entries.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at + ENTRY_LENGTH, name).toString("utf8"),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += length
  }
  return entries
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - 0xffff)
  for (let at = view.byteLength - END_LENGTH; at >= least; at--) if (view.getUint32(at, true) === END_SIGN) return at
  return -1
}

/** An entry's bytes, unpacked to exactly the size that the directory states; null where it is not what it says. */
export function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + LOCAL_LENGTH > bytes.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGN) return null
  const from =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) return null
  try {
    const size = Math.max(1, entry.size)
    const unpacked = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size })
    return unpacked.length === entry.size ? unpacked : null
  } catch {
    return null
  }
}
