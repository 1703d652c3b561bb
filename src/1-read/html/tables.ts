import type { DomElement } from "./dom.js"

/** Whether a table holds figures side by side, or only lays a page out. */
export function isDataTable(table: DomElement): boolean {
  const role = table.getAttribute("role")
  if (role === "presentation" || role === "none" || table.querySelector("table")) return false
  let widest = 0
  let rows = 0
  for (const row of table.querySelectorAll("tr")) {
    rows++
    let cells = 0
    for (const cell of row.querySelectorAll("td,th")) {
      cells++
      if ((cell.textContent ?? "").length > 1500) return false
    }
    widest = Math.max(widest, cells)
  }
  return widest > 1 && rows > 0
}
