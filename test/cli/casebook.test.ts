// An analyst's first hour at the terminal, on the example corpus, with real processes.
import assert from "node:assert/strict"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { assay, examples, folder, gone, type Ran, rows } from "./run.js"

const home = folder()
const book = join(home, "example.casebook")
let added: Ran

before(async () => {
  added = await assay(["add", "--casebook", book, examples])
})
after(() => gone(home))

test("add reads every example report and says what it did in one line", () => {
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /^20 added, 0 already there, 0 refused; \d+ new claims, \d+ questions/)
  assert.equal(added.err, "")
})

test("adding the same reports again adds nothing", async () => {
  const again = await assay(["add", "--casebook", book, examples, "--json"])
  const [summary] = rows(again.out)
  assert.equal(summary?.added, 0)
  assert.equal(summary?.alreadyThere, 20)
})

test("questions show ranges, claims and origins, the most contested first", async () => {
  const { out, code } = await assay(["questions", "--casebook", book, "--json"])
  assert.equal(code, 0)
  const contests = rows(out).map((row) => Number(row.contest))
  assert.deepEqual(
    contests,
    [...contests].sort((a, b) => b - a),
  )
  assert.ok(contests[0]! > 0, "something is contested")
  const table = await assay(["questions", "--casebook", book, "--contested"])
  assert.match(table.out, /question .*answer .*claims .*origins/)
  assert.match(table.out, /Islamic State Khorasan Province: strength/)
})

test("the strength of the Khorasan branch is one question with origins told apart", async () => {
  const { out } = await assay(["question", "Khorasan strength", "--casebook", book, "--json"])
  const [finding] = rows(out)
  const { question, origins, reported } = finding as {
    question: { subject: string; claims: string[] }
    origins: unknown[]
    reported: { high: number }
  }
  assert.equal(question.subject, "Islamic State Khorasan Province")
  assert.ok(question.claims.length >= 6, `${question.claims.length} claims`)
  assert.ok(origins.length < question.claims.length, "somebody is repeated")
  assert.ok(reported.high >= 11500)
})

const DERIVED: [asked: string[], steps: RegExp][] = [
  [["--kind", "estimate", "--subject", "Taliban"], /quantity[\s\S]*measure[\s\S]*subject[\s\S]*time/],
  [["--kind", "relation", "--name", "Taliban"], /relation[\s\S]*subject[\s\S]*object[\s\S]*stance[\s\S]*time/],
]
for (const [asked, steps] of DERIVED)
  test(`a claim of ${asked.join(" ")} leads to its sentence and to its derivation`, async () => {
    const { out } = await assay(["claims", "--casebook", book, ...asked, "--json"])
    const [claim] = rows(out) as { id: string; claim: { quote: { exact: string }; rule: string } }[]
    assert.ok(claim)
    const shown = await assay(["show", claim.id.slice(0, 10), "--casebook", book])
    assert.ok(shown.out.includes(claim.claim.quote.exact.slice(0, 30)), shown.out)
    const explained = await assay(["explain", claim.id, "--casebook", book])
    assert.equal(explained.code, 0, explained.err)
    assert.match(explained.out, steps)
  })

test("what the example corpus is there to show is said in a sentence each", async () => {
  const shown: readonly (readonly [string, RegExp])[] = [
    [
      "fatalities Kerman",
      /8 reports, one origin: what they say all goes back to Babak Yektaparast\..* counts once, not 8 times/,
    ],
    [
      "fatalities Kerman",
      /103, 95 and 84 persons were replaced, one after the other, by 91: counted again, and not contradicted/,
    ],
    ["fatalities Kerman", /“103” became “at least 103”: a plain number has turned into a least/],
    [
      "Qurashi known",
      /Two reports name two men behind “Abu al-Hasan al-Hashimi al-Qurashi”: Bashar .* and Juma Awad al-Badri/,
    ],
    ["landmine Kerman", /\d\d reports tell of one incident, from \d origins; each version is kept/],
  ]
  for (const [words, sentence] of shown) {
    const { out } = await assay(["question", words, "--casebook", book])
    assert.match(out, sentence)
    assert.match(out, /Why together: /)
  }
  const listed = ["questions", "--casebook", book, "--subject", "Islamic State", "--measure", "strength", "--json"]
  const inIraq = rows((await assay(listed)).out).find((row) => (row as { place: string | null }).place === "Iraq")
  const lost = await assay(["question", (inIraq as { id: string }).id, "--casebook", book])
  assert.match(lost.out, /“20,000–30,000” became “at least 30,000”: the most that was said has turned into a least/)
})

test("search finds sentences by words, phrases and beginnings", async () => {
  for (const query of [["Kerman"], ['"Interior Minister"'], ["surrender*", "Jowzjan"]]) {
    const { out } = await assay(["search", ...query, "--casebook", book, "--json"])
    assert.ok(rows(out).length > 0, query.join(" "))
  }
  assert.match((await assay(["search", "xylophone", "--casebook", book])).out, /no sentence/)
})

test("status counts what is there, doctor finds it sound", async () => {
  const [status] = rows((await assay(["status", "--casebook", book, "--json"])).out)
  assert.equal(status?.documents, 20)
  const doctor = await assay(["doctor", "--casebook", book])
  assert.equal(doctor.code, 0, doctor.out)
  assert.match(doctor.out, /is sound: 20 documents/)
})

test("claims filter by year, holder and measure, and page", async () => {
  const all = rows((await assay(["claims", "--casebook", book, "--json", "--limit", "500"])).out)
  const toll = rows(
    (await assay(["claims", "--casebook", book, "--json", "--measure", "fatalities", "--year", "2024"])).out,
  )
  assert.ok(toll.length >= 5 && toll.length < all.length)
  const page = rows((await assay(["claims", "--casebook", book, "--json", "--limit", "2", "--offset", "1"])).out)
  assert.deepEqual(
    page.map((row) => row.id),
    all.slice(1, 3).map((row) => row.id),
  )
})

const decided = async (...args: string[]) => assay([...args, "--casebook", book])

test("questions of other kinds than figures show their answers", async () => {
  const { out } = await assay(["questions", "--casebook", book, "--kind", "relation", "--limit", "50"])
  assert.match(out, /Islamic State Khorasan Province: part of/)
  assert.doesNotMatch(out, /null/)
})

test("origins show who told it first and who repeats it; conflicts what would settle them", async () => {
  const origins = await decided("origins", "Kerman fatalities")
  assert.match(origins.out, /claims from \d+ origins/)
  assert.match(origins.out, /└ [0-9a-f]{10}/)
  const all = rows((await decided("conflicts", "--json", "--limit", "500")).out)
  const values = rows((await decided("conflicts", "--type", "value", "--json", "--limit", "500")).out)
  assert.ok(values.length > 0 && values.length < all.length)
  assert.ok(values.every(({ type, settles }) => type === "value" && settles))
  assert.match((await decided("conflicts", "--limit", "2")).out, /would settle it/)
})

test("a verdict changes the claim and the findings at once, and is undone by one more entry", async () => {
  const [first] = rows((await decided("question", "Khorasan strength", "--json")).out) as {
    question: { id: string; claims: string[] }
  }[]
  const { id, claims } = first!.question
  const claim = claims[0]!
  const finding = async () =>
    rows((await decided("question", id, "--json")).out)[0] as { question: { claims: string[] } }
  const refused = await decided("verdict", claim, "reject")
  assert.deepEqual([refused.code, /needs a reason/.test(refused.err)], [1, true])
  assert.equal((await decided("verdict", claim, "reject", "--reason", "misread", "--who", "Ada")).code, 0)
  assert.ok(!(await finding()).question.claims.includes(claim))
  assert.match((await decided("show", claim)).out, /verdict +rejected/)
  assert.equal((await decided("verdict", claim, "undo")).code, 0)
  assert.deepEqual((await finding()).question.claims, claims)
  const corrected = await decided("verdict", claim, "correct", "--set", "subject=Northern Gate Brigade", "--json")
  assert.deepEqual(rows(corrected.out)[0]!.correction, { subject: "Northern Gate Brigade" })
  assert.ok(!(await finding()).question.claims.includes(claim))
  assert.match((await decided("show", claim)).out, /Northern Gate Brigade[\s\S]*read as/)
  await decided("verdict", claim, "undo")
  const wrong = await decided("verdict", claim, "correct", "--set", "colour=red")
  assert.match(wrong.err, /^no field that can be set: "colour=red"/)
  assert.match((await decided("verdict", claim)).out, /Ada: rejected \(misread\)/)
})

test("claims are split off and joined again, names held for one, sources graded, and all of it undone", async () => {
  const question = async () =>
    rows((await decided("question", "Khorasan strength", "--json")).out)[0] as {
      question: { id: string; claims: string[] }
    }
  const before = (await question()).question
  const one = before.claims.at(-1)!
  assert.match((await decided("regroup", "split", one)).out, /An analyst took these claims out/)
  assert.equal((await question()).question.claims.length, before.claims.length - 1)
  await decided("regroup", "undo", one)
  assert.deepEqual((await question()).question, before)

  const same = await decided("same", "Islamic State Khorasan Province", "Taliban", "--different", "--who", "Ada")
  assert.match(same.out, /Ada: Islamic State Khorasan Province – Taliban: different/)
  assert.match((await decided("same")).out, /decided[\s\S]*different/)
  assert.match((await decided("same", "Nobody At All", "Taliban")).err, /^no such name: "Nobody At All"/)
  assert.equal((await decided("same", "Taliban", "Islamic State Khorasan Province", "--undo")).code, 0)
  assert.equal(rows((await decided("same", "--log", "--json")).out).length, 2)

  assert.match(
    (await decided("grade", "Hindmarsh Review", "B", "--reason", "careful")).out,
    /Hindmarsh Review B \(careful\)/,
  )
  assert.match((await decided("grade", "Hindmarsh Review", "2")).err, /a digit judges a claim/)
  assert.equal((await decided("grade", "Hindmarsh Review", "2", "--claim", one)).code, 0)
  const shown = await decided("grade", "Hindmarsh Review")
  assert.match(shown.out, /careful[\s\S]*proposed: /)
  assert.match((await decided("grade")).out, /Hindmarsh Review +B/)
  assert.equal((await decided("grade", "Hindmarsh Review", "--undo")).code, 0)
  assert.equal((await decided("grade", "Hindmarsh Review", "Z9")).code, 1)
})
