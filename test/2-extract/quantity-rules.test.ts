import assert from "node:assert/strict"
import { test } from "node:test"
import { LEFT_OUT } from "../../src/2-extract/quantities/left-out.js"
import { QUANTITY_RULES } from "../../src/2-extract/quantities/rules.js"
import { findIn } from "./quantities.js"

test("every rule of the quantity grammar finds what its examples say, and not what they deny", () => {
  for (const { name, examples } of QUANTITY_RULES) {
    assert.ok(examples.yes.length >= 2 && examples.no.length >= 1, name)
    for (const sentence of examples.yes)
      assert.ok(
        findIn(sentence).some(({ rule }) => rule === name),
        `${name}: ${sentence} gives ${findIn(sentence).map(({ rule }) => rule)}`,
      )
    for (const sentence of examples.no)
      assert.ok(!findIn(sentence).some(({ rule }) => rule === name), `${name} must not read: ${sentence}`)
  }
})

test("no quantity carries the name of a rule that is not listed", () => {
  const known = new Set<string>(QUANTITY_RULES.map(({ name }) => name))
  for (const { examples } of [...QUANTITY_RULES, ...LEFT_OUT])
    for (const sentence of [...examples.yes, ...examples.no])
      for (const { rule } of findIn(sentence)) assert.ok(known.has(rule), `${rule}: ${sentence}`)
})

test("what counts nothing is left out, and nothing else", () => {
  for (const { name, examples } of LEFT_OUT) {
    for (const sentence of examples.yes)
      assert.deepEqual(
        findIn(sentence).map(({ rule }) => rule),
        [],
        `${name}: ${sentence}`,
      )
    for (const sentence of examples.no) assert.equal(findIn(sentence).length, 1, `${name}: ${sentence}`)
  }
})
