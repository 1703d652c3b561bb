import { type RefObject, useEffect, useRef } from "react"
import { say } from "../../strings"

export function Submit({ name, onLeave }: { name: string; onLeave: () => void }) {
  return (
    <div className="ways">
      <button type="submit" className="main-act">
        {name}{" "}
        <span className="cap" aria-hidden="true">
          ↵
        </span>
      </button>
      <button type="button" className="plain" onClick={onLeave}>
        {say.review.leave}{" "}
        <span className="cap" aria-hidden="true">
          Esc
        </span>
      </button>
    </div>
  )
}

/** The form that opens takes the focus, and the page has it back when it closes. */
export function useFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    return () => document.getElementById("page")?.focus({ preventScroll: true })
  }, [])
  return field
}
