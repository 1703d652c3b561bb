import { z } from "zod"
import { RELATION_TYPES } from "#claim"
import {
  type Cell,
  type ClaimView,
  CSV_BEGIN,
  csvLine,
  gexfOf,
  joined,
  type NetworkTie,
  type NetworkView,
  NOT_BETWEEN_ACTORS,
  networkOf,
  type PageView,
  type PathView,
  stepsOf,
  topicWords,
  waysBetween,
} from "#present"
import { type Casebook, type ClaimFilter, calledNames, tiesIn } from "#workbench"
import { CLAIM_CONDITIONS, claimFilter } from "./claims.js"
import { Download, listOf, parseQuery, type Route, text } from "./route.js"
import { claimOfRow } from "./rows.js"

const MOST = 1000
const ASKED = {
  ...CLAIM_CONDITIONS,
  type: listOf(z.enum(RELATION_TYPES)),
  actor: text.min(1).optional(),
  steps: z.coerce.number().int().min(1).max(6).default(2),
  most: z.coerce.number().int().min(1).max(MOST).default(150),
}

async function networkUnder(casebook: Casebook, query: URLSearchParams, most?: number): Promise<NetworkView> {
  const { type, actor, steps, most: asked, ...conditions } = parseQuery(query, ASKED)
  const { conditions: filter } = await claimFilter(casebook, conditions)
  const { told, called } = await tiesIn(casebook, filter)
  const [meant] = actor === undefined ? [] : await casebook.meant("name", actor)
  return networkOf(told, called, { types: type, actor: meant ?? actor, steps, most: most ?? asked })
}

export const network: Route = {
  method: "GET",
  path: "/api/network",
  reason: "actors and the ties between them under the conditions, the most told first",
  answer: ({ casebook, query }): Promise<NetworkView> => networkUnder(casebook, query),
}

const END = { a: text.min(1), b: text.min(1) }

export const networkTie: Route = {
  method: "GET",
  path: "/api/network/tie",
  reason: "the claims of one tie with their quotes",
  async answer({ casebook, query }): Promise<PageView<ClaimView>> {
    const { a, b, type, ...conditions } = parseQuery(query, {
      ...CLAIM_CONDITIONS,
      ...END,
      type: z.enum(RELATION_TYPES),
    })
    const { conditions: filter } = await claimFilter(casebook, conditions)
    const { names } = await calledNames(casebook)
    const { rows, total } = await casebook.claims(
      tieFilter(filter, { type, subject: a, object: b }, names),
      { limit: 50 },
      "time",
    )
    return { total, start: 0, rows: rows.map(claimOfRow) }
  },
}
function tieFilter(
  filter: ClaimFilter,
  { type, subject, object }: Pick<NetworkTie, "type" | "subject" | "object">,
  names: (name: string) => readonly string[],
): ClaimFilter {
  const ends = [subject, object].map((name): ClaimFilter => ({ name: names(name) }))
  return { also: [filter, { kind: ["relation"], topic: [type] }, ...ends] }
}

const QUOTES = 3

export const networkPaths: Route = {
  method: "GET",
  path: "/api/network/paths",
  reason: "the shortest ways between two actors along ties, each step with its claims",
  async answer({ casebook, query }): Promise<PathView[]> {
    const shape = {
      ...CLAIM_CONDITIONS,
      ...END,
      type: listOf(z.enum(RELATION_TYPES)),
      k: z.coerce.number().int().min(1).max(10).default(4),
    }
    const { a, b, type, k, ...conditions } = parseQuery(query, shape)
    const { conditions: filter } = await claimFilter(casebook, conditions)
    const { told, called, names } = await tiesIn(casebook, filter)
    const ties = joined(told, called).filter(
      (tie) => tie.state !== "denied" && (type?.includes(tie.type) ?? !NOT_BETWEEN_ACTORS.includes(tie.type)),
    )
    const [from, to] = await Promise.all(
      [a, b].map(async (name) => called((await casebook.meant("name", name))[0] ?? name).name),
    )
    const paths: PathView[] = []
    for (const way of waysBetween(ties, from!, to!, k)) {
      const steps = []
      for (const step of stepsOf(ties, way)) {
        const withQuotes = step.ties.map(async (tie) => {
          const { rows } = await casebook.claims(tieFilter(filter, tie, names), { limit: QUOTES })
          return { ...tie, said: rows.map(claimOfRow) }
        })
        steps.push({ ...step, ties: await Promise.all(withQuotes) })
      }
      paths.push({ steps })
    }
    return paths
  },
}

/** Everything under the conditions, however much of it is drawn. */
const WHOLE = 20_000

export const networkFile: Route = {
  method: "GET",
  path: "/api/network.gexf",
  reason: "the network under its conditions as GEXF, whole",
  async answer({ casebook, query }): Promise<Download> {
    const file = gexfOf(await networkUnder(casebook, query, WHOLE))
    return new Download(new TextEncoder().encode(file), "application/gexf+xml; charset=utf-8", "network.gexf")
  },
}

export const tiesTable: Route = {
  method: "GET",
  path: "/api/tables/ties.csv",
  reason: "the ties of the network under its conditions as CSV, whole",
  async answer({ casebook, query }): Promise<Download> {
    const { ties } = await networkUnder(casebook, query, WHOLE)
    return new Download(linesOf(ties), "text/csv; charset=utf-8", "ties.csv")
  },
}

const COLUMNS = ["subject", "tie", "object", "state", "claims", "denied", "ended", "documents", "first day", "last day"]

async function* linesOf(ties: readonly NetworkTie[]): AsyncGenerator<string> {
  yield CSV_BEGIN + csvLine(COLUMNS)
  for (const { subject, type, object, state, claims, denied, ended, documents, first, last } of ties) {
    const cells: Cell[] = [
      subject,
      topicWords(type) ?? type,
      object,
      state,
      claims,
      denied,
      ended,
      documents,
      first,
      last,
    ]
    yield csvLine(cells)
  }
}
