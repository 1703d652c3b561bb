import type { Rule } from "../rule.js"
import type { Draft, TimeClass, TimeReader } from "./reader.js"

export interface TimeReading {
  /** Classes that wake the rule; "number" is a numeral that may be a year or a date. */
  readonly anchors: readonly (TimeClass | "number")[]
  /** The time whose anchor stands at token `i`; null where there is none. The rule may look back and ahead. */
  readonly read: (reader: TimeReader, i: number) => Draft | null
}
/** Examples are read as a document of Thursday, 6 September 2018. */
export type TimeRule = Rule<TimeReading>
