import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { offsetsOf } from "#claim"
import { loadPacks } from "#lexicon"
import { boxesOf } from "#present"
import { readFiles } from "#workbench"

describe("the places of words on their pages", () => {
  const box = { page: 1, x: 100, y: 50, width: 200, height: 10 }
  const origin = [
    { start: 0, end: 20, box },
    { start: 21, end: 41, box: { ...box, y: 62 } },
    { start: 41, end: 50 },
  ]

  it("are cut out of a line by their share of it", () => {
    assert.deepEqual(boxesOf({ origin }, 5, 10), [{ ...box, x: 150, width: 50 }])
  })

  it("are a box for each line that the words cross", () => {
    assert.deepEqual(boxesOf({ origin }, 15, 31), [
      { ...box, x: 250, width: 50 },
      { ...box, y: 62, width: 100 },
    ])
  })

  it("are none between lines, behind them, and where the original has no pages", () => {
    assert.deepEqual(boxesOf({ origin }, 20, 21), [])
    assert.deepEqual(boxesOf({ origin }, 41, 50), [])
    assert.deepEqual(boxesOf({ origin: [{ start: 0, end: 9, source: 0 }] }, 0, 9), [])
  })

  it("lie on the page of a real PDF, in the order of the words", async () => {
    const files = readFiles(["examples/reports/05-strength-review-2024.pdf"], {}, loadPacks(["lexicons/en"]))
    const { value } = await files.next()
    assert.ok(value && "document" in value)
    const { document } = value
    const at = document.text.indexOf("fighters")
    const boxes = boxesOf(document, at, at + 60)
    assert.ok(at > 0 && boxes.length >= 1 && offsetsOf(document).length > 100)
    for (const { page, x, y, width, height } of boxes) {
      assert.equal(page, 1)
      assert.ok(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width < 1200 && y + height < 1200)
    }
  })
})
