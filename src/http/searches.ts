import { z } from "zod"
import type { SearchView } from "#present"
import { QueryError } from "#query"
import { countedSearches, type SavedSearch, saveSearch } from "#workbench"
import { BadRequest, parse, type Route } from "./route.js"

const name = z.string().trim().min(1).max(200)

export const searches: Route = {
  method: "GET",
  path: "/api/searches",
  reason: "saved searches, with what they find now and what is new since you looked",
  async answer({ casebook, who }): Promise<SearchView[]> {
    return (await countedSearches(casebook, who)).map(({ deleted: _deleted, ...search }) => search)
  },
}

export const savingSearch: Route = {
  method: "POST",
  path: "/api/searches",
  reason: "saves a query under a name",
  async answer({ casebook, body, now, who }): Promise<SavedSearch> {
    const given = parse(z.strictObject({ name, query: z.string().trim().min(1).max(2000) }), body, "search")
    try {
      return await saveSearch(casebook, { ...given, who, when: now })
    } catch (error) {
      throw error instanceof QueryError ? new BadRequest(error.message) : error
    }
  },
}

const act = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("renamed"), name }),
  z.strictObject({ act: z.enum(["looked", "deleted", "restored"]) }),
])

export const changingSearch: Route = {
  method: "POST",
  path: "/api/searches/:id",
  reason: "renames a saved search, deletes it, brings it back, or says that you have looked at it",
  async answer({ casebook, params, body, now, who }): Promise<SavedSearch | null> {
    const given = parse(act, body, "search")
    const kept = (await casebook.searches(who)).find(({ id }) => String(id) === params.id)
    if (!kept) return null
    return casebook.appendSearch({
      ...{ act: given.act, search: kept.id, query: null, who, when: now },
      name: given.act === "renamed" ? given.name : null,
    })
  },
}
