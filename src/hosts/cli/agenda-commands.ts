import type { Command } from 'commander'
import type { PlenumClient } from '#api/client.ts'
import { conflictName, conflictWords, severityName } from '#domain/agenda/conflict-words.ts'
import { conflictSeverity, type Conflict } from '#domain/agenda/conflict.ts'
import type { ReadProgramme, ReadSpeaker } from '#domain/agenda/read-programme.ts'
import type { Language } from '#domain/language/language.ts'
import { addAgendaExport } from './agenda-export-command.ts'
import { agendaWords } from './agenda-words.ts'
import { withCore, withFile, writtenLanguage, type CliContext } from './context.ts'
import { counted } from './counts.ts'

/** `plenum agenda …` */
export function addAgendaCommands(program: Command, context: CliContext): void {
  const { help } = agendaWords[context.language]
  const agenda = program.command('agenda').description(help.agenda)
  agenda
    .command('read')
    .description(help.read)
    .argument('<SOURCE>', help.source)
    .option('--json', help.json)
    .action((source: string, options: { readonly json?: true }) => read(context, source, options))
  agenda
    .command('import')
    .description(help.import)
    .argument('<SOURCE>', help.source)
    .requiredOption('--into <FILE>', help.into)
    .option('--apply', help.apply)
    .option('--json', help.json)
    .action((source: string, options: ImportOptions) => importInto(context, source, options))
  agenda
    .command('check')
    .description(help.check)
    .requiredOption('--from <FILE>', help.from)
    .option('--json', help.json)
    .action((options: CheckOptions) => check(context, options))
  addAgendaExport(agenda, context)
}

/** For programs as the contract has it: dates ISO, times `HH:MM`, null where the source says nothing. */
async function read({ language, print }: CliContext, path: string, { json }: { readonly json?: true }): Promise<void> {
  const { programme } = await withCore(({ client, token }) =>
    client.agendaImport.read({ conferenceId: null, from: { source: token(path, 'source') } }),
  )
  print(json === true ? JSON.stringify(programme, null, 2) : readSummary(programme, language))
}

const namesOf = (speakers: readonly ReadSpeaker[]): string =>
  speakers.map(({ name, post }) => (post === '' ? name : `${name} (${post})`)).join('; ')

const about = (speakers: readonly ReadSpeaker[]) => (speakers.length === 0 ? '' : `: ${namesOf(speakers)}`)
const time = ({ start, end }: { readonly start: string | null; readonly end: string | null }) =>
  start === null ? '' : `${start}${end === null ? '' : `–${end}`} `

function readSummary({ title, days }: ReadProgramme, language: Language): string {
  const words = agendaWords[language]
  const lines = days.flatMap(({ date, sessions }) => [
    '',
    date ?? words.noDate,
    ...sessions.flatMap((session) => [
      `  ${time(session)}${session.title || words.untitled}${session.room === '' ? '' : `, ${session.room}`}${about(session.moderators)}`,
      ...session.items.map((item) => `    ${'  '.repeat(item.depth)}${time(item)}${item.title}${about(item.speakers)}`),
    ]),
  ])
  const sessions = days.flatMap((day) => day.sessions)
  const items = sessions.reduce((sum, session) => sum + session.items.length, 0)
  const total = `${counted(sessions.length, 'session', language)}, ${counted(items, 'item', language)}`
  return [...(title === '' ? [] : [title]), ...lines, '', total].join('\n').trimStart()
}

interface ImportOptions {
  readonly into: string
  readonly apply?: true
  readonly json?: true
}

type Preview = Awaited<ReturnType<PlenumClient['agendaImport']['preview']>>

/** Into the latest conference of the file. Nothing is stored unless that is said; speakers are stored by their names. */
async function importInto(context: CliContext, path: string, options: ImportOptions): Promise<void> {
  const { into, apply, json } = options
  const { print } = context
  const preview = await withFile(into, async ({ client, token }) => {
    const conference = (await client.conference.list()).at(-1)
    const conferenceId = conference?.id ?? 'none'
    const language = writtenLanguage(context, conference)
    const { name, programme } = await client.agendaImport.read({
      conferenceId,
      from: { source: token(path, 'source') },
    })
    const choices = { sessions: {}, rooms: {}, speakers: {} }
    const found = await client.agendaImport.preview({ conferenceId, programme, choices, language })
    if (apply === true) await client.agendaImport.apply({ conferenceId, programme, choices, language, name })
    return found
  })
  const isApplied = apply === true
  print(
    json === true
      ? JSON.stringify(previewJson(preview, isApplied, context.language), null, 2)
      : previewSummary(preview, isApplied, context.language),
  )
}

function countsOf({ sessions }: Preview) {
  const counts = { new: 0, changed: 0, same: 0, skipped: 0 }
  for (const { state } of sessions) counts[state] += 1
  return counts
}

const newRooms = ({ rooms }: Preview) => rooms.filter(({ isNew }) => isNew).map(({ name }) => name)

const titleIn = ({ result }: Preview, sessionId: string | null): string =>
  result.sessions.find(({ id }) => id === sessionId)?.title ?? ''

function previewJson(preview: Preview, isApplied: boolean, language: Language) {
  return {
    ...countsOf(preview),
    applied: isApplied,
    sessions: preview.sessions.map(({ sessionId, state, changes, removedItems }) => ({
      title: titleIn(preview, sessionId),
      state,
      changes,
      removedItems,
    })),
    newRooms: newRooms(preview),
    speakers: preview.speakers.map(({ name, post, matches }) => ({ name, post, matches })),
    conflicts: preview.conflicts.map((conflict) => conflictJson(conflict, language)),
  }
}

function previewSummary(preview: Preview, isApplied: boolean, language: Language): string {
  const words = agendaWords[language]
  const rooms = newRooms(preview)
  const { speakers, conflicts, sessions } = preview
  const removed = sessions.filter(({ removedItems }) => removedItems.length > 0)
  return [
    words.counts(countsOf(preview)),
    ...(rooms.length === 0 ? [] : [words.rooms(rooms.join(', '))]),
    ...(speakers.length === 0
      ? []
      : [words.speakers(speakers.filter(({ matches }) => matches.length > 0).length, speakers.length)]),
    ...removed.map(({ sessionId, removedItems }) =>
      words.removed(titleIn(preview, sessionId), removedItems.map((title) => `«${title}»`).join(', ')),
    ),
    ...(conflicts.length === 0 ? [] : [words.conflicts, ...conflicts.map((one) => conflictLine(one, language))]),
    isApplied ? words.applied : words.notApplied,
  ].join('\n')
}

interface CheckOptions {
  readonly from: string
  readonly json?: true
}

/** Of the latest conference of the file. Conflicts are what was asked for, not a failure: the exit code is 0 with them too. */
async function check({ language, print }: CliContext, { from, json }: CheckOptions): Promise<void> {
  const { conflicts } = await withFile(from, async ({ client }) => {
    const conferenceId = (await client.conference.list()).at(-1)?.id ?? 'none'
    return client.agenda.get({ conferenceId })
  })
  const found = conflicts.map((conflict) => conflictJson(conflict, language))
  if (json === true) return print(JSON.stringify(found, null, 2))
  print(
    conflicts.length === 0
      ? agendaWords[language].noConflicts
      : conflicts.map((conflict) => conflictLine(conflict, language)).join('\n'),
  )
}

function conflictJson(conflict: Conflict, language: Language) {
  const { kind, places, participationId, params, repair } = conflict
  const message = conflictWords(conflict, language)
  return { kind, severity: conflictSeverity[kind], message, places, participationId, params, repair }
}

function conflictLine(conflict: Conflict, language: Language): string {
  const { kind } = conflict
  const severity = severityName(conflictSeverity[kind], language)
  return `  ${conflictName(kind, language)} (${severity}): ${conflictWords(conflict, language)}`
}
