// The text beside its claims. One claim is chosen at a time and stands in the address; choosing it lights its words.
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react"
import type { ClaimKind } from "#claim"
import type { ClaimView, DocumentView } from "#present"
import { useView } from "../../api"
import { useKeys } from "../../keys"
import { Byline } from "../../parts/claim-bits"
import { KindFilter, kindsOfKey } from "../../parts/kind-filter"
import { Loading, Shown } from "../../parts/states"
import { useTitle } from "../../parts/title"
import { say } from "../../strings"
import { ClaimRail } from "./claim-rail"
import { DocumentText } from "./document-text"
import { NoteCard, useNote } from "./note-card"

const OriginalPage = lazy(async () => ({ default: (await import("./original-page")).OriginalPage }))

export function DocumentPage() {
  const { id } = useParams({ from: "/documents/$id" })
  const query = useView<DocumentView>(`/api/documents/${encodeURIComponent(id)}`)
  useTitle(query.data?.title)
  return <Shown query={query}>{(document) => <Reader key={document.id} document={document} />}</Shown>
}

function Reader({ document }: { document: DocumentView }) {
  const { claim: chosen, at } = useSearch({ from: "/documents/$id" })
  const choose = useChoice()
  const note = useNote()
  const { kinds, claims, counts, wanted, narrow } = useKinds(document)
  useReaderKeys(claims, chosen, choose, wanted, narrow)
  useArrival(chosen, at)
  const current = useRef(chosen)
  current.current = chosen
  // Where quotes lie over one another, each further click goes to the next of their claims.
  const onWords = useCallback(
    (claims: readonly string[]) => {
      const here = current.current ? claims.indexOf(current.current) : -1
      const next = claims[(here + 1) % claims.length]
      if (next) choose(next, "claim")
    },
    [choose],
  )
  const onClaim = useCallback((id: string) => choose(id, "words"), [choose])
  return (
    <article className="reader">
      <header className="page-head">
        <h1>{document.title}</h1>
        <p className="lead">
          <Byline document={document} />
        </p>
        <About document={document} />
        {document.claims.length > 0 ? (
          <p className="ways">
            <Link to="/review" search={{ document: document.id }} className="button">
              {say.review.thisDocument}
            </Link>
          </p>
        ) : null}
      </header>
      <KindFilter counts={counts} chosen={wanted} onChange={narrow} />
      <div className="reader-columns">
        <section className="text-column" aria-label={say.document.text}>
          {document.blocks.length === 0 ? <p className="hint">{say.document.noText}</p> : null}
          <DocumentText
            document={document}
            kinds={kinds}
            chosen={chosen}
            at={at}
            onWords={onWords}
            onNote={note.open}
          />
        </section>
        <Beside document={document} claims={claims} chosen={chosen} onClaim={onClaim} />
      </div>
      <NoteCard notes={document.notes} note={note} />
    </article>
  )
}

interface BesideProps {
  readonly document: DocumentView
  readonly claims: readonly ClaimView[]
  readonly chosen: string | undefined
  readonly onClaim: (id: string) => void
}

/** Beside the text stand its claims, or the page that it was read from. */
function Beside({ document, claims, chosen, onClaim }: BesideProps) {
  const { beside } = useSearch({ from: "/documents/$id" })
  const rail = <ClaimRail claims={claims} total={document.claims.length} chosen={chosen} onClaim={onClaim} />
  if (document.mediaType !== "application/pdf") return rail
  const tab = (to: "page" | undefined, words: string) => (
    <Link
      to="."
      search={(search) => ({ ...search, beside: to })}
      replace
      resetScroll={false}
      className={beside === to ? "on" : undefined}
      aria-current={beside === to ? "true" : undefined}
    >
      {words}
    </Link>
  )
  return (
    <div className="beside">
      <nav className="tabs" aria-label={say.document.beside}>
        {tab(undefined, say.document.claims)}
        {tab("page", say.document.original)}
      </nav>
      {beside === "page" ? (
        <Suspense fallback={<Loading />}>
          <OriginalPage document={document.id} chosen={chosen} />
        </Suspense>
      ) : (
        rail
      )}
    </div>
  )
}

/** The claims of the kinds that the address names; all where it names none. */
function useKinds(document: DocumentView) {
  const { kind } = useSearch({ from: "/documents/$id" })
  const navigate = useNavigate({ from: "/documents/$id" })
  const counts = useMemo(() => countKinds(document.claims), [document])
  const wanted = useMemo(() => kind ?? [], [kind])
  const claims = useMemo(
    () => (wanted.length === 0 ? document.claims : document.claims.filter((claim) => wanted.includes(claim.kind))),
    [document, wanted],
  )
  const kinds = useMemo(() => new Map(claims.map((claim) => [claim.id, claim.kind])), [claims])
  const narrow = useCallback(
    (chosen: readonly ClaimKind[]) =>
      void navigate({
        search: (search) => ({ ...search, kind: chosen.length > 0 ? chosen : undefined }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return { kinds, claims, counts, wanted, narrow }
}

function countKinds(claims: readonly ClaimView[]): ReadonlyMap<ClaimKind, number> {
  const counts = new Map<ClaimKind, number>()
  for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

type Choose = (claim: string | undefined, reveal: "words" | "claim" | "both" | null) => void

/** Choosing replaces the address instead of adding to it: back leaves the document and does not walk through its claims. */
function useChoice(): Choose {
  const navigate = useNavigate({ from: "/documents/$id" })
  return useCallback(
    (claim, reveal) => {
      void navigate({ search: (search) => ({ ...search, claim, at: undefined }), replace: true, resetScroll: false })
      if (claim && (reveal === "words" || reveal === "both")) revealElement(wordsOf(claim))
      if (claim && (reveal === "claim" || reveal === "both")) revealElement(cardOf(claim), "nearest")
    },
    [navigate],
  )
}

export const cardOf = (claim: string): HTMLElement | null => document.getElementById(`card-${claim}`)
export const wordsOf = (claim: string): HTMLElement | null => document.getElementById(`words-${claim}`)

function revealElement(element: HTMLElement | null, block: ScrollLogicalPosition = "center"): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" })
}

function useReaderKeys(
  claims: readonly ClaimView[],
  chosen: string | undefined,
  choose: Choose,
  wanted: readonly ClaimKind[],
  narrow: (kinds: readonly ClaimKind[]) => void,
): void {
  useKeys(
    useCallback(
      (key, event) => {
        if (key === "j" || key === "k") {
          const here = claims.findIndex(({ id }) => id === chosen)
          const next = claims[here < 0 ? 0 : here + (key === "j" ? 1 : -1)]
          if (!next) return here >= 0
          choose(next.id, "both")
          cardOf(next.id)?.focus({ preventScroll: true })
          event.stopImmediatePropagation()
          return true
        }
        if (key === "Enter" && chosen && isCard(event.target)) {
          revealElement(wordsOf(chosen))
          wordsOf(chosen)?.focus({ preventScroll: true })
          return true
        }
        if (key === "Escape" && chosen) {
          revealElement(cardOf(chosen), "nearest")
          cardOf(chosen)?.focus({ preventScroll: true })
          return true
        }
        const kinds = kindsOfKey(key, wanted)
        if (kinds) narrow(kinds)
        return kinds !== null
      },
      [claims, chosen, choose, wanted, narrow],
    ),
  )
}

/** Enter on a link or another button keeps its meaning; on a card, or on nothing, it jumps. */
const isCard = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLElement) || target.matches("[id^=card-]") || target === document.body || target.id === "page"

/** A link from elsewhere names a claim, or a place in the text: it is brought into view once, when the page comes up. */
function useArrival(chosen: string | undefined, at: number | undefined): void {
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current) return
    arrived.current = true
    const element = chosen ? wordsOf(chosen) : at === undefined ? null : blockAt(at)
    element?.scrollIntoView({ block: "center" })
    if (chosen) cardOf(chosen)?.scrollIntoView({ block: "nearest" })
  }, [chosen, at])
}

function blockAt(at: number): HTMLElement | null {
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-start]")]
  return blocks.findLast((block) => Number(block.dataset.start) <= at) ?? null
}

function About({ document }: { document: DocumentView }) {
  const facts = useMemo(
    () => [
      ...document.metadata,
      { name: say.document.file, value: document.name, from: document.mediaType, url: null },
    ],
    [document],
  )
  return (
    <details className="about">
      <summary>
        {say.document.about}{" "}
        <span className="soft">
          · {say.counts.words(document.words)} · {say.counts.claims(document.claims.length)}
        </span>
      </summary>
      <dl className="fields">
        {facts.map(({ name, value, from, url }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {url ? (
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {value}
                </a>
              ) : (
                value
              )}{" "}
              <span className="aside">{from}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
