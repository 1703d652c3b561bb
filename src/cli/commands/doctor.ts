import { existsSync } from "node:fs"
import { Command } from "commander"
import { casebookOption } from "../options.js"
import { Exit } from "../run.js"
import { print, styled } from "../terminal.js"

interface Finding {
  readonly name: string
  readonly fine: boolean
  readonly told: string
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("whether this machine and the casebook are sound")
    .addOption(casebookOption())
    .addHelpText("after", "\nExample:\n  assay doctor --casebook iskp.casebook")
    .action(async ({ casebook }: { casebook: string }) => {
      const found = [node(), await packs(), await store(casebook)]
      for (const { name, fine, told } of found)
        print(`${fine ? styled("green", "ok") : styled("red", "no")}  ${name}: ${told}`)
      if (found.some(({ fine }) => !fine)) throw new Exit(1)
    })
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  return {
    name: "Node",
    fine: major > 20 || (major === 20 && minor >= 19),
    told: `${process.versions.node} (20.19 or newer is needed)`,
  }
}

async function packs(): Promise<Finding> {
  const { checkPacks } = await import("#workbench")
  const checked = checkPacks()
  const problems = checked.flatMap((one) => one.errors)
  return {
    name: "lexicon packs",
    fine: !problems.length,
    told: problems.length ? problems.join("; ") : checked.map((one) => one.name).join(", "),
  }
}

async function store(path: string): Promise<Finding> {
  const { loadVerbs, openCasebook } = await import("#workbench")

  if (!existsSync(path)) return { name: "casebook", fine: true, told: `no casebook at ${path} yet` }
  const casebook = await openCasebook(path, { readOnly: true })
  try {
    const problems = await casebook.check()
    const { documents, claims, lexicons } = await casebook.status()
    const now = loadVerbs().lexicon
    const stale = lexicons.some((one) => one !== now)
      ? "; documents were read with other packs than those that ship, or by an earlier version (assay add --again)"
      : ""
    return {
      name: "casebook",
      fine: !problems.length,
      told: problems.length
        ? problems.join("; ")
        : `${path} is sound: ${documents} documents, ${claims} claims${stale}`,
    }
  } finally {
    await casebook.close()
  }
}
