export * from "./actors.js"
export * from "./agreement.js"
export { type Annotated, annotationLines } from "./annotation.js"
export * from "./bias.js"
export * from "./claim.js"
export * from "./compare.js"
export { type Cell, CSV_BEGIN, csvLine } from "./csv.js"
export * from "./document.js"
export { type FieldView, fieldsOf } from "./fields.js"
export { bandInWords, centre, figureInWords, numberInWords } from "./figure.js"
export * from "./form.js"
export { type Interchange, interchangeLines, type Place, placeInSource, placeInText } from "./interchange.js"
export {
  type LineageTieView,
  type LineageTurnView,
  type LineageView,
  lineageView,
  sourceLines,
  type ToldTimeView,
} from "./lineage.js"
export type * from "./lists.js"
export * from "./map.js"
export type { MarkDays, MarkShape, MarkView } from "./marks.js"
export { boxesOf, type ClaimPlaces, type OriginalView, originalView } from "./original.js"
export { type OriginView, originViews, type TellingView, type TieView } from "./origins.js"
export * from "./overview.js"
export * from "./question.js"
export * from "./review.js"
export { aboutWords, headingOf, saidOf } from "./said.js"
export { briefOf, type DocumentBrief, voiceOf } from "./source.js"
export * from "./sources.js"
export { summaryOf } from "./summary.js"
export * from "./tables.js"
export { dayNumber, isoDay, type TimeView, timeView } from "./time.js"
export * from "./timeline.js"
export * from "./track-record.js"
export * from "./words.js"
