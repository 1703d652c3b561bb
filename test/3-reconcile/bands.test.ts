import assert from "node:assert/strict"
import { test } from "node:test"
import { claim, find, only } from "./build.js"

const holders = ["Ada One", "Ben Two", "Cem Three", "Dua Four", "Eli Five"]
const told = (figures: readonly object[]) =>
  only(find(figures.map((fields, i) => claim({ in: `d${i}`, attribution: [holders[i]!], ...fields }))))

test("the reported range is from the lowest to the highest that is said", () => {
  assert.deepEqual(
    told([
      { low: 1000, high: 3000 },
      { low: 7000, high: 11500 },
    ]).reported,
    { low: 1000, high: 11500 },
  )
  assert.deepEqual(told([{ low: 5000 }]).reported, { low: 5000, high: null })
  assert.deepEqual(told([{ high: 90 }, { best: 36 }]).reported, { low: 36, high: 90 })
})

test("a denied figure does not count for the range", () => {
  assert.deepEqual(told([{ best: 300 }, { low: 5000, polarity: "negative" }]).reported, { low: 300, high: 300 })
})

test("one origin is not pooled", () => {
  assert.equal(told([{ best: 300 }]).modelled, null)
})

test("the pool lies about what most origins say, and one figure ten times too large does not drag its low end", () => {
  const { modelled } = told([{ best: 2000 }, { best: 2200 }, { best: 1900 }, { best: 2100 }])
  assert.ok(modelled && modelled.low! > 1400 && modelled.high! < 2900, JSON.stringify(modelled))
  const slip = told([{ best: 2000 }, { best: 2200 }, { best: 1900 }, { best: 2100 }, { best: 20000 }]).modelled
  assert.ok(slip && slip.low! > 1300, JSON.stringify(slip))
})

test("an origin counts once in the pool, however often it is repeated", () => {
  const twice = told([{ best: 1000 }, { best: 4000 }]).modelled
  const often = only(
    find([
      ...Array.from({ length: 9 }, (_, i) => claim({ in: `r${i}`, best: 1000, attribution: ["Ada One"] })),
      claim({ in: "z", best: 4000, attribution: ["Ben Two"] }),
    ]),
  ).modelled
  assert.deepEqual(often, twice)
})

test("the series has a point a year, with the claims of that year", () => {
  const { series } = told([
    { best: 300, time: "2016" },
    { best: 900, time: "2021-08" },
    { low: 2, high: 4, time: "2016/2017" },
    { best: 5, time: null },
  ])
  assert.deepEqual(
    series.map((point) => [point.time, point.claims.length]),
    [
      ["2016", 2],
      ["2017", 1],
      ["2021", 1],
      [null, 1],
    ],
  )
})
