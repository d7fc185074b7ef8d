import type { AgendaItem, Room, Session as Sitting } from '#domain/agenda/session.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile } from '../ports.ts'

/** @throws PlenumError agenda.sessionNotFound */
export function findSession(file: ConferenceFile, id: string): Sitting {
  const found = file.session(id)
  if (found === null) throw new PlenumError('agenda.sessionNotFound', { id })
  return found
}

/** @throws PlenumError agenda.roomNotFound */
export function findRoom(file: ConferenceFile, id: string): Room {
  const found = file.room(id)
  if (found === null) throw new PlenumError('agenda.roomNotFound', { id })
  return found
}

/** @throws PlenumError agenda.itemNotFound */
export function findItem(file: ConferenceFile, id: string): AgendaItem {
  const found = file.item(id)
  if (found === null) throw new PlenumError('agenda.itemNotFound', { id })
  return found
}
