export { makeRecommendationFinder, RECOMMENDATION_RULES } from "./finder.js"
