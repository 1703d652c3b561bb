import { join } from "node:path"
import { openCasebook } from "#store"
import { runContract } from "./contract.js"
import { temporaryFolder } from "./folder.js"

const folder = temporaryFolder()
let made = 0
runContract({ name: "SQLite", open: () => openCasebook(join(folder, `${++made}.casebook`)) })
