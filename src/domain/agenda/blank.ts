import type { AgendaItem, Session } from './session.ts'

/** A report of a quarter of an hour of which nothing else is known. */
export const blankItem: Omit<AgendaItem, 'id' | 'sessionId' | 'title'> = {
  kind: 'report',
  depth: 0,
  minutes: 15,
  leastMinutes: null,
  pinnedAt: null,
  speakers: [],
  note: '',
  internalNote: '',
  links: [],
  state: 'planned',
  startedAt: null,
  endedAt: null,
  delay: 0,
  cut: 0,
}

/** A plenary session of an hour of which nothing else is known. */
export const blankSession: Omit<Session, 'id' | 'conferenceId' | 'title'> = {
  kind: 'plenary',
  date: null,
  roomId: null,
  start: null,
  minutes: 60,
  leastMinutes: null,
  moderators: [],
  note: '',
  internalNote: '',
  delay: 0,
  cut: 0,
}
