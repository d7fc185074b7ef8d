import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeScheduleJson } from '#documents/agenda/schedule-json.ts'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'
import type { PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from '#domain/agenda/printed-programme.ts'
import type { ReadItem, ReadProgramme, ReadSession, ReadSpeaker } from '#domain/agenda/read-programme.ts'
import { itemKinds, sessionKinds } from '#domain/agenda/session.ts'
import { timeOfDay } from '#domain/language/calendar.ts'

const words = fc.oneof(
  fc.constantFrom('Вода и город', 'Opening', '«Реки» — вчера', '__proto__', '12', '</script>', 'a "b" \\n'),
  fc.stringMatching(/^[\p{L}\d]([\p{L}\d .,«»"-]{0,20}[\p{L}\d])?$/u),
)
const speaker = (role: PrintedSpeaker['role']) => fc.record({ name: words, post: words, role: fc.constant(role) })
const time = fc.nat(1439)
/** Start and end that are not one. */
const times = fc.tuple(time, fc.integer({ min: 1, max: 1439 })).map(([start, length]) => ({
  start: timeOfDay(start),
  end: timeOfDay((start + length) % 1440),
}))
const note = fc.oneof(fc.constant(''), words)
const item: fc.Arbitrary<PrintedItem> = fc
  .record({
    id: fc.uuid(),
    number: fc.constantFrom('', '1', '3.1'),
    title: words,
    kind: fc.constantFrom(...itemKinds),
    depth: fc.nat(2),
    speakers: fc.array(fc.oneof(speaker('speaker'), speaker('moderator')), { maxLength: 3 }),
    note,
  })
  .chain((fields) => times.map((at) => Object.assign({}, fields, at)))
const rooms = ['Большой зал', 'Room 2', '214', '7', '__proto__', '']
const session: fc.Arbitrary<PrintedSession> = fc
  .record({
    id: fc.uuid(),
    title: words,
    kind: fc.constantFrom(...sessionKinds),
    room: fc.constantFrom(...rooms),
    moderators: fc.array(speaker('moderator'), { maxLength: 2 }),
    note,
    items: fc.array(item, { maxLength: 4 }),
  })
  .chain((fields) => times.map((at) => Object.assign({}, fields, at)))
const byStart = (one: PrintedSession, other: PrintedSession) => one.start.localeCompare(other.start)
const programme: fc.Arbitrary<PrintedProgramme> = fc
  .uniqueArray(fc.constantFrom('2026-05-14', '2026-05-15', '2027-01-01'), { maxLength: 3 })
  .chain((dates) =>
    fc.record({
      rooms: fc.constant(rooms.filter((room) => room !== '')),
      days: fc.tuple(
        ...dates.toSorted().map((date) =>
          fc.record({
            date: fc.constant(date),
            sessions: fc.array(session, { minLength: 1, maxLength: 5 }).map((all) => all.toSorted(byStart)),
          }),
        ),
      ),
    }),
  )

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const length = (start: string, end: string) => (minutes(end) - minutes(start) + 1440) % 1440
const people = (all: readonly PrintedSpeaker[]): readonly ReadSpeaker[] => all
const asRead = ({ id: _id, number: _number, ...fields }: PrintedItem): ReadItem => ({
  ...fields,
  minutes: length(fields.start, fields.end),
  speakers: people(fields.speakers),
  doubts: [],
})
const sessionAsRead = ({ id, ...fields }: PrintedSession): ReadSession => ({
  ...fields,
  sourceId: id,
  moderators: people(fields.moderators),
  items: fields.items.map(asRead),
  doubts: [],
})
/** What a person expects to read of what was written: all but numbers and ids of items, which are not read. */
const expected = (title: string, { days }: PrintedProgramme): ReadProgramme => ({
  title,
  days: days.map(({ date, sessions }) => ({ date, sessions: sessions.map(sessionAsRead) })),
})
const read = (json: string) => readProgrammeFile(Buffer.from(json), 'text', { near: null })
const about = (title: string) => ({ conference: { title }, timeZone: null })

describe('schedule JSON', () => {
  it('what was written reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(programme, words, async (written, title) => {
        expect(await read(writeScheduleJson(written, about(title)))).toEqual(expected(title, written))
      }),
    )
  })

  it('has the fields that programmes on telephones look for', () => {
    const one: PrintedProgramme = {
      rooms: ['Зал А'],
      days: [
        {
          date: '2026-05-14',
          sessions: [
            {
              id: '0198f3a2-0000-7000-8000-000000000001',
              title: 'Реки',
              kind: 'section',
              room: 'Зал А',
              start: '23:30',
              end: '00:15',
              moderators: [{ name: 'Лосев П. П.', post: '', role: 'moderator' }],
              note: '',
              items: [],
            },
          ],
        },
      ],
    }
    const { schedule } = JSON.parse(
      writeScheduleJson(one, { conference: { title: 'Вода' }, timeZone: 'Asia/Dushanbe' }),
    )
    expect(schedule.conference).toMatchObject({ title: 'Вода', start: '2026-05-14', end: '2026-05-14', daysCount: 1, time_zone_name: 'Asia/Dushanbe', rooms: [{ name: 'Зал А' }] }) // prettier-ignore
    expect(schedule.conference.days[0]).toMatchObject({ index: 1, date: '2026-05-14' })
    expect(schedule.conference.days[0].rooms['Зал А'][0]).toMatchObject({
      guid: '0198f3a2-0000-7000-8000-000000000001',
      date: '2026-05-14T23:30:00+05:00',
      start: '23:30',
      duration: '00:45',
      room: 'Зал А',
      title: 'Реки',
      persons: [{ id: 1, public_name: 'Лосев П. П.' }],
    })
  })
})
