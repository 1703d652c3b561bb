// `npm run bench:speed`, `npm run bench:quality`: builds where needed and runs bench/speed or bench/quality.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { buildIfStale, checkNode, home, installPackages, say } from "./prepare.mjs"

checkNode()
installPackages()
buildIfStale()
const [which, ...options] = process.argv.slice(2)
if (which !== "speed" && which !== "quality") {
  say(`unknown benchmark: "${which}" (speed or quality)`)
  process.exit(2)
}
const done = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--expose-gc", join(home, "dist", "bench", which, "main.js"), ...options],
  { cwd: home, stdio: "inherit" },
)
process.exit(done.status ?? 1)
