import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { ClaimRow } from "#reconcile"
import { findings, row } from "./build.js"

const claims: fc.Arbitrary<ClaimRow> = fc
  .record({
    source: fc.constantFrom("a.example", "b.example", "c.example", "irna.example"),
    subject: fc.constantFrom("Harbour bombing", "Bridge attack"),
    measure: fc.constantFrom("fatalities", "strength", "claimed by Grey Column"),
    best: fc.constantFrom(4, 40, 48, 52),
    time: fc.constantFrom("2031", "2031-05-02", "2031-05-03", "2030-11", null),
    published: fc.constantFrom("2031-05-02", "2031-05-03", "2031-05", null),
    by: fc.constantFrom("", "Governor Lind", "Governor Lind; IRNA", "IRNA", "officials", "Grey Column"),
    document: fc.constantFrom("d1", "d2", null),
    unit: fc.constantFrom("persons", "fighters", "vehicles", null),
  })
  .map((fields) => row(fields))
const tables = fc.array(claims, { minLength: 1, maxLength: 24 })
const seeded = { seed: 7, numRuns: 150 }

test("the order of the rows changes nothing", () => {
  fc.assert(
    fc.property(tables, fc.integer(), (rows, turn) => {
      const at = Math.abs(turn) % rows.length
      const moved = [...rows.slice(at), ...rows.slice(0, at)].reverse()
      assert.deepEqual(findings(moved), findings(rows))
    }),
    seeded,
  )
})

test("nothing is dropped, origins never exceed claims, weights are shares", () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const all = findings(rows)
      assert.equal(
        all.reduce((sum, one) => sum + one.claims, 0),
        rows.length,
      )
      for (const one of all) {
        assert.equal(
          one.values.reduce((sum, value) => sum + value.claims, 0),
          one.claims,
        )
        assert.ok(one.origins >= 1 && one.origins <= one.claims)
        for (const value of one.values)
          assert.ok(value.origins <= one.origins && value.weight >= 0 && value.weight <= 1)
        assert.ok(one.confidence >= 0 && one.confidence <= 1)
        assert.ok(one.values.reduce((sum, value) => sum + value.weight, 0) <= 1.001)
        if (one.low !== null) assert.ok(one.low <= one.high!)
        assert.equal(one.contested, one.conflicts.length > 0)
      }
    }),
    seeded,
  )
})

test("a repeated row adds no origin", () => {
  fc.assert(
    fc.property(tables, fc.nat(), (rows, pick) => {
      const again = rows[pick % rows.length]!
      const origins = (table: readonly ClaimRow[]): number => findings(table).reduce((sum, one) => sum + one.origins, 0)
      assert.equal(origins([...rows, again]), origins(rows))
    }),
    seeded,
  )
})
