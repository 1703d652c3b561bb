export type {
  ClaimRow,
  Dependence,
  Flag,
  Side,
  WeighedConflict,
  WeighedConflictType,
  WeighedFinding,
  WeighedValue,
  WeighOptions,
} from "./row.js"
export type { QuantityReader } from "./value.js"
export { type WeighNeeds, weigh } from "./weigh.js"
export { type WeighWords, weighWords } from "./words.js"
