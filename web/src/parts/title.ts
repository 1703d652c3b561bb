import { useEffect } from "react"
import { say } from "../strings"

/** The window's title; screen readers and the list of tabs tell pages apart by it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${say.name}` : say.name
  }, [title])
}
