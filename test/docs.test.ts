// The documents hold together: links lead somewhere, the two commands are the ones that exist.
import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"

const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "examples/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
  ...readdirSync("lexicons", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("lexicons", file)),
]

test("every link and picture of the documents leads to something", () => {
  const broken = pages.flatMap((page) =>
    [
      ...readFileSync(page, "utf8")
        .replace(/`[^`\n]*`/g, "")
        .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g),
    ]
      .map((match) => match[1]!)
      .filter((target) => !existsSync(join(dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  assert.deepEqual(broken, [])
})

test("the commands that the README names exist", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"))
  const named = [...readFileSync("README.md", "utf8").matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+)/g)].map(
    (match) => match[1]!,
  )
  assert.ok(named.length >= 2)
  for (const name of named) assert.ok(name in scripts, name)
})

test("nothing of the house names a path of one machine", () => {
  const wrong = pages.filter((page) => /(?:^|[\s`"'(])\/(?:work|root|home)\//m.test(readFileSync(page, "utf8")))
  assert.deepEqual(wrong, [])
})
