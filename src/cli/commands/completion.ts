import { Argument, Command } from "commander"
import { print } from "../terminal.js"

/** Shell completion, made from the commands themselves, so that it cannot fall behind them. */
export function completionCommand(program: Command): Command {
  return new Command("completion")
    .description("shell completion: bash, zsh or fish")
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish"]))
    .addHelpText(
      "after",
      "\nExamples:\n  source <(assay completion bash)\n  assay completion zsh > ~/.zsh/completions/_assay\n  assay completion fish | source",
    )
    .action((shell: string) => print({ bash, zsh, fish }[shell as "bash" | "zsh" | "fish"](program)))
}

interface Known {
  readonly name: string
  readonly about: string
  readonly words: readonly string[]
}

function known(program: Command): Known[] {
  return program.commands.map((command) => ({
    name: command.name(),
    about: command.description().replace(/['"`:\\[\]]/g, ""),
    words: [
      ...command.commands.map((sub) => sub.name()),
      ...command.options.map((option) => option.long ?? "").filter(Boolean),
      "--help",
    ],
  }))
}

function bash(program: Command): string {
  const commands = known(program)
  return `_assay() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(" ")} --help --version"
  else case "\${COMP_WORDS[1]}" in
${commands.map(({ name, words }) => `    ${name}) words="${words.join(" ")}" ;;`).join("\n")}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _assay assay`
}

function zsh(program: Command): string {
  const commands = known(program)
  return `#compdef assay
_assay() {
  local -a commands=(${commands.map(({ name, about }) => `'${name}:${about}'`).join(" ")})
  if (( CURRENT == 2 )); then _describe command commands
  else case "$words[2]" in
${commands.map(({ name, words }) => `    ${name}) compadd -- ${words.join(" ")}; _files ;;`).join("\n")}
  esac; fi
}
compdef _assay assay`
}

function fish(program: Command): string {
  return known(program)
    .flatMap(({ name, about, words }) => [
      `complete -c assay -n __fish_use_subcommand -a ${name} -d '${about}'`,
      ...words.map((word) =>
        word.startsWith("--")
          ? `complete -c assay -n '__fish_seen_subcommand_from ${name}' -l ${word.slice(2)}`
          : `complete -c assay -n '__fish_seen_subcommand_from ${name}' -a ${word}`,
      ),
    ])
    .join("\n")
}
