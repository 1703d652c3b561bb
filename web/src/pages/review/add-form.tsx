import { useState } from "react"
import type { ClaimKind } from "#claim"
import type { FieldValue, FormField, KindForm } from "#present"
import { useView } from "../../api"
import { Loading } from "../../parts/states"
import { say } from "../../strings"
import type { Words } from "../document/words"
import { FieldInput } from "./field-input"
import { Submit, useFocus } from "./submit"

interface AddFormProps {
  readonly words: Words
  readonly onAdd: (kind: ClaimKind, fields: Readonly<Record<string, FieldValue>>) => void
  readonly onLeave: () => void
}

export function AddForm(props: AddFormProps) {
  const forms = useView<readonly KindForm[]>("/api/forms")
  return forms.data ? <Form forms={forms.data} {...props} /> : <Loading />
}

function Form({ forms, words, onAdd, onLeave }: AddFormProps & { readonly forms: readonly KindForm[] }) {
  const [kind, setKind] = useState<ClaimKind>("estimate")
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({})
  const select = useFocus<HTMLSelectElement>()
  const fields = forms.find((form) => form.kind === kind)?.fields ?? []
  const given = (field: FormField): FieldValue => values[field.name] ?? startOf(field)
  return (
    <form
      className="desk-form two-columns"
      aria-label={say.review.acts.add}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(kind, Object.fromEntries(fields.map((field) => [field.name, given(field)])))
      }}
      onKeyDown={({ key }) => key === "Escape" && onLeave()}
    >
      <blockquote className="quote pending">{words.exact}</blockquote>
      <label className="field wide">
        <span>{say.questions.kind}</span>
        <select
          ref={select}
          value={kind}
          onChange={({ target }) => setKind(forms.find((form) => form.kind === target.value)?.kind ?? kind)}
        >
          {forms.map((form) => (
            <option key={form.kind} value={form.kind}>
              {form.words}
            </option>
          ))}
        </select>
      </label>
      {fields.map((field) => (
        <FieldInput
          key={`${kind} ${field.name}`}
          field={field}
          value={given(field)}
          changed={false}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <Submit name={say.review.acts.add} onLeave={onLeave} />
    </form>
  )
}

/** What a new claim begins with: the usual stance is an author's own voice, told as certain. */
function startOf({ name, input, choices }: FormField): FieldValue {
  if (name === "stance") return "endorses"
  if (input === "choice") return choices[0]?.value ?? null
  if (input === "names") return []
  if (input === "flag") return false
  return name === "wording" ? "" : null
}
