import type { Conference } from '#domain/conference/conference.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile } from './ports.ts'
import type { Session } from './session.ts'

export function listConferences({ file }: Session): readonly Conference[] {
  return file.conferences()
}

export function updateConference(session: Session, conference: Conference): Conference {
  findConference(session.file, conference.id)
  session.write({ command: 'conference.update', subject: conference.title }, (writer) =>
    writer.putConference(conference),
  )
  return findConference(session.file, conference.id)
}

/** @throws PlenumError conference.notFound */
export function findConference(file: ConferenceFile, id: string): Conference {
  const found = file.conferences().find((conference) => conference.id === id)
  if (found === undefined) throw new PlenumError('conference.notFound', { id })
  return found
}
