export { assemble } from "./assemble.js"
export type { Draft, DraftBlock, DraftLink, DraftMark, Given, Identity, Run } from "./draft.js"
export { readText } from "./read-text.js"
export { toSource } from "./to-source.js"
