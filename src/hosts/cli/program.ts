import { Command } from 'commander'
import about from '../../../package.json' with { type: 'json' }
import { addAgendaCommands } from './agenda-commands.ts'
import { addCheckCommand } from './check-command.ts'
import type { CliContext } from './context.ts'
import { addDemoCommand } from './demo-command.ts'
import { addFileCommands } from './file-commands.ts'
import { addParticipantsCommands } from './participants-commands.ts'
import { addPlanCommands } from './plan-commands.ts'
import { addResolutionCommands } from './resolution-commands.ts'
import { cliWords } from './words.ts'

/** All commands, with help in the language of the context. Errors are thrown; nothing here ends the process. */
export function buildProgram(context: CliContext): Command {
  const { help, headings } = cliWords[context.language]
  const program = new Command('plenum')
    .description(help.program)
    .version(about.version, '-V, --version', help.showVersion)
    .option('--lang <LANGUAGE>', help.lang)
    .addHelpText('after', help.more)
  addResolutionCommands(program, context)
  addCheckCommand(program, context)
  addAgendaCommands(program, context)
  addParticipantsCommands(program, context)
  addPlanCommands(program, context)
  addFileCommands(program, context)
  addDemoCommand(program, context)
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .helpOption('-h, --help', help.showHelp)
      .helpCommand(false)
      .configureOutput({ outputError: () => undefined })
      .configureHelp({ styleTitle: (title) => headings[title] ?? title })
      .allowExcessArguments(false)
  }
  return program
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}
