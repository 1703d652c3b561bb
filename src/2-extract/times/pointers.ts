// Words that point to the time of writing or to the time that the text has named last, and words that only sound like times.
import { about, written } from "./moment.js"
import type { TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"

/** The value of a draft that is no time and whose tokens are passed over. */
export const NO_TIME = ""

const notATime: TimeRule = {
  name: "names and idioms that only sound like times",
  reason: "the Arab Spring is no season, and the Friday Times no day",
  examples: {
    yes: ["The Arab Spring failed.", "The Friday Times wrote so.", "It changed day by day."],
    no: ["It failed in spring 2015.", "It was written on Friday."],
  },
  make: {
    anchors: ["not-a-time"],
    read: (reader, i) => ({ from: i, to: i + reader.size(i, "not-a-time"), value: NO_TIME, implied: false }),
  },
}

const now: TimeRule = {
  name: "time of writing",
  reason: "currently is about the document's date; a bare now is mostly a turn of speech",
  examples: { yes: ["For now it is weaker.", "Currently it has a base."], no: ["It was weaker then."] },
  make: {
    anchors: ["time-now"],
    read: (reader, i) => {
      const { published } = reader
      if (!published) return null
      const value = written(about(published))
      return { from: i, to: i + reader.size(i, "time-now"), value, implied: true }
    },
  },
}

const then: TimeRule = {
  name: "the time named last",
  reason: "at that time is the nearest time before in the text",
  examples: {
    yes: ["It was founded in 2015. At that time it had a base.", "It split in May 2016 and at this time ruled."],
    no: ["At that time it had a base."],
  },
  make: {
    anchors: ["time-then"],
    read: (reader, i) => {
      const value = lastNamed(reader, reader.number(i, "time-then")!)
      const to = i + reader.size(i, "time-then")
      // "at the time of the attack"
      return value === null || reader.link(to) === "of" ? null : { from: i, to, value, implied: true }
    },
  },
}

const sinceThen: TimeRule = {
  name: "from the time named last",
  reason: "since then opens the nearest time before in the text",
  examples: {
    yes: ["It was founded in 2015. Since then it has grown.", "It split in May 2016 and has since then ruled."],
    no: ["Since then it has grown.", "It has grown since 2015."],
  },
  make: {
    anchors: ["time-since-then"],
    read: (reader, i) => {
      const value = lastNamed(reader, NEAR)
      const to = i + reader.size(i, "time-since-then")
      // "ever since the war ended"
      if (value === null || value.includes("/") || (reader.link(to) === "the" && reader.isWord(to))) return null
      return { from: i, to, value: `${value}/..`, implied: true }
    },
  },
}

const NEAR = 4

/** The last time, where it stands so many sentences back at most. */
function lastNamed({ previous, distance }: TimeReader, near: number): string | null {
  return previous === null || distance > near ? null : previous.value
}

const set: TimeRule = {
  name: "something that comes again",
  reason: "daily and annually are sets, and capitalised inside a sentence a newspaper's name",
  examples: { yes: ["It is read daily.", "It costs a million annually."], no: ["The Daily Mail wrote so."] },
  make: {
    anchors: ["time-set"],
    read: (reader, i) => {
      if (reader.capital(i) && i > reader.start) return null
      return { from: i, to: i + 1, value: String(reader.value(i, "time-set")), implied: false }
    },
  },
}

export const GUARD_RULES: readonly TimeRule[] = [notATime]
export const POINTER_RULES: readonly TimeRule[] = [now, then, sinceThen, set]
