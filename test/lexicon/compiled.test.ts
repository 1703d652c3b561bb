// A compiled pack is the pack: the same terms and names, and stale ones are not used.
import assert from "node:assert/strict"
import { test } from "node:test"
import { resolvePack, shippedPacks } from "#lexicon"
import { compilePacks, contentHash, entriesOf } from "../../src/lexicon/compiled.js"
import { readPack } from "../../src/lexicon/read-pack.js"

compilePacks()
for (const name of shippedPacks())
  test(`pack ${name} is the same compiled`, () => {
    const folder = resolvePack(name)
    const compiled = entriesOf(folder, contentHash(folder))
    const { terms, names } = readPack(folder)
    assert.ok(!("examples" in compiled), "the compiled pack was passed over")
    assert.deepEqual(compiled.names, names)
    const sorted = (list: typeof terms) =>
      list.map((term) => JSON.stringify([term.class, term.words, term.value])).sort()
    assert.deepEqual(sorted(compiled.terms), sorted(terms))
  })

test("where the files have changed since, the YAML counts", () => {
  assert.ok("examples" in entriesOf(resolvePack("world"), "another hash"))
})
