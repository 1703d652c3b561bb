import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { it } from "node:test"
import { FIELDS, parseQuery } from "#query"

const reference = readFileSync("docs/reference/query.md", "utf8")

it("the reference names every field, its other names and its values", () => {
  for (const { name, also, reason, values } of FIELDS) {
    const list = values ? ` (${values.map((value) => `\`${value}\``).join(", ")})` : ""
    const row = `| \`${name}\` | ${also.map((one) => `\`${one}\``).join(", ")} | ${reason}${list} |`
    assert.ok(reference.includes(row), row)
  }
})

it("the reference's example can be read", () => {
  const [, example] = /^ {4}(actor:.+)$/m.exec(reference)!
  assert.equal(parseQuery(example!).length, 9)
})
