import assert from "node:assert/strict"
import { test } from "node:test"
import { loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(["lexicons/en"])
const REPORT = `---
title: The salt road
author: [Mira Halvorsen, Cem Dal]
date: 2023-05-12
---

# The salt road

The brigade *controls* the [lower valley](https://example.org/map) since 2015[^1], and it
takes a tax on cross-border trade &amp; on salt.

> Nobody counts the trucks
> at night, said the mayor.

## Strength

- about **300** fighters[^two]
- nine trucks

| Year | Fighters |
| ---- | -------: |
| 2015 | 120 |
| 2019 | 300 |

![Map of the valley](map.png)

[^1]: Mira Halvorsen, "Salt and guns", *Northern Courier*, 3 March 2016, <https://example.org/salt>.
[^two]: An estimate of the border service.
`

test("Markdown is read by its syntax tree", () => {
  const document = readText(REPORT, {}, lexicon)
  assert.equal(document.mediaType, "text/markdown")
  assert.deepEqual(
    document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`),
    [
      "title: The salt road",
      "paragraph: The brigade controls the lower valley since 2015, and it takes a tax on cross-border trade & on salt.",
      "paragraph: Nobody counts the trucks at night, said the mayor.",
      "heading: Strength",
      "list-item: about 300 fighters",
      "list-item: nine trucks",
      "table: Year\tFighters\n2015\t120\n2019\t300",
      "caption: Map of the valley",
      'note: Mira Halvorsen, "Salt and guns", Northern Courier, 3 March 2016, https://example.org/salt.',
      "note: An estimate of the border service.",
    ],
  )
})

test("footnotes and links of Markdown become notes and citations", () => {
  const { text, notes, citations } = readText(REPORT, {}, lexicon)
  assert.deepEqual(
    notes.map(({ label, at, block }) => [label, text.slice(at - 4, at), block]),
    [
      ["1", "2015", 8],
      ["two", "ters", 9],
    ],
  )
  assert.deepEqual(
    citations.map(({ number, title, url }) => [number, title, url]),
    [
      ["", null, "https://example.org/map"],
      ["1", "Salt and guns", "https://example.org/salt"],
      ["two", null, null],
    ],
  )
})

test("the front matter of Markdown says title, authors and date", () => {
  const { metadata } = readText(REPORT, {}, lexicon)
  assert.deepEqual(metadata.title, { value: "The salt road", from: "page" })
  assert.deepEqual(metadata.authors, { value: ["Mira Halvorsen", "Cem Dal"], from: "page" })
  assert.deepEqual(metadata.published, { value: "2023-05-12", from: "page" })
})

test("the characters of a Markdown text lead back to its source", () => {
  const document = readText(REPORT, {}, lexicon)
  for (const { start, end, source } of document.origin)
    assert.equal(document.text.slice(start, end), REPORT.slice(source!, source! + end - start))
})

test("a few links do not make a text Markdown", () => {
  const pasted = `The brigade is [weaker than in 2019](https://example.org/a), though it still holds the
lower valley and the ([two fords](#)). Its tax goes on as before and nobody stops it, at least
for now.
`
  const document = readText(pasted, {}, lexicon)
  assert.equal(document.mediaType, "text/plain")
  assert.equal(
    document.text,
    "The brigade is weaker than in 2019, though it still holds the lower valley and the (two fords). Its tax goes on as before and nobody stops it, at least for now.",
  )
  assert.deepEqual(
    document.citations.map(({ url, calledAt, text }) => [
      text,
      url,
      document.text.slice(calledAt[0]! - 4, calledAt[0]),
    ]),
    [["weaker than in 2019", "https://example.org/a", "2019"]],
  )
})
