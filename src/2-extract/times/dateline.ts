// A report that came without a date may print it in its dateline: "KABUL (July 3, 2012)", "BERLIN, 22 March 2024 –".
import type { Time } from "../spans.js"
import type { Words } from "../words.js"
import type { Moment } from "./moment.js"
import { momentOf } from "./moment.js"

const HEAD = 80 // tokens: title, file number and place stand before it

/** The date that the time gives the document, where it stands as datelines do; null for other times. */
export function datelineOf({ text, start, end }: Words, time: Time): Moment | null {
  if (time.from > HEAD || time.implied) return null
  const date = momentOf(time.value)
  if (!date?.day) return null
  const before = text.slice(Math.max(0, start[time.from]! - 1), start[time.from])
  const after = text.slice(end[time.to - 1]!, end[time.to - 1]! + 4).trimStart()
  const enclosed = before === "(" && after.startsWith(")")
  return enclosed || /^(?:[–—(]|--|- )/.test(after) ? date : null
}
