// Part of `npm run build`: compiles the packs that ship, so that starting the program does not parse YAML.
import { compilePacks } from "../dist/src/lexicon/compiled.js"

try {
  compilePacks()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
