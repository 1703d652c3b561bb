// What the user names, as files: a file is taken as it is, a folder gives the reports in it, a pattern what it matches.
import { readdirSync, statSync } from "node:fs"
import { extname, join, sep } from "node:path"
import { Refusal } from "#claim"

/** What is looked for in folders. A file that is named outright is tried whatever it is called. */
export const REPORT_EXTENSIONS: ReadonlySet<string> = new Set([
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".pdf",
  ".docx",
])

export interface Inputs {
  readonly files: readonly string[]
  /** What gave no file: the input as it was named, and why. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

/** Every file once, in the order of the inputs, within one input by name. */
export function findReports(inputs: readonly string[]): Inputs {
  const files = new Set<string>()
  const refused: { name: string; reason: string }[] = []
  for (const input of inputs) {
    try {
      for (const file of filesOf(input)) files.add(file)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ name: input, reason: error.message })
    }
  }
  return { files: [...files], refused }
}

function filesOf(input: string): string[] {
  const found = statSync(input, { throwIfNoEntry: false })
  if (found?.isFile()) return [input]
  if (found?.isDirectory()) return orRefuse(reportsIn(input), `no reports in the folder: "${input}"`)
  if (/[*?[{]/.test(input)) return orRefuse(matches(input), `nothing matches: "${input}"`)
  throw new Refusal(found ? `no file: "${input}"` : `no such file: "${input}"`)
}

function orRefuse(files: string[], reason: string): string[] {
  if (!files.length) throw new Refusal(reason)
  return files
}

const isReport = (file: string): boolean => REPORT_EXTENSIONS.has(extname(file).toLowerCase())

function reportsIn(folder: string): string[] {
  return filesUnder(folder).filter(isReport)
}

/** All files below a folder by name; hidden ones, packages and links to folders are left out. */
function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : []
  })
}

/** For patterns that the shell has not resolved: `*` and `?` within a name, `**` across folders, `{a,b}`, `[a-z]`. */
function matches(pattern: string): string[] {
  const parts = pattern.split(/[/\\]/)
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => /[*?[{]/.test(part)),
  )
  const root = fixed.length ? fixed.join(sep) || sep : "."
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return []
  const wanted = new RegExp(
    `^${parts.slice(fixed.length).map(partPattern).join("/").replaceAll("<any>/", "(?:.*/)?").replace("<any>", ".*")}$`,
  )
  const prefix = fixed.length ? join(root, sep).length : 0
  return filesUnder(root).filter((file) => wanted.test(file.slice(prefix).split(sep).join("/")))
}

function partPattern(part: string): string {
  if (part === "**") return "<any>"
  return part
    .replace(/[.+^$()|\\]/g, "\\$&")
    .replace(/\*/g, "[^/]*")
    .replace(/\?/g, "[^/]")
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(",", "|")})`)
}
