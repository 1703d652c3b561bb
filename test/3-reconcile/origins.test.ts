import assert from "node:assert/strict"
import { test } from "node:test"
import type { DocumentFacts } from "#reconcile"
import { claim, document, find, only } from "./build.js"

test("eight outlets that repeat one remark are one origin, the first telling first", () => {
  const outlets = ["h", "g", "f", "e", "d", "c", "b", "a"]
  const finding = only(
    find(
      outlets.map((id) => claim({ in: id, best: 5000, attribution: ["Rahim Totakhel", `Outlet ${id}`] })),
      outlets.map((id, i) =>
        document(id, { publisher: `Outlet ${id}`, published: `2018-03-${String(10 - i).padStart(2, "0")}` }),
      ),
    ),
  )
  const origin = only(finding.origins)
  assert.equal(origin.name, "Rahim Totakhel")
  assert.equal(origin.claims.length, 8)
  assert.equal(finding.independence, "shared")
  assert.deepEqual(finding.conflicts, [])
})

test("a class of holders proves nothing", () => {
  const finding = only(
    find([
      claim({ best: 3000, attribution: ["Western analysts"] }),
      claim({
        best: 3000,
        in: "b",
        attribution: ["Western analysts"],
        says: "three thousand men stand under its flag",
      }),
    ]),
  )
  assert.equal(finding.origins.length, 2)
  assert.equal(finding.independence, "not-established")
  assert.match(only(finding.ties).evidence, /may or may not be the same people/)
})

test("two named holders without any tie are independent", () => {
  const finding = only(
    find([
      claim({ best: 3000, attribution: ["Rahim Totakhel"] }),
      claim({ best: 9000, in: "b", attribution: ["United Nations"] }),
    ]),
  )
  assert.equal(finding.independence, "established")
})

const work = {
  authors: ["Lena Sorvik"],
  title: "The brigades of the northern gate",
  publisher: "Gate Institute",
  date: "2017",
  url: "https://example.org/gate/brigades",
}
const cites = (id: string, fields: Partial<DocumentFacts> = {}): DocumentFacts =>
  document(id, { publisher: `Outlet ${id}`, citations: [{ ...work, calledAt: [40] }], ...fields })

test("a document that cites another of the casebook for its figure shares its origin", () => {
  const finding = only(
    find(
      [claim({ in: "source", best: 450 }), claim({ in: "copy", best: 450, at: 10 })],
      [
        document("source", {
          authors: ["Lena Sorvik"],
          title: work.title,
          url: "http://www.example.org/gate/brigades/",
        }),
        cites("copy"),
      ],
    ),
  )
  assert.equal(finding.origins.length, 1)
  assert.equal(finding.ties.find((tie) => tie.kind === "citation")?.strength, 0.9)
})

test("an author who cites an own work is told as self-citation", () => {
  const finding = only(
    find(
      [claim({ in: "early", best: 450 }), claim({ in: "late", best: 450, at: 10 })],
      [document("early", { authors: ["Lena Sorvik"], title: work.title }), cites("late", { authors: ["Lena Sorvik"] })],
    ),
  )
  assert.ok(finding.ties.some((tie) => tie.kind === "self-citation"))
  assert.equal(finding.origins.length, 1)
})

test("two documents that cite one outside work share its origin; a citation elsewhere in the text does not count", () => {
  const claims = [
    claim({ in: "x", best: 450, at: 10 }),
    claim({ in: "y", best: 450, at: 10, says: "it counts no more than 450 men under arms" }),
  ]
  assert.equal(only(find(claims, [cites("x"), cites("y")])).origins.length, 1)
  assert.equal(
    only(find(claims, [cites("x"), cites("y", { citations: [{ ...work, calledAt: [4000] }] })])).origins.length,
    2,
  )
})

test("wording with the same figure ties; the same wording with another figure does not", () => {
  const says = (number: number): string =>
    `at least ${number} people were killed when a bomb tore through the cattle market on Friday morning`
  const toll = (id: string, number: number) =>
    claim({ in: id, measure: "fatalities", low: number, time: "2018-03-02", says: says(number) })
  assert.equal(only(find([toll("x", 31), toll("y", 31)])).origins.length, 1)
  assert.equal(only(find([toll("x", 31), toll("y", 44)])).origins.length, 2)
})

test("the same odd figure within days leaves independence open", () => {
  const finding = only(
    find(
      [
        claim({ in: "x", best: 84, says: "eighty-four died there" }),
        claim({ in: "y", best: 84, says: "the count stands at 84 tonight" }),
      ],
      [
        document("x", { publisher: "X", published: "2024-01-04" }),
        document("y", { publisher: "Y", published: "2024-01-05" }),
      ],
    ),
  )
  assert.equal(finding.origins.length, 2)
  assert.equal(finding.independence, "not-established")
})
