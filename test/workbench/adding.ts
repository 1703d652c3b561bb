// A process that adds reports and prints the name of each when it is told that it is on the disk. Killed by kill.test.
import { writeSync } from "node:fs"
import { openCasebook } from "#store"
// Not through the door, which loads every room: sixty processes start here.
import { ingest } from "../../src/workbench/ingest.js"
import { smallVerbs } from "./verbs.js"

const [path, ...inputs] = process.argv.slice(2)
const casebook = await openCasebook(path)
await ingest(casebook, inputs, {
  verbs: smallVerbs(),
  now: () => new Date(),
  onProgress: ({ outcome }) => writeSync(1, `${outcome.name}\n`),
})
await casebook.close()
