export { type Assertion, makeAsserter } from "./assertion.js"
export * from "./clause.js"
export { type AssertionRule, findByRules } from "./rules.js"
export * from "./subject.js"
