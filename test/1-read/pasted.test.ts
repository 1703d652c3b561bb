import assert from "node:assert/strict"
import { test } from "node:test"
import { loadPacks } from "#lexicon"
import { readText, toSource } from "#read"

const lexicon = loadPacks(["lexicons/en"])
const read = (text: string) => readText(text, { id: "fixture" }, lexicon)
const blocksOf = (text: string): string[] => {
  const document = read(text)
  return document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`)
}

/** Two pages as they are pasted out of a PDF: broken lines, a block of notes in the middle of a sentence, glued markers. */
const PAGES = `The brigade was founded in the valley of Orzu in 2015 by former border guards and 
smugglers1. It has always lived on the transit tax, which the government never managed to 
collect, and on cross-
border trade. By 2019 observers put its strength at 2,0002, of whom two thirds were said to 
be foreigners, while the ministry admitted only 9003. The raid on the depot alone is said 
to have cost at least 12 
                                                        
1 Mira Halvorsen, “Salt and guns: the brigade's first year”, Northern Courier, 3rd March 2016, 
https://example.org/courier/2016/salt-and-
guns.html.  
2 An officer of the border service, in conversation with the author.  
3 Ministry of Interior, Annual Report, Orzu, 2019.  
 million dollars, and it killed nine guards. Nothing of this was ever confirmed by NGB4 or 
by the ministry. 
                                                        
4 The Northern Gate Brigade.  
`

test("a sentence goes on behind the notes that interrupt it", () => {
  assert.deepEqual(blocksOf(PAGES), [
    "paragraph: The brigade was founded in the valley of Orzu in 2015 by former border guards and smugglers. It has always lived on the transit tax, which the government never managed to collect, and on cross-border trade. By 2019 observers put its strength at 2,000, of whom two thirds were said to be foreigners, while the ministry admitted only 900. The raid on the depot alone is said to have cost at least 12 million dollars, and it killed nine guards. Nothing of this was ever confirmed by NGB or by the ministry.",
    "note: Mira Halvorsen, “Salt and guns: the brigade's first year”, Northern Courier, 3rd March 2016, https://example.org/courier/2016/salt-and-guns.html.",
    "note: An officer of the border service, in conversation with the author.",
    "note: Ministry of Interior, Annual Report, Orzu, 2019.",
    "note: The Northern Gate Brigade.",
  ])
})

test("every character of the read text leads to the same character of the text that came in", () => {
  const document = read(PAGES)
  for (const { start, end, source } of document.origin)
    assert.equal(document.text.slice(start, end), PAGES.slice(source!, source! + end - start))
  const at = document.text.indexOf("million dollars")
  assert.equal(toSource(document, at), PAGES.indexOf("million dollars"))
})

test("markers are remembered where they stood", () => {
  const { text, notes } = read(PAGES)
  assert.deepEqual(
    notes.map(({ label, at }) => [label, text.slice(at - 5, at)]),
    [
      ["1", "glers"],
      ["2", "2,000"],
      ["3", "y 900"],
      ["4", "y NGB"],
    ],
  )
})
