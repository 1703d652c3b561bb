// Writes docs/reference/cli.md from the commands (after a build).
import { writeFileSync } from "node:fs"
import { cliReference } from "../dist/src/cli/index.js"

writeFileSync(new URL("../docs/reference/cli.md", import.meta.url), cliReference())
