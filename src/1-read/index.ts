export { assemble } from "./assemble.js"
export type { Draft, DraftBlock, DraftLink, DraftMark, Given, Identity, Run } from "./draft.js"
