export { CAUSE_RULES, makeCauseFinder } from "./finder.js"
