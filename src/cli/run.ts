// argv in, exit code out: 0 done, 1 something was refused, 2 wrong usage.
import { CommanderError } from "commander"
import { Refusal } from "#claim"
import { makeProgram } from "./program.js"

/** Thrown where a command has said what is wrong and only the exit code is left to give. */
export class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`)
  }
}

/** Runs one command line. Never throws; what is wrong is one line on standard error. */
export async function runCli(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0) // `assay claims | head`
    throw error
  })
  try {
    await makeProgram().parseAsync(argv, { from: "user" })
    return 0
  } catch (error) {
    if (error instanceof Exit) return error.code
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Refusal) complain(error.message)
    else if (error instanceof Error && "code" in error && typeof error.code === "string") complain(`${error.message}`)
    else complain(`a defect of this program: ${error instanceof Error ? error.stack : String(error)}`)
    return 1
  }
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
