// Opening refuses whatever is no casebook before anything is written to it.
import { createHash, randomBytes, randomUUID } from "node:crypto"
import { statfsSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { CasebookError } from "#claim"
import type { Casebook } from "../store.js"
import { SqliteCasebook } from "./casebook.js"
import { fillColumns } from "./columns.js"
import { Connection } from "./driver.js"
import { inOneLine } from "./errors.js"
import { APPLICATION_ID, MIGRATIONS, type Migration, SCHEMA_VERSION, WORDS_VERSION } from "./migrations.js"

export interface OpenOptions {
  /** Opens an existing casebook for reading only. */
  readonly readOnly?: boolean
  /** Makes the casebook where there is none; true where not given and not `readOnly`. */
  readonly create?: boolean
}

// Locks of network file systems do not hold, and SQLite's shared memory needs one machine: NFS, SMB, SMB2 (Linux magic numbers).
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, "NFS"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
  [0x517b, "SMB"],
])

/** Opens the casebook at `path`, making it where there is none. Throws CasebookError. */
export async function openCasebook(path: string, options: OpenOptions = {}): Promise<Casebook> {
  const { readOnly = false, create = !readOnly } = options
  const exists = lookAt(path, create)
  const connection = connect(path, readOnly)
  try {
    if (exists && !isEmpty(connection)) assertCasebook(connection)
    else if (create) connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    else throw new CasebookError(`no casebook: "${path}" (an empty file)`)
    if (!readOnly) {
      setWal(connection)
      migrate(connection)
    } else if (schemaOf(connection) < SCHEMA_VERSION)
      throw new CasebookError(
        `casebook of an older version: "${path}" (open it for writing once, and it is brought up to date)`,
      )
    return new SqliteCasebook(connection)
  } catch (error) {
    connection.close()
    throw inOneLine(error, path)
  }
}

/** Whether there is a file. */
function lookAt(path: string, create: boolean): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new CasebookError(`a casebook is a file, and this is a folder: "${path}"`)
  if (found && !found.isFile()) throw new CasebookError(`a casebook is a file, and this is none: "${path}"`)
  if (!found && !create) throw new CasebookError(`no such casebook: "${path}"`)
  const folder = dirname(resolve(path))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CasebookError(`no such folder for a casebook: "${folder}" (${path})`)
  const network = NETWORK_FILE_SYSTEMS.get(statfsSync(folder).type)
  if (network)
    throw new CasebookError(`a casebook needs a local disk: "${path}" (on ${network}, where locks do not hold)`)
  return found !== undefined && found.size > 0
}

function connect(path: string, readOnly: boolean): Connection {
  try {
    return new Connection(path, readOnly)
  } catch (error) {
    throw inOneLine(error, path)
  }
}

const isEmpty = (connection: Connection): boolean =>
  connection.get<{ tables: number }>("SELECT count(*) AS tables FROM sqlite_schema")!.tables === 0

function assertCasebook(connection: Connection): void {
  const { application_id } = connection.get<{ application_id: number }>("PRAGMA application_id")!
  if (application_id !== APPLICATION_ID)
    throw new CasebookError(`no casebook: "${connection.path}" (a SQLite file of another program)`)
  const schema = schemaOf(connection)
  if (schema > SCHEMA_VERSION)
    throw new CasebookError(
      `casebook of a newer version of Assay: "${connection.path}" (schema ${schema}; this program knows up to ${SCHEMA_VERSION})`,
    )
  if (schema > 0 && !madeAlike(connection))
    throw new CasebookError(
      `casebook of an unreleased version of Assay: "${connection.path}" (move it away and add the reports again)`,
    )
}

/** Whether the steps that made this file are the ones that this program would have taken. */
function madeAlike(connection: Connection): boolean {
  const [kept] = connection.all("SELECT 1 FROM pragma_table_info('migration') WHERE name = 'digest'")
  if (!kept) return false
  const taken = connection.all<{ version: number; digest: string }>("SELECT version, digest FROM migration")
  return taken.every(({ version, digest }) => {
    const migration = MIGRATIONS.find((one) => one.version === version)
    return migration === undefined || digestOf(migration) === digest
  })
}

const digestOf = ({ sql }: Migration): string => createHash("sha256").update(sql).digest("hex")

const schemaOf = (connection: Connection): number =>
  connection.get<{ user_version: number }>("PRAGMA user_version")!.user_version

function setWal(connection: Connection): void {
  const mode = connection.get<{ journal_mode: string }>("PRAGMA journal_mode = WAL")!.journal_mode
  if (mode !== "wal")
    throw new CasebookError(
      `a casebook needs a local disk: "${connection.path}" (this one cannot keep a write-ahead log)`,
    )
}

/** Brings the tables up to the newest version, each step whole or not at all. Two processes may do it at once. */
export function migrate(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  const newest = migrations.at(-1)!.version
  if (schemaOf(connection) >= newest) return
  connection.transaction(() => {
    connection.exec(
      "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    )
    const from = schemaOf(connection)
    for (const { version, name, sql } of migrations) {
      if (version <= from) continue
      connection.exec(sql)
      connection.run(
        "INSERT INTO migration VALUES (?, ?, ?, ?)",
        version,
        name,
        digestOf({ version, name, sql }),
        new Date().toISOString(),
      )
    }
    connection.exec(`PRAGMA user_version = ${newest}`)
    connection.run(
      "INSERT OR IGNORE INTO casebook (casebook_id, uid, created, words) VALUES (1, ?, ?, ?)",
      timeOrderedId(),
      new Date().toISOString(),
      WORDS_VERSION,
    )
    if (newest === SCHEMA_VERSION) fillColumns(connection)
  })
}

/** UUID version 7 (RFC 9562): 48 bits of time, the rest random. */
function timeOrderedId(): string {
  const time = Date.now().toString(16).padStart(12, "0")
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomBytes(2).toString("hex").slice(1)}-${random.slice(19)}`
}
