import assert from "node:assert/strict"
import { test } from "node:test"
import type { Quantity } from "../../src/2-extract/spans.js"
import { findIn } from "./quantities.js"

/** low..high, best, ~ for approximate, the unit, the change and the rate: "3000..9000 fighter". */
function shown(q: Quantity): string {
  const ends =
    q.best !== null ? `${q.best}` : q.factor !== null ? `${q.factor} of another` : `${q.low ?? ""}..${q.high ?? ""}`
  return [q.approximate ? `~${ends}` : ends, q.unit, q.change, q.per && `per ${q.per}`].filter(Boolean).join(" ")
}

const TABLE: Record<string, string[]> = {
  "They have 1,234 fighters.": ["1234 fighter"],
  "It weighs .08 grams.": ["0.08 gram"],
  "It had 1 234 567 inhabitants.": ["1234567 inhabitant"],
  "One hundred and sixteen soldiers died.": ["116 soldier"],
  "It takes one hundred and thirty-two men.": ["132 man"],
  "They took three dozen rifles.": ["36 rifle"],
  "It cost two and a half million dollars.": ["2500000 USD"],
  "About a hundred tribesmen came.": ["~100 tribesman"],
  "Two thirds of the villages fell.": ["0.6666666666666666 village"],
  "Some 40 lakh people live there.": ["~4000000 person"],
  "They hold between 7000 to 11,500 fighters.": ["7000..11500 fighter"],
  "There are around 60,000 – 77,000 of them.": ["~60000..77000"],
  "It has 1,500-2,200 fighters.": ["1500..2200 fighter"],
  "Two or three cells remain.": ["2..3 cell"],
  "It took in 300 to 400 million dollars.": ["300000000..400000000 USD"],
  "Its ranks grew from 2,000 to several tens of thousands.": ["2000..90000"],
  "It lost several thousand combatants.": ["3000..9000 combatant"],
  "At least several thousand men left.": ["3000.. man"],
  "Dozens of civilians died.": ["24..108 civilian"],
  "Hundreds fled, tens of thousands followed.": ["200..900", "20000..90000"],
  "It carried out more than a dozen attacks each year.": ["12.. attack per a year"],
  "It has no less than 5000 such militants.": ["5000.. militant"],
  "The blast killed at best… 90 men.": ["..90 man"],
  "It lost at least 500 and possibly as many as 800 men.": ["500..800 man"],
  "It costs $5 billion dollars annually.": ["5000000000 USD per a year"],
  "Attacks fell by 40 % that year.": ["40 percent down"],
  "Oil was up 19 cents.": ["19 cent up"],
  "It led to a 12 percent drop.": ["12 percent down"],
  "It has three times as many fighters.": ["3 times"],
  "By 2024 it had half that number.": ["0.5 of another"],
  "It has 5,000 or more members.": ["5000.. member"],
  "It lost 1,000 heavily armed fighters.": ["1000 fighter"],
  "From 2016 to 2018 it lost its leader four times.": ["4 times"],
  "A GBU-43, an A-10 and a 9M133 were seen by MI6 in 2017.": [],
  "See n°95, p.30 and Vol.12 on Resolution 1267.": [],
  "It has its fingers in several pies and is second to none.": [],
  "One has to wonder whether no one knew.": [],
}

test("quantities are read with their bounds, units and changes", () => {
  for (const [sentence, quantities] of Object.entries(TABLE))
    assert.deepEqual(findIn(sentence).map(shown), quantities, sentence)
})
