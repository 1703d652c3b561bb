// Names by the million: a table (`names/*.tsv`, `names/*.jsonl`) stays as the bytes of its file, with typed arrays that
// tell which row a node of the trie stands for. Objects are made only for names that a text really holds.
import type { EntityType } from "#claim"
import { ENTITY_TYPES, InvalidPack } from "#claim"
import { isAcronym } from "./expand.js"
import { CHECK_FACTOR, fold, HASH_PRIME, HASH_SEED, hashWord } from "./fold.js"
import type { KnownName, NameCandidate } from "./lexicon.js"
import type { Phrases } from "./phrases.js"
import { capitalsOf, splitWords } from "./split.js"
import { cutLine, guessRows, isPlain, isText, LOWER, SPACE } from "./table-bytes.js"
import type { Vocabulary } from "./vocabulary.js"

export const COLUMNS = ["name", "type", "also", "lat", "lon", "country", "of"] as const
type Row = Record<(typeof COLUMNS)[number], string>

const CHUNK = 1 << 22
const ANYWHERE: ReadonlySet<number> = new Set()

/** One table's names. `firstId`: the id of its first name. */
export class BulkNames {
  private rowStart = new Uint32Array(1 << 12)
  private rows = 0
  private formRow = new Int32Array(1 << 12)
  private formNext = new Int32Array(1 << 12)
  /** Which form of its row it is: 0 the name, then the further ones. */
  private formPart = new Uint8Array(1 << 12)
  private forms = 1
  private formOf = new Int32Array(1 << 12)
  private columns: string[] | null = null
  /** First words of the forms that do not begin with a capital from A to Z. */
  readonly smallWords = new Set<number>()

  constructor(
    private readonly bytes: Buffer,
    private readonly where: { readonly pack: string; readonly file: string; readonly firstId: number },
    private readonly vocabulary: Vocabulary,
    private readonly phrases: Phrases,
  ) {
    this.read()
  }
  get size(): number {
    return this.rows
  }
  candidates(node: number): readonly NameCandidate[] {
    const found: NameCandidate[] = []
    for (let form = this.formOf[node] ?? 0; form; form = this.formNext[form]!) {
      const known = this.known(this.formRow[form]!)
      const written = formsOf(this.row(this.formRow[form]!))[this.formPart[form]!]!
      const caseSensitive = isAcronym(written)
      found.push({
        known,
        kind: "name",
        caseSensitive,
        form: written,
        capitals: capitalsOf(written),
        context: ANYWHERE,
      })
    }
    return found
  }
  byName(name: string): KnownName | null {
    let node = 0
    for (const word of splitWords(name)) {
      // not `intern`: what a text says must not make the vocabulary grow
      const id = this.vocabulary.find(word, 0, word.length, hashWord(word))
      node = id ? this.phrases.child(node, id) : 0
      if (!node) return null
    }
    return this.candidates(node).find((one) => one.known.name === name)?.known ?? null
  }

  private known(row: number): KnownName {
    const { name, type, lat, lon, country, of } = this.row(row)
    return {
      id: this.where.firstId + row,
      name,
      type: typeOf(type)!,
      pack: this.where.pack,
      ...(lat && lon ? { lat: Number(lat), lon: Number(lon) } : {}),
      ...(country ? { country } : {}),
      of: of || null,
    }
  }
  private row(row: number): Row {
    const end = row + 1 < this.rows ? this.rowStart[row + 1]! : this.bytes.length
    return this.parse(this.bytes.toString("utf8", this.rowStart[row], end).trimEnd())
  }
  private parse(line: string): Row {
    const row: Row = { name: "", type: "", also: "", lat: "", lon: "", country: "", of: "" }
    if (this.columns === null) return { ...row, ...jsonRow(line) }
    const cells = line.split("\t")
    for (let i = 0; i < COLUMNS.length; i++) row[COLUMNS[i]!] = cells[this.columns.indexOf(COLUMNS[i]!)] ?? ""
    return row
  }

  private read(): void {
    const { bytes } = this
    let from = 0
    let line = 1
    if (this.where.file.endsWith(".tsv")) {
      from = this.lineEnd(0) + 1
      this.columns = this.readHead(bytes.toString("utf8", 0, from).trimEnd())
      line = 2
    }
    const rows = guessRows(bytes, from)
    this.phrases.reserve(this.phrases.nodes + rows + (rows >> 2)) // most names share their first word with others
    if (this.columns) this.readTable(from, this.columns)
    else this.readLines(from, line)
  }
  private readLines(from: number, line: number): void {
    const { bytes } = this
    while (from < bytes.length) {
      const to =
        from + CHUNK >= bytes.length ? bytes.length : bytes.lastIndexOf(10, from + CHUNK) + 1 || this.lineEnd(from) + 1
      line = this.readChunk(bytes.toString("utf8", from, to), from, line)
      from = to
    }
  }
  private lineEnd(from: number): number {
    const at = this.bytes.indexOf(10, from)
    return at < 0 ? this.bytes.length - 1 : at
  }
  private readHead(head: string): string[] {
    const columns = head.split("\t")
    for (const column of columns)
      if (!COLUMNS.some((known) => known === column)) this.refuse("unknown column", column, 1)
    for (const needed of ["name", "type"]) if (!columns.includes(needed)) this.refuse("column is missing", needed, 1)
    return columns
  }
  private refuse(what: string, value: string, line: number): never {
    throw new InvalidPack(`${what}: "${value}" (${this.where.pack}, ${this.where.file} line ${line})`)
  }
  /** Hot: a million lines, read where they lie; strings are made only of what is not plain. */
  private readTable(from: number, columns: readonly string[]): void {
    const { bytes } = this
    const begin = new Uint32Array(columns.length + 1)
    const end = new Uint32Array(columns.length + 1)
    const [name, type, also] = ["name", "type", "also"].map((column) => columns.indexOf(column))
    let typed = ""
    for (let line = 2; from < bytes.length; line++) {
      begin.fill(0)
      end.fill(0)
      const to = cutLine(bytes, from, begin, end)
      if (to > from) {
        if (begin[name!] === end[name!])
          this.refuse("name is missing", bytes.toString("utf8", from, to).slice(0, 40), line)
        if (!isText(bytes, begin[type!]!, end[type!]!, typed)) {
          typed = bytes.toString("utf8", begin[type!], end[type!])
          if (!typeOf(typed)) this.refuse("unknown type", typed, line)
        }
        this.addRowAt(from)
        this.addNode(this.nodeAt(begin[name!]!, end[name!]!), 0)
        if (also! >= 0 && end[also!]! > begin[also!]!) this.addFurther(bytes.toString("utf8", begin[also!], end[also!]))
        this.rows++
      }
      from = to + 1
    }
  }
  /** Only name and further names are looked at; `at` is the chunk's first byte. */
  private readChunk(text: string, at: number, firstLine: number): number {
    let line = firstLine
    let byte = at
    const ascii = text.length === Buffer.byteLength(text)
    for (let from = 0; from < text.length; line++) {
      const end = text.indexOf("\n", from)
      const to = end < 0 ? text.length : end
      if (to > from) this.addRow(text.slice(from, to), byte, line)
      byte += ascii ? to + 1 - from : Buffer.byteLength(text.slice(from, to)) + 1
      from = to + 1
    }
    return line
  }
  private addRow(line: string, byte: number, number: number): void {
    const row = this.parse(line.endsWith("\r") ? line.slice(0, -1) : line)
    if (!row.name) this.refuse("name is missing", line.slice(0, 40), number)
    if (!typeOf(row.type)) this.refuse("unknown type", row.type, number)
    this.addRowAt(byte)
    this.addNode(this.nodeOf(row.name), 0)
    if (row.also) this.addFurther(row.also)
    this.rows++
  }
  private addRowAt(byte: number): void {
    if (this.rows + 1 >= this.rowStart.length) this.rowStart = wider(this.rowStart, new Uint32Array(this.rows * 2))
    this.rowStart[this.rows] = byte
  }
  private addFurther(also: string): void {
    const further = also.split("|")
    for (let part = 0; part < further.length && part < 255; part++) this.addNode(this.nodeOf(further[part]!), part + 1)
  }
  private addNode(node: number, part: number): void {
    if (!node) return
    if (this.forms + 1 >= this.formRow.length) {
      this.formRow = wider(this.formRow, new Int32Array(this.forms * 2))
      this.formNext = wider(this.formNext, new Int32Array(this.forms * 2))
      this.formPart = wider(this.formPart, new Uint8Array(this.forms * 2))
    }
    if (node >= this.formOf.length)
      this.formOf = wider(this.formOf, new Int32Array(Math.max(node + 1, this.formOf.length * 2)))
    this.formRow[this.forms] = this.rows
    this.formPart[this.forms] = part
    this.formNext[this.forms] = this.formOf[node]!
    this.formOf[node] = this.forms++
  }
  /** The final node of the form that lies at these bytes; plain words are hashed where they lie. */
  private nodeAt(from: number, to: number): number {
    const { bytes, phrases, vocabulary } = this
    if (!isPlain(bytes, from, to)) return this.nodeOf(bytes.toString("utf8", from, to))
    let node = 0
    for (let at = from; at < to; at++) {
      const begin = at
      let hash = SEED
      let check = 0
      for (; at < to && bytes[at] !== SPACE; at++) {
        const letter = bytes[at]! | LOWER
        hash = Math.imul(hash ^ letter, PRIME)
        check = (Math.imul(check, FACTOR) + letter) | 0
      }
      const known = vocabulary.findHashed(hash, check, at - begin)
      const id = known || vocabulary.intern(bytes.toString("latin1", begin, at).toLowerCase())
      if (begin === from && bytes[from]! & LOWER) this.smallWords.add(id)
      node = phrases.step(node, id)
    }
    phrases.final[node] = 1
    return node
  }
  /** The final node of a form; plain words between spaces are cut here, everything else by the general splitter. */
  private nodeOf(form: string): number {
    const { phrases, vocabulary } = this
    let node = 0
    if (PLAIN.test(form)) {
      for (let from = 0; from < form.length; ) {
        const space = form.indexOf(" ", from)
        const to = space < 0 ? form.length : space
        node = phrases.step(node, vocabulary.intern(form.slice(from, to).toLowerCase()))
        from = to + 1
      }
    } else for (const word of splitWords(form)) node = phrases.step(node, vocabulary.intern(fold(word)))
    if (!node) return 0
    if (!beginsBig(form)) this.smallWords.add(vocabulary.intern(splitWords(form)[0]!))
    phrases.final[node] = 1
    return node
  }
}

export const beginsBig = (form: string): boolean => form.charCodeAt(0) >= 65 && form.charCodeAt(0) <= 90
// Constants of this module are numbers to the compiler, imported ones are read anew for every letter.
const SEED = HASH_SEED | 0
const PRIME = HASH_PRIME
const FACTOR = CHECK_FACTOR
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const formsOf = ({ name, also }: Row): string[] => (also ? [name, ...also.split("|")] : [name])
const typeOf = (type: string): EntityType | null => ENTITY_TYPES.find((known) => known === type) ?? null

/** A line of JSON as a row; `also` may be a list, `at` a point. */
function jsonRow(line: string): Partial<Row> {
  const value: unknown = JSON.parse(line)
  if (value === null || typeof value !== "object") return {}
  const row: Partial<Row> = {}
  for (const [key, cell] of Object.entries(value)) {
    const column = COLUMNS.find((known) => known === key)
    if (column) row[column] = Array.isArray(cell) ? cell.join("|") : String(cell ?? "")
  }
  return row
}

function wider<A extends Int32Array | Uint32Array | Uint8Array>(old: A, wide: A): A {
  wide.set(old)
  return wide
}
