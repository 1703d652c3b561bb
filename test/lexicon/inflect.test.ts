import assert from "node:assert/strict"
import { test } from "node:test"
import { inflect } from "../../src/lexicon/inflect.js"

const TABLE: [term: string, how: "verb" | "noun" | null, forms: string][] = [
  ["kill", "verb", "kill kills killed killing"],
  ["capture", "verb", "capture captures captured capturing"],
  ["deny", "verb", "deny denies denied denying"],
  ["deploy", "verb", "deploy deploys deployed deploying"],
  ["stop", "verb", "stop stops stopped stopping"],
  ["expel", "verb", "expel expels expelled expelling"],
  ["offer", "verb", "offer offers offered offering"],
  ["attack", "verb", "attack attacks attacked attacking"],
  ["clash", "verb", "clash clashes clashed clashing"],
  ["free", "verb", "free frees freed freeing"],
  ["lose|loses|lost|lost|losing", "verb", "lose loses lost losing"],
  ["fighter", "noun", "fighter fighters"],
  ["bomb attack", "noun", "bomb attack,bomb attacks"],
  ["country", "noun", "country countries"],
  ["policeman", "noun", "policeman policemen"],
  ["clash", "noun", "clash clashes"],
  ["carry out", "verb", "carry out,carries out,carried out,carrying out"],
  ["at least", null, "at least,"],
]
for (const [term, how, forms] of TABLE)
  test(`${how ?? "as it stands"}: ${term}`, () => {
    const expected = forms.includes(",") ? forms.split(",").filter(Boolean) : forms.split(" ")
    assert.deepEqual(inflect(term, how), expected)
  })
