// The only file that knows the driver. Its API is that of `node:sqlite`, so that leaving it is a change of one line.
import { DatabaseSync } from "@photostructure/sqlite"
import { CasebookError } from "#claim"

export type Value = string | number | null | Uint8Array
type Database = InstanceType<typeof DatabaseSync>
type Prepared = ReturnType<Database["prepare"]>
/** A statement that Kysely builds. `execute` is never called: it only tells the compiler what a row is. */
export interface Built<Row> {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] }
  execute(): Promise<Row[]>
}

/** Before 3.51.3 two connections in WAL mode could lose commits (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const
const BUSY_MILLISECONDS = 20_000

const SETTINGS = `
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -65536;
PRAGMA mmap_size = 268435456;
`

/** One connection. Statements are prepared once; everything happens in this turn of the event loop. */
export class Connection {
  private readonly database: Database
  private readonly prepared = new Map<string, Prepared>()

  constructor(
    readonly path: string,
    readonly readOnly: boolean,
  ) {
    this.database = new DatabaseSync(path, { readOnly, timeout: BUSY_MILLISECONDS })
    this.database.exec(SETTINGS)
    assertVersion(this.get<{ version: string }>("SELECT sqlite_version() AS version")!.version)
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }
  run(sql: string, ...values: readonly Value[]): number {
    return Number(this.statement(sql).run(...values).changes)
  }
  /** The row number of the row that was inserted. */
  insert(sql: string, ...values: readonly Value[]): number {
    return Number(this.statement(sql).run(...values).lastInsertRowid)
  }
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.statement(sql).get(...values)
  }
  all<Row>(sql: string, ...values: readonly Value[]): Row[] {
    return this.statement(sql).all(...values)
  }
  rows<Row>(query: Built<Row>): Row[] {
    const { sql, parameters } = query.compile()
    return this.statement(sql).all(...parameters)
  }
  row<Row>(query: Built<Row>): Row | undefined {
    const { sql, parameters } = query.compile()
    return this.statement(sql).get(...parameters)
  }

  /** Runs `work` whole or not at all, alone among writers. */
  transaction<Result>(work: () => Result): Result {
    return this.between("BEGIN IMMEDIATE", work)
  }
  /** Runs `work` on the casebook as it stands at one moment. */
  snapshot<Result>(work: () => Result): Result {
    return this.between("BEGIN", work)
  }
  private between<Result>(begin: string, work: () => Result): Result {
    this.database.exec(begin)
    try {
      const result = work()
      this.database.exec("COMMIT")
      return result
    } catch (error) {
      if (this.database.isTransaction) this.database.exec("ROLLBACK")
      throw error
    }
  }

  close(): void {
    this.prepared.clear()
    if (!this.database.isOpen) return
    // This driver leaves statements to the garbage collector, so that SQLite does not see the last connection go and would
    // leave the casebook in two files, the second one being its write-ahead log. Others that read go on reading.
    if (!this.readOnly) this.database.exec("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
    this.database.close()
  }

  private statement(sql: string): Prepared {
    const known = this.prepared.get(sql)
    if (known) return known
    // Filters make many texts; a cache that only grew would keep a server's memory growing.
    if (this.prepared.size >= 300) this.prepared.clear()
    const statement = this.database.prepare(sql)
    this.prepared.set(sql, statement)
    return statement
  }
}

function assertVersion(version: string): void {
  const parts = version.split(".").map(Number)
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    if (parts[i]! > least) return
    if (parts[i]! < least)
      throw new CasebookError(
        `SQLite is too old to keep a casebook safe: "${version}" (needs ${OLDEST_SQLITE.join(".")})`,
      )
  }
}
