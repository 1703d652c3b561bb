export { makeQuantityFinder } from "./finder.js"
