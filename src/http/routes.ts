import { actor, actors, lineage, quotes } from "./actors.js"
import { agreement } from "./agreement.js"
import { sentences, values } from "./asking.js"
import { claim, claims, derivation, verdicts } from "./claims.js"
import { compare } from "./compare.js"
import { conflicts } from "./conflicts.js"
import { document, documents, original, places } from "./documents.js"
import { find } from "./find.js"
import { identity } from "./identity.js"
import { map } from "./map.js"
import { network, networkFile, networkPaths, networkTie, tiesTable } from "./network.js"
import { overview } from "./overview.js"
import { question, questions } from "./questions.js"
import { forms, judge, redoing, review, undoing } from "./review.js"
import type { Route } from "./route.js"
import { changingSearch, savingSearch, searches } from "./searches.js"
import { bias, source, sources } from "./sources.js"
import { actorsTable, claimsTable, conflictsTable, documentsTable, questionsTable, sourcesTable } from "./tables.js"
import { timeline, timelineClaims } from "./timeline.js"

/** The API. */
export const ROUTES: readonly Route[] = [
  overview,
  documents,
  document,
  original,
  places,
  questions,
  question,
  claims,
  claim,
  derivation,
  verdicts,
  review,
  forms,
  judge,
  undoing,
  redoing,
  timeline,
  timelineClaims,
  map,
  conflicts,
  identity,
  sources,
  source,
  bias,
  actors,
  actor,
  lineage,
  quotes,
  find,
  network,
  networkTie,
  networkPaths,
  networkFile,
  tiesTable,
  values,
  sentences,
  searches,
  savingSearch,
  changingSearch,
  compare,
  agreement,
  claimsTable,
  questionsTable,
  documentsTable,
  sourcesTable,
  actorsTable,
  conflictsTable,
]
