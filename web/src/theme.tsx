import { useState } from "react"
import { say } from "./strings"

const THEMES = ["system", "light", "dark"] as const
type Theme = (typeof THEMES)[number]
const STORED = "assay.theme"

function storedTheme(): Theme {
  const stored = document.documentElement.dataset.theme
  return stored === "light" || stored === "dark" ? stored : "system"
}

function keepTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme
    localStorage.removeItem(STORED)
    return
  }
  document.documentElement.dataset.theme = theme
  localStorage.setItem(STORED, theme)
}

const SIGNS: Readonly<Record<Theme, string>> = { system: "◐", light: "○", dark: "●" }

/** One button that goes round: as the system has it, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useState(storedTheme)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!
  const change = (): void => {
    keepTheme(next)
    setTheme(next)
  }
  const name = `${say.theme.label}: ${say.theme[theme]}`
  return (
    <button type="button" className="quiet" onClick={change} title={name} aria-label={name}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  )
}
