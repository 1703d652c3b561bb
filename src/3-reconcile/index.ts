export type { CitedWork, DocumentFacts } from "./facts.js"
export { reconcile } from "./reconcile.js"
export * from "./weigh/index.js"
export { type ReconcileWords, reconcileWords } from "./words.js"
