// Writes down how the fixtures are read now: `node dist/test/1-read/expect.js`, then look at the difference.
import { mkdirSync, writeFileSync } from "node:fs"
import { draftFile } from "#read"
import { expectedFile, fixture, typeOf, WRITTEN_DOWN, written } from "./written.js"

mkdirSync(new URL(".", expectedFile("")), { recursive: true })
for (const name of WRITTEN_DOWN)
  writeFileSync(expectedFile(name), written(await draftFile(fixture(name), name, typeOf(name))))
