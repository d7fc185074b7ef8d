import type { ConferenceFile } from '#app/ports.ts'
import type { Release } from '#domain/agenda/printed-programme.ts'
import type { AgendaItem, Day, Room, Session } from '#domain/agenda/session.ts'

export const rooms: readonly Room[] = [
  { id: 'z1', conferenceId: 'k1', name: 'Большой зал', capacity: 300 },
  { id: 'z2', conferenceId: 'k1', name: 'Зал Б', capacity: null },
]

export const day: Day = { conferenceId: 'k1', date: '2026-05-12', opensAt: '09:00', closesAt: '19:00' }

export const session: Session = {
  id: 's1',
  conferenceId: 'k1',
  title: 'Пленарное заседание',
  kind: 'plenary',
  date: '2026-05-12',
  roomId: 'z1',
  start: { as: 'planned', at: '10:00' },
  minutes: 90,
  leastMinutes: null,
  moderators: [{ participationId: 'y1', name: 'Фёдорова А.-М. И.', post: 'заведующая кафедрой', role: 'moderator' }],
  note: 'с переводом',
  internalNote: 'запасной микрофон',
  delay: 5,
  cut: 0,
}

export const lunch: Session = {
  ...session,
  id: 's2',
  title: 'Обед',
  kind: 'break',
  roomId: null,
  start: { as: 'follows', sessionId: 's1' },
  minutes: 60,
  leastMinutes: 45,
  moderators: [],
  note: '',
  internalNote: '',
  delay: 0,
  cut: 10,
}

const item: AgendaItem = {
  id: 'n1',
  sessionId: 's1',
  title: 'Открытие',
  kind: 'other',
  depth: 0,
  minutes: 10,
  leastMinutes: null,
  pinnedAt: null,
  speakers: [],
  note: '',
  internalNote: '',
  links: [],
  state: 'planned',
  startedAt: '2026-05-12T07:05:00.000Z',
  endedAt: '2026-05-12T07:15:00.000Z',
  delay: 0,
  cut: 0,
}

export const items: readonly AgendaItem[] = [
  item,
  { ...item, id: 'n2', title: 'О чтении', kind: 'discussion', minutes: 60, startedAt: null, endedAt: null },
  {
    ...item,
    id: 'n3',
    title: 'Школьные библиотеки озёрного края',
    kind: 'report',
    depth: 1,
    minutes: 20,
    pinnedAt: '10:40',
    speakers: [{ participationId: null, name: 'Лосев Пётр', post: 'Школа № 5', role: 'speaker' }],
    note: 'с показом',
    internalNote: 'слайды получены',
    links: [{ documentId: 'd1', clauseId: 'o2' }],
    state: 'postponed',
    startedAt: null,
    endedAt: null,
    delay: 3,
    cut: 5,
  },
]

export const release: Release = {
  id: 'e1',
  conferenceId: 'k1',
  name: 'Для печати',
  madeAt: '2026-05-10T12:00:00.000Z',
  note: 'в типографию',
  programme: {
    rooms: ['Большой зал', 'Зал Б'],
    days: [
      {
        date: '2026-05-12',
        sessions: [
          {
            id: 's1',
            title: 'Пленарное заседание',
            kind: 'plenary',
            room: 'Большой зал',
            start: '10:00',
            end: '11:30',
            moderators: [{ name: 'Фёдорова Анна-Мария Ильинична', post: '', role: 'moderator' }],
            note: '',
            items: [
              {
                id: 'n1',
                number: '1',
                title: 'Открытие',
                kind: 'other',
                depth: 0,
                start: '10:00',
                end: '10:10',
                speakers: [],
                note: '',
              },
            ],
          },
        ],
      },
    ],
  },
  printings: [{ at: '2026-05-10T12:05:00.000Z', format: 'docx' }],
}

/** Stores one of everything that is kept of the agenda, at the conference of `fill`. */
export function fillAgenda(file: ConferenceFile): void {
  file.write({ command: 'agenda.import' }, (writer) => {
    writer.putRooms('k1', rooms)
    writer.putDay(day)
    writer.putSession(session)
    writer.putSession(lunch)
    writer.putItems('s1', items)
    writer.putRelease(release)
  })
}

/** What a file holds of the agenda. */
export function agendaOf(file: ConferenceFile): unknown {
  return file.conferences().map(({ id }) => ({
    rooms: file.rooms(id),
    days: file.days(id),
    items: file.sessions(id).map((one) => file.items(one.id)),
    releases: file.releases(id),
  }))
}
