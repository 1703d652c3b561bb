// The reference of the command line, made from the commands themselves; docs/reference/cli.md is this text (a test compares).
import type { Command } from "commander"
import { makeProgram } from "./program.js"

export function cliReference(): string {
  const program = makeProgram()
  const parts = [
    "# The command line",
    "",
    "Made by `node scripts/cli-reference.mjs` from the commands themselves.",
    "",
    INTRODUCTION,
    "",
    ...program.commands.flatMap((command) => [
      ...section(command, "assay"),
      ...command.commands.flatMap((sub) => section(sub, `assay ${command.name()}`)),
    ]),
  ]
  return `${parts
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`
}

const INTRODUCTION = `Exit codes: 0 done, 1 something was refused, 2 wrong usage. What is wrong is one line on standard error, \`what is wrong: "value"
(where)\`; standard output stays clean for pipes. Colours appear only on a terminal and never where \`NO_COLOR\` is set.
\`ASSAY_CASEBOOK\` names the casebook where \`--casebook\` is not given.`

function section(command: Command, path: string): string[] {
  const name = `${path} ${command.name()}`
  const usage = `${name} ${command.usage()}`.replace(" [options]", command.options.length ? " [options]" : "").trim()
  const options = command.options.map(
    (option) =>
      `| \`${option.flags.replace(/\|/g, "\\|")}\` | ${option.description}${option.defaultValue === undefined ? "" : ` (default \`${String(option.defaultValue)}\`)`}${option.argChoices ? `: ${option.argChoices.join(", ")}` : ""} |`,
  )
  const args = command.registeredArguments.map(
    (argument) =>
      `| \`${argument.required ? "<" : "["}${argument.name()}${argument.variadic ? "..." : ""}${argument.required ? ">" : "]"}\` | ${argument.description}${argument.argChoices ? `: ${argument.argChoices.join(", ")}` : ""} |`,
  )
  const rows = [...args, ...options]
  return [
    "",
    `## ${name}`,
    "",
    `${command.description()[0]?.toUpperCase()}${command.description().slice(1)}.`,
    "",
    `    ${usage}`,
    "",
    ...(rows.length ? ["| | |", "| --- | --- |", ...rows, ""] : []),
    ...examples(command),
  ]
}

function examples(command: Command): string[] {
  let text = ""
  command.configureOutput({ writeOut: (words) => (text += words) })
  command.outputHelp()
  const from = text.indexOf("\nExample")
  return from < 0
    ? []
    : text
        .slice(from)
        .trim()
        .split("\n")
        .map((line) => (line.startsWith("  ") ? `  ${line}` : line))
        .flatMap((line) => (/^Examples?:$/.test(line) ? [line, ""] : [line]))
}
