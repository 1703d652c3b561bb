import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe finds on the page, one line each. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate<{ violations: Found[] }>("axe.run({ resultTypes: ['violations'] })")
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary ?? ""}`)
}

/** Axe finds nothing, and the page is no wider than its window. */
export async function soundly(page: Page, name: string): Promise<void> {
  assert.deepEqual(await axe(page), [], `${name}: axe`)
  const wide = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )
  assert.ok(wide <= 0, `${name}: ${wide} px too wide`)
}
