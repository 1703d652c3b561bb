// The packs that ship: they are well formed, and what they promise by their examples holds.
import assert from "node:assert/strict"
import { test } from "node:test"
import { checkPack, type Lexicon, resolvePack, shippedPacks, testPack } from "#lexicon"
import { readPack } from "../../src/lexicon/read-pack.js"
import { readWith } from "../2-extract/reading.js"

const readPackNames = (name: string) => readPack(resolvePack(name))
const findNames = (lexicon: Lexicon, text: string) => readWith(lexicon, text).mentions

for (const name of shippedPacks()) {
  test(`pack ${name} is well formed`, () => assert.deepEqual(checkPack(resolvePack(name)).errors, []))
  test(`pack ${name} keeps what its examples promise`, () => {
    const failed = testPack(resolvePack(name), findNames).filter((one) => !one.passed)
    assert.deepEqual(failed, [])
  })
}

test("places have their coordinates on the right side of the earth", () => {
  const { names } = readPackNames("khorasan")
  for (const { name, lat, lon, country } of names) {
    if (country !== "AF" || lat === undefined || lon === undefined) continue
    assert.ok(lat > 29 && lat < 39 && lon > 60 && lon < 75, `${name}: ${lat}, ${lon}`)
  }
})

test("what something belongs to is a name that the packs have", () => {
  const known = new Set(shippedPacks().flatMap((pack) => readPackNames(pack).names.map((one) => one.name)))
  for (const pack of shippedPacks())
    for (const { name, of } of readPackNames(pack).names) if (of !== null) assert.ok(known.has(of), `${name} of ${of}`)
})
