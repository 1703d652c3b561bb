export { type Assertion, makeAsserter } from "./assertion.js"
export * from "./clause.js"
export { type AssertionRule, makeRuleFinder } from "./rules.js"
export * from "./subject.js"
