import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { defaultPacks, loadPacks, resolvePack } from "#lexicon"

const scratch = mkdtempSync(join(tmpdir(), "packs-"))
after(() => rmSync(scratch, { recursive: true }))
let made = 0

/** A pack on disk with these files. */
function packOf(files: Record<string, string>): string {
  const folder = join(scratch, `pack-${made++}`)
  for (const part of ["terms", "names", "examples"]) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(
    join(folder, "pack.yaml"),
    files["pack.yaml"] ?? "name: sample\nkind: theatre\nversion: 1\nreason: a test\n",
  )
  for (const [file, source] of Object.entries(files)) writeFileSync(join(folder, file), source)
  return folder
}
const refusal = (files: Record<string, string>): string => {
  try {
    loadPacks([packOf(files)])
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return "nothing was refused"
}

test("mistakes are told with file and line", () => {
  const block = "- class: colour\n  reason: r\n"
  assert.equal(
    refusal({ "terms/a.yaml": `${block}  termss: [red]\n  terms: [red]\n` }),
    'unknown class key: "termss" (sample, terms/a.yaml line 3)',
  )
  assert.equal(
    refusal({ "names/a.yaml": "- type: place\n  reason: r\n  names:\n    Herat: {alos: [Hirat]}\n" }),
    'unknown name key: "alos" (sample, names/a.yaml line 4)',
  )
  assert.match(
    refusal({ "names/a.yaml": "- type: placce\n  reason: r\n  names: {}\n" }),
    /^wrong type \(.*\): "placce" \(sample, names\/a\.yaml line 1\)$/,
  )
  assert.match(refusal({ "terms/a.yaml": "- class: [\n" }), /^not YAML: .*\(sample, terms\/a\.yaml line \d\)$/)
  assert.match(refusal({ "names/a.yaml": "- type: place\n  names: {}\n" }), /reason .*names\/a\.yaml line 1\)$/)
})

test("several mistakes of a pack are told together, one a line", () => {
  const lines = refusal({ "terms/a.yaml": "- class: c\n  resn: r\n  terms: [x]\n" }).split("\n")
  assert.equal(lines.length, 2)
})

test("a term of two classes has both, and each class its value", () => {
  const lexicon = loadPacks([
    packOf({
      "terms/a.yaml":
        "- {class: month, reason: r, terms: {march: 3}}\n- {class: protest, reason: r, forms: verb, terms: [march, lose|lost]}\n",
    }),
  ])
  const { terms, vocabulary } = lexicon
  const node = (word: string): number => terms.phrases.first[vocabulary.intern(word)]!
  assert.equal(terms.find(node("march"), terms.classId("month")), node("march"))
  assert.equal(terms.value(node("march"), terms.classId("month")), 3)
  assert.equal(terms.value(node("marching"), terms.classId("protest")), "march")
  assert.equal(terms.value(node("lost"), terms.classId("protest")), "lose")
  assert.equal(terms.find(node("marching"), terms.classId("month")), 0)
  assert.equal(terms.find(node("march"), terms.classId("a class that no pack defines")), 0)
})

test("a shorter term is found on the way of a longer one", () => {
  const { terms, vocabulary } = loadPacks([
    packOf({
      "terms/a.yaml": "- {class: few, reason: r, terms: [a few]}\n- {class: article, reason: r, terms: [a]}\n",
    }),
  ])
  const a = terms.phrases.first[vocabulary.intern("a")]!
  const few = terms.phrases.child(a, vocabulary.intern("few"))
  assert.equal(terms.find(few, terms.classId("article")), a)
  assert.equal(terms.find(few, terms.classId("few")), few)
  assert.equal(terms.find(a, terms.classId("few")), 0)
})

test("shipped packs are found by name, others by path, and nothing else", () => {
  assert.match(resolvePack("khorasan"), /lexicons.khorasan$/)
  assert.equal(resolvePack(scratch), scratch)
  assert.throws(() => resolvePack("atlantis"), { name: "InvalidPack", message: /^no pack: "atlantis"/ })
})

test("the packs that ship load, and their contents make the fingerprint", () => {
  const lexicon = loadPacks(defaultPacks())
  assert.equal(lexicon.fingerprint, loadPacks(defaultPacks()).fingerprint)
  assert.equal(lexicon.names.byName("Islamic State Khorasan Province")?.of, "Islamic State")
  assert.equal(lexicon.names.byName("Atlantis"), null)
})
