// A synthetic table: six sources that err by themselves, and a clique that copies one bad source, errors and all.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { ClaimRow } from "#reconcile"
import { findings, row } from "./build.js"

const QUESTIONS = 150
const HONEST = ["h1", "h2", "h3", "h4", "h5", "h6"]
const COPIERS = ["c1", "c2", "c3"]

/** A small generator of its own (Park & Miller 1988), so that the table is the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function table(seed: number): ClaimRow[] {
  const random = makeRandom(seed)
  const rows: ClaimRow[] = []
  const say = (source: string, question: number, value: string): void => {
    rows.push(row({ source, subject: `item ${question}`, measure: "colour", unit: null, time: null, value }))
  }
  const wrong = (): string => `wrong ${Math.floor(random() * 12)}`
  for (let q = 0; q < QUESTIONS; q++) {
    for (const source of HONEST) say(source, q, random() < 0.85 ? "right" : wrong())
    const bad = random() < 0.45 ? "right" : wrong()
    say("bad", q, bad)
    for (const source of COPIERS) say(source, q, random() < 0.95 ? bad : random() < 0.45 ? "right" : wrong())
  }
  return rows
}

const right = (rows: readonly ClaimRow[], options = {}): number =>
  findings(rows, options).filter(({ value }) => value === "right").length / QUESTIONS

test("copied errors do not win, and switching the parts off shows what they do", () => {
  for (const seed of [3, 11, 29]) {
    const rows = table(seed)
    const full = right(rows)
    const plainVote = right(rows, { copying: false, accuracy: false })
    assert.ok(full >= 0.93, `seed ${seed}: ${full}`)
    assert.ok(full >= plainVote, `seed ${seed}: ${full} against ${plainVote}`)
  }
})

test("who copies is named, honest sources are not", () => {
  const named = new Set<string>()
  for (const one of findings(table(5)))
    for (const { source, on } of one.dependence) named.add([source, on].sort().join(" "))
  const clique = ["bad", ...COPIERS]
  assert.ok(clique.every((a) => clique.every((b) => a === b || named.has([a, b].sort().join(" ")))))
  assert.deepEqual(
    [...named].filter((pair) => /h\d/.test(pair)),
    [],
  )
})

test("nothing is named where copying is switched off", () => {
  const all = findings(table(5), { copying: false })
  assert.ok(all.every(({ dependence }) => dependence.length === 0))
})
