import { CasebookError } from "#claim"

// SQLite result codes (sqlite.org/rescode.html).
const CANNOT_OPEN = 14
const BUSY = 5
const FULL = 13
const READ_ONLY = 8
const NOT_A_DATABASE = 26
const CORRUPT = 11

/** The engine's error as a refusal that a person can act on. Others are passed through. */
export function inOneLine(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return error
  switch (error.errcode & 0xff) {
    case NOT_A_DATABASE:
      return new CasebookError(`no casebook: "${path}" (not an SQLite file)`)
    case CORRUPT:
      return new CasebookError(`casebook is damaged: "${path}" (${error.message})`)
    case BUSY:
      return new CasebookError(`casebook is in use: "${path}" (another program has been writing for too long)`)
    case CANNOT_OPEN:
      return new CasebookError(
        `casebook cannot be opened: "${path}" (no permission, or its folder cannot be written to)`,
      )
    case READ_ONLY:
      return new CasebookError(`casebook cannot be written to: "${path}"`)
    case FULL:
      return new CasebookError(`no room on the disk: "${path}"`)
    default:
      return error
  }
}
