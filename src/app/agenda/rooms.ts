import type { Day, Room } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { findConference } from '../conferences.ts'
import type { HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { insertBefore } from './changes.ts'
import { findRoom } from './find.ts'

/** Stores a room; a new one, after the others, where no id is given. @throws PlenumError conference.notFound, agenda.roomNotFound */
export function putRoom(session: Session, { id, ...fields }: Omit<Room, 'id'> & { readonly id: string | null }): Room {
  const { file, ports } = session
  findConference(file, fields.conferenceId)
  const conferenceId = id === null ? fields.conferenceId : findRoom(file, id).conferenceId
  const room: Room = { ...fields, conferenceId, id: id ?? ports.ids.next() }
  const rooms = file.rooms(conferenceId)
  const all = id === null ? [...rooms, room] : rooms.map((one) => (one.id === id ? room : one))
  session.write({ command: 'agenda.putRoom', subject: room.name }, (writer) => writer.putRooms(conferenceId, all))
  return room
}

/** Deletes a room; its sessions stay and have none. @throws PlenumError agenda.roomNotFound */
export function removeRoom(session: Session, id: string): HistoryState {
  const { conferenceId, name } = findRoom(session.file, id)
  const rooms = session.file.rooms(conferenceId).filter((room) => room.id !== id)
  session.write({ command: 'agenda.removeRoom', subject: name }, (writer) => writer.putRooms(conferenceId, rooms))
  return session.history()
}

/** Puts a room before another, or last. @throws PlenumError agenda.roomNotFound */
export function moveRoom(session: Session, id: string, beforeId: string | null): HistoryState {
  const { file } = session
  const room = findRoom(file, id)
  if (beforeId !== null) findRoom(file, beforeId)
  const others = file.rooms(room.conferenceId).filter((one) => one.id !== id)
  session.write({ command: 'agenda.moveRoom', subject: room.name }, (writer) =>
    writer.putRooms(
      room.conferenceId,
      beforeId === id ? file.rooms(room.conferenceId) : insertBefore(others, [room], beforeId),
    ),
  )
  return session.history()
}

/** Sets the hours of a date. @throws PlenumError conference.notFound */
export function putDay(session: Session, day: Day): Day {
  findConference(session.file, day.conferenceId)
  session.write({ command: 'agenda.putDay', subject: day.date }, (writer) => writer.putDay(day))
  return day
}

/** The hours of a date are no longer known; its sessions stay. @throws PlenumError conference.notFound */
export function removeDay(session: Session, conferenceId: string, date: IsoDate): HistoryState {
  findConference(session.file, conferenceId)
  session.write({ command: 'agenda.removeDay', subject: date }, (writer) => writer.deleteDay(conferenceId, date))
  return session.history()
}
