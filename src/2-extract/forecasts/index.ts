export { type Bands, makeBands } from "./bands.js"
export { FORECAST_RULES, makeForecastFinder } from "./finder.js"
