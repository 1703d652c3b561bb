// Quantities with a unit of their own: changes, money, shares, distances, areas and durations.
import { AUXILIARY, type Reading, wordAt } from "../reading.js"
import { has, wordClass } from "../word-classes.js"
import type { MeasureRule } from "./rule.js"

const TIME_NOUN = wordClass("time-noun")
const LASTING = wordClass("lasting")
const DISTANCE_WORD = wordClass("distance-word")

export const changeRule: MeasureRule = {
  name: "change against an earlier time",
  reason: "a percentage or factor by which something grew or fell",
  examples: {
    yes: ["Attacks fell by 40 percent in 2021.", "Recruitment has doubled since 2020."],
    no: ["About 40 percent of the fighters are foreigners."],
  },
  make(_scene, { quantity, verb }) {
    if (!quantity.change) return null
    if (quantity.unit === "percent") return { measure: "change", unit: "percent", about: "measured", by: verb }
    if (quantity.factor !== null || quantity.unit === "ratio" || quantity.unit === "times")
      return { measure: "change", unit: "ratio", about: "measured", by: verb }
    return null
  },
}

export const moneyRule: MeasureRule = {
  name: "money",
  reason: "a quantity in a currency",
  examples: {
    yes: ["The bomb costs at least 16 million dollars.", "The group received $2 million from donors."],
    no: ["The bomb killed 16 men."],
  },
  make: (_scene, { quantity, verb }) =>
    quantity.unitKind === "currency"
      ? { measure: "money", unit: quantity.unit ?? "", about: "paid for", by: verb }
      : null,
}

export const shareRule: MeasureRule = {
  name: "share",
  reason: "a percentage or part of something at one time; a part is told in percent",
  examples: {
    yes: ["About 40 percent of the fighters are foreigners.", "It controls 20 percent of the province."],
    no: ["The town is 40 km away."],
  },
  make({ r }, { quantity, noun }) {
    const part =
      quantity.best !== null &&
      quantity.best > 0 &&
      quantity.best < 1 &&
      quantity.unitKind !== "measure" &&
      quantity.unitKind !== "currency" &&
      (noun >= 0 || ofWhole(r, quantity.to))
    const half = quantity.factor !== null && quantity.factor < 1 && ofWhole(r, quantity.to)
    if (half) return { measure: "count", unit: "percent", about: "counted", by: noun }
    return quantity.unit === "percent" || part
      ? { measure: "count", unit: "percent", about: "counted", by: noun }
      : null
  },
}

export const extentRule: MeasureRule = {
  name: "distance, area or duration",
  reason: "a quantity in a unit of space; of time only where a verb says how long",
  examples: {
    yes: ["The town is just 50 kilometers from the border.", "The siege lasted three weeks."],
    no: ["Three weeks later the town fell."],
  },
  make({ r }, frame) {
    const { quantity, verb } = frame
    const unit = quantity.unit ?? wordAt(r, frame.noun)
    const time = (frame.noun >= 0 && has(r, frame.noun, TIME_NOUN)) || isTimeUnit(unit)
    if ((quantity.unitKind !== "measure" && !time) || unit === "times") return null
    const lasting = has(r, verb, LASTING) && frame.role === "object"
    if (time) {
      if (!lasting || frame.preposition >= 0 || frame.phrase.from - verb > 2 || r.grammar[verb]! & AUXILIARY)
        return null
      return { measure: "extent", unit: plural(unit), about: "measured", by: verb }
    }
    if (!SPACE_UNITS.test(unit)) return null
    if (!lasting && !has(r, Math.max(quantity.to, frame.noun + 1), DISTANCE_WORD)) return null
    return { measure: "extent", unit, about: "measured", by: verb }
  },
}

/** "half of the fighters", but not "half that number", which is told from another figure. */
const ofWhole = (r: Reading, to: number): boolean =>
  /^["”’']$/.test(wordAt(r, to)) ? wordAt(r, to + 1) === "of" : wordAt(r, to) === "of"

/** Units by their canonical names, which `units.yaml` gives; not words of a text. */
const TIME_UNITS = /^(?:s|min|h|d|second|minute|hour|day|week|month|year|decade|century|generation)s?$/
const SPACE_UNITS =
  /^(?:km|mi|m|mile|meter|metre|kilometer|kilometre|ft|foot|feet|yd|yard|nmi|ha|hectare|acre|km2|km²|sq km|sq mi|mi2|mi²|m2|m²|square kilometers?|square miles?)s?$/
const plural = (unit: string): string => (/s$|^h$|^min$/.test(unit) || unit.length < 3 ? unit : `${unit}s`)

export const isTimeUnit = (unit: string): boolean => TIME_UNITS.test(unit)
