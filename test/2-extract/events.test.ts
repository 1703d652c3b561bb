// Events: every rule is held to its own examples, and what the fields hold is stated in a table.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type EventClaim, isEdtf } from "#claim"
import { EVENT_RULES } from "../../src/2-extract/events/index.js"
import { moreIn } from "./claims.js"

const eventsIn = (text: string, published: string | null = null): EventClaim[] =>
  moreIn(text, ["event"], published).filter((claim) => claim.kind === "event")

for (const { name, examples } of EVENT_RULES)
  test(`event: ${name}`, () => {
    assert.ok(examples.yes.length >= 2 && examples.no.length >= 1)
    for (const yes of examples.yes)
      assert.ok(
        eventsIn(yes).some((event) => event.rule === name),
        `should match: ${yes}`,
      )
    for (const no of examples.no)
      assert.deepEqual(
        eventsIn(no).map(({ quote }) => quote.exact),
        [],
        no,
      )
  })

const TABLE: readonly (readonly [string, Partial<EventClaim>])[] = [
  [
    "The Taliban attacked the Afghan army in Achin district on 3 May 2015.",
    { subtype: "Armed clash", actors: ["Taliban"], targets: ["Afghan National Army"], time: "2015-05-03" },
  ],
  [
    "Two villagers were killed by the Taliban in Kunduz in March 2016.",
    { type: "Violence against civilians", subtype: "Attack", actors: ["Taliban"], time: "2016-03" },
  ],
  [
    "On 4 June 2017 a US airstrike killed three commanders of the Taliban in Helmand province.",
    { type: "Explosions/Remote violence", subtype: "Air/drone strike", weapon: "airstrike" },
  ],
  ["The Taliban did not attack the Afghan army in 2015.", { subtype: "Armed clash", polarity: "negative" }],
  [
    "According to the Pentagon, the Taliban attacked the Afghan army in 2015.",
    { attribution: ["United States Department of Defense"], actors: ["Taliban"] },
  ],
]
for (const [text, wanted] of TABLE)
  test(`event in: ${text}`, () => {
    const [event] = eventsIn(text)
    assert.ok(event)
    for (const [field, value] of Object.entries(wanted))
      assert.deepEqual(event[field as keyof EventClaim], value, field)
  })

test("a place is named with what it lies in", () => {
  const [event] = eventsIn("The Taliban attacked the Afghan army in Achin district in 2015.")
  assert.match(event?.place ?? "", /^Achin.*Nangarhar Province, Afghanistan$/)
})

test("repeated tellings of one event are one incident, and each keeps its quote", () => {
  const events = eventsIn(
    "Abu Saad Erhabi died in August 2018. The group hid it. The death of Abu Saad Erhabi in August 2018 was told a year later.",
  )
  const deaths = events.filter(({ targets }) => targets.includes("Abu Saad Erhabi"))
  assert.equal(deaths.length, 2)
  assert.equal(new Set(deaths.map(({ incident }) => incident)).size, 1)
  assert.equal(new Set(deaths.map(({ quote }) => quote.start)).size, 2)
})

test("every event stands in the text word for word", () => {
  for (const { examples } of EVENT_RULES)
    for (const text of examples.yes)
      for (const { quote, time } of eventsIn(text, "2019")) {
        assert.equal(text.slice(quote.start, quote.end), quote.exact)
        assert.ok(time === null || isEdtf(time))
      }
})

test("estimates alone are read where nothing else is asked for", () => {
  assert.deepEqual(moreIn("The Taliban attacked the police in Kunduz in 2015.", undefined), [])
})
