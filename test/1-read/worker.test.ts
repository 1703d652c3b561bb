import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { after, test } from "node:test"
import { UnreadableReport } from "#claim"
import { DraftWorker, type FileType } from "#read"
import { fixture } from "./written.js"
import { type ZipFile, zip } from "./zip.js"

const PDF = "application/pdf"
const HTML = "text/html"
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
/** Far more than any file here needs: on a machine under load, the limit itself is tested by its own case. */
const PATIENCE = 600_000
const worker = new DraftWorker({ bytes: 20_000_000, milliseconds: PATIENCE, megabytes: 512 })
after(() => worker.close())

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const body = (words: string): Uint8Array =>
  bytes(`<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`)
const main = (content = body("Words")): ZipFile => ({ name: "word/document.xml", content })
const zeros = new Uint8Array(30_000_000)

const REFUSED: readonly (readonly [what: string, type: FileType, name: string, content: Uint8Array, line: RegExp])[] = [
  [
    "a PDF cut in the middle",
    PDF,
    "cut.pdf",
    fixture("tex-report.pdf").subarray(0, 60_000),
    /^PDF is cut off: no end mark in 60000 bytes \(cut\.pdf\)$/,
  ],
  [
    "a PDF with a password",
    PDF,
    "locked.pdf",
    fixture("locked.pdf"),
    /^PDF is locked: a password is needed \(locked\.pdf\)$/,
  ],
  [
    "a PDF of pictures",
    PDF,
    "scan.pdf",
    fixture("pictures-only.pdf"),
    /^no text in this PDF, only pictures: 1 page \(scan\.pdf\)$/,
  ],
  ["a PDF that is none", PDF, "a.pdf", bytes("%PDF-1.7\nnothing\n%%EOF\n"), /^PDF is damaged: "[^"\n]+" \(a\.pdf\)$/],
  [
    "an archive cut in the middle",
    DOCX,
    "a.docx",
    fixture("office-report.docx").subarray(0, 5_000),
    /^DOCX is cut off: no table of contents in 5000 bytes \(a\.docx\)$/,
  ],
  [
    "a bomb",
    DOCX,
    "bomb.docx",
    zip([main(zeros)]),
    /^DOCX unpacks to far more than it holds: "word\/document\.xml" from \d+ to 30000000 bytes \(bomb\.docx\)$/,
  ],
  [
    "a bomb that lies about its size",
    DOCX,
    "a.docx",
    zip([{ ...main(zeros), stated: 900_000 }]),
    /^DOCX is damaged: "word\/document\.xml" \(a\.docx\)$/,
  ],
  [
    "many files",
    DOCX,
    "a.docx",
    zip([main(), ...Array.from({ length: 6_000 }, (_, i) => ({ name: `word/${i}`, content: bytes("x") }))]),
    /^DOCX holds too many files: 6001, at most 5000 \(a\.docx\)$/,
  ],
  [
    "a path out of the archive",
    DOCX,
    "a.docx",
    zip([main(), { name: "../../etc/passwd", content: bytes("x") }]),
    /^DOCX names a file outside of itself: "\.\.\/\.\.\/etc\/passwd" \(a\.docx\)$/,
  ],
  [
    "the same file twice",
    DOCX,
    "a.docx",
    zip([main(), main()]),
    /^DOCX names a file twice: 2 names, 1 different ones \(a\.docx\)$/,
  ],
  [
    "an encrypted archive",
    DOCX,
    "a.docx",
    zip([{ ...main(), flags: 1 }]),
    /^DOCX is locked: its files are encrypted \(a\.docx\)$/,
  ],
  [
    "a workbook",
    DOCX,
    "a.docx",
    zip([{ name: "xl/workbook.xml", content: bytes("<x/>") }]),
    /^not DOCX: this is an Excel workbook \(a\.docx\)$/,
  ],
  [
    "another archive",
    DOCX,
    "a.docx",
    zip([{ name: "a.txt", content: bytes("x") }]),
    /^not DOCX: a ZIP archive without "word\/document\.xml" \(a\.docx\)$/,
  ],
  ["a DOCX without its parts list", DOCX, "a.docx", zip([main()]), /^DOCX is damaged: "[^\n]+" \(a\.docx\)$/],
  [
    "a page without words",
    HTML,
    "a.html",
    bytes("<html><body><script>1000 fighters</script></body></html>"),
    /^no text in this page: \d+ bytes \(a\.html\)$/,
  ],
  [
    "a page in broken UTF-8",
    HTML,
    "a.html",
    new Uint8Array([...bytes("<html><meta charset=utf-8><p>caf\u00e9 "), 0xc3, 0x28]),
    /^broken UTF-8: byte 0xc3 at \d+ \(a\.html\)$/,
  ],
  [
    "a file over the limit",
    HTML,
    "a.html",
    new Uint8Array(20_000_001),
    /^file is too large: 20000001 bytes, at most 20000000 are read \(a\.html\)$/,
  ],
]

for (const [what, type, name, content, line] of REFUSED) {
  test(`refused with one line: ${what}`, async () => {
    await assert.rejects(worker.read(content, name, type), (error) => {
      assert.ok(error instanceof UnreadableReport)
      assert.match(error.message, line)
      return true
    })
  })
}

test("a page 100,000 levels deep is read", async () => {
  const deep = `<html><body>${"<div>".repeat(100_000)}<p>At the bottom are 12 men.</p>${"</div>".repeat(100_000)}</body></html>`
  const { blocks } = await worker.read(bytes(deep), "deep.html", HTML)
  assert.deepEqual(
    blocks.map((block) => block.runs.map((run) => run.text).join("")),
    ["At the bottom are 12 men."],
  )
})

test("attributes of megabytes and a soup of scripts leave the words alone", async () => {
  const soup = "<script>var a='<p>9,000 men</p>'</script><style>p{content:'7'}</style>".repeat(2_000)
  const page = `<html><body data-x="${"y".repeat(3_000_000)}"><h1>Bridge</h1>${soup}<p onclick="z()">The army lost <b>40</b> men.</p></body></html>`
  const { blocks } = await worker.read(bytes(page), "soup.html", HTML)
  assert.deepEqual(
    blocks.map((block) => `${block.kind}: ${block.runs.map((run) => run.text).join("")}`),
    ["title: Bridge", "paragraph: The army lost 40 men."],
  )
})

test("a file that takes too long is refused, and the next one is read", async () => {
  const hasty = new DraftWorker({ bytes: 20_000_000, milliseconds: 1, megabytes: 512 })
  await assert.rejects(hasty.read(fixture("news.html"), "news.html", HTML), {
    name: "UnreadableReport",
    message: "takes too long: more than 0.001 s (news.html)",
  })
  await hasty.close()
  const patient = await worker.read(fixture("news.html"), "news.html", HTML)
  assert.equal(patient.blocks[0]?.kind, "title")
})

test("a file that needs too much memory is refused, and the next one is read", async () => {
  const small = new DraftWorker({ bytes: 20_000_000, milliseconds: PATIENCE, megabytes: 60 })
  const large = bytes(`<html><body>${"<p><b>a</b> <i>b</i></p>".repeat(500_000)}</body></html>`)
  await assert.rejects(small.read(large, "large.html", HTML), {
    name: "UnreadableReport",
    message: "needs too much memory: more than 60 MB (large.html)",
  })
  const { blocks } = await small.read(bytes("<p>Two men.</p>"), "next.html", HTML)
  assert.equal(blocks.length, 1)
  await small.close()
})

test("files that are handed in together are read one after the other", async () => {
  const names = ["think-tank.html", "table.html", "news.html"]
  const drafts = await Promise.all(names.map((name) => worker.read(fixture(name), name, HTML)))
  assert.deepEqual(
    drafts.map((draft) => draft.metadata?.title?.value),
    [
      "After the truce: what the Upland Front wants",
      "Incidents in the uplands, 2029",
      "Salt River Brigades lose two bridges, army says",
    ],
  )
})

test("the thread does not keep the process alive", () => {
  const entry = new URL("../../src/1-read/index.js", import.meta.url).href
  const script = `
    const { DraftWorker } = await import(${JSON.stringify(entry)})
    const { blocks } = await new DraftWorker().read(new TextEncoder().encode("<p>Two men.</p>"), "a.html", "text/html")
    console.log(blocks.length)`
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    timeout: PATIENCE,
  })
  assert.deepEqual({ status, stdout }, { status: 0, stdout: "1\n" })
})

test("large pages are read in step with their size, notes and line breaks by the hundred thousand too", async () => {
  const calls = `<p>${'<a href="#n">1</a> men '.repeat(50_000)}</p><p id="n">Note.</p>`
  const lines = `<p>${"a line<br>".repeat(50_000)}</p>`
  const rows = `<table>${"<tr><td>a</td><td>1</td></tr>".repeat(30_000)}</table>`
  const { blocks } = await worker.read(bytes(`<html><body>${calls}${lines}${rows}</body></html>`), "large.html", HTML)
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.marks?.length ?? 0]),
    [
      ["paragraph", 50_000],
      ["note", 0],
      ["paragraph", 0],
      ["table", 0],
    ],
  )
})
