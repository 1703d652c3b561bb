// A field for a query, with what it may go on with below it: a combobox as the ARIA patterns have it. The focus stays in the
// field; arrows choose, Enter takes what is chosen, and Enter without a choice asks.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import type { Completed } from "#query"
import { say } from "../strings"
import { type Completion, useCompletions } from "./completion"

/** Something else to choose, that leads away instead of going on with the query. */
export interface Jump {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly go: () => void
}

interface QueryFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly hint?: string
  readonly field?: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  /** Enter without a choice. */
  readonly onAsk: () => void
  /** Before and after what the query may go on with. */
  readonly first?: readonly Jump[]
  readonly last?: readonly Jump[]
  /** Whether the first one is chosen without an arrow. */
  readonly eager?: boolean
  readonly problem?: string | null
  readonly describedBy?: string
}

type Option = Jump | Completion

export function QueryField(props: QueryFieldProps) {
  const { label, text, onText, onAsk, eager = false, problem = null } = props
  const own = useRef<HTMLInputElement>(null)
  const input = props.field ?? own
  const list = useId()
  const none = eager ? 0 : -1
  const [at, setAt] = useState(text.length)
  const [chosen, setChosen] = useState(none)
  const [open, setOpen] = useState(false)
  const completions = useCompletions(text, Math.min(at, text.length), open)
  const options: readonly Option[] = open ? [...(props.first ?? []), ...completions, ...(props.last ?? [])] : []
  const shown = options.length > 0
  useCursor(input, at, text)

  const take = (completed: Completed): void => {
    onText(completed.text)
    setAt(completed.at)
    setChosen(none)
    input.current?.focus()
  }
  const choose = (option: Option): void => {
    if ("completed" in option) take(option.completed)
    else {
      setOpen(false)
      option.go()
    }
  }
  const ask = (): void => {
    setOpen(false)
    onAsk()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!shown) setOpen(true)
      else setChosen(stepped(chosen, event.key === "ArrowDown" ? 1 : -1, options.length, eager))
    } else if (event.key === "Enter") {
      event.preventDefault()
      const option = shown ? options[chosen] : undefined
      if (option) choose(option)
      else ask()
    } else if (event.key === "Escape") {
      if (shown) setOpen(false)
      else input.current?.blur()
      event.preventDefault()
    }
  }
  const follow = (): void => setAt(input.current?.selectionStart ?? text.length)
  return (
    <div className="query-field">
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? `${list}-${chosen}` : undefined}
        aria-invalid={problem !== null || undefined}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        title={props.hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={({ target }) => {
          onText(target.value)
          setAt(target.selectionStart ?? target.value.length)
          setChosen(none)
          setOpen(true)
        }}
        onClick={follow}
        onKeyUp={({ key }) => {
          if (key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End") follow()
        }}
        onFocus={() => setOpen(eager || text === "")}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={say.query.suggestions} hidden={!shown}>
        {options.map((option, index) => (
          <OptionLine
            key={option.key}
            id={`${list}-${index}`}
            option={option}
            chosen={index === chosen}
            onChoose={() => choose(option)}
          />
        ))}
      </div>
      <span role="status" className="unseen">
        {shown ? say.query.found(options.length) : ""}
      </span>
    </div>
  )
}

/** Past either end there is no choice, so that Enter asks again; eager fields always have one. */
function stepped(chosen: number, step: number, count: number, eager: boolean): number {
  if (eager) return (chosen + step + count) % count
  return ((chosen + 1 + step + count + 1) % (count + 1)) - 1
}

/** After a choice the cursor stands behind what was put in, and not at the end of the field. */
function useCursor(input: RefObject<HTMLInputElement | null>, at: number, text: string): void {
  const before = useRef(text)
  useLayoutEffect(() => {
    const field = input.current
    if (before.current !== text && field && document.activeElement === field && field.selectionStart !== at)
      field.setSelectionRange(at, at)
    before.current = text
  }, [input, at, text])
}

interface OptionLineProps {
  readonly id: string
  readonly option: Option
  readonly chosen: boolean
  readonly onChoose: () => void
}

function OptionLine({ id, option, chosen, onChoose }: OptionLineProps): ReactNode {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: "nearest" })
  }, [chosen])
  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose()
      }}
    >
      <span className="found-kind">{option.kind}</span>
      <span className="found-title" dir="auto">
        {option.title}
      </span>
      <span className="found-detail">{option.detail}</span>
    </div>
  )
}
