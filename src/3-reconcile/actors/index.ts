export { actorsOf, type CountedName } from "./actors.js"
export { biasOf } from "./bias.js"
export { type LineageFacts, lineageOf, lineageType } from "./lineage.js"
export { inOrder } from "./order.js"
