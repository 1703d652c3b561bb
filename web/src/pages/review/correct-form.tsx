import { useState } from "react"
import type { FieldValue, FilledField } from "#present"
import { say } from "../../strings"
import { FieldInput, sameValue } from "./field-input"
import { Submit, useFocus } from "./submit"

interface CorrectFormProps {
  readonly fields: readonly FilledField[]
  readonly onCorrect: (correction: Readonly<Record<string, FieldValue>>, reason: string | null) => void
  readonly onLeave: () => void
}

/** Only what was changed is sent: everything else stays as it was read. */
export function CorrectForm({ fields, onCorrect, onLeave }: CorrectFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({})
  const [reason, setReason] = useState("")
  const [nothing, setNothing] = useState(false)
  const form = useFocus<HTMLFormElement>()
  const submit = (): void => {
    const changed = fields.filter(({ name, value }) => name in values && !sameValue(values[name] ?? null, value))
    if (changed.length === 0) setNothing(true)
    else onCorrect(Object.fromEntries(changed.map(({ name }) => [name, values[name] ?? null])), reason.trim() || null)
  }
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="desk-form two-columns"
      aria-label={say.review.acts.correct}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={({ key }) => key === "Escape" && onLeave()}
    >
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={field.name in values ? (values[field.name] ?? null) : field.value}
          changed={field.name in values && !sameValue(values[field.name] ?? null, field.value)}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <label className="wide">
        <span>{say.review.why}</span>
        <input type="text" value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
      </label>
      {nothing ? (
        <p className="problem" role="alert">
          {say.review.nothingChanged}
        </p>
      ) : null}
      <Submit name={say.review.saveCorrection} onLeave={onLeave} />
    </form>
  )
}
