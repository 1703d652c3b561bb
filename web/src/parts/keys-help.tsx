import { Link } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { setSingleKeys, useSingleKeys } from "../keys"
import { say } from "../strings"

export function KeysHelp({ shown, onClose }: { shown: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const single = useSingleKeys()
  useEffect(() => {
    if (shown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [shown])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title" className="keys">
      <h2 id="keys-title">{say.keys.title}</h2>
      <dl>
        {say.keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={single} onChange={(event) => setSingleKeys(event.target.checked)} />{" "}
        {say.keys.single}
      </label>
      <p className="keys-more">
        <Link to="/design" onClick={onClose}>
          {say.design.link}
        </Link>
      </p>
      <button type="button" onClick={onClose}>
        {say.keys.close}
      </button>
    </dialog>
  )
}
