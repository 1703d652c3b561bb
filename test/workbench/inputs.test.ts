import assert from "node:assert/strict"
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, it } from "node:test"
import { findReports } from "#workbench"
import { temporaryFolder } from "../store/folder.js"

const folder = temporaryFolder()
for (const name of ["2019/a.txt", "2019/b.pdf", "2019/notes.xls", "2020/deep/c.DOCX", "2020/d.html", ".hidden/e.txt"]) {
  mkdirSync(join(folder, name, ".."), { recursive: true })
  writeFileSync(join(folder, name), name)
}
symlinkSync(folder, join(folder, "2020", "loop"))
symlinkSync(join(folder, "2019", "a.txt"), join(folder, "2020", "link.txt"))

const found = (...inputs: string[]) =>
  findReports(inputs.map((input) => join(folder, input))).files.map((file) => relative(folder, file))

describe("findReports", () => {
  const table: [inputs: string[], files: string[]][] = [
    [["."], ["2019/a.txt", "2019/b.pdf", "2020/d.html", "2020/deep/c.DOCX", "2020/link.txt"]],
    [["2019"], ["2019/a.txt", "2019/b.pdf"]],
    [["2019/notes.xls"], ["2019/notes.xls"]],
    [["2019/*.txt"], ["2019/a.txt"]],
    [["2019/*"], ["2019/a.txt", "2019/b.pdf", "2019/notes.xls"]],
    [["**/*.DOCX"], ["2020/deep/c.DOCX"]],
    [["20??/?.{txt,html}"], ["2019/a.txt", "2020/d.html"]],
    [["2019/[ab].*"], ["2019/a.txt", "2019/b.pdf"]],
    [
      ["2019/b.pdf", "2019"],
      ["2019/b.pdf", "2019/a.txt"],
    ],
  ]
  for (const [inputs, files] of table)
    it(`finds ${inputs.join(" and ")}`, () => assert.deepEqual(found(...inputs).sort(), files.toSorted()))

  it("says of each input that gives nothing why", () => {
    const { files, refused } = findReports(["/no/such.txt", "/no/such/*.txt", join(folder, ".hidden", "nothing")])
    assert.deepEqual(files, [])
    assert.deepEqual(
      refused.map(({ reason }) => reason.replace(folder, "")),
      ['no such file: "/no/such.txt"', 'nothing matches: "/no/such/*.txt"', 'no such file: "/.hidden/nothing"'],
    )
  })
})
