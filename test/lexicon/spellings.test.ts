// The table of spellings: what it makes, and that nothing it makes takes a form from a name that lists it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultPacks, loadPacks } from "#lexicon"
import { readPack } from "../../src/lexicon/read-pack.js"
import { readSpellings, spellingsOf } from "../../src/lexicon/spellings.js"
import { splitWords } from "../../src/lexicon/split.js"

const errors: string[] = []
const table = readSpellings(errors)

test("the table has no mistakes, and says a reason for every part", () => assert.deepEqual(errors, []))

const TABLE: readonly (readonly [string, string])[] = [
  ["Hezb-e-Islami", "Hizb-i Islami"],
  ["Jamaat-ul-Ahrar", "Jamaat ul Ahrar"],
  ["Ansar al-Sunna", "Ansar al Sunna"],
  ["Jama'at al-Huda", "Jamaat al-Huda"],
  ["Maute Group", "Maute group"],
  ["Abdul Karim Khan", "Abdel Karim Khan"],
]
for (const [form, wanted] of TABLE)
  test(`${form} is written ${wanted} too`, () => {
    assert.ok(spellingsOf(form, table).includes(wanted), spellingsOf(form, table).join("; "))
  })

test("a name without anything that varies has one spelling", () => {
  assert.deepEqual(spellingsOf("Lord's Resistance Army", table), [])
})

test("a form that a pack lists for a name is that name's alone, whatever spellings are made of others", () => {
  const folders = defaultPacks()
  const { names, vocabulary } = loadPacks(folders)
  const listed = new Map<string, Set<string>>()
  for (const folder of folders)
    for (const { name, forms } of readPack(folder).names)
      for (const { words, kind, context, exact, spelt } of forms) {
        if (spelt || kind !== "name" || context !== null || exact) continue
        listed.set(words, (listed.get(words) ?? new Set()).add(name))
      }
  for (const [words, bearers] of listed) {
    let node = 0
    for (const [n, word] of words.split(" ").entries()) {
      const id = vocabulary.intern(word)
      node = n === 0 ? names.phrases.first[id]! : names.phrases.child(node, id)
    }
    for (const { known, kind, context, caseSensitive, form } of names.candidates(node))
      if (kind === "name" && context.size === 0 && !caseSensitive && splitWords(form).join(" ") === words)
        assert.ok(bearers.has(known.name), `"${words}": ${known.name}, though ${[...bearers].join(", ")} list it`)
  }
})
