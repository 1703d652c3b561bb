import assert from "node:assert/strict"
import { test } from "node:test"
import { loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(["lexicons/en", "lexicons/world", "lexicons/khorasan"])

const TITLE = "Ferry attack kills 61"
/** As it is pasted, with broken lines. */
const REPORT = `Two explosions killed 61 people and injured 130 at the lower quay of Old Ferry on Wednesday,
the police minister said, while the boats of the morning were still being loaded with
salt. Nobody has claimed the attack.

The first explosion went off about 700 meters from the quay, and the second one followed when
people ran.
`

interface Said {
  readonly title?: string | null
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly published?: string
}

const HEADS: readonly (readonly [head: string, said: Said])[] = [
  [`${TITLE}\n\nAnadolu desk copy\nPublished 3 January 2024\n\n`, { publisher: "Anadolu", published: "2024-01-03" }],
  [`${TITLE}\n\nCoast Daily, 4 January 2024\n\n`, { publisher: "Coast Daily", published: "2024-01-04" }],
  [`${TITLE}\nCoast Daily, 4 January 2024\n\n`, { publisher: "Coast Daily", published: "2024-01-04" }],
  [`${TITLE}\n\n4 January 2024 | The Review of Salt\n\n`, { publisher: "The Review of Salt", published: "2024-01-04" }],
  [`${TITLE}\n\nBy Lena Sorvik, 12 May 2023\n\n`, { authors: ["Lena Sorvik"], published: "2023-05-12" }],
  [`${TITLE}\nBy Lena Sorvik\n12 May 2023\n\n`, { authors: ["Lena Sorvik"], published: "2023-05-12" }],
  [`${TITLE}\n\nLena Sorvik, 12 May 2023\n\n`, { authors: ["Lena Sorvik"], published: "2023-05-12" }],
  [`${TITLE}\nLena Sorvik\nOctober 2018\n\n`, { authors: ["Lena Sorvik"], published: "2018-10" }],
  [
    `${TITLE}\nAnna Sorvik and Cem Dal\nGate Institute\nOctober 2018\n\n`,
    { authors: ["Anna Sorvik", "Cem Dal"], publisher: "Gate Institute", published: "2018-10" },
  ],
  [
    `${TITLE}\n\nLena Sorvik, Gate Institute, 12 May 2023\n\n`,
    { authors: ["Lena Sorvik"], publisher: "Gate Institute", published: "2023-05-12" },
  ],
  [
    `${TITLE}\n\nLena Sorvik, Northlight, 12 May 2023\n\n`,
    { authors: ["Lena Sorvik"], publisher: "Northlight", published: "2023-05-12" },
  ],
  [
    `${TITLE}\n\nBy Lena Sorvik and Cem Dal, Coast Daily, 12 May 2023\n\n`,
    { authors: ["Lena Sorvik", "Cem Dal"], publisher: "Coast Daily", published: "2023-05-12" },
  ],
  [
    `${TITLE}\n\nLena Sorvik, Cem Dal, 12 May 2023\n\n`,
    { authors: ["Lena Sorvik", "Cem Dal"], published: "2023-05-12" },
  ],
  [`${TITLE}\n\nKabul, 4 January 2024\n\n`, { published: "2024-01-04" }],
  [`${TITLE}\n\nUpdated 4 January 2024, 10:30 GMT\n\n`, { published: "2024-01-04" }],
  [`${TITLE}\n\n`, {}],
]

for (const [head, said] of HEADS)
  test(`the head of a pasted report is told apart: ${JSON.stringify(head)}`, () => {
    const { text, blocks, metadata } = readText(head + REPORT, {}, lexicon)
    const { title, authors, publisher, published } = metadata
    assert.deepEqual(
      { title, authors, publisher, published },
      {
        title: { value: TITLE, from: "text" },
        authors: said.authors ? { value: said.authors, from: "text" } : null,
        publisher: said.publisher ? { value: said.publisher, from: "text" } : null,
        published: said.published ? { value: said.published, from: "text" } : null,
      },
    )
    const lines = head.split("\n").filter(Boolean).slice(1)
    assert.deepEqual(
      blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, Math.min(end, start + 40))}`),
      [
        `title: ${TITLE}`,
        ...lines.map((line) => `furniture: ${line.slice(0, 40)}`),
        "paragraph: Two explosions killed 61 people and inju",
        "paragraph: The first explosion went off about 700 m",
      ],
    )
  })

test("a report that begins with its first sentence says nothing about itself", () => {
  const openings = [
    "On 3 January 2024, 61 people were killed at Old Ferry.\n\n",
    "By October 2018, Lena Sorvik had left the Gate Institute.\n\n",
    "Lena Sorvik told Coast Daily on 4 January 2024 that the quay was closed.\n\n",
    "",
  ]
  for (const opening of openings) {
    const { blocks, metadata } = readText(opening + REPORT, {}, lexicon)
    const { title, authors, publisher, published } = metadata
    assert.deepEqual([title, authors, publisher, published], [null, null, null, null], opening)
    assert.ok(
      blocks.every(({ kind }) => kind === "paragraph"),
      opening,
    )
  }
})

test("a line of running text that a date breaks is no credit", () => {
  const broken = `The brigade, which had crossed the river for the first time in the autumn of the year and in
October 2018
was thought to be beaten, came back over the upper quay with more than 300 fighters on the
3 January 2019 and stayed.
`
  const { blocks, metadata } = readText(broken, {}, lexicon)
  assert.equal(metadata.published, null)
  assert.equal(blocks.length, 1)
})
