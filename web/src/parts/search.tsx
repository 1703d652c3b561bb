// The search in the head: a field with suggestions to jump to. Enter without choosing one lists the claims with the words.
import { useNavigate } from "@tanstack/react-router"
import { type KeyboardEvent, type RefObject, useDeferredValue, useId, useState } from "react"
import type { FoundView } from "#present"
import { address, useView } from "../api"
import { say } from "../strings"

interface Suggestion {
  readonly kind: keyof typeof say.search.kinds
  readonly title: string
  readonly detail: string
  readonly to: string
}

export function Search({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const [words, setWords] = useState("")
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState(false)
  const list = useId()
  const navigate = useNavigate()
  const suggestions = useSuggestions(words.trim())
  const shown = open && suggestions.length > 0

  const go = (to: string): void => {
    setOpen(false)
    setWords("")
    field.current?.blur()
    void navigate({ href: to })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1
      setChosen((chosen + step + suggestions.length) % Math.max(1, suggestions.length))
      event.preventDefault()
    } else if (event.key === "Enter" && shown) go((suggestions[chosen] ?? suggestions[0]!).to)
    else if (event.key === "Escape") {
      if (shown) setOpen(false)
      else field.current?.blur()
    }
  }
  return (
    <search className="search">
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={say.search.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${list}-${chosen}` : undefined}
        placeholder={say.search.placeholder}
        title={say.search.hint}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setChosen(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={say.search.label} hidden={!shown}>
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.to}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault()
              go(suggestion.to)
            }}
          >
            <span className="found-kind">{say.search.kinds[suggestion.kind]}</span>
            <span className="found-title">{suggestion.title}</span>
            <span className="found-detail">{suggestion.detail}</span>
          </div>
        ))}
      </div>
    </search>
  )
}

const NOTHING: readonly FoundView[] = []

function useSuggestions(words: string): readonly Suggestion[] {
  const asked = useDeferredValue(words)
  const query = useView<readonly FoundView[]>(asked ? address("/api/find", { q: asked }) : null, { previous: true })
  if (!asked) return []
  const found = (query.data ?? NOTHING).filter(({ kind }) => kind !== "source") as readonly Suggestion[]
  return [
    { kind: "claims", title: say.search.allClaims(words), detail: "", to: address("/claims", { q: words }) },
    ...found,
  ]
}
