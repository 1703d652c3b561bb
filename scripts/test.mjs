// `npm test`: sets up what is missing (packages, build, a browser where none is found), then runs every check and every test.
// `npm test -- store http` runs the tests of these folders only.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { build, checkNode, home, installPackages, run, say } from "./prepare.mjs"

checkNode()
installPackages()
build()

const only = process.argv.slice(2)
const root = join(home, "dist", "test")
const folders = only.length ? only.map((name) => join(root, name)) : [root]
const tests = folders.flatMap((folder) => {
  if (existsSync(`${folder}.test.js`)) return [`${folder}.test.js`]
  if (!existsSync(folder)) {
    say(`unknown test folder: "${folder.slice(root.length + 1)}" (test)`)
    process.exit(2)
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.js"))
    .sort()
    .map((file) => join(folder, file))
})

if (!only.length) {
  say("checking: format and lint …")
  run(process.execPath, [
    join(home, "node_modules", "@biomejs", "biome", "bin", "biome"),
    "check",
    "--error-on-warnings",
    ".",
  ])
}
if (!only.length || only.includes("web")) await findBrowser()

say(`testing: ${tests.length} files …`)
const done = spawnSync(process.execPath, ["--test", "--enable-source-maps", "--test-concurrency=2", ...tests], {
  cwd: home,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, TZ: "UTC" },
})
process.exit(done.status ?? 1)

/** The browser tests need a Chrome or Chromium; where none is found, one is installed and said so. */
async function findBrowser() {
  const { findChromium } = await import("../dist/test/web/browser.js")
  if (findChromium()) return
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("setting up: no Chrome or Chromium found; installing Debian's chromium for the browser tests …")
    run("apt-get", ["update", "-qq"], { quiet: true })
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { quiet: true })
  } else {
    say("setting up: no Chrome or Chromium found; downloading Playwright's Chromium for the browser tests …")
    run("npx", ["--no-install", "playwright-core", "install", "chromium-headless-shell"])
  }
  if (findChromium()) return
  say("no browser: the browser tests need Chrome or Chromium (set CHROME_PATH to one)")
  process.exit(1)
}
