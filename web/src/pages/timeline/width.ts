import { type RefObject, useLayoutEffect, useState } from "react"

/** The width that there is for a drawing, in whole pixels; 0 before it is known. */
export function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = (): void => setWidth(Math.max(280, Math.floor(element.clientWidth)))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [frame])
  return width
}
