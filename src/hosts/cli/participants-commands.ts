import type { Command } from 'commander'
import type { FieldValue } from '#domain/people/fields.ts'
import { withFile, type CliContext } from './context.ts'
import { counted } from './counts.ts'
import { addParticipantsExport } from './participants-export-command.ts'
import { addParticipantsImport } from './participants-import-command.ts'
import { cliWords } from './words.ts'

interface FindOptions {
  readonly from: string
  readonly text: string
  readonly json?: true
}

/** `plenum participants …` */
export function addParticipantsCommands(program: Command, context: CliContext): void {
  const { help } = cliWords[context.language]
  const participants = program.command('participants').description(help.participants)
  addParticipantsImport(participants, context)
  addParticipantsExport(participants, context)
  participants
    .command('find')
    .description(help.findParticipants)
    .requiredOption('--from <FILE>', help.from)
    .requiredOption('--text <WORDS>', help.text)
    .option('--json', help.json)
    .action((options: FindOptions) => find(context, options))
}

const fields = ['fullName', 'organization', 'post', 'delegation', 'country', 'role', 'status', 'badgeNumber', 'emails']
/** What a person is told of each who was found. */
const shown = ['fullName', 'post', 'organization', 'delegation', 'badgeNumber', 'emails']

/** Participants of every conference of the file, in the order of the alphabet. That nobody is found is an answer, not a failure. */
async function find({ language, print }: CliContext, { from, text, json }: FindOptions): Promise<void> {
  const found = await withFile(from, async ({ client }) => {
    const pages = []
    for (const { id: conferenceId } of await client.conference.list()) {
      const sorts = [{ field: 'fullName', descending: false }]
      const asked = { conferenceId, search: text, filters: [], sorts, groupBy: null, language, presence: null }
      for (let offset = 0, matching = 1; offset < matching; offset += pageSize) {
        const page = await client.participants.query({ ...asked, fields, offset, limit: pageSize, sessionId: null })
        pages.push(page.rows.map(({ id, values }) => ({ id, conferenceId, values })))
        matching = page.matching
      }
    }
    return pages.flat()
  })
  if (json === true)
    return print(
      JSON.stringify(
        found.map(({ id, conferenceId, values }) => Object.assign({ id, conferenceId }, values)),
        null,
        2,
      ),
    )
  const lines = found.map(({ values }) => lineOf(values))
  print([...lines, ...(lines.length > 0 ? [''] : []), counted(lines.length, 'participant', language)].join('\n'))
}

const pageSize = 1000

function lineOf(values: Readonly<Record<string, FieldValue>>): string {
  return shown
    .map((field) => values[field] ?? '')
    .map((value) => (typeof value === 'object' ? value.join('; ') : String(value)))
    .filter((text) => text !== '')
    .join(', ')
}
