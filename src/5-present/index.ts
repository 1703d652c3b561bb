export { type Interchange, interchangeLines, type Place, placeInSource, placeInText } from "./interchange.js"
