export { cliReference } from "./reference.js"
export { runCli } from "./run.js"
