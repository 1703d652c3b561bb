// The brush: days between which something may lie, by one of the four clocks. Both ends are EDTF and belong to it: `to=2018`
// reaches to its last day.
import { z } from "zod"
import { CLOCKS, daysOf, edtfFault } from "#claim"
import { isoDay } from "#present"
import { text } from "./route.js"

const FIRST = "0000-01-01"
const LAST = "9999-12-31"

const end = (of: "first" | "last") =>
  text
    .min(1)
    .superRefine((value, context) => {
      const fault = edtfFault(value)
      if (fault) context.addIssue({ code: "custom", message: fault })
    })
    .transform((value) => {
      const day = daysOf(value)?.[of] ?? 0
      return Number.isFinite(day) ? isoDay(day) : of === "first" ? FIRST : LAST
    })

export const DAYS = {
  from: end("first").optional(),
  to: end("last").optional(),
  clock: z.enum(CLOCKS).optional(),
}

/** Two days as one EDTF interval: what is looked at. */
export const span = text
  .min(1)
  .superRefine((value, context) => {
    const fault = edtfFault(value)
    const days = fault ? null : daysOf(value)
    if (fault) context.addIssue({ code: "custom", message: fault })
    else if (!days || !Number.isFinite(days.first) || !Number.isFinite(days.last))
      context.addIssue({ code: "custom", message: `span with an open end: "${value}"` })
  })
  .transform((value) => {
    const days = daysOf(value) ?? { first: 0, last: 0 }
    return { first: isoDay(days.first), last: isoDay(days.last) }
  })
