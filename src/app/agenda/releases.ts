import { changeSentence } from '#domain/agenda/change-words.ts'
import { compareProgrammes, type Change } from '#domain/agenda/compare-programmes.ts'
import { printProgramme } from '#domain/agenda/print-programme.ts'
import type { PrintedProgramme, Release } from '#domain/agenda/printed-programme.ts'
import type { Language } from '#domain/language/language.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { programmeOf, speakersOf } from './programme.ts'

/** The programme as it would be printed now. @throws PlenumError conference.notFound */
export function printedProgramme(session: Session, conferenceId: string, language: Language): PrintedProgramme {
  const programme = programmeOf(session, conferenceId)
  return printProgramme(programme, speakersOf(session, conferenceId, programme, language))
}

export interface NewRelease {
  readonly conferenceId: string
  readonly name: string
  readonly note: string
  /** Of the names of people. */
  readonly language: Language
}

/** Keeps the programme as it would be printed now under a name, for good. @throws PlenumError conference.notFound */
export function makeRelease(session: Session, { conferenceId, name, note, language }: NewRelease): Release {
  const { clock, ids } = session.ports
  const programme = printedProgramme(session, conferenceId, language)
  const release = { id: ids.next(), conferenceId, name, note, madeAt: clock.now(), programme, printings: [] }
  session.write({ command: 'agenda.makeRelease', subject: name }, (writer) => writer.putRelease(release))
  return release
}

/** Newest first. @throws PlenumError conference.notFound */
export function listReleases({ file }: Session, conferenceId: string): readonly Omit<Release, 'programme'>[] {
  findConference(file, conferenceId)
  return file
    .releases(conferenceId)
    .map(({ id, name, madeAt, note, printings }) => ({ id, conferenceId, name, madeAt, note, printings }))
    .toReversed()
}

/** @throws PlenumError agenda.releaseNotFound */
export function findRelease(file: ConferenceFile, id: string): Release {
  const found = file.release(id)
  if (found === null) throw new PlenumError('agenda.releaseNotFound', { id })
  return found
}

/** Notes that a release was printed or written to a file. @throws PlenumError agenda.releaseNotFound */
export function notePrinting(session: Session, id: string, format: string): HistoryState {
  const release = findRelease(session.file, id)
  const printings = [...release.printings, { at: session.ports.clock.now(), format }]
  session.write({ command: 'agenda.notePrinting', subject: release.name }, (writer) =>
    writer.putRelease({ ...release, printings }),
  )
  return session.history()
}

export interface Comparing {
  readonly fromId: string
  /** null: the programme as it is now. */
  readonly toId: string | null
  readonly language: Language
}

/** One difference, in words too: «Открытие»: перенесено с 10:00 на 10:25. */
export type ToldChange = Pick<Change, 'id' | 'sessionId' | 'what' | 'kind' | 'title'> & { readonly words: string }

/** What is different in a later release, or in the programme as it is now. @throws PlenumError agenda.releaseNotFound */
export function compareReleases(session: Session, { fromId, toId, language }: Comparing): readonly ToldChange[] {
  const { conferenceId, programme } = findRelease(session.file, fromId)
  const later =
    toId === null ? printedProgramme(session, conferenceId, language) : findRelease(session.file, toId).programme
  return compareProgrammes(programme, later).map((change) => {
    const { id, sessionId, what, kind, title } = change
    return { id, sessionId, what, kind, title, words: changeSentence(change, language) }
  })
}
