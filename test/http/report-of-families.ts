// Invented reports on a family of groups: who came from whom and when, told by two who do not agree on all of it.
import type { Report } from "./reports.js"

const BRIGADE = "Northern Gate Brigade"
const FRONT = "Valley Front"
const COLUMN = "River Column"
const GUARD = "Harbour Guard"

const told = { stance: "endorses", certainty: "certain" } as const

const HISTORY: Report = {
  name: "who-came-from-whom.txt",
  title: "Who came from whom",
  authors: ["Ansa Rehn"],
  publisher: "Arvand Review",
  published: "2020-01-10",
  blocks: [
    ["title", "Who came from whom"],
    [
      "paragraph",
      "[[The Valley Front was founded in 2009]]. [[The Northern Gate Brigade broke away from it in August 2014]], and [[the River Column swore loyalty to the Front in 2015]]. [[The Brigade has fought the Front since 2016]]. [[The Harbour Guard was part of the Front until 2012]]. [[The Brigade and the Guard are allies]].",
    ],
    [
      "paragraph",
      "[[The Brigade was led by Tamar Issyk in 2018]]. Its men are also called [[the Gate Army]]. [[It raided Osk in March 2018]]. It had [[2,000 men in 2018]], the Front [[1,500 men in 2018]] and the Column [[600 men in 2018]]. [[The Brigade grows stronger]].",
    ],
  ],
  claims: [
    {
      ...{
        kind: "event",
        type: "Strategic developments",
        subtype: "Change to group/activity",
        actors: [],
        place: null,
      },
      ...{ targets: [FRONT], weapon: null, incident: "founding of the Valley Front", time: "2009", ...told },
    },
    { kind: "relation", type: "split-from", subject: BRIGADE, object: FRONT, ended: false, time: "2014-08", ...told },
    { kind: "relation", type: "allegiance-to", subject: COLUMN, object: FRONT, ended: false, time: "2015", ...told },
    { kind: "relation", type: "rival-of", subject: BRIGADE, object: FRONT, ended: false, time: "2016/..", ...told },
    { kind: "relation", type: "part-of", subject: GUARD, object: FRONT, ended: true, time: "../2012", ...told },
    { kind: "relation", type: "allied-with", subject: BRIGADE, object: GUARD, ended: false, ...told },
    { kind: "relation", type: "led-by", subject: BRIGADE, object: "Tamar Issyk", ended: false, time: "2018", ...told },
    { kind: "relation", type: "also-known-as", subject: BRIGADE, object: "Gate Army", ended: false, ...told },
    {
      ...{ kind: "event", type: "Battles", subtype: "Armed clash", actors: [BRIGADE], targets: [FRONT], place: "Osk" },
      ...{ weapon: null, incident: "raid on Osk", time: "2018-03", ...told },
    },
    { subject: BRIGADE, best: 2000, time: "2018" },
    { subject: FRONT, best: 1500, time: "2018" },
    { subject: COLUMN, best: 600, time: "2018" },
    { kind: "appraisal", subject: BRIGADE, aspect: "capability", direction: "rising", time: "2018", ...told },
  ],
}

const DOUBT: Report = {
  name: "a-second-look.txt",
  title: "A second look at the valley",
  authors: ["Ilia Dov"],
  publisher: "Border Post",
  published: "2021-06-01",
  blocks: [
    ["title", "A second look at the valley"],
    [
      "paragraph",
      "[[The Brigade left the Front in 2016]], and not before. [[The Brigade and the Harbour Guard were never allies]]. [[Oram Selt commanded the Brigade in 2018]]. [[The men of the Front burnt the barracks of the Brigade in May 2018]].",
    ],
    [
      "paragraph",
      "There were [[1,000 men of the Brigade in 2018]], [[900 of the Front in 2018]] and [[300 of the Column in 2018]]. [[The Brigade grows weaker]].",
    ],
  ],
  claims: [
    { kind: "relation", type: "split-from", subject: BRIGADE, object: FRONT, ended: false, time: "2016", ...told },
    {
      ...{ kind: "relation", type: "allied-with", subject: BRIGADE, object: GUARD, ended: false, polarity: "negative" },
      ...told,
    },
    { kind: "relation", type: "led-by", subject: BRIGADE, object: "Oram Selt", ended: false, time: "2018", ...told },
    {
      ...{ kind: "event", type: "Strategic developments", subtype: "Looting/property destruction", actors: [FRONT] },
      ...{ targets: [BRIGADE], place: null, weapon: null, incident: "fire in the barracks", time: "2018-05", ...told },
    },
    { subject: BRIGADE, best: 1000, time: "2018" },
    { subject: FRONT, best: 900, time: "2018" },
    { subject: COLUMN, best: 300, time: "2018" },
    { kind: "appraisal", subject: BRIGADE, aspect: "capability", direction: "falling", time: "2018", ...told },
  ],
}

export const FAMILY_REPORTS: readonly Report[] = [HISTORY, DOUBT]
