import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { ROUTES } from "#http"

test("every route has its entry in the reference, and every entry its route", () => {
  const entries = [...readFileSync("docs/reference/api.md", "utf8").matchAll(/^## (.+)$/gm)].map(([, entry]) => entry)
  assert.deepEqual(entries.sort(), ROUTES.map(({ method, path }) => `${method} ${path}`).sort())
})

test("no two routes have the same address", () => {
  const addresses = ROUTES.map(({ method, path }) => `${method} ${path}`)
  assert.equal(new Set(addresses).size, addresses.length)
})
