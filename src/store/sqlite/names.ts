// Who and what is named in claims. Counting all names goes through all claims, so it is done once for each state of the
// casebook and kept.
import type { ClaimKind, EntityType, NameRole, PlacedClaim, RelationType } from "#claim"
import { EARLIEST, LATEST } from "../days.js"
import type {
  ClaimFilter,
  NameForm,
  NameSummary,
  SharedFinding,
  SharedFindings,
  TiedNames,
  ToldDays,
} from "../store.js"
import { publishedDays } from "./by-clock.js"
import { type ClaimColumns, COLUMNS, LISTS } from "./columns.js"
import type { Connection } from "./driver.js"
import { nameKinds } from "./facets.js"
import { filtered } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

type Gathered = { -readonly [Field in keyof NameSummary]: NameSummary[Field] }

const ROLES = `SELECT name, role, count(*) AS claims FROM claim_name WHERE casebook_id = ${CASEBOOK} GROUP BY name, role`
const ENDS = `
SELECT claim_name.name, claim_name.role, claim.topic AS type, count(*) AS claims FROM claim
CROSS JOIN claim_name ON claim_name.casebook_id = claim.casebook_id AND claim_name.claim_id = claim.claim_id
WHERE claim.casebook_id = ${CASEBOOK} AND claim.kind = 'relation' AND claim.state <> 'rejected'
GROUP BY claim_name.name, claim_name.role, claim.topic`
const TYPES = `
SELECT name, type, count(*) AS documents, max(pack IS NOT NULL) AS known FROM entity
WHERE casebook_id = ${CASEBOOK} GROUP BY name, type ORDER BY name, documents DESC, type`
const HOLDERS = `SELECT holder AS name, count(*) AS claims FROM attribution WHERE casebook_id = ${CASEBOOK} GROUP BY holder`
const CONTESTED = `
SELECT subject AS name, count(*) AS questions FROM question
WHERE casebook_id = ${CASEBOOK} AND conflicts > 0 GROUP BY subject`

export class NameList {
  private names: readonly NameSummary[] = []
  private made = ""

  /** In order of the alphabet; the same array as long as the casebook has not changed. */
  all(connection: Connection, columns: ClaimColumns): readonly NameSummary[] {
    const state = connection.get<{ revision: number; reconciled: number; sequence: number }>(
      `SELECT revision, reconciled, (SELECT coalesce(max(sequence), 0) FROM verdict WHERE casebook_id = ?) AS sequence
       FROM casebook WHERE casebook_id = ?`,
      CASEBOOK,
      CASEBOOK,
    )!
    const made = `${state.revision}/${state.reconciled}/${state.sequence}`
    if (made !== this.made) this.names = gather(connection, columns)
    this.made = made
    return this.names
  }
}

function gather(connection: Connection, columns: ClaimColumns): NameSummary[] {
  const names = new Map<string, Gathered>()
  for (const { name, role, claims } of connection.all<{ name: string; role: NameRole; claims: number }>(ROLES)) {
    const one = names.get(name) ?? blank(name)
    one.roles = { ...one.roles, [role]: claims }
    names.set(name, one)
  }
  for (const [name, kinds] of nameKinds(columns)) {
    const one = names.get(name)
    if (one) one.kinds = kinds
  }
  for (const { name, ...end } of connection.all<{
    name: string
    role: NameRole
    type: RelationType
    claims: number
  }>(ENDS)) {
    const one = names.get(name)
    if (one) one.ends = [...one.ends, end]
  }
  for (const { name, type, documents, known } of connection.all<{
    name: string
    type: EntityType
    documents: number
    known: number
  }>(TYPES)) {
    const one = names.get(name)
    if (!one) continue
    one.types = [...one.types, { type, documents }]
    one.known ||= known === 1
  }
  for (const { name, claims } of connection.all<{ name: string; claims: number }>(HOLDERS)) {
    const one = names.get(name)
    if (one) one.holds = claims
  }
  for (const { name, questions } of connection.all<{ name: string; questions: number }>(CONTESTED)) {
    const one = names.get(name)
    if (one) one.contested = questions
  }
  return [...names.values()]
}

const blank = (name: string): Gathered => ({
  ...{ name, kinds: {}, roles: {}, ends: [], types: [], known: false, holds: 0, contested: 0 },
})

const TIED = `
SELECT near.name, far.name AS other, claim.topic AS type, count(*) AS claims
FROM json_each(?) AS wanted
CROSS JOIN claim_name AS near ON near.casebook_id = ${CASEBOOK} AND near.name = wanted.value
  AND near.role IN ('subject', 'object')
CROSS JOIN claim ON claim.casebook_id = near.casebook_id AND claim.claim_id = near.claim_id AND claim.kind = 'relation'
  AND claim.state <> 'rejected' AND claim.same_as IS NULL
CROSS JOIN claim_name AS far ON far.casebook_id = near.casebook_id AND far.claim_id = near.claim_id
  AND far.role IN ('subject', 'object') AND far.role <> near.role
GROUP BY near.name, far.name, claim.topic ORDER BY near.name, far.name, claim.topic`

export const tiedNames = (connection: Connection, names: readonly string[]): TiedNames[] =>
  connection.all<TiedNames>(TIED, JSON.stringify(names)).map((tied) => ({ ...tied }))

/** Kinds whose time is when something was or happened; a forecast's time is to come. */
const TELLING: readonly ClaimKind[] = ["estimate", "event", "relation", "appraisal"]
const EARLIEST_DAY = Number(EARLIEST.replaceAll("-", ""))
const LATEST_DAY = Number(LATEST.replaceAll("-", ""))

/** One pass over the columns: a dozen groups of a large casebook have most of its claims between them. */
export function toldDays(columns: ClaimColumns, names: readonly string[]): ToldDays[] {
  const days = new Map(names.map((name) => [columns.id("name", name), { name, first: LATEST_DAY, last: 0 }]))
  const kinds = new Set(TELLING.map((kind) => columns.id("kind", kind)))
  const list = LISTS.indexOf("name")
  for (const chunk of columns.chunks.values()) {
    const kindAt = chunk.columnAt(COLUMNS.indexOf("kind"))
    for (let i = 0; i < chunk.claims; i++) {
      const [first, last] = [chunk.firstDay(i), chunk.lastDay(i)]
      if (last === 0 || !kinds.has(chunk.numbers[kindAt + i]!)) continue
      const end = chunk.listFrom(list, i + 1)
      for (let at = chunk.listFrom(list, i); at < end; at++) {
        const told = days.get(chunk.numbers[at]!)
        if (!told || columns.states.get(chunk.row(i)) === "rejected") continue
        if (first > EARLIEST_DAY) told.first = Math.min(told.first, first)
        if (last < LATEST_DAY) told.last = Math.max(told.last, last)
      }
    }
  }
  return [...days.values()]
    .filter(({ first, last }) => first <= last)
    .map(({ name, first, last }) => ({ name, first: isoDay(first), last: isoDay(last) }))
}

const isoDay = (day: number): string =>
  String(day)
    .padStart(8, "0")
    .replace(/^(....)(..)(..)$/, "$1-$2-$3")

const MOST_FORMS = 20
export function nameForms(connection: Connection, names: readonly string[]): NameForm[] {
  const rows = connection.all<NameForm>(
    `SELECT form.value AS form, count(DISTINCT entity.document_id) AS documents
     FROM json_each(?) AS wanted
     CROSS JOIN entity ON entity.casebook_id = ${CASEBOOK} AND entity.name = wanted.value
     CROSS JOIN json_each(entity.forms) AS form
     GROUP BY form.value ORDER BY documents DESC, form LIMIT ${MOST_FORMS}`,
    JSON.stringify(names),
  )
  return rows.map((form) => ({ ...form }))
}

/** Of the questions that claims under the filter stand in, those of figures and appraisals with two origins at least. */
export function sharedFindings(connection: Connection, filter: ClaimFilter, most: number): SharedFindings {
  const found = filtered(build.selectFrom("claim"), { ...filter, kind: ["estimate", "appraisal"] }, false, () =>
    publishedDays(connection),
  )
  const own = connection.rows(found.select("claim.claim_id")).map(({ claim_id }) => claim_id)
  const asked = connection.all<{ question_id: string }>(
    `SELECT question.question_id FROM question WHERE question.casebook_id = ${CASEBOOK} AND question.origins > 1
     AND question.kind IN ('estimate', 'appraisal') AND question.question_id IN (
       SELECT question_claim.question_id FROM json_each(?) AS wanted
       CROSS JOIN question_claim ON question_claim.casebook_id = ${CASEBOOK} AND question_claim.claim_id = wanted.value)
     ORDER BY question.origins DESC, question.question_id`,
    JSON.stringify(own),
  )
  const chosen = asked.slice(0, most).map(({ question_id }) => question_id)
  const mine = new Set(own)
  const findings = connection
    .all<{ finding: string }>(SHARED, JSON.stringify(chosen))
    .map(({ finding }): SharedFinding => JSON.parse(finding))
    .map((finding) => ({
      ...finding,
      series: finding.series.filter(({ claims }) => claims.some((id) => mine.has(id))),
    }))
  const ids = new Set(
    findings.flatMap(({ question, series }) =>
      question.kind === "estimate" && series.length ? series.flatMap(({ claims }) => claims) : question.claims,
    ),
  )
  return { findings, claims: bodies(connection, [...ids]), own: own.filter((id) => ids.has(id)), total: asked.length }
}

// Without ties and conflicts, which are far the largest part of a finding.
const SHARED = `
SELECT json_object('question', json(finding -> '$.question'), 'origins', json(finding -> '$.origins'),
  'series', json(finding -> '$.series'), 'superseded', json(finding -> '$.superseded')) AS finding
FROM json_each(?) AS wanted
CROSS JOIN question ON question.casebook_id = ${CASEBOOK} AND question.question_id = wanted.value ORDER BY wanted.key`

const bodies = (connection: Connection, ids: readonly string[]): PlacedClaim[] =>
  connection
    .all<{ claim_id: string; document_id: string; body: string }>(
      `SELECT claim.claim_id, claim.document_id, claim.body FROM json_each(?) AS wanted
       CROSS JOIN claim ON claim.casebook_id = ${CASEBOOK} AND claim.claim_id = wanted.value
       WHERE claim.state <> 'rejected'`,
      JSON.stringify(ids),
    )
    .map(({ claim_id, document_id, body }) => ({ id: claim_id, document: document_id, claim: JSON.parse(body) }))
