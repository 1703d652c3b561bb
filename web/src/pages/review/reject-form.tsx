import { useState } from "react"
import { say } from "../../strings"
import { Submit, useFocus } from "./submit"

export function RejectForm({ onReject, onLeave }: { onReject: (reason: string) => void; onLeave: () => void }) {
  const [reason, setReason] = useState("")
  const [missing, setMissing] = useState(false)
  const field = useFocus<HTMLInputElement>()
  return (
    <form
      className="desk-form"
      aria-label={say.review.acts.reject}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onReject(reason.trim())
        else setMissing(true)
      }}
      onKeyDown={({ key }) => key === "Escape" && onLeave()}
    >
      <label>
        <span>{say.claim.reason}</span>
        <input
          ref={field}
          type="text"
          list="reasons"
          value={reason}
          maxLength={2000}
          aria-invalid={missing}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <datalist id="reasons">
        {say.review.reasons.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {missing ? (
        <p className="problem" role="alert">
          {say.claim.needReason}
        </p>
      ) : null}
      <Submit name={say.review.acts.reject} onLeave={onLeave} />
    </form>
  )
}
