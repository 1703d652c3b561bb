import assert from "node:assert/strict"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import fc from "fast-check"
import { CLOCKS, type Claim, type Clock, daysOf, type Edtf, type EventClaim, ownClockOf } from "#claim"
import { type Casebook, openCasebook, TIMELINE_LANES } from "#store"
import { temporaryFolder } from "./folder.js"
import { estimateOf, readingOf, WHEN } from "./readings.js"

const TIMES: readonly (Edtf | null)[] = [
  ...["2015", "2015-03", "2015-03-07", "2015-03-08~", "2014/2016", "../2015-06", "2015-11/..", "201X", "2015-21"],
  ...["2016-02", "1998-05-04", "2016-12-31", null, "P3D"],
]
const PUBLISHED = ["2015", "2015-04-02", "2016-01", "2017", undefined] as const

/** Forty sentences with a claim each, in five documents: events and figures, own words and what others say, every time above. */
async function fill(casebook: Casebook): Promise<{ claim: Claim; published: Edtf | undefined }[]> {
  const all: { claim: Claim; published: Edtf | undefined }[] = []
  for (const [d, published] of PUBLISHED.entries()) {
    const sentences = TIMES.map((_, n) => `Report ${d} tells in sentence ${n} of ${100 + n} fighters.`)
    const text = sentences.join(" ")
    const claims = TIMES.map((time, n): Claim => {
      const words = `${100 + n} fighters`
      const attribution = (d + n) % 3 === 0 ? ["Radio Selim"] : []
      const place = n % 4 === 0 ? null : `Town ${n % 4}, River Province`
      if ((d + n) % 2 === 0)
        return estimateOf(text, words, {
          ...{ time, attribution, place, subject: `Group ${n % 12}` },
          measure: n % 5 === 0 ? "fatalities" : "strength",
        })
      const { quote, stance, certainty, polarity, rule, implied } = estimateOf(text, words)
      return {
        ...{ kind: "event", quote, stance, certainty, polarity, rule, implied, time, attribution, place },
        ...{ type: "Battles", subtype: "Armed clash", actors: [`Group ${n % 12}`, `Group ${n % 5}`], targets: [] },
        ...{ weapon: null, incident: `${d}-${n}` },
      } satisfies EventClaim
    })
    await casebook.addDocument(readingOf(text, claims, { published, title: `Report ${d}`, name: `${d}.txt` }), WHEN)
    all.push(...claims.map((claim) => ({ claim, published })))
  }
  return all
}

/** What the port promises, said again without columns or SQL. */
function daysBy(clock: Clock | undefined, claim: Claim, published: Edtf | undefined) {
  const own = claim.time === null ? null : daysOf(claim.time)
  const printed = published === undefined ? null : daysOf(published)
  const happens = ownClockOf(claim) === "happened"
  switch (clock) {
    case undefined:
      return own
    case "happened":
      return happens ? own : null
    case "holds":
      return happens ? null : own
    case "published":
      return printed
    case "asserted": {
      if (!printed || claim.attribution.length === 0) return printed
      const since = happens && own ? Math.min(own.first, printed.last) : Number.NEGATIVE_INFINITY
      return { first: since, last: printed.last }
    }
  }
}

describe("the line of time", () => {
  let casebook: Casebook
  let all: Awaited<ReturnType<typeof fill>>
  before(async () => {
    casebook = await openCasebook(join(temporaryFolder(), "time.casebook"))
    all = await fill(casebook)
  })
  after(() => casebook.close())

  const day = fc
    .integer({ min: Date.UTC(1997, 0, 1) / 86_400_000, max: Date.UTC(2019, 0, 1) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  const clock = fc.constantFrom(undefined, ...CLOCKS)

  it("finds by each clock the claims whose time may fall between two days, as counted and as listed", async () => {
    await fc.assert(
      fc.asyncProperty(clock, day, day, async (clock, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const [first, last] = [Date.parse(from) / 86_400_000, Date.parse(to) / 86_400_000]
        const expected = all.filter(({ claim, published }) => {
          const days = daysBy(clock, claim, published)
          return days !== null && days.first <= last && days.last >= first
        })
        const page = await casebook.claims({ from, to, clock }, { limit: 1000 })
        assert.equal(page.total, expected.length)
        assert.deepEqual(
          page.rows.map(({ claim }) => claim.quote.exact + claim.quote.prefix).sort(),
          expected.map(({ claim }) => claim.quote.exact + claim.quote.prefix).sort(),
        )
      }),
      { seed: 20261125, numRuns: 80 },
    )
  })

  it("loses no claim: what is counted, before, after and left make up the lane", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TIMELINE_LANES),
        fc.constantFrom(...CLOCKS),
        day,
        day,
        async (lanes, by, a, b) => {
          const span = a < b ? { first: a, last: b } : { first: b, last: a }
          const found = await casebook.timeline({ filter: {}, lanes, clock: by, span })
          for (const lane of found.lanes) {
            const shown = lane.items.reduce((sum, { count }) => sum + count, 0)
            assert.equal(lane.before + lane.after + lane.left + shown, lane.claims)
            if (lanes === "clock") {
              const timed = all.filter(({ claim, published }) => daysBy(lane.clock, claim, published) !== null)
              assert.equal(lane.claims, timed.length, lane.clock)
            }
          }
          if (lanes === "kind")
            assert.equal(
              found.lanes.reduce((sum, lane) => sum + lane.claims, 0),
              all.filter(({ claim, published }) => daysBy(by, claim, published) !== null).length,
            )
        },
      ),
      { seed: 20261125, numRuns: 60 },
    )
  })

  it("gives the claims that an item counts", async () => {
    for (const lanes of TIMELINE_LANES) {
      const ask = { filter: {}, lanes, clock: "published" as const }
      const { lanes: found, unit } = await casebook.timeline(ask)
      for (const lane of found)
        for (const item of lane.items.filter(({ claim }) => claim === null)) {
          const asked = { ...ask, unit, lane, item }
          const page = await casebook.timelineClaims(asked, { limit: 1000 })
          assert.equal(page.total, item.count, `${lanes} ${lane.value} ${item.first}..${item.last}`)
          assert.equal(page.rows.length, item.count)
        }
    }
  })

  it("keeps what lies outside of the brush in the lanes of the brushed clock alone", async () => {
    const brush = { from: "2015-01-01", to: "2015-12-31", clock: "published" } as const
    const { lanes } = await casebook.timeline({ filter: brush, lanes: "clock", clock: "happened" })
    const claims = new Map(lanes.map((lane) => [lane.clock, lane.claims]))
    const whole = await casebook.timeline({ filter: {}, lanes: "clock", clock: "happened" })
    const before = new Map(whole.lanes.map((lane) => [lane.clock, lane.claims]))
    assert.equal(claims.get("published"), before.get("published"))
    for (const clock of ["asserted", "happened", "holds"] as const) assert.ok(claims.get(clock)! < before.get(clock)!)
  })

  it("draws a year as a year, never as its days", async () => {
    const { lanes, unit } = await casebook.timeline({
      ...{ filter: { kind: ["event"], name: ["Group 0"] }, lanes: "clock", clock: "happened" },
      span: { first: "2015-01-01", last: "2015-12-31" },
    })
    assert.equal(unit, "week")
    const year = lanes
      .find(({ clock }) => clock === "happened")!
      .items.find(({ claim }) => claim?.claim.time === "2015")!
    assert.deepEqual([year.first, year.last, year.fine], ["2015-01-01", "2015-12-31", false])
  })

  it("lists places with what is told of each, and says which have no point", async () => {
    const found = await casebook.places({ kind: ["event"] })
    assert.equal(found.claims, all.filter(({ claim }) => claim.kind === "event").length)
    assert.equal(found.places.reduce((sum, { claims }) => sum + claims, 0) + found.nowhere, found.claims)
    assert.ok(found.places.every(({ at }) => at === null))
  })
})

describe("places with points", () => {
  it("takes the point of what a place lies in where it has none itself, and says so", async () => {
    const casebook = await openCasebook(join(temporaryFolder(), "places.casebook"))
    const text = "In Lower Village 20 fighters were seen. In River Province 30 fighters were seen."
    const reading = readingOf(text, [
      estimateOf(text, "20 fighters", { place: "Lower Village, River Province, Selim" }),
      estimateOf(text, "30 fighters", { place: "River Province, Selim" }),
    ])
    const river = { type: "place", name: "River Province", forms: [], lat: 10, lon: 20, extent: 80, pack: "p" } as const
    await casebook.addDocument({ ...reading, extraction: { ...reading.extraction, entities: [river] } }, WHEN)
    const { places } = await casebook.places()
    assert.deepEqual(
      places.map(({ place, at }) => [place, at?.name, at?.exact, at?.extent]),
      [
        ["Lower Village, River Province, Selim", "River Province", false, 80],
        ["River Province, Selim", "River Province", true, 80],
      ],
    )
    assert.equal((await casebook.document(reading.document.id))?.entities[0]?.extent, 80)
    await casebook.close()
  })
})
