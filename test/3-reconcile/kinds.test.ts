import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Finding, PlacedClaim } from "#claim"
import { document, find, only } from "./build.js"
import { advice, appraisal, cause, event, forecast, relation } from "./told.js"

/** How many claims each question has, the largest first. */
const sizes = (claims: readonly PlacedClaim[]): number[] =>
  find(claims)
    .map(({ question }) => question.claims.length)
    .sort((a, b) => b - a)
const types = (finding: Finding): string[] => finding.conflicts.map(({ type }) => type)
const answers = (finding: Finding): string[] => finding.positions.map(({ answer }) => answer)

describe("incidents", () => {
  it("are joined where time, nested place and kind fit", () => {
    const told = [
      event(),
      event({ in: "b", place: "Kabul", subtype: "Attack", type: "Violence against civilians" }),
      event({ in: "c", time: "2018-03-22", targets: ["Hazaras"] }),
      event({ in: "d", time: "2018-03", place: "Afghanistan", targets: ["Hazaras"] }),
    ]
    assert.deepEqual(sizes(told), [4])
    assert.equal(only(find(told)).question.subject, "Suicide bomb in Kabul, Afghanistan")
  })

  it("are apart where place, time, kind or sides are apart", () => {
    const others: Partial<Parameters<typeof event>[0]>[] = [
      { place: "Jalalabad, Nangarhar Province, Afghanistan" },
      { time: "2018-04-30" },
      { type: "Strategic developments", subtype: "Agreement" },
      { type: "Explosions/Remote violence", subtype: "Air/drone strike" },
      { time: "2018-03-23", actors: ["Taliban"] },
    ]
    for (const fields of others)
      assert.deepEqual(
        sizes([event({ actors: ["Islamic State"] }), event({ in: "b", ...fields })]),
        [1, 1],
        JSON.stringify(fields),
      )
  })

  it("a month does not join two days of it", () => {
    assert.deepEqual(
      sizes([
        event({ time: "2018-03-05" }),
        event({ in: "b", time: "2018-03-21" }),
        event({ in: "c", time: "2018-03" }),
      ]),
      [1, 1, 1],
    )
  })

  it("two that one document numbers apart stay two", () => {
    const told = [
      event({ targets: ["Ministry of Interior (Afghanistan)"] }),
      event({ incident: "2", targets: ["Government of Iran"] }),
    ]
    assert.deepEqual(sizes(told), [1, 1])
  })

  it("keep each version: who is blamed, who claims it, who denies it", () => {
    const other = { type: "Strategic developments", subtype: "Other", place: null, incident: "2" } as const
    const finding = only(
      find([
        event({ actors: ["Taliban"] }),
        event({ in: "b", actors: ["Islamic State"] }),
        event({
          ...other,
          in: "b",
          actors: ["Islamic State"],
          time: "2018-03-22",
          says: "the group claimed responsibility a day later",
        }),
        event({ in: "c" }),
        event({ ...other, in: "c", actors: ["Taliban"], time: "2018-03-22", says: "the Taliban denied involvement" }),
      ]),
    )
    assert.deepEqual(answers(finding).sort(), [
      "by Islamic State",
      "by Taliban",
      "claimed by Islamic State",
      "denied by Taliban",
      "no attacker is named",
    ])
    assert.ok(types(finding).includes("perpetrator"))
    assert.match(finding.conflicts.map(({ why }) => why).join("\n"), /Taliban denies it/)
  })

  it("a branch and its parent are no two perpetrators; a slipped day is a conflict of time", () => {
    const kin = only(
      find([event({ actors: ["Islamic State"] }), event({ in: "b", actors: ["Islamic State Khorasan Province"] })]),
    )
    assert.deepEqual(types(kin), [])
    const slipped = only(find([event(), event({ in: "b", time: "2018-03-22" })]))
    assert.deepEqual(types(slipped), [])
    const versions = only(find([event({ actors: ["Islamic State"] }), event({ in: "b", time: "2018-03-22" })]))
    assert.deepEqual(types(versions), ["time"])
  })
})

describe("ties", () => {
  const documents = ["a", "b", "c"].map((id, i) =>
    document(id, { publisher: `Outlet ${id}`, published: `${2016 + 3 * i}` }),
  )

  it("who leads is one question with answers one after the other", () => {
    const finding = only(
      find([relation({ time: "2015" }), relation({ in: "b", object: "Karim Bala", time: "2019" })], documents),
    )
    assert.deepEqual(answers(finding).sort(), ["Karim Bala", "Rahim Totakhel"])
    assert.deepEqual(types(finding), [])
  })

  it("two names for one office at one time are a conflict of identity", () => {
    const finding = only(find([relation({ time: "2015" }), relation({ in: "b", object: "Karim Bala", time: "2015" })]))
    assert.deepEqual(types(finding), ["identity"])
    const spelled = only(
      find([relation({ time: "2015" }), relation({ in: "b", object: "Raheem Totakhel", time: "2015" })]),
    )
    assert.match(only(spelled.conflicts).why, /two spellings/)
  })

  it("a pair is one question, either way round, answered yes, no and no longer", () => {
    const ally = { type: "allied-with", object: "Taliban" } as const
    const finding = only(
      find([
        relation(ally),
        relation({ ...ally, subject: "Taliban", object: "Northern Gate Brigade", in: "b", polarity: "negative" }),
        relation({ ...ally, in: "c", ended: true }),
      ]),
    )
    assert.deepEqual(answers(finding).sort(), ["no", "no longer", "yes"])
    assert.deepEqual(new Set(types(finding)), new Set(["polarity"]))
  })

  it("allies and rivals at one time exclude each other; at two times they follow each other", () => {
    const two = { object: "Taliban" } as const
    const at = (first: string, second: string, fields: Partial<Parameters<typeof relation>[0]> = {}): Finding =>
      only(
        find([
          relation({ ...two, type: "allied-with", time: first }),
          relation({
            ...two,
            type: "rival-of",
            time: second,
            in: "b",
            subject: "Taliban",
            object: "Northern Gate Brigade",
            ...fields,
          }),
        ]),
      )
    const now = at("2018", "2018")
    assert.deepEqual(types(now), ["polarity"])
    assert.match(only(now.conflicts).why, /for allies, the other for rivals, of the same time/)
    assert.deepEqual(answers(now).sort(), ["allies", "rivals"])
    assert.deepEqual(types(at("2015", "2019")), ["time"])
    assert.deepEqual(types(at("2018", "2018", { ended: true })), [])
    assert.deepEqual(types(at("2018", "2018", { polarity: "negative" })), [])
  })

  it("a group is pledged to one at a time; a branch and its parent are one", () => {
    const to = (first: string, second: string, when = "2018"): string[] =>
      types(
        only(
          find([
            relation({ type: "allegiance-to", object: first, time: "2018" }),
            relation({ type: "allegiance-to", object: second, time: when, in: "b" }),
          ]),
        ),
      )
    assert.deepEqual(to("Taliban", "Islamic State"), ["polarity"])
    assert.deepEqual(to("Taliban", "Islamic State", "2021"), ["time"])
    assert.deepEqual(to("Islamic State", "Islamic State Khorasan Province"), [])
    assert.deepEqual(to("Taliban", "Rahim Totakhel"), [])
  })

  it("of many origins it is counted how many pairs conflict beyond those that were compared", () => {
    const many = 60
    const told = Array.from({ length: many }, (_, i) =>
      appraisal({ in: `d${String(i).padStart(2, "0")}`, time: "2018", direction: i % 2 ? "falling" : "rising" }),
    )
    const { conflicts, furtherConflicts = 0 } = only(find(told))
    assert.equal(conflicts.length + furtherConflicts, (many / 2) ** 2)
    assert.ok(furtherConflicts > 0)
    assert.equal(only(find(told.slice(0, 40))).furtherConflicts, undefined)
  })

  it("two men for one name are a contested alias; many names of a group are none", () => {
    const aka = { type: "also-known-as", subject: "Shahab al-Muhajir" } as const
    const contested = only(
      find([
        relation({ ...aka, object: "Sanaullah Ghafar Khel" }),
        relation({ ...aka, in: "b", object: "Aslam Farooqi" }),
      ]),
    )
    assert.deepEqual(types(contested), ["identity"])
    const group = { type: "also-known-as", subject: "Islamic State Khorasan Province" } as const
    const plain = only(
      find([
        relation({ ...group, object: "Wilayat Khorasan" }),
        relation({ ...group, in: "b", object: "Gate Branch" }),
      ]),
    )
    assert.deepEqual(types(plain), [])
  })
})

describe("judgements, forecasts, causes and advice", () => {
  it("judgements of one time contradict, those of two times do not", () => {
    const same = only(find([appraisal({ time: "2018" }), appraisal({ in: "b", direction: "falling", time: "2018" })]))
    assert.deepEqual(types(same), ["polarity"])
    const later = only(find([appraisal({ time: "2018" }), appraisal({ in: "b", direction: "falling", time: "2022" })]))
    assert.deepEqual(types(later), ["time"])
    assert.deepEqual(sizes([appraisal(), appraisal({ aspect: "cohesion" })]), [1, 1])
  })

  it("forecasts of one outcome meet in other words, and contradict where one says that it will not come", () => {
    const told = [
      forecast(),
      forecast({ in: "b", outcome: "seizing the crossing at Torghundi", likelihood: "could" }),
      forecast({ in: "c", outcome: "be able to seize the Torghundi border crossing", polarity: "negative" }),
    ]
    const finding = only(find(told))
    assert.deepEqual(answers(finding).sort(), ["may come", "will come", "will not come"])
    assert.deepEqual(types(finding), ["polarity", "polarity"])
    assert.deepEqual(sizes([forecast(), forecast({ outcome: "lose its last valley" })]), [1, 1])
  })

  it("under another condition a forecast is no contradiction", () => {
    const finding = only(
      find([forecast({ condition: "if the talks fail" }), forecast({ in: "b", polarity: "negative" })]),
    )
    assert.deepEqual(types(finding), ["definition"])
  })

  it("what is said of “it” stays in its document", () => {
    assert.deepEqual(sizes([forecast({ subject: "it" }), forecast({ subject: "it", in: "b" })]), [1, 1])
  })

  it("causes of one effect are answers; one cause with opposite signs is a contradiction", () => {
    const finding = only(
      find([
        cause(),
        cause({ in: "b", cause: "the unpaid salaries", sign: "-", effect: "the recruitment" }),
        cause({ in: "c", cause: "drone strikes on weddings" }),
      ]),
    )
    assert.equal(finding.positions.length, 3)
    assert.deepEqual(types(finding), ["polarity"])
  })

  it("advice with one addressee and action is one question", () => {
    const told = [
      advice(),
      advice({ in: "b", action: "funding border patrols in Tajikistan", polarity: "negative" }),
      advice({ in: "c", addressee: "Uzbekistan" }),
    ]
    assert.deepEqual(sizes(told), [2, 1])
    assert.deepEqual(find(told).flatMap(types), ["polarity"])
  })
})

it("every question says why its claims are together", () => {
  for (const { question } of find([event(), relation(), appraisal(), forecast(), cause(), advice()]))
    assert.match(question.why, /^[A-Z].{20,}\.$/, question.kind)
})

describe("a name that two reports give to two men", () => {
  const alias = "Abu al-Hasan al-Hashimi al-Qurashi"
  const told = (object: string, from: string): PlacedClaim =>
    relation({ type: "also-known-as", subject: alias, object, in: from })
  const conflicts = (...claims: PlacedClaim[]): number =>
    find(claims, [document("a"), document("b")]).reduce((sum, finding) => sum + finding.conflicts.length, 0)

  it("is contested, until an analyst takes one of the two for him", () => {
    const first = told("Bashar Khattab Ghazal al-Sumaidai", "a")
    assert.equal(conflicts(first, told("Juma Awad al-Badri", "b")), 1)
    assert.equal(conflicts(first, told(alias, "b")), 0)
  })
})
