import type { AgendaReader } from '#app/agenda-ports.ts'
import { dayOf, itemOf, releaseOf, roomOf, sessionOf } from './rows/agenda-rows.ts'
import { inOrder } from './rows/positions.ts'
import type { StoredRows } from './stored-rows.ts'
import { ifThere } from './rows/decode.ts'

/** The agenda as the rows have it. @throws UnreadableValue */
export function agendaReaderOf(rows: StoredRows): AgendaReader {
  return {
    rooms: (conferenceId) => inOrder(rows.where('rooms', 'conference_id', conferenceId)).map(roomOf),
    room: (id) => ifThere(rows.get('rooms', id), roomOf),
    days: (conferenceId) => rows.where('agenda_days', 'conference_id', conferenceId).map(dayOf),
    sessions: (conferenceId) => rows.where('sessions', 'conference_id', conferenceId).map(sessionOf),
    session: (id) => ifThere(rows.get('sessions', id), sessionOf),
    items: (sessionId) => inOrder(rows.where('agenda_items', 'session_id', sessionId)).map(itemOf),
    item: (id) => ifThere(rows.get('agenda_items', id), itemOf),
    releases: (conferenceId) => rows.where('releases', 'conference_id', conferenceId).map(releaseOf),
    release: (id) => ifThere(rows.get('releases', id), releaseOf),
  }
}
