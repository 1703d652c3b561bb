import { drop, flush, useUnsent, useWaiting } from "../../outbox"
import { say } from "../../strings"

/** Says "saved" only where the server has answered for everything. */
export function SaveState({ casebook }: { casebook: string }) {
  const all = useUnsent()
  const waiting = useWaiting()
  const unsent = all.filter((entry) => entry.casebook === casebook)
  const refused = unsent.filter((entry) => entry.refused !== null)
  const onTheWay = unsent.length - refused.length
  const elsewhere = all.length - unsent.length
  const state = onTheWay === 0 ? "saved" : waiting ? "unsent" : "sending"
  return (
    <div className="save-state">
      <p role="status" className={`save save-${state}`} data-unsent={onTheWay}>
        {state === "saved" ? say.review.saved : state === "sending" ? say.review.sending : say.review.unsent(onTheWay)}{" "}
        {state === "unsent" ? (
          <button type="button" className="plain" onClick={() => void flush(casebook)}>
            {say.failed.again}
          </button>
        ) : null}
      </p>
      {refused.map(({ key, decision, refused }) => (
        <p key={key} className="problem" role="alert">
          {say.review.refused(decision, refused ?? "")}{" "}
          <button type="button" className="plain" onClick={() => drop(key)}>
            {say.review.drop}
          </button>
        </p>
      ))}
      {elsewhere > 0 ? <p className="hint">{say.review.otherCasebook(elsewhere)}</p> : null}
    </div>
  )
}
