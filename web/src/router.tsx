// Every page has an address, and every condition on it stands in the address: back, reload and a link in a mail all lead to the same view.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router"
import type { ClaimKind, Clock } from "#claim"
import { address, conditionsToQuery, prefetchView } from "./api"
import { Frame } from "./frame"
import { OverviewPage } from "./pages/overview"
import { KINDS } from "./parts/kind"
import { Missing } from "./parts/states"

type Given = Record<string, unknown>

/** What stands in an address is a text or several, and a number where a page has put it there; what a page does not know is left. */
const one = (given: Given, name: string): string | undefined => {
  const value = given[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  if (typeof last === "number") return String(last)
  return typeof last === "string" && last !== "" ? last : undefined
}
const several = (given: Given, name: string): string[] | undefined => {
  const value = given[name]
  const list = (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === "string" && entry !== "")
  return list.length > 0 ? (list as string[]) : undefined
}
const whole = (given: Given, name: string): number | undefined => {
  const value = Number(one(given, name))
  return Number.isInteger(value) && value > 0 ? value : undefined
}
const kindsOf = (given: Given): readonly ClaimKind[] | undefined => {
  const named = several(given, "kind")
  const kinds = KINDS.filter((kind) => named?.includes(kind))
  return kinds.length > 0 ? kinds : undefined
}

interface PagedSearch {
  readonly start?: number
}
interface ListSearch extends PagedSearch {
  readonly q?: string
}
interface QuestionsSearch extends ListSearch, BrushSearch {
  readonly kind?: ClaimKind
  readonly order?: string
}
interface ClaimsSearch extends ListSearch, BrushSearch {
  readonly order?: string
  readonly year?: number
  readonly fromYear?: number
  readonly toYear?: number
  readonly kind?: readonly string[]
  readonly topic?: readonly string[]
  readonly subject?: readonly string[]
  readonly name?: readonly string[]
  readonly measure?: readonly string[]
  readonly unit?: readonly string[]
  readonly place?: readonly string[]
  readonly holder?: readonly string[]
  readonly source?: readonly string[]
  readonly question?: readonly string[]
  readonly publisher?: readonly string[]
  readonly document?: readonly string[]
  readonly stance?: readonly string[]
  readonly certainty?: readonly string[]
  readonly polarity?: readonly string[]
  readonly direction?: readonly string[]
  readonly sign?: readonly string[]
  readonly likelihood?: readonly string[]
  readonly reader?: readonly string[]
  readonly state?: readonly string[]
  /** Only claims that came after the one with this row number. */
  readonly after?: number
  /** The saved search that it is. */
  readonly saved?: number
  readonly list?: "sentences"
}
/** Days that are brushed: both ends belong to it, by one of the four clocks or the claim's own time. */
export interface BrushSearch {
  readonly from?: string
  readonly to?: string
  readonly clock?: Clock
}
const CLOCKS: readonly Clock[] = ["published", "asserted", "happened", "holds"]
const brushOf = (given: Given): BrushSearch => ({
  from: one(given, "from"),
  to: one(given, "to"),
  clock: CLOCKS.find((clock) => clock === one(given, "clock")),
})

/** What timeline and map narrow claims down by; a subset of what the list of claims takes, under the same names. */
export interface NarrowSearch extends BrushSearch {
  readonly q?: string
  readonly kind?: readonly ClaimKind[]
  readonly name?: readonly string[]
  readonly subject?: readonly string[]
  readonly topic?: readonly string[]
  readonly place?: readonly string[]
  readonly document?: readonly string[]
  readonly publisher?: readonly string[]
  readonly holder?: readonly string[]
  readonly source?: readonly string[]
}
const narrowOf = (given: Given): NarrowSearch => ({
  q: one(given, "q"),
  kind: kindsOf(given),
  name: several(given, "name"),
  subject: several(given, "subject"),
  topic: several(given, "topic"),
  place: several(given, "place"),
  document: several(given, "document"),
  publisher: several(given, "publisher"),
  holder: several(given, "holder"),
  source: several(given, "source"),
  ...brushOf(given),
})
export interface TimelineSearch extends NarrowSearch {
  readonly lanes?: "kind" | "name" | "place"
  /** The clock of lanes that are not clocks. */
  readonly by?: Clock
  /** What is looked at: two days with a slash between. */
  readonly span?: string
  /** The mark that is open: its lane and its stretch (open.ts). */
  readonly open?: string
}
export interface MapSearch extends NarrowSearch {
  /** Layers that are shown; all where none is named. */
  readonly layer?: readonly string[]
  /** The place that is open. */
  readonly open?: string
  /** Centre and zoom: `lat,lon,zoom`. */
  readonly view?: string
}
/** What the server is asked for: layers, the open place and the view are the page's own. */
export function mapAsked({ open: _open, view: _view, layer: _layer, ...asked }: MapSearch): NarrowSearch {
  return asked
}

interface ReaderSearch {
  /** The claim that is chosen. */
  readonly claim?: string
  /** A code point of the text to bring into view. */
  readonly at?: number
  /** The kinds that are shown. */
  readonly kind?: readonly ClaimKind[]
  /** What stands beside the text: its claims, or the original page. */
  readonly beside?: "page"
}
interface NetworkSearch {
  readonly q?: string
  /** EDTF, both ends included. */
  readonly from?: string
  readonly to?: string
  readonly type?: readonly string[]
  /** The actor that it is drawn around, and how many ties away. */
  readonly actor?: string
  readonly steps?: number
  readonly most?: number
  /** What is chosen. */
  readonly tie?: string
  readonly node?: string
  /** The ends of the ways that are looked for. */
  readonly a?: string
  readonly b?: string
}
interface ReviewSearch {
  readonly order?: "document" | "question" | "doubt"
  readonly document?: string
  readonly question?: string
  readonly claim?: string
}
interface CompareSearch {
  readonly document?: readonly string[]
  readonly publisher?: readonly string[]
  readonly holder?: readonly string[]
  readonly accord?: "differ" | "unlike" | "agree" | "alone"
}
interface SourcesSearch {
  readonly role?: string
  readonly start?: number
}

interface ActorsSearch extends ListSearch {
  readonly kind?: readonly string[]
  readonly order?: "contested" | "name"
  /** The actor whose whole family is drawn. */
  readonly family?: string
  /** The line or mark that is open. */
  readonly tie?: string
}
interface ActorSearch {
  readonly reach?: "2" | "family"
  readonly tie?: string
  readonly events?: "target"
  readonly start?: number
}

interface ReadersSearch {
  readonly reader?: readonly string[]
  readonly document?: readonly string[]
  readonly show?: string
  readonly start?: number
}

interface ConflictsSearch {
  readonly conflict?: readonly string[]
  readonly kind?: readonly string[]
  readonly name?: readonly string[]
  readonly start?: number
}

const root = createRootRoute({ component: Frame, notFoundComponent: Missing })

const overview = createRoute({ getParentRoute: () => root, path: "/", component: OverviewPage })

const questions = createRoute({
  getParentRoute: () => root,
  path: "/questions",
  validateSearch: (given: Given): QuestionsSearch => ({
    q: one(given, "q"),
    kind: kindsOf(given)?.[0],
    order: one(given, "order"),
    start: whole(given, "start"),
    ...brushOf(given),
  }),
  component: lazyRouteComponent(() => import("./pages/questions"), "QuestionsPage"),
})

const question = createRoute({
  getParentRoute: () => root,
  path: "/questions/$id",
  validateSearch: (given: Given): PagedSearch => ({ start: whole(given, "start") }),
  loader: ({ params }) => prefetchView(`/api/questions/${encodeURIComponent(params.id)}`),
  component: lazyRouteComponent(() => import("./pages/question/page"), "QuestionPage"),
})

const conflicts = createRoute({
  getParentRoute: () => root,
  path: "/conflicts",
  validateSearch: (given: Given): ConflictsSearch => ({
    conflict: several(given, "conflict"),
    kind: several(given, "kind"),
    name: several(given, "name"),
    start: whole(given, "start"),
  }),
  component: lazyRouteComponent(() => import("./pages/conflicts"), "ConflictsPage"),
})

const identity = createRoute({
  getParentRoute: () => root,
  path: "/identity",
  component: lazyRouteComponent(() => import("./pages/identity/page"), "IdentityPage"),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: "/documents",
  validateSearch: (given: Given): ListSearch => ({ q: one(given, "q"), start: whole(given, "start") }),
  component: lazyRouteComponent(() => import("./pages/documents"), "DocumentsPage"),
})

const document = createRoute({
  getParentRoute: () => root,
  path: "/documents/$id",
  validateSearch: (given: Given): ReaderSearch => ({
    claim: one(given, "claim"),
    at: whole(given, "at"),
    kind: kindsOf(given),
    beside: one(given, "beside") === "page" ? "page" : undefined,
  }),
  component: lazyRouteComponent(() => import("./pages/document/page"), "DocumentPage"),
})

const claims = createRoute({
  getParentRoute: () => root,
  path: "/claims",
  validateSearch: (given: Given): ClaimsSearch => ({
    q: one(given, "q"),
    order: one(given, "order"),
    start: whole(given, "start"),
    year: whole(given, "year"),
    fromYear: whole(given, "fromYear"),
    toYear: whole(given, "toYear"),
    kind: several(given, "kind"),
    topic: several(given, "topic"),
    subject: several(given, "subject"),
    name: several(given, "name"),
    measure: several(given, "measure"),
    unit: several(given, "unit"),
    place: several(given, "place"),
    holder: several(given, "holder"),
    source: several(given, "source"),
    question: several(given, "question"),
    publisher: several(given, "publisher"),
    document: several(given, "document"),
    stance: several(given, "stance"),
    certainty: several(given, "certainty"),
    polarity: several(given, "polarity"),
    direction: several(given, "direction"),
    sign: several(given, "sign"),
    likelihood: several(given, "likelihood"),
    reader: several(given, "reader"),
    state: several(given, "state"),
    after: whole(given, "after"),
    saved: whole(given, "saved"),
    list: one(given, "list") === "sentences" ? "sentences" : undefined,
    ...brushOf(given),
  }),
  component: lazyRouteComponent(() => import("./pages/claims"), "ClaimsPage"),
})

const claim = createRoute({
  getParentRoute: () => root,
  path: "/claims/$id",
  component: lazyRouteComponent(() => import("./pages/claim"), "ClaimPage"),
})

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: (given: Given): NetworkSearch => ({
    q: one(given, "q"),
    from: one(given, "from"),
    to: one(given, "to"),
    type: several(given, "type"),
    actor: one(given, "actor"),
    steps: whole(given, "steps"),
    most: whole(given, "most"),
    tie: one(given, "tie"),
    node: one(given, "node"),
    a: one(given, "a"),
    b: one(given, "b"),
  }),
  component: lazyRouteComponent(() => import("./pages/network/page"), "NetworkPage"),
})

const design = createRoute({
  getParentRoute: () => root,
  path: "/design",
  component: lazyRouteComponent(() => import("./pages/design/page"), "DesignPage"),
})

const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  validateSearch: (given: Given): ReviewSearch => {
    const order = one(given, "order")
    return {
      order: order === "question" || order === "doubt" ? order : undefined,
      document: one(given, "document"),
      question: one(given, "question"),
      claim: one(given, "claim"),
    }
  },
  component: lazyRouteComponent(() => import("./pages/review/page"), "ReviewPage"),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: (given: Given): CompareSearch => {
    const accord = one(given, "accord")
    return {
      document: several(given, "document"),
      publisher: several(given, "publisher"),
      holder: several(given, "holder"),
      accord:
        accord === "differ" || accord === "unlike" || accord === "agree" || accord === "alone" ? accord : undefined,
    }
  },
  component: lazyRouteComponent(() => import("./pages/compare"), "ComparePage"),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/timeline",
  validateSearch: (given: Given): TimelineSearch => {
    const lanes = one(given, "lanes")
    return {
      ...narrowOf(given),
      lanes: lanes === "kind" || lanes === "name" || lanes === "place" ? lanes : undefined,
      by: CLOCKS.find((clock) => clock === one(given, "by")),
      span: one(given, "span"),
      open: one(given, "open"),
    }
  },
  component: lazyRouteComponent(() => import("./pages/timeline/page"), "TimelinePage"),
})

const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  validateSearch: (given: Given): MapSearch => ({
    ...narrowOf(given),
    layer: several(given, "layer"),
    open: one(given, "open"),
    view: one(given, "view"),
  }),
  loaderDeps: ({ search }) => mapAsked(search),
  loader: ({ deps }) => prefetchView(address("/api/map", { ...deps })),
  component: lazyRouteComponent(() => import("./pages/map/page"), "MapPage"),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  validateSearch: (given: Given): SourcesSearch => ({ role: one(given, "role"), start: whole(given, "start") }),
  component: lazyRouteComponent(() => import("./pages/sources"), "SourcesPage"),
})

const source = createRoute({
  getParentRoute: () => root,
  path: "/sources/$role/$name",
  component: lazyRouteComponent(() => import("./pages/source"), "SourcePage"),
})

const readers = createRoute({
  getParentRoute: () => root,
  path: "/readers",
  validateSearch: (given: Given): ReadersSearch => ({
    reader: several(given, "reader"),
    document: several(given, "document"),
    show: one(given, "show"),
    start: whole(given, "start"),
  }),
  component: lazyRouteComponent(() => import("./pages/readers"), "ReadersPage"),
})

const actors = createRoute({
  getParentRoute: () => root,
  path: "/actors",
  validateSearch: (given: Given): ActorsSearch => {
    const order = one(given, "order")
    return {
      q: one(given, "q"),
      kind: several(given, "kind"),
      order: order === "contested" || order === "name" ? order : undefined,
      start: whole(given, "start"),
      family: one(given, "family"),
      tie: one(given, "tie"),
    }
  },
  component: lazyRouteComponent(() => import("./pages/actors/list"), "ActorsPage"),
})

const actor = createRoute({
  getParentRoute: () => root,
  path: "/actors/$name",
  validateSearch: (given: Given): ActorSearch => {
    const reach = one(given, "reach")
    return {
      reach: reach === "2" || reach === "family" ? reach : undefined,
      tie: one(given, "tie"),
      events: one(given, "events") === "target" ? "target" : undefined,
      start: whole(given, "start"),
    }
  },
  component: lazyRouteComponent(() => import("./pages/actors/page"), "ActorPage"),
})

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    questions,
    question,
    conflicts,
    identity,
    documents,
    document,
    claims,
    claim,
    sources,
    source,
    review,
    network,
    design,
    readers,
    compare,
    actors,
    actor,
    timeline,
    map,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
  parseSearch: (query) => {
    const given: Record<string, string | string[]> = {}
    const parameters = new URLSearchParams(query)
    for (const name of new Set(parameters.keys())) {
      const values = parameters.getAll(name)
      given[name] = values.length > 1 ? values : values[0]!
    }
    return given
  },
  stringifySearch: (search) => {
    const query = conditionsToQuery(search)
    return query ? `?${query}` : ""
  },
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
