// A second reader from the file to the agreement, through the real command line and a real casebook.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { answers, type FakeEndpoint, fails, startEndpoint, staysSilent } from "../workbench/endpoint.js"
import { assay, bin, folder, gone, rows } from "./run.js"

const cwd = folder()
after(() => gone(cwd))
const REPORT = `The Amber Front had about 1,200 fighters in 2019, Colonel Tamm said.

Donors should stop paying the Amber Front.
`
const ESTIMATE = {
  kind: "estimate",
  quote: "The Amber Front had about 1,200 fighters in 2019",
  subject: "Amber Front",
  measure: "strength",
  best: 1200,
  unit: "persons",
  approximate: true,
  time: "2019",
  attribution: ["Colonel Tamm"],
  stance: "doubts",
}
const ADVICE = {
  kind: "recommendation",
  quote: "Donors should stop paying",
  addressee: "donors",
  action: "stop paying",
}
const write = (name: string, ...claims: readonly object[]): void =>
  writeFileSync(join(cwd, name), claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""))

before(async () => {
  writeFileSync(join(cwd, "front.txt"), REPORT)
  writeFileSync(join(cwd, "other.txt"), "The River League had 300 fighters in 2020.\n")
  write("anna.jsonl", ESTIMATE, ADVICE)
  assert.equal((await assay(["add", "front.txt", "other.txt"], { cwd })).code, 0)
})

test("one reader alone agrees with nobody", async () => {
  const { code, err } = await assay(["agree"], { cwd })
  assert.equal(code, 1)
  assert.match(err, /^only one reader: "rules" \(.*; assay propose adds another's claims\)\n$/)
})

test("a dry run checks and keeps nothing", async () => {
  const { code, out, err } = await assay(["propose", "front.txt", "anna.jsonl", "--reader", "anna", "--dry-run"], {
    cwd,
  })
  assert.deepEqual([code, err], [0, ""])
  assert.equal(out, "2 claims of anna are sound, none kept, 0 faults refused (assay.casebook)\n")
  assert.equal((await assay(["agree"], { cwd })).code, 1)
})

test("a colleague's claims are kept, and proposing them again keeps them once", async () => {
  for (const _ of ["first", "again"]) {
    const { code, out, err } = await assay(["propose", "front.txt", "anna.jsonl", "--reader", "anna"], { cwd })
    assert.deepEqual([code, err], [0, ""])
    assert.match(out, /^2 claims of anna kept, 0 faults refused; \d+ questions \(assay\.casebook\)\n$/)
  }
  const listed = rows((await assay(["claims", "--json", "--limit", "100"], { cwd })).out)
  assert.equal(listed.filter(({ reader }) => reader === "anna").length, 2)
})

test("agree shows figures, alphas and differences; the document that anna has not read is left out", async () => {
  const { code, out, err } = await assay(["agree"], { cwd })
  assert.deepEqual([code, err], [0, ""])
  assert.match(out, /^kind +rules +of them anna +anna +of them rules +F1\nestimate +1 +1 +1 +1 +1\.000\n/)
  assert.match(out, /\nmacro F1 \d\.\d{3} over 1 document\n/)
  assert.match(out, /\ndiffer in stance {2}estimate, /)
  assert.match(out, /rules: stance neutral\n/)
  assert.match(out, /anna: stance doubts\n/)
  const figures = await assay(["agree", "front.txt", "--readers", "anna,rules", "--no-differences"], { cwd })
  assert.doesNotMatch(figures.out, /differ in/)
  const [agreement] = rows((await assay(["agree", "--json"], { cwd })).out)
  assert.deepEqual([agreement!.a, agreement!.b], ["rules", "anna"])
  assert.equal(typeof agreement!.macroF1, "number")
})

test("what is faulty is refused line by line, and the rest is kept", async () => {
  write("ben.jsonl", { ...ESTIMATE, measure: "manpower" }, { ...ADVICE, quote: "Donors must pay" }, ADVICE)
  const { code, out, err } = await assay(["propose", "front.txt", "ben.jsonl", "--reader", "ben"], { cwd })
  assert.equal(code, 1)
  assert.equal(
    err,
    'unknown measure: "manpower" (ben.jsonl line 1, measure)\nquote not in the text: "Donors must pay" (ben.jsonl line 2, quote)\n',
  )
  assert.match(out, /^1 claims of ben kept, 2 faults refused/)
  const three = await assay(["agree"], { cwd })
  assert.equal(three.err, 'more than two readers: "rules, anna, ben" (name two of them)\n')
  assert.equal((await assay(["agree", "--readers", "anna,ben"], { cwd })).code, 0)
})

test("wrong usage is told in one line", async () => {
  const said = async (...args: string[]) => (await assay(["propose", ...args], { cwd })).err
  assert.equal(await said("front.txt"), 'either a file of claims or --model: "" (propose)\n')
  assert.equal(await said("front.txt", "anna.jsonl"), 'nobody named: "" (--reader says whose claims they are)\n')
  assert.equal(
    await said("front.txt", "anna.jsonl", "--reader", "rules"),
    'a reader\'s name that is taken: "rules" (--reader)\n',
  )
  assert.equal(await said("front.txt", "none.jsonl", "--reader", "anna"), 'no such file: "none.jsonl" (propose)\n')
  assert.equal(
    await said("nowhere.txt", "anna.jsonl", "--reader", "anna"),
    'no such document: "nowhere.txt" (assay.casebook)\n',
  )
  assert.equal(await said("front.txt", "--model", "m"), 'no address to send the text to: "" (--base-url)\n')
  assert.equal(
    await said("front.txt", "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--api-key-env", "ASSAY_NO_SUCH"),
    'no such variable: "ASSAY_NO_SUCH" (--api-key-env)\n',
  )
})

async function withEndpoint<T>(endpoint: FakeEndpoint, use: (url: string) => Promise<T>): Promise<T> {
  try {
    return await use(endpoint.baseUrl)
  } finally {
    await endpoint.close()
  }
}
const lines = (...claims: readonly object[]): string => claims.map((claim) => JSON.stringify(claim)).join("\n")

test("a model reads in one step: claims, what was dropped, tokens, time and price", async () => {
  const endpoint = await startEndpoint(answers(lines(ESTIMATE, { ...ADVICE, quote: "Nobody should pay" }, ADVICE)))
  await withEndpoint(endpoint, async (url) => {
    const args = ["propose", "front.txt", "--model", "small", "--base-url", url, "--price", "2,8"]
    const { code, out, err } = await assay(args, { cwd })
    assert.equal(code, 1)
    assert.equal(err, 'quote not in the text: "Nobody should pay" (answer of small line 2, quote)\n')
    assert.match(out, /^2 claims of small kept, 1 faults refused; \d+ questions \(assay\.casebook\)\n/)
    assert.match(out, /\n1 questions, 100 tokens in, 20 out, \d+\.\d s, price 0\.0004\n$/)
  })
  const mine = rows((await assay(["claims", "--json", "--limit", "100"], { cwd })).out).filter(
    ({ reader }) => reader === "small",
  )
  assert.equal(mine.length, 2)
  assert.match(JSON.stringify(mine[0]!.claim), /"rule":"read by small, prompt claims-/)
})

test("a reading with parts missing does not take the place of an earlier one", async () => {
  await withEndpoint(await startEndpoint(answers(lines(ADVICE)), fails(400)), async (url) => {
    const args = ["propose", "front.txt", "--model", "small", "--base-url", url, "--chunk", "90"]
    const { code, out, err } = await assay(args, { cwd })
    assert.equal(code, 1)
    assert.match(err, /the endpoint answers 400: "status 400" \(small, part 2 of 2\)\n/)
    assert.match(err, /parts are unread, so the earlier reading stays: "small" \(front\.txt, 2 claims\)\n$/)
    assert.match(out, /are sound, none kept/)
  })
})

test("an endpoint that says nothing is given up, and nothing is kept", async () => {
  await withEndpoint(await startEndpoint(staysSilent), async (url) => {
    const args = [
      "propose",
      "front.txt",
      "--model",
      "mute",
      "--base-url",
      url,
      "--stall",
      "1",
      "--tries",
      "1",
      "--json",
    ]
    const { code, out, err } = await assay(args, { cwd })
    assert.equal(code, 1)
    assert.equal(err, "the answer stalled for 1 s (mute, part 1 of 1)\n")
    const [told] = rows(out)
    assert.deepEqual([told!.claims, told!.kept], [0, false])
  })
})

test("Ctrl-C ends a question, and nothing is kept", { skip: process.platform === "win32" }, async () => {
  const endpoint = await startEndpoint(staysSilent)
  await withEndpoint(endpoint, async (url) => {
    const args = ["propose", "front.txt", "--model", "mute", "--base-url", url]
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] })
    const ended = once(child, "close")
    let err = ""
    child.stderr.setEncoding("utf8").on("data", (words) => (err += words))
    while (!endpoint.asked.length) await pause(20)
    child.kill("SIGINT") // a second one would end it at once
    const [code] = await ended
    assert.deepEqual([code, err], [1, "interrupted, nothing was kept\n"])
  })
})
