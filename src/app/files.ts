import type { Conference } from '#domain/conference/conference.ts'
import type { Language } from '#domain/language/language.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile, FileToken, Ports, RecentFile } from './ports.ts'
import { fillWithSample, sampleFileNames } from './sample.ts'
import type { Session, SessionState } from './session.ts'

export function recentFiles({ ports }: Session): readonly RecentFile[] {
  return ports.recentFiles.list()
}

export function forgetFile({ ports }: Session, token: FileToken): readonly RecentFile[] {
  ports.recentFiles.forget(token)
  return ports.recentFiles.list()
}

export interface NewFile {
  readonly target: FileToken
  readonly title: string
  readonly language: Language
}

/** A new file with one conference in it. Nothing is left behind when it cannot be made. */
export function createFile(session: Session, { target, title, language }: NewFile): SessionState {
  const { ports } = session
  ports.files.nameOf(target, 'target')
  const file = ports.conferenceFiles.create(target)
  fill(file, () => {
    const conference = newConference(ports.ids.next(), title, language)
    file.write({ command: 'file.create', subject: title }, (writer) => writer.putConference(conference))
  })
  return take(session, target, file)
}

/** The file that was open stays open when this one cannot be opened. */
export function openFile(session: Session, source: FileToken): SessionState {
  if (session.holds(source)) return session.state()
  session.ports.files.nameOf(source, 'conference')
  return take(session, source, session.ports.conferenceFiles.open(source))
}

export function openSample(session: Session, language: Language): SessionState {
  const { ports } = session
  const target = ports.samplePlace(sampleFileNames[language])
  const file = ports.conferenceFiles.create(target)
  fill(file, () => fillWithSample(file, language, 'file.openSample'))
  return take(session, target, file)
}

export function closeFile(session: Session): SessionState {
  session.close()
  return session.state()
}

export function verifyFile({ file }: Session): readonly string[] {
  return file.verify()
}

/** A backup in the chosen folder, or among the rotating ones beside the file. */
export function backupFile(session: Session, folder?: FileToken): { readonly name: string } {
  if (folder !== undefined) session.ports.files.nameOf(folder, 'folder')
  const made = session.file.backup(folder)
  session.backedUp()
  return made
}

export function saveCopy(session: Session, target: FileToken): { readonly name: string } {
  if (session.holds(target)) throw new PlenumError('file.exists', { name: session.file.info().name })
  const name = session.ports.files.nameOf(target, 'target')
  session.file.saveCopy(target)
  return { name }
}

/** Fills a file that was just made, and lets it go when that fails. */
function fill(file: ConferenceFile, change: () => void): void {
  try {
    change()
  } catch (error) {
    file.close()
    throw error
  }
}

function take(session: Session, token: FileToken, file: ConferenceFile): SessionState {
  session.adopt(token, file)
  remember(session.ports, token, file)
  return session.state()
}

/** The list of recent files is a convenience: that it cannot be written must not close the file that was opened. */
function remember(ports: Ports, token: FileToken, file: ConferenceFile): void {
  try {
    ports.recentFiles.remember(token, file.conferences().at(-1) ?? null, ports.clock.now())
  } catch (error) {
    ports.log('recent files could not be written', error)
  }
}

function newConference(id: string, title: string, language: Language): Conference {
  return {
    id,
    title,
    ordinal: null,
    series: null,
    place: null,
    country: null,
    startsOn: null,
    endsOn: null,
    host: null,
    workingLanguages: [language],
    status: 'planned',
    timeZone: null,
  }
}
