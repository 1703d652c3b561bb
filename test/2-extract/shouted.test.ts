// A text all in capitals holds the same claims as the text as it was written, with its own words as quotes.
import assert from "node:assert/strict"
import { test } from "node:test"
import { claimsIn, moreIn } from "./claims.js"

const TEXT =
  "KABUL (May 4, 2012) – The Taliban attacked the Afghan army in Achin district yesterday, killing at least 12 soldiers. " +
  "Al-Qaida is allied with the Taliban. The Haqqani Network, led by Sirajuddin Haqqani, has some 3,000 fighters."
const said = ({ kind, ...claim }: Readonly<Record<string, unknown>> & { kind: string }): string =>
  JSON.stringify([
    kind,
    claim.type,
    claim.subtype,
    claim.subject,
    claim.object,
    claim.actors,
    claim.low,
    claim.best,
    claim.time,
  ]).toLowerCase()

test("what is told in capitals is what is told", () => {
  const of = (text: string) =>
    [...claimsIn(text), ...moreIn(text, ["event", "relation"])].map((claim) => said({ ...claim }))
  assert.deepEqual(of(TEXT.toUpperCase()), of(TEXT))
  assert.ok(of(TEXT).length >= 5)
})

test("quotes of a text in capitals are in capitals", () => {
  const text = TEXT.toUpperCase()
  for (const { quote } of [...claimsIn(text), ...moreIn(text, ["event", "relation"])])
    assert.equal(text.slice(quote.start, quote.end), quote.exact)
})
