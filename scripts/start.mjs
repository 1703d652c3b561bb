// `npm start`: sets up what is missing, reads the example corpus into a casebook, prints what is most contested in it,
// and serves the app. `npm start -- --no-serve` ends after printing.
import { spawn } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { buildIfStale, checkNode, home, installPackages } from "./prepare.mjs"

checkNode()
installPackages()
buildIfStale()

const options = process.argv.slice(2)
const serve = !options.includes("--no-serve")
const folder = join(home, ".assay")
mkdirSync(folder, { recursive: true })
const casebook = join(folder, "example.casebook")

function assay(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(home, "bin", "assay.js"), ...args], {
      cwd: home,
      stdio: ["ignore", "inherit", "inherit"],
    })
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal))
    child.on("exit", (code) => resolve(code ?? 0))
  })
}

const added = await assay(["add", "--again", "--casebook", casebook, join("examples", "reports")])
const shown = added || (await assay(["questions", "--casebook", casebook, "--contested", "--limit", "12"]))
if (shown) process.exit(shown)
if (serve)
  process.exit(await assay(["serve", "--casebook", casebook, ...options.filter((option) => option !== "--no-serve")]))
