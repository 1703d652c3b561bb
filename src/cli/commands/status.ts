import { Command } from "commander"
import { CLAIM_KINDS } from "#claim"
import { KIND_WORDS } from "#present"
import { casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { figure, print, sparkline, table } from "../terminal.js"

export function statusCommand(): Command {
  return new Command("status")
    .description("what is in the casebook")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  assay status --casebook iskp.casebook")
    .action(({ casebook: path, json }: { casebook: string; json?: boolean }) =>
      withCasebook(path, async (casebook) => {
        const [status, coverage, refusals] = [
          await casebook.status(),
          await casebook.coverage(),
          await casebook.refusals(),
        ]
        if (json) return printJson({ ...status, coverage, refusals })
        const rows: [string, number][] = [
          ["documents", status.documents],
          ["claims", status.claims],
          ...CLAIM_KINDS.map((kind): [string, number] => [`  ${KIND_WORDS[kind].many}`, status.kinds[kind]]),
          ["questions", status.questions],
          ["contested", status.contested],
          ["sources", status.sources],
          ["verdicts", status.verdicts],
          ["refused files", status.refused],
        ]
        print(`${status.casebook}, since ${status.created.slice(0, 10)}`)
        print(
          table(
            ["", ""],
            rows.map(([name, count]) => [name, figure(count)]),
            { right: [1] },
          ),
        )
        if (coverage.claims.length) {
          const first = coverage.claims[0]!.year
          const counts = new Map(coverage.claims.map(({ year, count }) => [year, count]))
          const last = coverage.claims.at(-1)!.year
          const years = Array.from(
            { length: Math.min(60, last - first + 1) },
            (_, i) => counts.get(last - Math.min(59, last - first) + i) ?? null,
          )
          print(
            `claims by year, ${last - years.length + 1} to ${last}: ${sparkline(years)} (${figure(coverage.undatedClaims)} undated)`,
          )
        }
        for (const { name, reason } of refusals)
          print(`refused: ${reason.includes(name) ? reason : `${reason} (${name})`}`)
        if (!status.reconciled) print("the findings are older than the claims: assay add reconciles them")
      }),
    )
}
