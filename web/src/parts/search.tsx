// The search in the head: a query, with what it may go on with, and what it may mean to jump to. Enter lists the claims.
import { useNavigate } from "@tanstack/react-router"
import { type RefObject, useDeferredValue, useState } from "react"
import type { FoundView } from "#present"
import { addressOf, parseQuery, QueryError } from "#query"
import { address, useView } from "../api"
import { say } from "../strings"
import { type Jump, QueryField } from "./query-field"

export function Search({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState("")
  const navigate = useNavigate()
  const words = text.trim()
  const go = (to: string): void => {
    setText("")
    field.current?.blur()
    void navigate({ href: to })
  }
  const found = useFound(words)
  const jumps = found.map((one): Jump => {
    return { key: one.to, kind: say.search.kinds[one.kind], title: one.title, detail: one.detail, go: () => go(one.to) }
  })
  const all = listing(words)
  const ask = (): void => {
    if (all.to) go(all.to)
  }
  return (
    <search className="search">
      <QueryField
        label={say.search.label}
        placeholder={say.search.placeholder}
        hint={say.search.hint}
        field={field}
        text={text}
        onText={setText}
        onAsk={ask}
        eager
        first={
          words ? [{ key: "all", kind: say.search.kinds.claims, title: all.title, detail: all.detail, go: ask }] : []
        }
        last={jumps}
      />
    </search>
  )
}

/** The claims page under the query, or what is wrong with it. */
function listing(words: string): { title: string; detail: string; to: string | null } {
  try {
    const query = parseQuery(words)
    const plain = query.every(({ field, not }) => field === null && !not)
    const title = plain ? say.search.allClaims(words) : say.search.askAll(words)
    return { title, detail: "", to: address("/claims", addressOf(query)) }
  } catch (error) {
    return { title: say.search.askAll(words), detail: error instanceof QueryError ? error.message : "", to: null }
  }
}

type Found = FoundView & { readonly kind: Exclude<FoundView["kind"], "source"> }

function useFound(words: string): readonly Found[] {
  const asked = useDeferredValue(words)
  const query = useView<readonly FoundView[]>(asked ? address("/api/find", { q: asked }) : null, { previous: true })
  if (!asked) return []
  return (query.data ?? []).filter((one): one is Found => one.kind !== "source")
}
