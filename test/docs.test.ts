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
        .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)|(?:src|srcset)="(?!https?:)([^"]+)"/g),
    ]
      .map((match) => match[1] ?? match[2]!)
      .filter((target) => !existsSync(join(dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  assert.deepEqual(broken, [])
})

test("every page of the app has its pictures, light and dark, and they stand in the guide", () => {
  const routes = [...readFileSync("web/src/router.tsx", "utf8").matchAll(/path: "(\/[^"]*)"/g)].map(
    (match) => match[1]!,
  )
  const script = readFileSync("scripts/screenshots.mjs", "utf8")
  const taken = new Map([...script.matchAll(/^ {2}(\w+): ["`](\/[^"`?]*)/gm)].map((match) => [match[1]!, match[2]!]))
  const steps = (path: string): number => path.split("/").length
  const without = routes.filter(
    (route) =>
      ![...taken.values()].some((path) => path.startsWith(route.split("$")[0]!) && steps(path) === steps(route)),
  )
  assert.ok(routes.length > 15)
  assert.deepEqual(without, [])
  const guide = readFileSync("docs/guide/pages.md", "utf8")
  for (const name of taken.keys())
    for (const look of ["light", "dark"]) assert.ok(guide.includes(`images/${name}-${look}.png`), `${name} ${look}`)
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
