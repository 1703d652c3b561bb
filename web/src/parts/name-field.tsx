// A field for one actor, with the casebook's names below it: a combobox as the ARIA patterns have it.
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from "react"
import type { ValueView } from "#present"
import { address, useView } from "../api"
import { say } from "../strings"

interface NameFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly name: string
  readonly onName: (name: string) => void
}

export function NameField({ label, placeholder, name, onName }: NameFieldProps) {
  const [words, setWords] = useState(name)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const list = useId()
  const asked = useDeferredValue(words.trim())
  const path = open && asked ? address("/api/values", { field: "actor", begun: asked }) : null
  const query = useView<readonly ValueView[]>(path, { previous: true })
  const options = open && asked ? (query.data ?? []) : []
  const shown = options.length > 0
  useEffect(() => setWords(name), [name])
  const take = (value: string): void => {
    setWords(value)
    setOpen(false)
    setChosen(-1)
    onName(value.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!shown) setOpen(true)
      else setChosen((chosen + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length)
    } else if (event.key === "Enter") {
      event.preventDefault()
      take(options[chosen]?.value ?? words)
    } else if (event.key === "Escape") {
      event.preventDefault()
      if (shown) setOpen(false)
      else setWords(name)
    }
  }
  return (
    <div className="name-field query-field">
      <label>
        <span>{label}</span>
        <input
          type="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && chosen >= 0 ? `${list}-${chosen}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={words}
          onChange={({ target }) => {
            setWords(target.value)
            setChosen(-1)
            setOpen(true)
            if (target.value === "") onName("")
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={list} role="listbox" aria-label={label} hidden={!shown}>
        {options.map((option, index) => (
          <div
            key={option.value}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault()
              take(option.value)
            }}
          >
            <span className="found-title" dir="auto">
              {option.words}
            </span>
            <span className="found-detail">
              {[option.as && say.query.as(option.as), say.query.claims(option.count)].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
