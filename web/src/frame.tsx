import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router"
import { useCallback, useEffect, useRef, useState } from "react"
import { moveFocus, useKeys } from "./keys"
import { KeysHelp } from "./parts/keys-help"
import { Search } from "./parts/search"
import { say } from "./strings"
import { ThemeButton } from "./theme"

const PAGES = [
  { to: "/", name: say.nav.overview, key: "o" },
  { to: "/questions", name: say.nav.questions, key: "q" },
  { to: "/documents", name: say.nav.documents, key: "d" },
  { to: "/claims", name: say.nav.claims, key: "c" },
  { to: "/sources", name: say.nav.sources, key: "s" },
  { to: "/actors", name: say.nav.actors, key: "a" },
  { to: "/timeline", name: say.nav.timeline, key: "t" },
  { to: "/map", name: say.nav.map, key: "p" },
  { to: "/network", name: say.nav.network, key: "n" },
  { to: "/compare", name: say.nav.compare, key: "m" },
  { to: "/review", name: say.nav.review, key: "r" },
] as const

/** Places that have a key and no room in the line: they stand in the tabs of a page. */
const FURTHER = [
  { to: "/conflicts", key: "x" },
  { to: "/identity", key: "i" },
] as const

/** Pages that are tabs of another. */
const WITHIN: Readonly<Record<string, string>> = {
  "/conflicts": "/questions",
  "/identity": "/questions",
  "/readers": "/sources",
}

/** What stands around every page. */
export function Frame() {
  const search = useRef<HTMLInputElement>(null)
  const [keysShown, setKeysShown] = useState(false)
  const within = useLocation({ select: ({ pathname }) => WITHIN[pathname] })
  const closeKeys = useCallback(() => setKeysShown(false), [])
  useFrameKeys(search, setKeysShown)
  useFocusOnArrival()
  return (
    <>
      <a className="skip" href="#page">
        {say.nav.skip}
      </a>
      <header className="head">
        <Link to="/" className="brand">
          {say.name}
        </Link>
        <nav aria-label={say.nav.label}>
          {PAGES.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              className={to === within ? "within" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <Search field={search} />
        <ThemeButton />
        <button
          type="button"
          className="quiet"
          onClick={() => setKeysShown(true)}
          aria-label={say.keys.open}
          title={say.keys.open}
        >
          <span aria-hidden="true">?</span>
        </button>
      </header>
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <KeysHelp shown={keysShown} onClose={closeKeys} />
    </>
  )
}

function useFrameKeys(search: React.RefObject<HTMLInputElement | null>, showKeys: (shown: boolean) => void): void {
  const navigate = useNavigate()
  const going = useRef(false)
  useKeys(
    useCallback(
      (key) => {
        if (going.current) {
          going.current = false
          const page = [...PAGES, ...FURTHER].find((page) => page.key === key)
          if (page) void navigate({ to: page.to })
          return page !== undefined
        }
        if (key === "/") search.current?.focus()
        else if (key === "?") showKeys(true)
        else if (key === "g") going.current = true
        else if (key === "j" || key === "k") return moveFocus("[data-line]", key === "j" ? 1 : -1)
        else return false
        return true
      },
      [navigate, search, showKeys],
    ),
  )
}

/** A new page takes the focus, so that the keyboard and a screen reader begin where the eye does. */
function useFocusOnArrival(): void {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) document.getElementById("page")?.focus({ preventScroll: true })
    before.current = path
  }, [path])
}
