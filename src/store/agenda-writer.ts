import type { AgendaWriter } from '#app/agenda-ports.ts'
import { dayRow, itemRow, releaseRow, roomRow, sessionRow } from './rows/agenda-rows.ts'
import { arrange } from './rows/positions.ts'
import type { StoredRows } from './stored-rows.ts'

/** Positions for things in their new order; what stands already keeps its position where it can. */
function positionsFor(
  things: readonly { readonly id: string }[],
  standing: readonly { readonly id: string; readonly position: number }[],
): readonly number[] {
  const known = new Map(standing.map(({ id, position }) => [id, position]))
  return arrange(things.map(({ id }) => known.get(id) ?? null))
}

/** The part of a command's writer that is about the agenda. */
export function agendaWriterOf(rows: StoredRows): AgendaWriter {
  return {
    putRooms(conferenceId, rooms) {
      const standing = rows.where('rooms', 'conference_id', conferenceId)
      const positions = positionsFor(rooms, standing)
      rooms.forEach((room, at) => rows.put('rooms', roomRow(room, positions[at] ?? 0)))
      const kept = new Set(rooms.map(({ id }) => id))
      for (const { id } of standing.filter((row) => !kept.has(row.id))) {
        for (const row of rows.where('sessions', 'room_id', id)) rows.put('sessions', { ...row, room_id: null })
        rows.remove('rooms', id)
      }
    },
    putDay: (day) => rows.put('agenda_days', dayRow(day)),
    deleteDay: (conferenceId, date) => rows.remove('agenda_days', conferenceId, date),
    putSession: (session) => rows.put('sessions', sessionRow(session)),
    deleteSession(id) {
      for (const row of rows.where('sessions', 'follows_id', id))
        rows.put('sessions', { ...row, start_as: null, follows_id: null })
      for (const row of rows.where('agenda_items', 'session_id', id)) rows.remove('agenda_items', row.id)
      for (const row of rows.where('presences', 'session_id', id))
        rows.remove('presences', row.session_id, row.participation_id)
      rows.remove('sessions', id)
    },
    putItems(sessionId, items) {
      const standing = rows.where('agenda_items', 'session_id', sessionId)
      const positions = positionsFor(items, standing)
      items.forEach((item, at) => rows.put('agenda_items', itemRow(item, positions[at] ?? 0)))
      const kept = new Set(items.map(({ id }) => id))
      for (const { id } of standing) if (!kept.has(id)) rows.remove('agenda_items', id)
    },
    putRelease: (release) => rows.put('releases', releaseRow(release)),
  }
}
