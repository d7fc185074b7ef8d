import * as fc from 'fast-check'
import type { AgendaItem, Programme, Room, Session, Speaker } from '#domain/agenda/session.ts'
import { blankItem, blankSession } from '#domain/agenda/blank.ts'
import { clockAt } from '#domain/agenda/clock.ts'

export const firstDay = '2027-04-14'
export const secondDay = '2027-04-15'

export const room = (id: string, name = `Зал ${id}`): Room => ({ id, conferenceId: 'k1', name, capacity: null })

/** A session of an hour at ten in room A, as far as nothing else is said. */
export const session = (id: string, fields: Partial<Session> = {}): Session => ({
  ...blankSession,
  id,
  conferenceId: 'k1',
  title: `Заседание ${id}`,
  kind: 'section',
  date: firstDay,
  roomId: 'A',
  start: { as: 'planned', at: '10:00' },
  ...fields,
})

export const planned = (at: string) => ({ start: { as: 'planned', at } }) as const
export const pinned = (at: string) => ({ start: { as: 'pinned', at } }) as const
export const follows = (sessionId: string) => ({ start: { as: 'follows', sessionId } }) as const

/** A report of twenty minutes without a speaker, as far as nothing else is said. */
export const item = (id: string, sessionId: string, fields: Partial<AgendaItem> = {}): AgendaItem => ({
  ...blankItem,
  id,
  sessionId,
  title: `Доклад ${id}`,
  minutes: 20,
  ...fields,
})

export const speaker = (name: string, fields: Partial<Speaker> = {}): Speaker => ({
  participationId: null,
  name,
  post: '',
  role: 'speaker',
  ...fields,
})

/** Both days open from nine to seven, rooms A, B and C. */
export const programme = (
  sessions: readonly Session[],
  items: readonly AgendaItem[] = [],
  fields: Partial<Programme> = {},
): Programme => ({
  days: [firstDay, secondDay].map((date) => ({ conferenceId: 'k1', date, opensAt: '09:00', closesAt: '19:00' })),
  rooms: ['A', 'B', 'C'].map((id) => room(id)),
  sessions,
  items,
  ...fields,
})

const people = ['Иванов Иван', 'Петрова Анна', 'John Smith', 'Ким Ольга', 'Саидов Рустам']
const speakers = fc.array(
  fc.constantFrom(...people).map((name) => speaker(name)),
  { maxLength: 2 },
)

/** Once in eight times; else null. */
export const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const arbitraryItem = fc.record({
  kind: fc.constantFrom('report', 'report', 'report', 'discussion', 'break', 'vote', 'other'),
  depth: fc.nat({ max: 2 }),
  minutes: fc.integer({ min: 0, max: 45 }),
  least: fc.option(fc.nat({ max: 20 })),
  pin: rarely(fc.integer({ min: 0, max: 120 })),
  delay: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 20 }) }),
  state: fc.constantFrom('planned', 'planned', 'planned', 'planned', 'dropped', 'postponed'),
  speakers,
})

const arbitrarySession = fc.record({
  kind: fc.constantFrom('plenary', 'section', 'roundTable', 'break', 'other'),
  date: fc.constantFrom(firstDay, firstDay, secondDay),
  roomId: fc.constantFrom('A', 'A', 'B', 'C', null),
  how: fc.constantFrom('planned', 'planned', 'planned', 'pinned', 'follows'),
  /** A quarter of an hour of the day; the last sessions go past midnight. */
  quarter: fc.integer({ min: 36, max: 95 }),
  after: fc.nat(),
  minutes: fc.integer({ min: 0, max: 180 }),
  least: fc.option(fc.nat({ max: 30 })),
  delay: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) }),
  moderators: speakers,
})

/**
 * Programmes as they are met: three rooms, two days, overlaps and gaps, pinned sessions and items, chains of sessions that follow one
 * another, breaks for everybody, sessions past midnight, dropped items, delays.
 */
export const arbitraryProgramme: fc.Arbitrary<Programme> = fc
  .array(fc.record({ draft: arbitrarySession, own: fc.array(arbitraryItem, { maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((drafts) => {
    const sessions = drafts.map(({ draft: { how, quarter, after, least, ...fields } }, index) =>
      session(`s${index}`, {
        ...fields,
        leastMinutes: fields.kind === 'break' ? least : null,
        start:
          how === 'follows' && index > 0
            ? { as: how, sessionId: `s${after % index}` }
            : { as: how === 'follows' ? 'planned' : how, at: clockAt(quarter * 15) },
      }),
    )
    const items = drafts.flatMap(({ own, draft: { quarter } }, at) =>
      own.map(({ least, pin, ...fields }, index) =>
        item(`s${at}i${index}`, `s${at}`, {
          ...fields,
          leastMinutes: fields.kind === 'break' ? least : null,
          pinnedAt: pin === null ? null : clockAt(quarter * 15 + pin),
        }),
      ),
    )
    return programme(sessions, items)
  })
