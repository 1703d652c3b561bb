// An invented report with a claim of every kind, two of them over one another, as the reading of a whole codebook gives.
import type { Report } from "./reports.js"

export const KINDS_REPORT: Report = {
  name: "after-the-bridge.txt",
  title: "After the Bridge: what is left of the Brigade",
  authors: ["Ansa Rehn"],
  publisher: "Arvand Review",
  published: "2019-03-02",
  blocks: [
    ["title", "After the Bridge: what is left of the Brigade"],
    [
      "paragraph",
      "In January 2019 [[a car bomb of the Brigade struck the bridge at Osk]]. [[The Brigade is led by Tamar Issyk]], who [[split from the Valley Front]] two years ago. It may have [[up to 800 men]].",
    ],
    [
      "paragraph",
      "[[The loss of the toll roads [[weakened its finances]]]], according to the ministry. [[It will most likely turn to kidnapping]] if the roads stay closed. [[The governor should open the market of Osk]].",
    ],
  ],
  claims: [
    {
      kind: "event",
      type: "Explosions/Remote violence",
      subtype: "Remote explosive/landmine/IED",
      actors: ["Northern Gate Brigade"],
      targets: ["civilians"],
      place: "Osk",
      weapon: "car bomb",
      incident: "car bomb at Osk",
      time: "2019-01",
    },
    { kind: "relation", type: "led-by", subject: "Northern Gate Brigade", object: "Tamar Issyk", ended: false },
    {
      kind: "relation",
      type: "split-from",
      subject: "Northern Gate Brigade",
      object: "Valley Front",
      ended: false,
      time: "2017",
    },
    { high: 800, time: "2019-03", wording: "up to", certainty: "possible" },
    {
      kind: "cause",
      cause: "the loss of the toll roads",
      effect: "its finances",
      sign: "-",
      attribution: ["Ministry of the Interior (Arvand)"],
      stance: "neutral",
    },
    {
      kind: "appraisal",
      subject: "Northern Gate Brigade",
      aspect: "finance",
      direction: "falling",
      attribution: ["Ministry of the Interior (Arvand)"],
      stance: "neutral",
    },
    {
      kind: "forecast",
      subject: "Northern Gate Brigade",
      outcome: "turn to kidnapping",
      likelihood: "most likely",
      condition: "the roads stay closed",
      horizon: null,
      certainty: "probable",
    },
    { kind: "recommendation", addressee: "governor of Osk", action: "open the market of Osk" },
  ],
}
