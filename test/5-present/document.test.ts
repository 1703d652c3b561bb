// The laws by which the screen may trust the runs: joined they are the text, and a claim's runs joined are its quote.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { type Document, quoteAt } from "#claim"
import { briefOf, type ClaimView, claimView, documentView, passageView, type RunView } from "#present"
import { REPORTS, written } from "../http/reports.js"

const joined = (runs: readonly RunView[]): string => runs.map(({ text }) => text).join("")

function viewOf({ document, claims }: Pick<ReturnType<typeof written>, "document" | "claims">) {
  const views = claims.map((claim, index) =>
    claimView({ id: `c${index}`, document: document.id, claim }, { document: briefOf(document) }),
  )
  return { views, view: documentView(document, views) }
}

function checkLaws(document: Document, views: readonly ClaimView[]): void {
  const view = documentView(document, views)
  view.blocks.forEach((block, index) => {
    const { start, end } = document.blocks[index]!
    assert.equal(joined(block.runs), document.text.slice(start, end))
  })
  const runs = view.blocks.flatMap((block) => block.runs)
  for (const { id, quote } of views) {
    assert.equal(joined(runs.filter(({ claims }) => claims.includes(id))), quote.exact)
    assert.equal(runs.filter(({ begins }) => begins.includes(id)).length, 1)
  }
}

describe("documentView", () => {
  it("cuts the invented reports without losing a character", () => {
    for (const report of REPORTS) {
      const { document } = written(report)
      checkLaws(document, viewOf(written(report)).views)
    }
  })

  it("holds for any quotes over any text, also beyond the basic plane", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", " ", "é", "𝒳", "ש", "."), minLength: 4, maxLength: 60 })
    const pair = fc.tuple(fc.nat(), fc.nat())
    const base = written(REPORTS[1]!)
    fc.assert(
      fc.property(letters, fc.array(pair, { maxLength: 5 }), fc.nat(), (text, pairs, at) => {
        const cut = (place: number): number => {
          const index = place % (text.length + 1)
          return index > 0 && /[\udc00-\udfff]/.test(text[index] ?? "") ? index - 1 : index
        }
        const spans = pairs.map(([a, b]) => [cut(a), cut(b)].sort((a, b) => a - b)).filter(([a, b]) => a! < b!)
        const document: Document = {
          ...base.document,
          text,
          blocks: [{ kind: "paragraph", start: 0, end: text.length }],
          notes: [{ label: "1", at: Math.max(1, cut(at)), block: null }],
          citations: [],
        }
        const views = spans.map(([start, end], index) =>
          claimView(
            {
              id: `c${index}`,
              document: document.id,
              claim: { ...base.claims[0]!, quote: quoteAt(text, start!, end!) },
            },
            { document: briefOf(document) },
          ),
        )
        checkLaws(document, views)
        const notes = documentView(document, views).blocks[0]!.runs.flatMap((run) => run.notes)
        assert.deepEqual(notes, ["1"])
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it("lays tables out by rows and cells", () => {
    const { view } = viewOf(written(REPORTS[0]!))
    const table = view.blocks.find(({ kind }) => kind === "table")!
    assert.deepEqual(
      table.rows!.map((cells) => cells.map(joined)),
      [
        ["Year", "Attacks", "Killed"],
        ["2016", "85", "210"],
        ["2017", "120", "344"],
      ],
    )
  })

  it("gives a note its citation and links web addresses only", () => {
    const report = written(REPORTS[0]!)
    const { view } = viewOf(report)
    assert.equal(view.notes[0]!.citation?.title, "Annual Review of Armed Groups")
    assert.equal(view.notes[0]!.citation?.url, "https://interior.example/review-2016")
    const [first, ...rest] = report.document.citations
    const hostile = { ...report.document, citations: [{ ...first!, url: "javascript:alert(1)" }, ...rest] }
    assert.equal(documentView(hostile, []).notes[0]!.citation?.url, null)
  })

  it("says where each piece of metadata came from", () => {
    const { view } = viewOf(written(REPORTS[0]!))
    assert.deepEqual(
      view.metadata.map(({ name, from }) => [name, from]),
      [
        ["Title", "from the first lines"],
        ["Authors", "from the first lines"],
        ["Publisher", "given by you"],
        ["Published", "from the file"],
        ["Language", "from the first lines"],
      ],
    )
  })
})

describe("passageView", () => {
  it("cuts the block at the quote, whose offsets count code points of the document", () => {
    const block = { text: "𝒳𝒳 They have 300 men.", start: 100 }
    const quote = { exact: "300 men", prefix: "", suffix: "", start: 113, end: 120 }
    assert.deepEqual(passageView(block, quote), { before: "𝒳𝒳 They have ", quote: "300 men", after: "." })
  })
})
