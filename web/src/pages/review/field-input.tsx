// One field of a claim as an input. Values go in and out as the claim has them: null for nothing, lists for names.
import { useState } from "react"
import type { FieldValue, FormChoice, FormField } from "#present"
import { say } from "../../strings"

interface FieldInputProps {
  readonly field: FormField
  readonly value: FieldValue
  readonly changed: boolean
  readonly onChange: (value: FieldValue) => void
}

export function FieldInput({ field, value, changed, onChange }: FieldInputProps) {
  const { label, input } = field
  const name = changed ? `${label} ${say.review.changed}` : label
  if (input === "flag")
    return (
      <label className={changed ? "field field-flag field-changed" : "field field-flag"}>
        <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} /> {name}
      </label>
    )
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the two inside of it
    <label className={`field${changed ? " field-changed" : ""}${wide(field) ? " wide" : ""}`}>
      <span>{name}</span>
      {input === "choice" ? (
        <Choice field={field} value={value} onChange={onChange} />
      ) : (
        <Typed field={field} value={value} onChange={onChange} />
      )}
    </label>
  )
}

/** Names and words need the whole line; figures and choices share one. */
const wide = ({ input, name }: FormField): boolean => input === "names" || (input === "text" && !SHORT.includes(name))
const SHORT = ["unit", "per", "wording", "weapon", "likelihood"]

type InputProps = Omit<FieldInputProps, "changed">

function Choice({ field: { choices }, value, onChange }: InputProps) {
  const groups = [...new Set(choices.map(({ group }) => group))]
  const options = (of: readonly FormChoice[]) =>
    of.map(({ value, words }) => (
      <option key={value} value={value}>
        {words}
      </option>
    ))
  return (
    <select value={String(value ?? "")} onChange={({ target }) => onChange(target.value || null)}>
      {value === null ? <option value="" /> : null}
      {groups.map((group) =>
        group === null ? (
          options(choices.filter((one) => one.group === null))
        ) : (
          <optgroup key={group} label={group}>
            {options(choices.filter((one) => one.group === group))}
          </optgroup>
        ),
      )}
    </select>
  )
}

/** What is typed is kept as it is typed; what it means goes out. */
function Typed({ field: { input, optional }, value, onChange }: InputProps) {
  const [typed, setTyped] = useState(() => typedOf(value))
  return (
    <input
      type="text"
      inputMode={input === "number" ? "decimal" : undefined}
      placeholder={input === "names" ? say.review.namesHint : input === "time" ? say.review.timeHint : undefined}
      required={!optional}
      pattern={input === "number" ? "-?[0-9][0-9 ,.]*" : undefined}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(meantBy(target.value, input))
      }}
    />
  )
}

const typedOf = (value: FieldValue): string => (Array.isArray(value) ? value.join("; ") : String(value ?? ""))

/** Names are parted by semicolons, because commas stand inside of names of places. */
function meantBy(typed: string, input: FormField["input"]): FieldValue {
  const words = typed.trim()
  if (input === "names")
    return words
      .split(";")
      .map((name) => name.trim())
      .filter((name) => name !== "")
  if (words === "") return null
  if (input !== "number") return words
  const figure = Number(words.replace(/[ ,]/g, ""))
  return Number.isFinite(figure) ? figure : words
}

export const sameValue = (a: FieldValue, b: FieldValue): boolean =>
  JSON.stringify(a === "" ? null : a) === JSON.stringify(b === "" ? null : b)
