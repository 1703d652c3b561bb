// Reads one YAML file of a pack by a schema, and says of every mistake in which line it stands.
import { createRequire } from "node:module"
import type { ZodType } from "zod"

// see schema.ts: only packs that have not been compiled pay for the parser
const require = createRequire(import.meta.url)
const parser = (): typeof import("yaml") => require("yaml")

type Path = readonly PropertyKey[]

/** The value of the file, or null where it has mistakes; those are added to `errors`, one line each. */
export function readYaml<T>(
  source: string,
  schema: ZodType<T>,
  where: { pack: string; file: string; level: string },
  errors: string[],
): T | null {
  const yaml = parser()
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(source, { lineCounter: lines })
  const place = (offset: number | undefined): string =>
    `(${where.pack}, ${where.file}${offset === undefined ? "" : ` line ${lines.linePos(offset).line}`})`
  if (document.errors.length) {
    for (const error of document.errors) {
      const said = error.message.split("\n")[0]!.replace(/ at line \d+.*$/, "")
      errors.push(`not YAML: "${said}" ${place(error.pos[0])}`)
    }
    return null
  }
  const value: unknown = document.toJS()
  const read = schema.safeParse(value)
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys)
        errors.push(
          `unknown ${level(where.level, issue.path)} key: "${key}" ${place(offsetOf(document, issue.path, key))}`,
        )
    else explain(issue.message, deepest(issue, issue.path), value, document, place, errors, where.level)
  }
  return null
}

const level = (file: string, path: Path): string => (path.length > 1 && file === "names" ? "name" : LEVELS[file]!)
const LEVELS: Record<string, string> = {
  pack: "pack",
  terms: "class",
  names: "class",
  examples: "example",
  spellings: "spelling",
}

interface Deep {
  readonly path: Path
  readonly keys: readonly string[]
  readonly message: string | null
}
/** In a union ("a list or a map") the branch that came furthest holds the mistake that was meant. */
function deepest(issue: object, path: Path): Deep {
  let best: Deep = { path, keys: [], message: null }
  const branches = "errors" in issue && Array.isArray(issue.errors) ? issue.errors : []
  for (const branch of branches)
    for (const inner of branch) {
      const at = deepest(inner, [...path, ...inner.path])
      const keys = inner.code === "unrecognized_keys" ? inner.keys : at.keys
      if (at.path.length > best.path.length || keys.length > best.keys.length)
        best = { path: at.path, keys, message: at.message ?? inner.message }
    }
  return best
}

function explain(
  message: string,
  deep: Deep,
  value: unknown,
  document: import("yaml").Document,
  place: (offset: number | undefined) => string,
  errors: string[],
  file: string,
): void {
  for (const key of deep.keys)
    errors.push(`unknown ${level(file, deep.path)} key: "${key}" ${place(offsetOf(document, deep.path, key))}`)
  if (deep.keys.length) return
  const said = (deep.message ?? message).replace(/^Invalid input: /, "").replace(/^Invalid option: /, "")
  const found = deep.path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === "object" ? Reflect.get(at, key) : undefined),
    value,
  )
  const shown = found === undefined ? "nothing" : JSON.stringify(found).slice(0, 60)
  const last = deep.path.at(-1)
  const named = typeof last === "string" ? last : file
  errors.push(
    `wrong ${named} (${said}): ${shown.startsWith('"') ? shown : `"${shown}"`} ${place(offsetOf(document, deep.path, null))}`,
  )
}

/** Where the value at the path, or its key, stands in the file; the nearest that can be found. */
function offsetOf(document: import("yaml").Document, path: Path, key: string | null): number | undefined {
  const yaml = parser()
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (!yaml.isNode(node) || !node.range) continue
    if (key !== null && length === path.length && yaml.isMap(node)) {
      const pair = node.items.find((item) => yaml.isScalar(item.key) && item.key.value === key)
      if (pair && yaml.isScalar(pair.key) && pair.key.range) return pair.key.range[0]
    }
    return node.range[0]
  }
  return undefined
}
