// All routes have one shape; the ordered list in routes.ts is the API, and docs/reference/api.md has an entry for each.
import { z } from "zod"
import type { Casebook } from "#workbench"

export interface Ask {
  readonly casebook: Casebook
  /** The parts of the path that stand for something, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** What was sent, already parsed from JSON; null for a GET. */
  readonly body: unknown
  /** ISO 8601, UTC. */
  readonly now: string
  /** Who decides: the name that verdicts are signed with. */
  readonly who: string
  /** Map tiles that the user has named, or null. */
  readonly tiles: { readonly url: string; readonly attribution: string } | null
}

export interface Route {
  readonly method: "GET" | "POST"
  /** As Hono writes it: `/api/claims/:id`. */
  readonly path: string
  readonly reason: string
  /** The view (or a Download), or null where there is no such thing. Throws BadRequest where the request makes no sense. */
  answer(ask: Ask): Promise<unknown>
}

/** An answer that is a file and no view: kept by the browser, never opened by it. */
export class Download {
  constructor(
    readonly body: Uint8Array<ArrayBuffer> | AsyncIterable<string>,
    readonly type: string,
    readonly name: string,
  ) {}
}

/** A request that makes no sense; the message is one line in the grammar of Refusal. */
export class BadRequest extends Error {
  override readonly name = "BadRequest"
}

/** The largest page that a list gives, and the usual one. */
export const MOST_ROWS = 200
export const USUAL_ROWS = 50
/** Nobody pages this far by hand; it keeps an offset from becoming a scan. */
const FURTHEST = 1_000_000

export const paging = {
  start: z.coerce.number().int().min(0).max(FURTHEST).default(0),
  rows: z.coerce.number().int().min(1).max(MOST_ROWS).default(USUAL_ROWS),
}
export const text = z.string().trim().max(400)

/** The query's values by the schema; a name that stands several times is a list. Unknown names are refused, so that a typo is seen. */
export function parseQuery<Shape extends z.ZodRawShape>(
  query: URLSearchParams,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> {
  const plain: Record<string, string | string[]> = {}
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    plain[name] = isList(shape[name]) ? values : values.at(-1)!
  }
  return parse(z.strictObject(shape), plain, "query")
}

const isList = (schema: unknown): boolean =>
  schema instanceof z.ZodArray || (schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray)

/** A list of at most 50 values, each of them a line. */
export const listOf = <Value extends z.ZodType>(value: Value) => z.array(value).max(50).optional()

export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const name = issue.path.join(".")
  const given = name ? `: ${name}` : ""
  throw new BadRequest(`${oneLine(issue.message)}${given} (${where})`)
}

const oneLine = (message: string): string => message.replace(/\s+/g, " ").slice(0, 300)
