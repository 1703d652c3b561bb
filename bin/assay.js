#!/usr/bin/env node
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const main = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "src", "cli", "index.js")
if (!existsSync(main)) {
  process.stderr.write("not built yet: run `npm start` or `npm run build` first\n")
  process.exit(1)
}
const { runCli } = await import(main)
process.exitCode = await runCli(process.argv.slice(2))
