import { composeDirectorsBook, type BookPerson } from '#domain/agenda/directors-book.ts'
import { clockAt } from '#domain/agenda/clock.ts'
import { programmeName } from '#domain/agenda/print-programme.ts'
import type { PrintedProgramme, Release } from '#domain/agenda/printed-programme.ts'
import type { ProgrammeAbout, ProgrammeForm } from '#domain/agenda/programme-about.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { wallClock } from '#domain/language/wall-clock.ts'
import { findConference } from '../conferences.ts'
import { PlenumError } from '../errors.ts'
import type { FileToken } from '../ports.ts'
import type { Session } from '../session.ts'
import { programmeOf, speakersOf } from './programme.ts'
import { findRelease, notePrinting, printedProgramme } from './releases.ts'

/** Which programme of a conference. */
export interface WhichProgramme {
  readonly conferenceId: string
  /** Of the words around it; names in a release stay in the language they were released in. */
  readonly language: Language
  /** null: as it stands now. */
  readonly releaseId: string | null
}

export interface ProgrammeExport extends WhichProgramme {
  readonly form: ProgrammeForm
  readonly target: FileToken
}

/**
 * Writes the programme for the user. That a release was written is noted in it; the director's book is always of the programme
 * as it stands.
 * @throws PlenumError conference.notFound, agenda.releaseNotFound, file.noAccess, file.diskFull
 */
export async function exportProgramme(
  session: Session,
  { target, form, ...which }: ProgrammeExport,
): Promise<{ readonly name: string; readonly bytes: number }> {
  const { formats, clock, files } = session.ports
  const at = clock.now()
  const bytes =
    form === 'book'
      ? await directorsBook(session, which, at)
      : await formats.writeProgramme(chosen(session, which), form, aboutOf(session, which), at)
  const { name } = await files.write(target, bytes)
  if (which.releaseId !== null && form !== 'book') notePrinting(session, which.releaseId, form)
  return { name, bytes: bytes.length }
}

/** The programme as a page, to be looked at. @throws PlenumError conference.notFound, agenda.releaseNotFound */
export function programmePage(session: Session, which: WhichProgramme): Promise<string> {
  return session.ports.formats.writeProgrammePage(chosen(session, which), aboutOf(session, which))
}

/** @throws PlenumError agenda.releaseNotFound also when the release is of another conference */
function releaseOf(session: Session, { conferenceId, releaseId }: WhichProgramme): Release | null {
  if (releaseId === null) return null
  const release = findRelease(session.file, releaseId)
  if (release.conferenceId !== conferenceId) throw new PlenumError('agenda.releaseNotFound', { id: releaseId })
  return release
}

function chosen(session: Session, which: WhichProgramme): PrintedProgramme {
  return releaseOf(session, which)?.programme ?? printedProgramme(session, which.conferenceId, which.language)
}

function aboutOf(session: Session, which: WhichProgramme): ProgrammeAbout {
  const conference = findConference(session.file, which.conferenceId)
  const release = releaseOf(session, which)
  const releases = session.file.releases(which.conferenceId)
  const place = release === null ? releases.length : releases.findIndex(({ id }) => id === release.id)
  return { language: which.language, conference, timeZone: conference.timeZone, release, sequence: place }
}

function directorsBook(session: Session, which: WhichProgramme, at: IsoInstant): Promise<Uint8Array> {
  const { conferenceId, language } = which
  const programme = programmeOf(session, conferenceId)
  const { list } = session.finders.of(session.file, conferenceId)
  const people = new Map<string, BookPerson>()
  for (const id of speakersOf(session, conferenceId, programme, language).keys()) {
    const person = list.get(id)?.person
    if (person !== undefined)
      people.set(id, { name: programmeName(person, language), post: person.post, phones: person.phones })
  }
  const { timeZone } = findConference(session.file, conferenceId)
  const clockOf = (moment: IsoInstant) => clockAt(Math.floor(wallClock(moment, timeZone).minute))
  const book = composeDirectorsBook(programme, people, clockOf)
  return session.ports.formats.writeDirectorsBook(book, aboutOf(session, { ...which, releaseId: null }), at)
}
