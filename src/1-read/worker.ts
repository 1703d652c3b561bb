// Files from outside are opened in a thread of their own, which may hang or run out of memory without the process.
import { Worker } from "node:worker_threads"
import { UnreadableReport } from "#claim"
import type { Draft } from "./draft.js"
import type { FileType } from "./draft-file.js"

/** What reading one file may cost. */
export interface ReadLimits {
  /** Bytes of the file. */
  readonly bytes: number
  /** From the moment that the file is handed to the thread. */
  readonly milliseconds: number
  /** Of the thread's objects and, measured at the whole process, of everything that reading makes it grow by. */
  readonly megabytes: number
}

export const READ_LIMITS: ReadLimits = { bytes: 100_000_000, milliseconds: 120_000, megabytes: 1024 }

/** To the thread. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly name: string
  readonly type: FileType
}
/** From the thread. */
export type ReadAnswer = { readonly draft: Draft } | { readonly refusal: string }

const MEMORY_CHECK_MILLISECONDS = 100

/** Reads files one after another in one thread, which is kept, and made anew after a file that it did not survive. */
export class DraftWorker {
  private worker: Worker | null = null
  private last: Promise<unknown> = Promise.resolve()

  constructor(readonly limits: ReadLimits = READ_LIMITS) {}

  /** Rejects with `UnreadableReport`: one line. */
  readonly read = (bytes: Uint8Array, name: string, type: FileType): Promise<Draft> => {
    if (bytes.length > this.limits.bytes)
      return Promise.reject(
        new UnreadableReport(
          `file is too large: ${bytes.length} bytes, at most ${this.limits.bytes} are read (${name})`,
        ),
      )
    const draft = this.last.then(() => this.readNow({ bytes, name, type }))
    this.last = draft.catch(() => {})
    return draft
  }

  /** Ends the thread; the next file starts another one. */
  async close(): Promise<void> {
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }

  private async readNow(request: ReadRequest): Promise<Draft> {
    const answer = await this.ask(request)
    if ("refusal" in answer) throw new UnreadableReport(answer.refusal)
    return answer.draft
  }

  private ask(request: ReadRequest): Promise<ReadAnswer> {
    const worker = this.started()
    const { milliseconds, megabytes } = this.limits
    worker.ref()
    return new Promise<ReadAnswer>((resolve) => {
      const before = process.memoryUsage.rss()
      const giveUp = (why: string): void => {
        // The answer waits for the thread's end, so that the next file never meets it.
        void this.close().then(() => finish({ refusal: `${why} (${request.name})` }))
      }
      const timer = setTimeout(() => giveUp(`takes too long: more than ${milliseconds / 1000} s`), milliseconds)
      const memory = setInterval(() => {
        if (process.memoryUsage.rss() - before > megabytes * 1_048_576) giveUp(tooMuch(megabytes))
      }, MEMORY_CHECK_MILLISECONDS)
      const failed = (error: unknown): void => {
        const code = error instanceof Error && "code" in error ? error.code : null
        giveUp(code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(megabytes) : `cannot be read: ${firstLine(error)}`)
      }
      const finish = (answer: ReadAnswer): void => {
        clearTimeout(timer)
        clearInterval(memory)
        worker.off("message", finish).off("error", failed)
        worker.unref()
        resolve(answer)
      }
      worker.on("message", finish).on("error", failed)
      worker.postMessage(request)
    })
  }

  private started(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(new URL("./worker-thread.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      // Options of the process (`--input-type`, `--test`) are not for the thread.
      execArgv: [],
      // What libraries print must not reach a pipe that somebody reads. The streams are left alone:
      // reading them would keep the process from ending.
      stdout: true,
      stderr: true,
    })
    // Without a listener an error between two files would end the process.
    worker.on("error", () => {
      if (this.worker === worker) this.worker = null
    })
    worker.on("exit", () => {
      if (this.worker === worker) this.worker = null
    })
    this.worker = worker
    return worker
  }
}

const tooMuch = (megabytes: number): string => `needs too much memory: more than ${megabytes} MB`

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0]!
