// Forward only, from every version there has been: a casebook of version n, filled, is brought up to the newest.
import assert from "node:assert/strict"
import { join } from "node:path"
import { describe, it } from "node:test"
import { openCasebook } from "#store"
import { Connection } from "../../src/store/sqlite/driver.js"
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from "../../src/store/sqlite/migrations.js"
import { migrate } from "../../src/store/sqlite/open.js"
import { temporaryFolder } from "./folder.js"
import { SAMPLE, WHEN } from "./readings.js"

const folder = temporaryFolder()

/** 32-bit integers, little-endian: one claim in row 1, no days, values 1 to 7 with no place and no year, one holder, 8. */
const COLUMNS_OF_VERSION_1 = [1, 1, 0, 0, 1, 2, 3, 4, 0, 5, 6, 7, 0, 0, 1, 8]
  .map((number) => `${number.toString(16).padStart(2, "0")}000000`)
  .join("")

/** What a program of version 1 wrote: one document with one claim and one verdict. Never edited, as the migrations are not. */
const WRITTEN_BY_VERSION_1 = `
INSERT INTO document (n, casebook_id, document_id, name, media_type, title, publisher, published, published_year, language, url,
  characters, lexicon, claims, passages, added) VALUES (1, 1, 'd1', 'old.txt', 'text/plain', 'Old', 'Paper', '2018', 2018, 'en', NULL, 16, 'packs', 1, 1, '${WHEN}');
INSERT INTO document_words (rowid, words) VALUES (1, 'old txt old paper ada');
INSERT INTO document_text VALUES (1, 'd1', '400 men of ISIS.', '[{"kind":"paragraph","start":0,"end":16}]', '[]', '[]', '[]',
  '{"title":null,"authors":null,"publisher":null,"published":null,"language":null,"url":null}', '[]');
INSERT INTO original VALUES (1, 'd1', 'plain', 3, x'010203');
INSERT INTO author VALUES (1, 'd1', 0, 'Ada');
INSERT INTO passage VALUES (1, 1, 'd1', 0, 0, 16);
INSERT INTO passage_words (rowid, words) VALUES (1, '400 men of isis');
INSERT INTO claim (casebook_id, claim_id, document_id, kind, subject, measure, unit, best, approximate, stance, certainty,
  polarity, start, "end", exact, rule, lexicon, state, body)
  VALUES (1, 'c1', 'd1', 'estimate', 'ISIS', 'strength', 'persons', 400, 0, 'endorses', 'certain', 'positive', 0, 7, '400 men',
  'a rule', 'packs', 'accepted', '{"kind":"estimate","subject":"ISIS","measure":"strength","low":null,"best":400,"high":null,"unit":"persons",
  "approximate":false,"per":null,"place":null,"derivedFrom":null,"wording":"","attribution":["Ada"],"stance":"endorses",
  "certainty":"certain","polarity":"positive","time":null,"rule":"a rule","implied":[],
  "quote":{"exact":"400 men","prefix":"","suffix":" of ISIS.","start":0,"end":7}}');
INSERT INTO attribution VALUES (1, 'c1', 0, 'Ada');
INSERT INTO claim_words (rowid, words) VALUES (1, '400 men isis ada');
INSERT INTO verdict VALUES (1, 1, 'c1', 'accepted', NULL, NULL, 'Ada', '${WHEN}');
INSERT INTO facet_value VALUES (1, 1, 'kind', 'estimate'), (1, 2, 'subject', 'ISIS'), (1, 3, 'measure', 'strength'),
  (1, 4, 'unit', 'persons'), (1, 5, 'stance', 'endorses'), (1, 6, 'certainty', 'certain'), (1, 7, 'polarity', 'positive'),
  (1, 8, 'holder', 'Ada');
INSERT INTO document_columns VALUES (1, 'd1', 1, x'${COLUMNS_OF_VERSION_1}');
UPDATE casebook SET revision = 1;
`
/** Version 3 also keeps the reader, the topic and every name, and more columns for counting: one of a relation's, all by value ids. */
const COLUMNS_OF_VERSION_3 = [
  ...[1, 1, 0, 0],
  ...[1, 2, 9, 3, 4, 0, 5, 6, 7, 0, 0, 0, 10, 0],
  ...[0, 1, 8],
  ...[0, 1, 11],
]
  .map((number) => `${number.toString(16).padStart(2, "0")}000000`)
  .join("")
const WRITTEN_BY_VERSION_3 = `${WRITTEN_BY_VERSION_1}
UPDATE claim SET topic = 'strength';
INSERT INTO claim_name VALUES (1, 'c1', 'subject', 0, 'ISIS');
INSERT INTO facet_value VALUES (1, 9, 'topic', 'strength'), (1, 10, 'reader', 'rules'), (1, 11, 'name', 'ISIS');
UPDATE document_columns SET columns = x'${COLUMNS_OF_VERSION_3}';
`
const WRITTEN_BY_VERSION_5 = `${WRITTEN_BY_VERSION_3.replace(/INSERT INTO verdict .*/, "")}
INSERT INTO verdict VALUES (1, 1, 'claim', 'c1', 'c1', 'accepted', NULL, '{}', NULL, 'Ada', '${WHEN}');
INSERT INTO to_part VALUES (1, 'd1', 1);
`
// Version 2 changed the table of questions alone, which is made anew.
const WRITTEN_BY: Record<number, string> = {
  1: WRITTEN_BY_VERSION_1,
  2: WRITTEN_BY_VERSION_1,
  3: WRITTEN_BY_VERSION_3,
  4: `${WRITTEN_BY_VERSION_3}
INSERT INTO to_part VALUES (1, 'd1', 1);
`,
  5: WRITTEN_BY_VERSION_5,
  6: `${WRITTEN_BY_VERSION_5}
INSERT INTO search_log VALUES (1, 1, 1, 'saved', 'All', 'isis', 1, 'Ada', '${WHEN}');
`,
  // Version 7 added a column that names alone use.
  7: WRITTEN_BY_VERSION_5,
  // Version 8 added what is made anew.
  8: WRITTEN_BY_VERSION_5,
}

describe("migrations", () => {
  it("are numbered from 1 without gaps", () => {
    assert.deepEqual(
      MIGRATIONS.map(({ version }) => version),
      MIGRATIONS.map((_, i) => i + 1),
    )
    assert.deepEqual(
      Object.keys(WRITTEN_BY).map(Number),
      MIGRATIONS.map(({ version }) => version),
    )
  })
  for (const { version } of MIGRATIONS)
    it(`bring a casebook of version ${version} up to version ${SCHEMA_VERSION}`, async () => {
      const path = join(folder, `version-${version}.casebook`)
      const old = new Connection(path, false)
      old.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA journal_mode = WAL`)
      migrate(old, MIGRATIONS.slice(0, version))
      old.exec(WRITTEN_BY[version])
      old.close()
      const casebook = await openCasebook(path)
      const status = await casebook.status()
      assert.deepEqual([status.schema, status.documents, status.claims, status.verdicts], [SCHEMA_VERSION, 1, 1, 1])
      const { rows } = await casebook.claims({ text: "isis", state: ["accepted"], holder: ["Ada"] })
      assert.deepEqual(
        rows.map(({ id, claim }) => [id, claim.kind === "estimate" ? claim.best : null]),
        [["c1", 400]],
      )
      assert.deepEqual(await casebook.facets({}, ["subject", "name", "topic", "holder", "reader"]), {
        subject: [{ value: "ISIS", count: 1 }],
        name: [{ value: "ISIS", count: 1 }],
        topic: [{ value: "strength", count: 1 }],
        holder: [{ value: "Ada", count: 1 }],
        reader: [{ value: "rules", count: 1 }],
      })
      assert.equal((await casebook.claims({ name: ["ISIS"], topic: ["strength"], reader: ["rules"] })).total, 1)
      assert.equal((await casebook.searchPassages("isis")).total, 1)
      assert.deepEqual(await casebook.check(), [])
      assert.equal(status.reconciled, false)
      assert.deepEqual(
        (await casebook.unparted(10)).map(({ document, claims }) => [document, claims.length]),
        [["d1", 1]],
      )
      await casebook.addDocument(SAMPLE[0], WHEN)
      await casebook.close()
    })
  it("are done once, also when two open a new casebook at once", async () => {
    const path = join(folder, "both.casebook")
    const [one, two] = await Promise.all([openCasebook(path), openCasebook(path)])
    assert.equal((await one.status()).casebook, (await two.status()).casebook)
    await one.close()
    await two.close()
  })
})
