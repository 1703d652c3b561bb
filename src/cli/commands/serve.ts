import { Command, Option } from "commander"
import { casebookOption, wholeNumber } from "../options.js"

export function serveCommand(): Command {
  return new Command("serve")
    .description("the app in the browser, on this machine only")
    .addOption(casebookOption())
    .addOption(
      new Option("-p, --port <number>", "port; without it 4870, or a free one where that is taken").argParser(
        wholeNumber,
      ),
    )
    .option("--who <name>", "the name that verdicts are signed with", "analyst")
    .option(
      "--tiles <template>",
      "tiles below the map, 'https://…/{z}/{x}/{y}.png Whose'; without it the map asks nobody for anything",
    )
    .option("--open", "open the browser")
    .addHelpText("after", "\nExample:\n  assay serve --casebook iskp.casebook --open")
    .action(serve)
}

interface ServeChoices {
  casebook: string
  port?: number
  who: string
  tiles?: string
  open?: boolean
}

async function serve(options: ServeChoices): Promise<void> {
  const { loadVerbs, openCasebook } = await import("#workbench")
  const { serve } = await import("#http")
  const casebook = await openCasebook(options.casebook, {})
  try {
    const { port, who, tiles } = options
    const server = await serve({ casebook, port, who, tiles, verbs: () => loadVerbs() })
    if (options.open) await openBrowser(server.url)
    await server.stopped
  } finally {
    await casebook.close()
  }
}

async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import("node:child_process")
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ["open", [url]],
    win32: ["cmd", ["/c", "start", "", url]],
  }
  const [program, args] = openers[process.platform] ?? ["xdg-open", [url]]
  const child = spawn(program, args, { stdio: "ignore", detached: true })
  child.on("error", () => process.stderr.write("no browser could be opened; use the address above\n"))
  child.unref()
}
