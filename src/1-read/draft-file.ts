import type { MediaType } from "#claim"
import type { Draft } from "./draft.js"

/** The formats that are no text: what a file looks like says little about what it does to the one who opens it. */
export type FileType = Exclude<MediaType, "text/plain" | "text/markdown">

/**
 * Reads a file in this thread, without any limit: `DraftWorker` is the one to use for files from outside.
 * Each format's libraries are loaded when the first such file comes (a quarter of a second).
 * Throws `UnreadableReport`.
 */
export async function draftFile(bytes: Uint8Array, name: string, type: FileType): Promise<Draft> {
  switch (type) {
    case "application/pdf":
      return (await import("./pdf/index.js")).readPdf(bytes, name)
    case "text/html":
      return (await import("./html/index.js")).readHtml(bytes, name)
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return (await import("./docx/index.js")).readDocx(bytes, name)
  }
}
