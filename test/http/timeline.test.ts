import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Serving, serve } from "#http"
import { type ClaimsView, type MapView, stretchInWords, type TimelineClaimsView, type TimelineView } from "#present"
import type { Casebook } from "#workbench"
import { exampleCasebook } from "./casebook.js"

describe("the timeline and the map of the server", () => {
  let casebook: Casebook
  let server: Serving
  const TILES = "https://tiles.example/{z}/{x}/{y}.png © The Surveyors"
  before(async () => {
    casebook = await exampleCasebook()
    server = await serve({ casebook, port: 0, signals: false, say: () => {}, tiles: TILES })
  })
  after(async () => {
    await server.stop()
    await casebook.close()
  })
  const get = async <View>(path: string): Promise<View> =>
    (await (await fetch(new URL(path, server.url))).json()) as View

  it("keeps the four clocks apart", async () => {
    const { lanes } = await get<TimelineView>("/api/timeline")
    assert.deepEqual(
      lanes.map(({ clock }) => clock),
      ["published", "asserted", "happened", "holds"],
    )
  })

  it("gives the claims of an item, and as many as it says", async () => {
    const { lanes, unit } = await get<TimelineView>("/api/timeline")
    const published = lanes[0]!
    const item = published.items[0]!
    const { total } = await get<TimelineClaimsView>(
      `/api/timeline/claims?unit=${unit}&of=published&first=${item.first}&last=${item.last}`,
    )
    assert.ok(total >= item.count)
  })

  it("narrows claims and questions by the brush, both ends included", async () => {
    const all = await get<ClaimsView>("/api/claims?rows=100")
    const from = all.rows.flatMap(({ time }) => (time?.first ? [time.first] : [])).sort()[0]!
    const within = await get<ClaimsView>(`/api/claims?to=${from}&rows=100`)
    assert.ok(within.total > 0 && within.total < all.total)
    assert.ok(within.rows.every(({ time }) => time !== null && (time.first ?? "") <= from))
    const questions = await get<{ total: number }>(`/api/questions?to=${from}`)
    const allQuestions = await get<{ total: number }>("/api/questions")
    assert.ok(questions.total > 0 && questions.total < allQuestions.total)
  })

  for (const [query, error] of [
    ["claims?from=20x8", 'not an EDTF date: "20x8": from (query)'],
    ["timeline?span=2018/..", 'span with an open end: "2018/..": span (query)'],
    ["timeline?span=2019/2018", 'interval that ends before it begins: "2019/2018": span (query)'],
  ] as const)
    it(`refuses ${query}`, async () => assert.deepEqual(await get(`/api/${query}`), { error }))

  it("lets map tiles come from the one place that was named, and from nowhere else", async () => {
    const { headers } = await fetch(server.url)
    const policy = headers.get("content-security-policy") ?? ""
    assert.match(policy, /connect-src 'self' https:\/\/tiles\.example;/)
    assert.match(policy, /img-src 'self' data: https:\/\/tiles\.example;/)
    assert.match(policy, /script-src 'self';/)
    const { tiles } = await get<MapView>("/api/map")
    assert.deepEqual(tiles, { url: "https://tiles.example/{z}/{x}/{y}.png", attribution: "© The Surveyors" })
  })

  for (const [given, why] of [
    ["https://tiles.example/{z}/{x}.png", "no template of map tiles, {y} is missing"],
    ["ftp://tiles.example/{z}/{x}/{y}", "map tiles come by http or https"],
    ["https://{x}.example/{z}/{x}/{y}", "the template stands in the name of the machine"],
    ["https://me:secret@tiles.example/{z}/{x}/{y}", "map tiles cannot have a name and a password in their address"],
  ] as const)
    it(`refuses ${given}`, async () => {
      await assert.rejects(serve({ casebook, port: 0, signals: false, say: () => {}, tiles: given }), {
        message: `${why}: "${given}" (serve --tiles)`,
      })
    })
})

describe("stretches of time", () => {
  const told = [
    ["month", "2018-03-01", "2018-03-31", "March 2018"],
    ["year", "2015-01-01", "2015-12-31", "2015"],
    ["quarter", "2015-04-01", "2015-06-30", "second quarter of 2015"],
    ["decade", "2010-01-01", "2019-12-31", "the 2010s"],
    ["month", "2015-01-01", "2017-12-31", "2015 to 2017"],
    ["month", null, "2016-12-31", "until 2016"],
    ["month", "2016-05-01", null, "since May 2016"],
    ["day", "2016-05-09", "2016-05-09", "9 May 2016"],
    ["week", "2016-05-09", "2016-05-15", "9 May 2016 to 15 May 2016"],
  ] as const
  for (const [unit, first, last, words] of told)
    it(`are told as "${words}"`, () => assert.equal(stretchInWords(unit, first, last, null), words))
})
