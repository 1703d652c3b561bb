export { APPRAISAL_RULES, makeAppraisalFinder } from "./finder.js"
