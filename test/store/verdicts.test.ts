// The log is never edited, state is its fold, and undoing is one more entry.
import assert from "node:assert/strict"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { DatabaseSync } from "@photostructure/sqlite"
import fc from "fast-check"
import type { VerdictDecision } from "#claim"
import { type Casebook, openCasebook, standing } from "#store"
import { temporaryFolder } from "./folder.js"
import { SAMPLE, WHEN } from "./readings.js"

const decision = fc.constantFrom<Exclude<VerdictDecision, "added">>("accepted", "rejected", "corrected", "withdrawn")

describe("standing", () => {
  it("is nothing for an empty log and for one that is wholly withdrawn", () => {
    assert.equal(standing([]), null)
    assert.equal(standing([{ decision: "accepted" }, { decision: "withdrawn" }]), null)
  })
  it("is undone by one more entry: whatever stood before stands again", () => {
    fc.assert(
      fc.property(fc.array(decision), fc.constantFrom("accepted", "rejected", "corrected"), (decisions, next) => {
        const log = decisions.map((one) => ({ decision: one as string as "accepted" }))
        const undone = [...log, { decision: next as "accepted" }, { decision: "withdrawn" as "accepted" }]
        assert.deepEqual(standing(undone), standing(log))
      }),
      { seed: 3 },
    )
  })
})

describe("the verdict log in a file", () => {
  const path = join(temporaryFolder(), "verdicts.casebook")
  let casebook: Casebook
  let ids: string[]
  before(async () => {
    casebook = await openCasebook(path)
    for (const reading of SAMPLE) await casebook.addDocument(reading, WHEN)
    ids = (await casebook.claims()).rows.map(({ id }) => id)
  })
  after(() => casebook.close())

  it("folds to the state of each claim, however it grew", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), decision), { maxLength: 12 }), async (entries) => {
        for (const [which, one] of entries)
          await casebook
            .appendVerdict({
              ...{ claim: ids[which], decision: one, who: "Ada", when: WHEN },
              correction: one === "corrected" ? { place: "Kunar" } : null,
            })
            .catch(() => {})
        for (const id of ids) {
          const log = await casebook.verdicts(id)
          assert.equal((await casebook.claim(id))?.state, standing(log)?.decision ?? "open")
        }
        const whole = await casebook.verdicts()
        assert.deepEqual(
          whole.map(({ sequence }) => sequence),
          whole.map((_, i) => i + 1),
        )
        for (const state of ["open", "accepted", "rejected", "corrected"] as const) {
          const { rows } = await casebook.claims({ state: [state] })
          for (const { id } of rows) assert.equal(standing(await casebook.verdicts(id))?.decision ?? "open", state)
        }
      }),
      { seed: 3, numRuns: 25 },
    )
  })

  it("refuses to be edited, shortened, replaced or given gaps, also by other programs", async () => {
    const { sequence } = await casebook.appendVerdict({ claim: ids[0], decision: "accepted", who: "Ada", when: WHEN })
    const before = await casebook.verdicts()
    const database = new DatabaseSync(path)
    const row = `VALUES (1, ?, 'claim', '${ids[0]}', '${ids[0]}', 'rejected', NULL, '{}', NULL, 'Eve', '${WHEN}')`
    const attempts: [sql: string, line: RegExp][] = [
      ["UPDATE verdict SET decision = 'rejected' WHERE sequence = ?", /never edited/],
      ["DELETE FROM verdict WHERE sequence = ?", /never shortened/],
      [`INSERT OR REPLACE INTO verdict ${row}`, /no gaps/],
      [`INSERT INTO verdict ${row.replace("?", "? + 7")}`, /no gaps/],
    ]
    for (const [sql, line] of attempts) assert.throws(() => database.prepare(sql).run(sequence), line)
    assert.throws(() => database.exec("DELETE FROM verdict"), /never shortened/)
    database.close()
    assert.deepEqual(await casebook.verdicts(), before)
  })
})
