import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { draftFile } from "#read"
import { expectedFile, fixture, typeOf, WRITTEN_DOWN, written } from "./written.js"

for (const name of WRITTEN_DOWN) {
  test(`${name} is read as it is written down`, async () => {
    const draft = await draftFile(fixture(name), name, typeOf(name))
    assert.equal(written(draft), readFileSync(expectedFile(name), "utf8"))
  })
}

for (const name of WRITTEN_DOWN.filter((file) => file.endsWith(".pdf"))) {
  test(`every word of ${name} has its place on a page`, async () => {
    const { blocks } = await draftFile(fixture(name), name, typeOf(name))
    const runs = blocks.flatMap((block) => block.runs)
    assert.deepEqual(
      runs.filter((run) => !run.box && /\S/.test(run.text)),
      [],
    )
    for (const { box, text } of runs) {
      if (!box) continue
      const inside = box.x >= 0 && box.y >= 0 && box.width > 0 && box.x + box.width <= 596 && box.y + box.height <= 842
      assert.ok(inside && box.height < 60, `${text}: ${JSON.stringify(box)}`)
    }
  })
}

test("a file is read the same way twice", async () => {
  const read = (): Promise<unknown> => draftFile(fixture("tex-columns.pdf"), "a.pdf", "application/pdf")
  assert.deepEqual(await read(), await read())
})
