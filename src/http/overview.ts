import { coverageView, type OverviewView } from "#present"
import type { Route } from "./route.js"
import { questionRows } from "./rows.js"

const CONTESTED_SHOWN = 8
const REFUSED_SHOWN = 100

export const overview: Route = {
  method: "GET",
  path: "/api/overview",
  reason: "what is in the casebook, what is most contested, coverage by year, what was refused",
  async answer({ casebook }): Promise<OverviewView> {
    const [status, contested, coverage, refusals] = await Promise.all([
      casebook.status(),
      casebook.questions({}, { limit: CONTESTED_SHOWN }, "contest"),
      casebook.coverage(),
      casebook.refusals(),
    ])
    return {
      documents: status.documents,
      claims: status.claims,
      questions: status.questions,
      contested: status.contested,
      sources: status.sources,
      mostContested: await questionRows(
        casebook,
        contested.rows.filter(({ contest }) => contest > 0),
      ),
      coverage: coverageView(coverage),
      refused: refusals.slice(0, REFUSED_SHOWN),
    }
  },
}
