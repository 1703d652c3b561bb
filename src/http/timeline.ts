import { z } from "zod"
import { CLOCKS } from "#claim"
import { stretchInWords, type TimelineClaimsView, type TimelineView } from "#present"
import { type Casebook, TIME_UNITS, TIMELINE_LANES, type TimelineAsk } from "#workbench"
import { CLAIM_CONDITIONS, claimFilter, countsOf } from "./claims.js"
import { span } from "./days.js"
import { paging, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

const SHOWN = {
  ...CLAIM_CONDITIONS,
  lanes: z.enum(TIMELINE_LANES).default("clock"),
  /** The clock that is looked at; `clock` is the one that is brushed by. */
  by: z.enum(CLOCKS).default("happened"),
  span: span.optional(),
}

async function askOf(casebook: Casebook, asked: z.infer<z.ZodObject<typeof SHOWN>>): Promise<TimelineAsk> {
  const { lanes, by, span, ...conditions } = asked
  const { conditions: filter } = await claimFilter(casebook, conditions)
  return { filter, lanes, clock: by, span }
}

export const timeline: Route = {
  method: "GET",
  path: "/api/timeline",
  reason: "claims on the line of time in lanes, the four clocks apart, counted where they are many",
  async answer({ casebook, query }): Promise<TimelineView> {
    const ask = await askOf(casebook, parseQuery(query, SHOWN))
    const found = await casebook.timeline(ask)
    const { extent, span, unit } = found
    const lanes = found.lanes.map((lane) => ({
      ...lane,
      items: lane.items.map(({ claim: row, ...item }) => {
        const claim = row && claimOfRow(row)
        const own = lane.clock === "happened" || lane.clock === "holds" ? (claim?.time ?? null) : null
        return { ...item, claim, words: stretchInWords(unit, item.first, item.last, own) }
      }),
    }))
    return { extent, span, unit, lanes, ...(await countsOf(casebook, ask.filter)) }
  },
}

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, "not a day")

export const timelineClaims: Route = {
  method: "GET",
  path: "/api/timeline/claims",
  reason: "the claims that one item of the line of time stands for, the earliest first, a page of them",
  async answer({ casebook, query }): Promise<TimelineClaimsView> {
    const asked = parseQuery(query, {
      ...SHOWN,
      ...paging,
      unit: z.enum(TIME_UNITS),
      of: z.enum(CLOCKS),
      lane: text.optional(),
      first: day.optional(),
      last: day.optional(),
    })
    const { start, rows, unit, of, lane, first, last, ...shown } = asked
    const page = await casebook.timelineClaims(
      {
        ...(await askOf(casebook, shown)),
        unit,
        lane: { clock: of, value: lane ?? null },
        item: { first: first ?? null, last: last ?? null },
      },
      { limit: rows, offset: start },
    )
    return { total: page.total, start, rows: page.rows.map(claimOfRow) }
  },
}
