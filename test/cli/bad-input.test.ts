// The bad day of a batch: everything that can be wrong with a file, beside two reports that are right.
import assert from "node:assert/strict"
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { zip } from "../1-read/zip.js"
import { assay, folder, gone, type Ran, rows } from "./run.js"

const home = folder()
const batch = join(home, "batch")
const book = join(home, "bad-day.casebook")
const fixture = (name: string): Buffer => readFileSync(join("test", "1-read", "fixtures", name))
const REPORT = "The Northern Gate Brigade has about 300 fighters in Khost province.\n"

const BAD: Record<string, () => Uint8Array | string> = {
  "empty.txt": () => "",
  "blank.md": () => " \n\n \n",
  "a-picture.pdf": () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  "a-report.docx": () => "Plain words that somebody called a Word file.\n",
  "cut.pdf": () => fixture("tex-report.pdf").subarray(0, 60_000),
  "locked.pdf": () => fixture("locked.pdf"),
  "pictures-only.pdf": () => fixture("pictures-only.pdf"),
  "bomb.docx": () => zip([{ name: "word/document.xml", content: new Uint8Array(30_000_000) }]),
  "climbing.docx": () =>
    zip([
      { name: "word/document.xml", content: Buffer.from("<w:document/>") },
      { name: "../../etc/passwd", content: Buffer.from("x") },
    ]),
  "broken.txt": () => Buffer.from([0x54, 0x68, 0x65, 0xc3, 0x28, 0xff, 0x20, 0x81]),
}

let added: Ran
before(async () => {
  mkdirSync(batch)
  for (const [name, make] of Object.entries(BAD)) writeFileSync(join(batch, name), make())
  writeLarge(join(batch, "large.txt"), 200)
  writeFileSync(join(batch, "1-first.txt"), REPORT)
  writeFileSync(join(batch, "z-last.txt"), "At least 14 police officers were killed in Khost on 3 May 2023.\n")
  added = await assay(["add", batch, "--casebook", book])
})
after(() => gone(home))

function writeLarge(path: string, megabytes: number): void {
  const file = openSync(path, "w")
  const block = Buffer.alloc(1 << 20, "a group of men ")
  for (let i = 0; i < megabytes; i++) writeSync(file, block)
  closeSync(file)
}

test("each bad file gets one line that names it, the rest goes on, the exit code is 1", () => {
  assert.equal(added.code, 1)
  const lines = added.err.trim().split("\n")
  const names = [...Object.keys(BAD), "large.txt"]
  assert.equal(lines.length, names.length, added.err)
  for (const name of names) assert.equal(lines.filter((line) => line.includes(name)).length, 1, `${name}: ${added.err}`)
  assert.doesNotMatch(added.err, /fault in this program|defect|\n\s+at /)
  assert.match(added.out, new RegExp(`^2 added, 0 already there, ${names.length} refused`))
})

test("nothing of a bad file is stored, and the casebook is sound", async () => {
  const [status] = rows((await assay(["status", "--casebook", book, "--json"])).out)
  assert.equal(status?.documents, 2)
  assert.equal(status?.refused, Object.keys(BAD).length + 1)
  assert.equal((await assay(["doctor", "--casebook", book])).code, 0)
})

test("read and extract refuse the same files in the same way", async () => {
  for (const name of ["empty.txt", "cut.pdf", "locked.pdf", "bomb.docx", "broken.txt"]) {
    const { code, out, err } = await assay(["extract", join(batch, name)])
    assert.equal(code, 1, name)
    assert.equal(out, "")
    assert.equal(err.trim().split("\n").length, 1, err)
    assert.ok(err.includes(name), err)
  }
})

test("a pack with mistakes is refused with file and line, before anything is read", async () => {
  const pack = join(home, "pack")
  mkdirSync(join(pack, "terms"), { recursive: true })
  writeFileSync(join(pack, "pack.yaml"), 'name: mine\nkind: theatre\nversion: "1"\nreason: a test\n')
  writeFileSync(join(pack, "terms", "words.yaml"), "- class: fighter\n  reson: misspelt\n  terms: [gunhand]\n")
  for (const args of [
    ["lexicon", "check", pack],
    ["extract", join(batch, "1-first.txt"), "--lexicon", pack],
    ["add", batch, "--lexicon", pack, "--casebook", join(home, "none.casebook")],
  ]) {
    const { code, out, err } = await assay(args)
    assert.equal(code, 1, args.join(" "))
    assert.equal(out, "")
    assert.match(err, /"reson".*words\.yaml/)
    assert.match(err, /line 2/)
  }
})
