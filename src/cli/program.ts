import { Command } from "commander"
import { actorCommand } from "./commands/actor.js"
import { addCommand } from "./commands/add.js"
import { agreeCommand } from "./commands/agree.js"
import { annotateCommand } from "./commands/annotate.js"
import { claimsCommand } from "./commands/claims.js"
import { completionCommand } from "./commands/completion.js"
import { conflictsCommand } from "./commands/conflicts.js"
import { doctorCommand } from "./commands/doctor.js"
import { explainCommand } from "./commands/explain.js"
import { extractCommand } from "./commands/extract.js"
import { gradeCommand } from "./commands/grade.js"
import { lexiconCommand } from "./commands/lexicon.js"
import { originsCommand } from "./commands/origins.js"
import { proposeCommand } from "./commands/propose.js"
import { questionCommand } from "./commands/question.js"
import { questionsCommand } from "./commands/questions.js"

import { readCommand } from "./commands/read.js"
import { regroupCommand } from "./commands/regroup.js"
import { sameCommand } from "./commands/same.js"
import { scoreCommand } from "./commands/score.js"
import { searchCommand } from "./commands/search.js"
import { searchesCommand } from "./commands/searches.js"
import { serveCommand } from "./commands/serve.js"
import { showCommand } from "./commands/show.js"
import { statusCommand } from "./commands/status.js"
import { verdictCommand } from "./commands/verdict.js"
import { weighCommand } from "./commands/weigh.js"

/** The whole command line. Building it imports nothing heavy: each command brings its own when it runs. */
export function makeProgram(): Command {
  const program = new Command("assay")
    .description(
      "Reads reports, takes them apart into claims with their exact words, and shows who really says so and where they disagree.",
    )
    .version("0.1.0")
    .showSuggestionAfterError()
    .showHelpAfterError("(assay --help shows the commands)")
    .exitOverride()
  const commands = [
    addCommand(),
    statusCommand(),
    questionsCommand(),
    questionCommand(),
    originsCommand(),
    conflictsCommand(),
    actorCommand(),
    claimsCommand(),
    showCommand(),
    searchCommand(),
    searchesCommand(),
    verdictCommand(),
    regroupCommand(),
    sameCommand(),
    gradeCommand(),
    serveCommand(),
    readCommand(),
    extractCommand(),
    weighCommand(),
    proposeCommand(),
    agreeCommand(),
    annotateCommand(),
    scoreCommand(),
    explainCommand(),
    lexiconCommand(),
    doctorCommand(),
  ]
  for (const command of commands)
    program.addCommand(command.exitOverride().showHelpAfterError("(--help shows the options)"))
  program.addCommand(completionCommand(program).exitOverride())
  return program
}
