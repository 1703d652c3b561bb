import assert from "node:assert/strict"
import { test } from "node:test"
import { draftFile } from "#read"

const HEADLINE = "Toll of ferry attack falls from 61 to 48"
const FIRST =
  "The number of people killed at Old Ferry on 12 May 2029 is 48, Bell Tower News reported, citing Police Minister Ahmad Orre. Another 130 people were injured, the agency said."
const SECOND = "Some of the dead had been listed twice, it added."
const THIRD = "The Salt River Brigades spoke of more than 70 dead."

const BOXES = `<nav><a href="/a">News</a> <a href="/b">Sport</a></nav>
  <div class="cookie-banner"><p>We and our 812 partners value your privacy and use cookies.</p></div>`
const BELOW = `<div class="newsletter-signup"><p>Join 10,000 readers who get our letter every morning.</p></div>
  <section id="comments"><p>I was there and I saw 200 dead on the quay.</p></section>
  <div class="related-posts"><p>Ten people were killed in an older attack on the bridge.</p></div>
  <footer><p>Registered at Port Sele under the number 4471.</p></footer>`

async function read(body: string, head = ""): Promise<string[]> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE}</title>${head}</head><body>${body}</body></html>`
  const { blocks } = await draftFile(new TextEncoder().encode(page), "page.html", "text/html")
  // furniture is kept in the text and holds no claims
  return blocks
    .filter((block) => block.kind !== "furniture")
    .map(({ kind, runs }) => `${kind}: ${runs.map((run) => run.text).join("")}`)
}
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n")
const expected = (...texts: string[]): string[] => [`title: ${HEADLINE}`, ...texts.map((text) => `paragraph: ${text}`)]

const SHORT: readonly (readonly string[])[] = [
  [FIRST],
  [SECOND],
  [FIRST, SECOND],
  [SECOND, FIRST],
  [FIRST, SECOND, THIRD],
  [THIRD, SECOND, FIRST],
]
const FRAMES: readonly (readonly [what: string, frame: (text: string) => string])[] = [
  ["an article", (text) => `<article><h1>${HEADLINE}</h1>${text}</article>`],
  ["main", (text) => `<main><h1>${HEADLINE}</h1><div>${text}</div></main>`],
  ["a division", (text) => `<div class="content"><h1>${HEADLINE}</h1>${text}</div>`],
  ["an article among boxes", (text) => `${BOXES}<article><h1>${HEADLINE}</h1>${text}</article>${BELOW}`],
  ["an article with boxes in it", (text) => `<article><h1>${HEADLINE}</h1>${text}${BELOW}</article>`],
]
for (const [what, frame] of FRAMES)
  test(`no paragraph of a short report is lost in ${what}`, async () => {
    for (const texts of SHORT) assert.deepEqual(await read(frame(paragraphs(...texts))), expected(...texts))
  })

test("a first paragraph that repeats the headline or the description stays", async () => {
  const repeats = `${HEADLINE}, the police minister said on Sunday.`
  const article = (first: string): string => `<article><h1>${HEADLINE}</h1>${paragraphs(first, SECOND)}</article>`
  assert.deepEqual(await read(article(repeats)), expected(repeats, SECOND))
  for (const name of ["name='description'", "property='og:description'"])
    assert.deepEqual(await read(article(FIRST), `<meta ${name} content="${FIRST}">`), expected(FIRST, SECOND))
})

test("a lead in a part of its own comes back, with the heading of what was lost", async () => {
  const long = "The army counted the boats again on Monday and found that 14 of them were missing from the upper quay. "
  const body = `<div><h1>${HEADLINE}</h1><div class="lead"><p>${FIRST}</p></div>
    <div class="body">${paragraphs(long.repeat(3), SECOND, long.repeat(2))}</div></div>`
  assert.deepEqual(await read(body), expected(FIRST, long.repeat(3).trim(), SECOND, long.repeat(2).trim()))
})

test("notes that stand behind the article are its notes", async () => {
  const body = `<article><h1>${HEADLINE}</h1><p>${FIRST}<sup><a href="#n1" id="r1">1</a></sup></p><p>${SECOND}</p></article>
    <section class="footnotes"><ol><li id="n1">Bell Tower News, 13 May 2029. <a href="#r1">↩</a></li></ol></section>`
  assert.deepEqual(await read(body), [...expected(FIRST, SECOND), "note: Bell Tower News, 13 May 2029."])
})
