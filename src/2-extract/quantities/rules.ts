// What a quantity is called once it is read: the first rule that holds. Claims carry the name, and the claims grammar
// leaves out some of them ("age", "one of several").
import type { Rule } from "../rule.js"
import type { Quantity } from "../spans.js"
import type { Amount } from "./amount.js"

/** What was read around an amount. */
export interface Facts {
  readonly amount: Amount
  readonly range: "dash" | "words" | "from-to" | null
  readonly low: boolean
  readonly high: boolean
  /** It is a share of another figure. */
  readonly ofAnother: boolean
  readonly twoBounds: boolean
  readonly change: Quantity["change"]
}

export const QUANTITY_RULES: readonly Rule<(facts: Facts) => boolean>[] = [
  {
    name: "age",
    reason: "years of life; a quantity, but no estimate",
    examples: {
      yes: ["He is 50 years old.", "A 17-year-old recruit left."],
      no: ["It lasted 50 years.", "He left two years ago."],
    },
    make: ({ amount }) => amount.rule === "age",
  },
  {
    name: "two bounds",
    reason: "a lower and an upper bound, said one after the other",
    examples: {
      yes: ["At least 500 and possibly as many as 800 men fell.", "It has more than 20 but fewer than 40 tanks."],
      no: ["It has between 20 and 40 tanks."],
    },
    make: ({ twoBounds }) => twoBounds,
  },
  {
    name: "one of several",
    reason: "one out of a group; it names the one and hardly counts",
    examples: {
      yes: ["It is one of the oldest camps.", "One of their leaders fled."],
      no: ["One leader fled.", "More than one of them fled."],
    },
    make: ({ amount, range, low, high }) => amount.rule === "one of several" && !range && !low && !high,
  },
  {
    name: "range joined by a dash",
    reason: "the first figure is the smaller",
    examples: {
      yes: ["It has 1,500-2,200 men.", "There were 60,000 – 77,000 of them."],
      no: ["They won 2-1 at home."],
    },
    make: ({ range }) => range === "dash",
  },
  {
    name: "from one figure to another",
    reason: "a fall is told as a range from the higher figure: both ends are kept, the order is not",
    examples: {
      yes: ["It shrank from 500 to 300 men.", "Turnout sank from 61 percent to 38 percent."],
      no: ["From 300 to 500 men came."],
    },
    make: ({ range }) => range === "from-to",
  },
  {
    name: "range in words",
    reason: "two ends joined by a word",
    examples: {
      yes: [
        "Between 7000 to 11,500 men came.",
        "Two or three cells remain.",
        "From 2,000 to several tens of thousands left.",
      ],
      no: ["It took 20 towns and 30 villages."],
    },
    make: ({ range }) => range === "words",
  },
  {
    name: "share of another figure",
    reason: "the value follows once the other figure is known",
    examples: {
      yes: ["By then it had half that number.", "A third of them were foreigners."],
      no: ["Half the camp burnt."],
    },
    make: ({ ofAnother }) => ofAnother,
  },
  {
    name: "change",
    reason: "how far something rose or fell",
    examples: {
      yes: ["Attacks fell by 40 percent.", "It led to a 12 percent drop.", "Oil was up 19 cents."],
      no: ["It lost 300 men.", "They made up 30 percent of it.", "It reached up to 40 percent."],
    },
    make: ({ change }) => change !== null,
  },
  {
    name: "lower bound",
    reason: "the figure is the least",
    examples: {
      yes: ["At least 300 men fled.", "It exceeded 10,000 members.", "It has 5,000 or more men."],
      no: ["No more than 300 men fled.", "It did not exceed 300 men."],
    },
    make: ({ low }) => low,
  },
  {
    name: "upper bound",
    reason: "the figure is the most",
    examples: {
      yes: ["At best 90 men fell.", "Fewer than 300 men fled.", "It has up to 400 tanks."],
      no: ["No fewer than 300 men fled."],
    },
    make: ({ high }) => high,
  },
  {
    name: "vague count",
    reason: "words without a figure, read by the codebook's bounds",
    examples: {
      yes: ["Several thousand men left.", "Dozens fled.", "Tens of thousands marched."],
      no: ["A dozen men left."],
    },
    make: ({ amount }) => amount.number.best === null,
  },
  {
    name: "share",
    reason: "a part of a whole",
    examples: {
      yes: ["Two thirds of the villages fell.", "Half the camp burnt."],
      no: ["Half a million people fled.", "The third attack failed."],
    },
    make: ({ amount }) => amount.number.share && amount.unitKind !== "percent",
  },
  {
    name: "money",
    reason: "a figure with a currency",
    examples: {
      yes: ["It cost $5 billion dollars.", "They paid 300 million Pakistani rupees.", "A fine of EUR 50m followed."],
      no: ["They paid 300 fighters."],
    },
    make: ({ amount }) => amount.rule === "money",
  },
  {
    name: "percent",
    reason: "hundredths",
    examples: { yes: ["Some 64% agreed.", "Only two per cent agreed."], no: ["Only two agreed."] },
    make: ({ amount }) => amount.rule === "percent",
  },
  {
    name: "duration",
    reason: "how long; the dates grammar reads it too",
    examples: { yes: ["It lasted three weeks.", "A five-year war began."], no: ["It was three miles off."] },
    make: ({ amount }) => amount.rule === "duration",
  },
  {
    name: "times",
    reason: "how often, or how many fold",
    examples: {
      yes: [
        "It lost its leader four times.",
        "It has three times as many men.",
        "The town fell twice.",
        "A tenfold rise came.",
      ],
      no: ["It has three camps."],
    },
    make: ({ amount }) => amount.rule === "times",
  },
  {
    name: "measure",
    reason: "a figure with a unit of measure",
    examples: { yes: ["It is 50 kilometers away.", "A 4,000-mile journey began."], no: ["It has 50 camps."] },
    make: ({ amount }) => amount.rule === "measure",
  },
  {
    name: "counted noun",
    reason: "a figure before the noun that it counts",
    examples: {
      yes: ["It lost 1,000 heavily armed fighters.", "Three dozen rifles were found."],
      no: ["It lost 1,000."],
    },
    make: ({ amount }) => amount.rule === "counted noun",
  },
  {
    name: "figure alone",
    reason: "nothing says what is counted; the sentence may",
    examples: { yes: ["It lost 1,000.", "The number stood at 7,000."], no: ["It lost 1,000 men."] },
    make: () => true,
  },
]

/** The name of the first rule that holds. */
export function ruleOf(facts: Facts): string {
  for (const rule of QUANTITY_RULES) if (rule.make(facts)) return rule.name
  return "figure alone"
}
