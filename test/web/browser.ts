// A real Chrome or Chromium for the tests of the app. It may talk to loopback only: every other request is an error of the test.
import { existsSync } from "node:fs"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"

const WINDOWS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((root) => {
  const folder = process.env[root]
  return folder
    ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
    : []
})
const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...WINDOWS,
]
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** The path of a browser to test with: CHROME_PATH, a usual place, or the one that Playwright has installed; null where none is. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  return [...USUAL, playwrightsOwn()].find((path) => path !== null && existsSync(path)) ?? null
}

function playwrightsOwn(): string | null {
  try {
    return chromium.executablePath()
  } catch {
    return null
  }
}

/** A browser with a profile of its own that is gone when it closes. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error("no Chrome or Chromium found: set CHROME_PATH to one")
  return chromium.launch({ executablePath, args: FLAGS, headless: true })
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything that went wrong on the way: errors on the console, requests that left loopback, answers of 500. */
  readonly problems: string[]
}

/** Milliseconds until something that does not come up fails a test; machines under load are slow. */
const PATIENCE = 60_000

export interface VisitOptions {
  readonly scheme?: "light" | "dark"
  readonly width?: number
  readonly height?: number
}

export async function visit(
  browser: Browser,
  { scheme = "light", width = 1280, height = 860 }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: "reduce",
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const problems: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`))
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`answer ${response.status()}: ${response.url()}`)
  })
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") problems.push(`left loopback: ${request.url()}`)
  })
  return { page, context, problems }
}
