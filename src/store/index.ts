export { placeClaims, RULES } from "./claim-id.js"
export { type OpenOptions, openCasebook } from "./sqlite/open.js"
export { standing } from "./standing.js"
export * from "./store.js"
