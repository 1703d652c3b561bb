// People give the beginning of an id; what they mean must be one thing.
import { Refusal } from "#claim"
import type { Casebook, ClaimInContext, StoredDocument } from "#store"

const PAGE = 1000

/** The claim whose id begins so; null where none does. Throws a Refusal where several do. */
export async function findClaim(casebook: Casebook, beginning: string): Promise<ClaimInContext | null> {
  const exact = await casebook.claim(beginning)
  if (exact) return exact
  const found = await idsBeginning(beginning, (offset) => casebook.claims({}, { limit: PAGE, offset }))
  return found ? casebook.claim(found) : null
}

/** The document whose id begins so, or that is called so; null where none is. Throws a Refusal where several do. */
export async function findDocument(casebook: Casebook, beginning: string): Promise<StoredDocument | null> {
  const exact = await casebook.document(beginning)
  if (exact) return exact
  const found = await idsBeginning(
    beginning,
    (offset) => casebook.documents({}, { limit: PAGE, offset }),
    (row) => "name" in row && row.name === beginning,
  )
  return found ? casebook.document(found) : null
}

async function idsBeginning<Row extends { readonly id: string }>(
  beginning: string,
  page: (offset: number) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
  isCalled: (row: Row) => boolean = () => false,
): Promise<string | null> {
  const found: string[] = []
  let total = 1
  for (let offset = 0; offset < total && found.length < 2; offset += PAGE) {
    const { rows, total: all } = await page(offset)
    total = all
    for (const row of rows)
      if (isCalled(row) || (beginning.length >= 4 && row.id.startsWith(beginning))) found.push(row.id)
  }
  if (found.length > 1) throw new Refusal(`more than one is meant: "${beginning}" (${found.slice(0, 2).join(", ")} …)`)
  return found[0] ?? null
}
