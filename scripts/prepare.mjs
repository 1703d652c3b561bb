// Sets up what is missing on a bare clone, and says what it does on standard error. Node alone is needed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const home = join(dirname(fileURLToPath(import.meta.url)), "..")
const windows = process.platform === "win32"

export const say = (line) => process.stderr.write(`${line}\n`)

/** Runs a program in the project's folder with its output on standard error; ends this process where it fails. */
export function run(program, args, { quiet = false } = {}) {
  const done = spawnSync(program, args, {
    cwd: home,
    stdio: ["ignore", quiet ? "pipe" : 2, quiet ? "pipe" : 2],
    shell: windows,
    encoding: "utf8",
  })
  if (done.status === 0) return
  if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`)
  say(`failed: ${program} ${args.join(" ")} (exit ${done.status ?? done.signal ?? done.error?.code})`)
  process.exit(done.status || 1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`Node is too old: ${process.versions.node} (20.19 or newer is needed)`)
  process.exit(1)
}

/** Installs the packages that package-lock.json names, unless that has been done already for this very lock file. */
export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(home, "package-lock.json")))
    .digest("hex")
  const mark = join(home, "node_modules", ".assay-lock")
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return
  if (!existsSync(join(home, "node_modules", ".package-lock.json")) || existsSync(mark)) {
    say("setting up: installing packages (npm ci; a minute or two) …")
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { quiet: true })
  }
  writeFileSync(mark, lock)
}

const BUILT = join(home, "dist", ".built")

/** Builds from scratch, so that nothing is left over from files that are gone. */
export function build() {
  say("setting up: building …")
  for (const part of ["src", "test", "bench", "web", ".tsbuildinfo"])
    rmSync(join(home, "dist", part), { recursive: true, force: true })
  run("npm", ["run", "--silent", "build"])
  writeFileSync(BUILT, new Date().toISOString())
}

/** Builds where a source is newer than the last build. */
export function buildIfStale() {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const listed = spawnSync(
    "git",
    [
      "ls-files",
      "-co",
      "--exclude-standard",
      "src",
      "test",
      "bench",
      "web",
      "lexicons",
      "scripts",
      "package.json",
      "tsconfig.json",
    ],
    { cwd: home, encoding: "utf8" },
  )
  const files = listed.status === 0 ? listed.stdout.split("\n").filter(Boolean) : null
  const stale =
    files === null
      ? built === 0
      : files.some((file) => (statSync(join(home, file), { throwIfNoEntry: false })?.mtimeMs ?? 0) > built)
  if (stale) build()
}
