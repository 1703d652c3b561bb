/** Does something when what was just asked for has been drawn, or soon, where the page is not seen and nothing is drawn. */
export function afterPaint(act: () => void): void {
  let done = false
  const once = (): void => {
    if (!done) act()
    done = true
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, LATEST)
}

/** Milliseconds; a page in the background draws nothing. */
const LATEST = 200
