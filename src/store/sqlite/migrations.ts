// Forward only: a migration that has been released is never edited; the next one mends it.
// Columns that other tools may rely on are listed in docs/reference/casebook.md.
import { WORDS_VERSION } from "../words.js"

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

// Every key starts with casebook_id, so that the same tables distribute over a cluster by casebook. It is a number because
// the one of an embedded casebook, 1, takes no byte in SQLite. `n` is the row number that the word index points to.
const FIRST = `
CREATE TABLE casebook (
  casebook_id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  words TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  reconciled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  document_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  title TEXT,
  publisher TEXT,
  published TEXT,
  published_year INTEGER,
  language TEXT,
  url TEXT,
  characters INTEGER NOT NULL,
  lexicon TEXT NOT NULL,
  claims INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  added TEXT NOT NULL,
  UNIQUE (casebook_id, document_id)
) STRICT;
CREATE INDEX document_by_added ON document (casebook_id, added, document_id);
CREATE INDEX document_by_publisher ON document (casebook_id, publisher, document_id);

CREATE TABLE document_text (
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  citations TEXT NOT NULL CHECK (json_valid(citations)),
  works TEXT NOT NULL CHECK (json_valid(works)),
  metadata TEXT NOT NULL CHECK (json_valid(metadata)),
  origin TEXT NOT NULL CHECK (json_valid(origin)),
  PRIMARY KEY (casebook_id, document_id),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT;

CREATE TABLE original (
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('plain', 'deflate')),
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (casebook_id, document_id),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT;

CREATE TABLE author (
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (casebook_id, document_id, position),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX author_by_name ON author (casebook_id, name, document_id);

CREATE TABLE passage (
  n INTEGER PRIMARY KEY,
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  UNIQUE (casebook_id, document_id, position),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT;

CREATE TABLE entity (
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  forms TEXT NOT NULL CHECK (json_valid(forms)),
  lat REAL,
  lon REAL,
  country TEXT,
  pack TEXT,
  PRIMARY KEY (casebook_id, document_id, type, name),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (casebook_id, name, type, document_id);

CREATE TABLE claim (
  n INTEGER PRIMARY KEY,
  casebook_id INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  document_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT,
  measure TEXT,
  unit TEXT,
  low REAL,
  best REAL,
  high REAL,
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  per TEXT,
  place TEXT,
  stance TEXT NOT NULL,
  certainty TEXT NOT NULL,
  polarity TEXT NOT NULL,
  time TEXT,
  first_day TEXT,
  last_day TEXT,
  year INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL CHECK (exact <> ''),
  rule TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  body TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (casebook_id, claim_id),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT;
CREATE INDEX claim_by_document ON claim (casebook_id, document_id, start);
CREATE INDEX claim_by_time ON claim (casebook_id, coalesce(first_day, '~'));
CREATE INDEX claim_by_figure ON claim (casebook_id, coalesce(best, high, low, -1e308) DESC);
CREATE INDEX claim_by_subject ON claim (casebook_id, subject, measure);
CREATE INDEX claim_by_measure ON claim (casebook_id, measure);
CREATE INDEX claim_by_place ON claim (casebook_id, place);
CREATE INDEX claim_by_year ON claim (casebook_id, year);
CREATE INDEX claim_by_state ON claim (casebook_id, state) WHERE state <> 'open';

CREATE TABLE attribution (
  casebook_id INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  holder TEXT NOT NULL,
  PRIMARY KEY (casebook_id, claim_id, position),
  FOREIGN KEY (casebook_id, claim_id) REFERENCES claim (casebook_id, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_by_holder ON attribution (casebook_id, holder, claim_id);

-- Facets are counted over these columns in memory (columns.ts); they repeat what claim and attribution hold.
CREATE TABLE facet_value (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  value_id INTEGER NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (casebook_id, value_id),
  UNIQUE (casebook_id, facet, value)
) STRICT;
CREATE TABLE document_columns (
  casebook_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  columns BLOB NOT NULL,
  PRIMARY KEY (casebook_id, document_id),
  FOREIGN KEY (casebook_id, document_id) REFERENCES document (casebook_id, document_id)
) STRICT;
CREATE INDEX document_columns_by_revision ON document_columns (casebook_id, revision);

CREATE TABLE question (
  n INTEGER PRIMARY KEY,
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  question_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT NOT NULL,
  place TEXT,
  time TEXT,
  first_year INTEGER,
  last_year INTEGER,
  claims INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  independence TEXT NOT NULL,
  low REAL,
  high REAL,
  contest REAL NOT NULL,
  conflict_types TEXT NOT NULL CHECK (json_valid(conflict_types)),
  digest TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (json_valid(finding)),
  UNIQUE (casebook_id, question_id)
) STRICT;
CREATE INDEX question_by_contest ON question (casebook_id, contest DESC, question_id);
CREATE INDEX question_by_subject ON question (casebook_id, subject, measure);

CREATE TABLE question_claim (
  casebook_id INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  PRIMARY KEY (casebook_id, claim_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusal (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (casebook_id, name)
) STRICT;

CREATE TABLE verdict (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  sequence INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'corrected', 'withdrawn')),
  correction TEXT CHECK (correction IS NULL OR json_valid(correction)),
  reason TEXT,
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  PRIMARY KEY (casebook_id, sequence)
) STRICT;
CREATE INDEX verdict_by_claim ON verdict (casebook_id, claim_id, sequence);
CREATE TRIGGER verdict_not_changed BEFORE UPDATE ON verdict
  BEGIN SELECT raise(ABORT, 'the verdict log is never edited'); END;
CREATE TRIGGER verdict_not_deleted BEFORE DELETE ON verdict
  BEGIN SELECT raise(ABORT, 'the verdict log is never shortened'); END;
-- INSERT OR REPLACE deletes without asking the trigger above; a sequence number that must be the next one stops it too.
CREATE TRIGGER verdict_appended BEFORE INSERT ON verdict
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM verdict WHERE casebook_id = NEW.casebook_id)
  BEGIN SELECT raise(ABORT, 'the verdict log has no gaps'); END;

-- Words made by src/store/words.ts, joined by blanks; the rowid is passage.n and claim.n. The tokenizer only parts at blanks.
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', contentless_delete=1, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
CREATE VIRTUAL TABLE document_words USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
CREATE VIRTUAL TABLE question_words USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
CREATE VIRTUAL TABLE claim_words USING fts5(words, content='', contentless_delete=1, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");

-- What the planner believes until PRAGMA optimize has counted: without it casebook_id, the same in every row, is thought to
-- choose ten rows, and looking up twenty claims by their ids goes through all of them.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('claim', 'sqlite_autoindex_claim_1', '100000 100000 1'),
  ('claim', 'claim_by_document', '100000 100000 60 1'),
  ('claim', 'claim_by_time', '100000 100000 300'),
  ('claim', 'claim_by_figure', '100000 100000 30'),
  ('claim', 'claim_by_subject', '100000 100000 250 50'),
  ('claim', 'claim_by_measure', '100000 100000 10000'),
  ('claim', 'claim_by_place', '100000 100000 300'),
  ('claim', 'claim_by_year', '100000 100000 4000'),
  ('attribution', 'attribution', '100000 100000 2 1'),
  ('attribution', 'attribution_by_holder', '100000 100000 50 1'),
  ('question_claim', 'question_claim', '100000 100000 1 1');
`

// Findings are made anew from the claims, so that the table of questions need not be carried over.
const KINDS = `
DELETE FROM question_claim;
DELETE FROM question_words;
DROP TABLE question;
CREATE TABLE question (
  n INTEGER PRIMARY KEY,
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  question_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  topic TEXT,
  object TEXT,
  unit TEXT,
  place TEXT,
  time TEXT,
  first_year INTEGER,
  last_year INTEGER,
  claims INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  independence TEXT NOT NULL,
  low REAL,
  high REAL,
  contest REAL NOT NULL,
  conflict_types TEXT NOT NULL CHECK (json_valid(conflict_types)),
  digest TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (json_valid(finding)),
  UNIQUE (casebook_id, question_id)
) STRICT;
CREATE INDEX question_by_contest ON question (casebook_id, contest DESC, question_id);
CREATE INDEX question_by_subject ON question (casebook_id, subject, topic);
UPDATE casebook SET reconciled = 0;
`

// What kinds other than estimates have, who read a claim, and every name in it. Casebooks of before hold estimates alone.
// The columns that facets are counted by have another layout and are written anew on opening (open.ts).
const READERS = `
ALTER TABLE claim ADD COLUMN topic TEXT;
ALTER TABLE claim ADD COLUMN direction TEXT;
ALTER TABLE claim ADD COLUMN sign TEXT;
ALTER TABLE claim ADD COLUMN likelihood TEXT;
ALTER TABLE claim ADD COLUMN reader TEXT NOT NULL DEFAULT 'rules';
UPDATE claim SET topic = measure;
CREATE INDEX claim_by_kind ON claim (casebook_id, kind, topic);
CREATE INDEX claim_by_topic ON claim (casebook_id, topic);

CREATE TABLE claim_name (
  casebook_id INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('subject', 'object', 'actor', 'target', 'addressee')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (casebook_id, claim_id, role, position),
  FOREIGN KEY (casebook_id, claim_id) REFERENCES claim (casebook_id, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_name_by_name ON claim_name (casebook_id, name, claim_id);
INSERT INTO claim_name SELECT casebook_id, claim_id, 'subject', 0, subject FROM claim WHERE subject IS NOT NULL;

DELETE FROM document_columns;
DELETE FROM facet_value;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('claim', 'claim_by_kind', '100000 100000 15000 1500'),
  ('claim', 'claim_by_topic', '100000 100000 1500'),
  ('claim_name', 'claim_name', '100000 100000 2 1 1'),
  ('claim_name', 'claim_name_by_name', '100000 100000 50 1');
`

// What adding one document to a large casebook has to reconcile (parts.ts). Findings are made anew, part by part. A document's
// cited works stand beside its name too: behind its text they cost reading the text.
const PARTS = `
ALTER TABLE casebook ADD COLUMN parted_with TEXT;
ALTER TABLE document ADD COLUMN works TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(works));
UPDATE document SET works = (SELECT works FROM document_text
  WHERE document_text.casebook_id = document.casebook_id AND document_text.document_id = document.document_id);
ALTER TABLE claim ADD COLUMN part TEXT;
ALTER TABLE claim ADD COLUMN setting TEXT;
CREATE INDEX claim_by_part ON claim (casebook_id, part) WHERE part IS NOT NULL;
DELETE FROM question_claim;
DELETE FROM question_words;
DELETE FROM question;
ALTER TABLE question ADD COLUMN part TEXT NOT NULL DEFAULT '';
CREATE INDEX question_by_part ON question (casebook_id, part);
CREATE TABLE to_part (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (casebook_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE to_reconcile (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  part TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (casebook_id, part)
) STRICT, WITHOUT ROWID;
UPDATE casebook SET revision = revision + 1 WHERE EXISTS (SELECT 1 FROM document);
INSERT INTO to_part SELECT casebook_id, document_id, (SELECT revision FROM casebook) FROM document;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('claim', 'claim_by_part', '100000 100000 4'),
  ('question', 'question_by_part', '30000 30000 2');
`

// Decisions on more than claims, claims as they were read before they were corrected, and what several readers say alike.
const DECISIONS = `
ALTER TABLE claim ADD COLUMN said TEXT CHECK (said IS NULL OR json_valid(said));
ALTER TABLE claim ADD COLUMN same_as TEXT;
CREATE INDEX claim_by_same_as ON claim (casebook_id, same_as) WHERE same_as IS NOT NULL;

DROP TRIGGER verdict_not_changed;
DROP TRIGGER verdict_not_deleted;
DROP TRIGGER verdict_appended;
DROP INDEX verdict_by_claim;
ALTER TABLE verdict RENAME TO verdict_of_version_1;
CREATE TABLE verdict (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  sequence INTEGER NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('claim', 'identity', 'grouping', 'grade')),
  key TEXT NOT NULL,
  claim_id TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'corrected', 'added', 'same', 'different', 'unsure', 'split',
    'join', 'graded', 'withdrawn')),
  correction TEXT CHECK (correction IS NULL OR json_valid(correction)),
  body TEXT NOT NULL CHECK (json_valid(body)),
  reason TEXT,
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  PRIMARY KEY (casebook_id, sequence)
) STRICT;
INSERT INTO verdict SELECT casebook_id, sequence, 'claim', claim_id, claim_id, decision, correction, '{}', reason, who, at
  FROM verdict_of_version_1 ORDER BY sequence;
DROP TABLE verdict_of_version_1;
CREATE INDEX verdict_by_key ON verdict (casebook_id, about, key, sequence);
CREATE TRIGGER verdict_not_changed BEFORE UPDATE ON verdict
  BEGIN SELECT raise(ABORT, 'the verdict log is never edited'); END;
CREATE TRIGGER verdict_not_deleted BEFORE DELETE ON verdict
  BEGIN SELECT raise(ABORT, 'the verdict log is never shortened'); END;
-- INSERT OR REPLACE deletes without asking the trigger above; a sequence number that must be the next one stops it too.
CREATE TRIGGER verdict_appended BEFORE INSERT ON verdict
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM verdict WHERE casebook_id = NEW.casebook_id)
  BEGIN SELECT raise(ABORT, 'the verdict log has no gaps'); END;
`

// Searches that people keep: like verdicts a log that only grows. `seen` is the newest claim's row number at that moment.
const SEARCHES = `
CREATE TABLE search_log (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  sequence INTEGER NOT NULL,
  search INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('saved', 'renamed', 'looked', 'deleted', 'restored')),
  name TEXT,
  query TEXT,
  seen INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  PRIMARY KEY (casebook_id, sequence)
) STRICT;
CREATE TRIGGER search_not_changed BEFORE UPDATE ON search_log
  BEGIN SELECT raise(ABORT, 'the log of searches is never edited'); END;
CREATE TRIGGER search_not_deleted BEFORE DELETE ON search_log
  BEGIN SELECT raise(ABORT, 'the log of searches is never shortened'); END;
CREATE TRIGGER search_appended BEFORE INSERT ON search_log
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM search_log WHERE casebook_id = NEW.casebook_id)
  BEGIN SELECT raise(ABORT, 'the log of searches has no gaps'); END;
`

// How far places reach, for the map; claims by their days, for what is brushed on the timeline.
const WHERE_AND_WHEN = `
ALTER TABLE entity ADD COLUMN extent REAL;
CREATE INDEX claim_by_days ON claim (casebook_id, first_day, last_day) WHERE first_day IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('claim', 'claim_by_days', '80000 80000 300 20');
`

// A part may hold thousands of questions: those that have the claims that they had need not be found anew (workbench/reconcile.ts).
const FOUND = `
ALTER TABLE claim ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
CREATE TABLE question_found (
  casebook_id INTEGER NOT NULL REFERENCES casebook,
  part TEXT NOT NULL,
  question_id TEXT NOT NULL,
  made_of TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (casebook_id, part, question_id)
) STRICT, WITHOUT ROWID;
`

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: "the first tables", sql: FIRST },
  { version: 2, name: "questions of every kind", sql: KINDS },
  { version: 3, name: "readers, and what other kinds of claims hold", sql: READERS },
  { version: 4, name: "parts, so that one more document reconciles what it concerns", sql: PARTS },
  { version: 5, name: "decisions on names, questions and sources, and several readers", sql: DECISIONS },
  { version: 6, name: "saved searches", sql: SEARCHES },
  { version: 7, name: "how far places reach, and claims by their days", sql: WHERE_AND_WHEN },
  { version: 8, name: "what questions were found of, so that those stay whose claims do", sql: FOUND },
]
export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.version

/** "ASSY": how a file says that it is a casebook. */
export const APPLICATION_ID = 0x41535359
export { WORDS_VERSION }
