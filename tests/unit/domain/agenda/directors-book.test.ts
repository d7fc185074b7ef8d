import { describe, expect, it } from 'vitest'
import { composeDirectorsBook } from '#domain/agenda/directors-book.ts'
import { firstDay, item, pinned, programme, secondDay, session, speaker } from '#tests/support/programmes.ts'

const clockOf = (at: string) => at.slice(11, 16)
const anna = { name: 'Анна Петрова', post: 'ректор', phones: ['+7 900 000-00-01'] }
const people = new Map([['p1', anna]])

describe('the book of who runs the day', () => {
  it('has the plan, the day as it runs and what was recorded beside each other', () => {
    const book = composeDirectorsBook(
      programme(
        [session('s1', { minutes: 60 })],
        [
          item('i1', 's1', { startedAt: '2027-04-14T10:01:00.000Z', endedAt: '2027-04-14T10:35:00.000Z' }),
          item('i2', 's1', { delay: 15, startedAt: '2027-04-14T10:36:00.000Z' }),
          item('i3', 's1', { state: 'dropped' }),
        ],
      ),
      people,
      clockOf,
    )
    const [day] = book.days
    expect(day?.date).toBe(firstDay)
    expect(day?.sessions[0]).toMatchObject({ planned: { start: '10:00', end: '11:00' }, running: { end: '11:00' } })
    expect(day?.sessions[0]?.items).toMatchObject([
      {
        number: '1',
        planned: { start: '10:00', end: '10:20' },
        running: { start: '10:00', end: '10:20' },
        actual: { start: '10:01', end: '10:35' },
      },
      {
        number: '2',
        planned: { start: '10:20', end: '10:40' },
        running: { start: '10:35', end: '10:55' },
        actual: { start: '10:36', end: null },
      },
      { number: '3', state: 'dropped', planned: { start: '10:40', end: '11:00' }, running: null, actual: null },
    ])
  })

  it('names participants with telephones, others as they were written', () => {
    const speakers = [
      speaker('Петрова', { participationId: 'p1', post: 'как написано' }),
      speaker('Ким Ольга', { post: 'гость' }),
    ]
    const book = composeDirectorsBook(programme([session('s1')], [item('i1', 's1', { speakers })]), people, clockOf)
    expect(book.days[0]?.sessions[0]?.items[0]?.speakers).toEqual([
      { ...anna, role: 'speaker' },
      { name: 'Ким Ольга', post: 'гость', phones: [], role: 'speaker' },
    ])
  })

  it('goes by days, by starts, by rooms, and leaves out what has no time', () => {
    const book = composeDirectorsBook(
      programme([
        session('late', { date: secondDay }),
        session('b', { roomId: 'B' }),
        session('a'),
        session('early', pinned('09:00')),
        session('undated', { date: null }),
      ]),
      people,
      clockOf,
    )
    expect(book.days.map(({ date, sessions }) => [date, sessions.map(({ id }) => id)])).toEqual([
      [firstDay, ['early', 'a', 'b']],
      [secondDay, ['late']],
    ])
    expect(book.days[0]?.sessions[0]?.isPinned).toBe(true)
  })
})
