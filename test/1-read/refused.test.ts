import assert from "node:assert/strict"
import { test } from "node:test"
import { UnreadableReport } from "#claim"
import { decodeText, mediaTypeOf } from "#read"

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const REFUSED: [string, string, Uint8Array, RegExp][] = [
  ["an empty file", "a.txt", bytes(), /^nothing in it: 0 bytes \(a\.txt\)$/],
  ["only white space", "a.txt", utf8(" \n\t\u00a0 \n"), /^nothing in it: 7 bytes \(a\.txt\)$/],
  ["a PDF called text", "a.txt", utf8("%PDF-1.7\n%"), /^not text: this is PDF \(a\.txt\)$/],
  ["a text called PDF", "a.pdf", utf8("Report on salt"), /^not PDF: it begins "Report on sa" \(a\.pdf\)$/],
  ["HTML called Markdown", "a.md", utf8("<!doctype html><p>x"), /^not Markdown: this is HTML \(a\.md\)$/],
  ["an archive called text", "a.txt", latin("PK\x03\x04xxxx"), /^not text: this is DOCX \(a\.txt\)$/],
  ["an old Word file", "a.doc", latin("\xd0\xcf\x11\xe0"), /^unknown type of report: "\.doc" \(a\.doc\)$/],
  ["a picture called text", "a.txt", latin("\x89PNG\r\n"), /^no report: a picture \(a\.txt\)$/],
  ["UTF-8 that was cut", "a.txt", utf8("“Salt” and “guns”").slice(0, -1), /^broken UTF-8: byte 0xe2 at 22 \(a\.txt\)$/],
  ["UTF-8 with a wrong byte", "a.txt", bytes(0xc3, 0xa9, 0x20, 0xff), /^broken UTF-8: byte 0xff at 3 \(a\.txt\)$/],
  ["UTF-16 that was cut", "a.txt", bytes(0xff, 0xfe, 0x41, 0x00, 0x42), /^broken UTF-16LE: 5 bytes \(a\.txt\)$/],
  ["a NUL", "a.txt", utf8("salt\0guns and more of it"), /^not a text: a NUL character at 4 \(a\.txt\)$/],
]

for (const [what, name, content, message] of REFUSED)
  test(`${what} is refused in one line`, () => {
    assert.throws(
      () => {
        mediaTypeOf(content, name)
        decodeText(content, name)
      },
      (error) => error instanceof UnreadableReport && message.test(error.message),
    )
  })

test("a text beyond the limit is refused before it is decoded", () => {
  assert.throws(
    () => decodeText(utf8("salt and guns"), "a.txt", { maxTextBytes: 12 }),
    /^UnreadableReport: text too long/,
  )
})

const DECODED: [string, Uint8Array, string][] = [
  ["UTF-8", utf8("Legieć – “salt”"), "Legieć – “salt”"],
  ["UTF-8 with its mark", utf8("\ufeffsalt"), "salt"],
  ["UTF-16, little end first", bytes(0xff, 0xfe, 0x73, 0, 0x07, 0x01), "sć"],
  ["UTF-16, big end first", bytes(0xfe, 0xff, 0, 0x73, 0x01, 0x07), "sć"],
  ["UTF-16 without a mark", bytes(0x73, 0, 0x61, 0, 0x6c, 0, 0x74, 0), "salt"],
  ["Windows-1252", latin("the group\x92s \x93fighters\x94 \x96 caf\xe9"), "the group’s “fighters” – café"],
]
for (const [what, content, text] of DECODED)
  test(`${what} is decoded`, () => assert.equal(decodeText(content, "a.txt"), text))
