// Centuries, and the ends of the year at hand.
import { moment, wholeUnit, written } from "./moment.js"
import type { TimeReader } from "./reader.js"
import { isPlural } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { tenseAround } from "./tense.js"
import { withArticle } from "./years.js"

const century: TimeRule = {
  name: "century",
  reason: "a hundred years stay a hundred years",
  examples: {
    yes: ["In the 19th century it was one.", "The late twentieth century was worse."],
    no: ["It lasted a century."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      if (reader.value(i, "time-unit") !== "C") return null
      const dash = reader.link(i - 1) === "dash" ? 1 : 0
      const at = i - 1 - dash
      const suffixed = reader.is(at, "ordinal-suffix")
      const number = suffixed
        ? reader.numeral(at - 1)
        : (reader.number(reader.before(at + 1, "time-ordinal"), "time-ordinal") ?? -1)
      if (number < 1 || number > 21) return null
      const from = suffixed ? at - 1 : reader.before(at + 1, "time-ordinal")
      return {
        from: withArticle(reader, from),
        to: i + 1,
        value: `${String(number - 1).padStart(2, "0")}XX`,
        implied: false,
      }
    },
  },
}

const yearEnd: TimeRule = {
  name: "an end of the unit at hand",
  reason: "the end of the year is December of the document's year",
  examples: {
    yes: [
      "It will be done by year-end.",
      "At the end of the year it will vote.",
      "Since the start of the year it has grown.",
    ],
    no: ["The year was long."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const { published } = reader
      const unit = String(reader.value(i, "time-unit"))
      if (!published || isPlural(reader, i)) return null
      const behind = reader.link(i + 1) === "dash" || reader.link(i + 1) === "genitive" ? i + 2 : i + 1
      if (unit === "Y" && reader.number(behind, "time-edge") === 12 && reader.link(behind + 1) !== "of")
        return {
          from: withArticle(reader, i),
          to: behind + 1,
          value: endOfYear(reader, i, behind + 1, 12),
          implied: true,
        }
      if (reader.link(i - 1) !== "the") return null
      if (reader.link(i - 2) === "in" && reader.is(i - 3, "time-early") && unit !== "D") {
        const value = wholeUnit(published, 0, unit)
        return value === null ? null : { from: i - 3, to: i + 1, value, implied: true }
      }
      if (reader.link(i - 2) !== "of") return null
      const edge = reader.number(i - 3, "time-edge")
      if (edge === null || (unit !== "Y" && unit !== "M")) return null
      const year = unit === "Y" ? endOfYear(reader, i - 3, i + 1, edge) : wholeUnit(published, 0, "M")
      return year === null ? null : { from: withArticle(reader, i - 3), to: i + 1, value: year, implied: true }
    },
  },
}

/** In spring "it sold them at the end of the year" is about last December. */
function endOfYear(reader: TimeReader, from: number, to: number, month: number): string {
  const { year, month: now } = reader.published!
  const behind = now > 0 && now <= 6 && month - now > 3 && tenseAround(reader, from, to, reader.start) < 0
  return written(moment(behind ? year - 1 : year, month, 0, true))
}

export const END_RULES: readonly TimeRule[] = [century, yearEnd]
