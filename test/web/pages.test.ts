// Every page, in light and dark, wide and narrow: no error on the console, no request that leaves this machine, and
// nothing that axe finds.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { withApp } from "./app.js"
import { axe } from "./axe.js"

describe("the pages", () => {
  const app = withApp()
  const paths = async (): Promise<Record<string, string>> => {
    const document = await app.document("From Barracks")
    const question = await app.question("Northern Gate Brigade: strength")
    const claim = document.claims[2]!.id
    return {
      overview: "/",
      questions: "/questions",
      question: `/questions/${question.id}`,
      documents: "/documents",
      document: `/documents/${document.id}?claim=${claim}`,
      claims: "/claims?subject=Northern+Gate+Brigade",
      "no claims": "/claims?q=nothing+like+this",
      claim: `/claims/${claim}`,
      sources: "/sources",
      holders: "/sources?role=holder",
      compare: `/compare?document=${document.id}&holder=Radio+Selim`,
      review: "/review",
      "review of doubts": "/review?order=doubt",
      source: "/sources/publisher/Institute%20for%20Border%20Studies",
      missing: "/claims/none",
      "no page": "/nowhere",
    }
  }
  const looks = [
    { scheme: "light", width: 1280 },
    { scheme: "dark", width: 1280 },
    { scheme: "light", width: 390 },
  ] as const

  for (const look of looks)
    it(`are sound in ${look.scheme}, ${look.width} wide`, async () => {
      for (const [name, path] of Object.entries(await paths())) {
        const { page, context, problems } = await app.open(path, look)
        await page.waitForLoadState("networkidle")
        assert.deepEqual(await axe(page), [], `${name}: axe`)
        const wide = await page.evaluate<number>("document.documentElement.scrollWidth")
        assert.ok(wide <= look.width, `${name}: ${wide} px of text on ${look.width} px`)
        const expected = name === "missing" ? /404/ : /^$/
        assert.deepEqual(
          problems.filter((problem) => !expected.test(problem)),
          [],
          name,
        )
        await context.close()
      }
    })
})

describe("an empty casebook", () => {
  const app = withApp([])
  it("says what to do, on every page", async () => {
    for (const [path, words] of [
      ["/", "npx assay add"],
      ["/questions", "No questions yet"],
      ["/documents", "npx assay add"],
      ["/claims", "npx assay add"],
      ["/sources", "Nobody yet"],
    ] as const) {
      const { page, context, problems } = await app.open(path)
      await page.getByText(words).first().waitFor()
      assert.deepEqual(problems, [], path)
      await context.close()
    }
  })
})
