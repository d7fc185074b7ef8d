import type { Conflict } from '#domain/agenda/conflict.ts'
import {
  mergeProgramme,
  type ImportChoices,
  type Merged,
  type MergedRoom,
  type MergedSession,
} from '#domain/agenda/import/merge-programme.ts'
import type { ReadProgramme, ReadSpeaker } from '#domain/agenda/read-programme.ts'
import type { Programme } from '#domain/agenda/session.ts'
import type { Language } from '#domain/language/language.ts'
import { findConference } from '../conferences.ts'
import type { FileToken, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { conflictsOf, programmeOf, speakersOf, storeProgramme } from './programme.ts'
import { matchSpeakers, type SpeakerMatch } from './speakers.ts'

/** What is read: a file a person chose, or text they pasted. */
export type ProgrammeSource = { readonly source: FileToken } | { readonly text: string }

/**
 * Reads a programme; nothing is stored. Days without a year are near the conference, where one is named.
 * @throws PlenumError conference.notFound, file.* and programme.* errors
 */
export async function readProgramme(
  session: Session,
  conferenceId: string | null,
  from: ProgrammeSource,
): Promise<{ readonly name: string; readonly programme: ReadProgramme }> {
  const { ports } = session
  const near = conferenceId === null ? null : findConference(session.file, conferenceId).startsOn
  if ('text' in from) return { name: '', programme: await ports.programmes.readText(from.text, near) }
  const { name, bytes } = await ports.files.read(from.source)
  return { name, programme: await ports.programmes.read(name, bytes, near) }
}

/** A programme that was read, as corrected, with what a person decided about it. */
export interface ProgrammeImport {
  readonly conferenceId: string
  readonly programme: ReadProgramme
  readonly choices: ImportChoices
  /** Of the title of what has none. */
  readonly language: Language
}

/** A name of a source, and who may be meant. */
export interface NamedInSource {
  readonly name: string
  readonly post: string
  /** Sessions and items where the name stands. */
  readonly times: number
  readonly matches: readonly SpeakerMatch[]
}

export interface ImportPreview {
  readonly sessions: readonly MergedSession[]
  readonly rooms: readonly MergedRoom[]
  readonly speakers: readonly NamedInSource[]
  /** The agenda as it would be. */
  readonly result: Programme
  /** Conflicts that it would have and does not have now. */
  readonly conflicts: readonly Conflict[]
}

const untitled: Readonly<Record<Language, string>> = { ru: 'Без названия', en: 'Untitled' }

/** What an import would do; nothing is stored. @throws PlenumError conference.notFound */
export function previewImport(session: Session, wanted: ProgrammeImport): ImportPreview {
  const { conferenceId, programme, language } = wanted
  const { before, merged } = mergedWith(session, wanted, (name) => `new ${name}`.slice(0, 64))
  const conflicts = (of: Programme) =>
    conflictsOf(session, conferenceId, of, speakersOf(session, conferenceId, of, language))
  const known = new Set(conflicts(before).map(({ id }) => id))
  return {
    sessions: merged.sessions,
    rooms: merged.rooms,
    speakers: speakersIn(session, conferenceId, programme),
    result: merged.programme,
    conflicts: conflicts(merged.programme).filter(({ id }) => !known.has(id)),
  }
}

/** Stores what was read: one command. @throws PlenumError conference.notFound */
export function importProgramme(
  session: Session,
  wanted: ProgrammeImport,
  name: string,
): { readonly sessions: readonly MergedSession[]; readonly history: HistoryState } {
  const { before, merged } = mergedWith(session, wanted, () => session.ports.ids.next())
  session.write({ command: 'agenda.import', ...(name === '' ? {} : { subject: name }) }, (writer) => {
    writer.putRooms(wanted.conferenceId, merged.programme.rooms)
    storeProgramme(writer, before, merged.programme)
  })
  return { sessions: merged.sessions, history: session.history() }
}

function mergedWith(
  session: Session,
  { conferenceId, programme, choices, language }: ProgrammeImport,
  newId: (name: string) => string,
): { readonly before: Programme; readonly merged: Merged } {
  const before = programmeOf(session, conferenceId)
  const { list } = session.finders.of(session.file, conferenceId)
  // Who is gone meanwhile is a name again.
  const speakers = Object.fromEntries(
    Object.entries(choices.speakers).map(([name, id]) => [name, id === null || list.get(id) === null ? null : id]),
  )
  const options = { conferenceId, newId, untitled: untitled[language] }
  return { before, merged: mergeProgramme(before, programme, { ...choices, speakers }, options) }
}

function speakersIn(session: Session, conferenceId: string, { days }: ReadProgramme): readonly NamedInSource[] {
  const all = days.flatMap(({ sessions }) =>
    sessions.flatMap(({ moderators, items }): readonly ReadSpeaker[] =>
      moderators.concat(items.flatMap(({ speakers }) => speakers)),
    ),
  )
  const named = Array.from(Map.groupBy(all, ({ name }) => name))
  const matches = matchSpeakers(
    session,
    conferenceId,
    named.map(([name]) => ({ name })),
  )
  return named.map(([name, of], at) => ({
    name,
    post: of.find(({ post }) => post !== '')?.post ?? '',
    times: of.length,
    matches: matches[at] ?? [],
  }))
}
