import { describe, expect, it } from 'vitest'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'

const read = (lines: readonly string[]) =>
  readProgrammeFile(Buffer.from(`${lines.join('\r\n')}\r\n`), 'text', { near: null })
const calendar = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR']
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const sectionOn = (day: string) => [
  `DTSTART:${day}T100000`,
  `DTEND:${day}T120000`,
  'SUMMARY:Секция',
  'LOCATION:Зал 1\\, Приреченск',
]
/** At nine o'clock of the world. */
const at = (day: string) => event(`DTSTART:${day}T090000Z`, 'DURATION:PT1H30M', `SUMMARY:${day}`)

const timesOf = async (lines: readonly string[]) =>
  (await read(lines)).days.flatMap(({ date, sessions }) =>
    sessions.map(({ start, end, doubts }) => ({
      date,
      start,
      end,
      doubts: doubts.map(({ code, words }) => `${code} ${words}`),
    })),
  )

describe('calendars', () => {
  it('an event is a session: folded lines, escapes, hall, note, name for life', async () => {
    const { title, days } = await read(
      calendar(
        'X-WR-CALNAME:Вода и город',
        ...event(
          'UID:one@example.org',
          'DTSTART;TZID=Asia/Dushanbe:20260514T100000',
          'DTEND;TZID=Asia/Dushanbe:20260514T113000',
          'SUMMARY:Секция «Реки\\, мосты\\; лодки» — длинное на',
          ' звание',
          'LOCATION:Большой зал\\, 2 этаж',
          'DESCRIPTION:Первая строка\\nвторая\\\\третья',
          'CATEGORIES;X-A="b:c;d":x',
        ),
      ),
    )
    expect(title).toBe('Вода и город')
    expect(days).toEqual([
      {
        date: '2026-05-14',
        sessions: [
          {
            title: 'Секция «Реки, мосты; лодки» — длинное название',
            kind: 'section',
            room: 'Большой зал, 2 этаж',
            start: '10:00',
            end: '11:30',
            moderators: [],
            note: 'Первая строка\nвторая\\третья',
            sourceId: 'one@example.org',
            items: [],
            doubts: [],
          },
        ],
      },
    ])
  })

  it('a time of the world is told on the wall of the zone of the calendar, over midnight too', async () => {
    expect(
      await timesOf(
        calendar(
          'X-WR-TIMEZONE:Asia/Dushanbe',
          ...event('DTSTART:20260514T200000Z', 'DTEND:20260514T213000Z', 'SUMMARY:a'),
        ),
      ),
    ).toEqual([{ date: '2026-05-15', start: '01:00', end: '02:30', doubts: [] }])
  })

  it('the time of a zone in summer and in winter', async () => {
    const zone = 'X-WR-TIMEZONE:Europe/Berlin'
    expect(await timesOf(calendar(zone, ...at('20260110'), ...at('20260710')))).toEqual([
      { date: '2026-01-10', start: '10:00', end: '11:30', doubts: [] },
      { date: '2026-07-10', start: '11:00', end: '12:30', doubts: [] },
    ])
  })

  it('what cannot be told is doubted: a world time without a zone, another zone, a rule, a cancelled event', async () => {
    expect(await timesOf(calendar(...event('DTSTART:20260514T090000Z', 'SUMMARY:a')))).toEqual([
      { date: '2026-05-14', start: '09:00', end: null, doubts: ['foreignZone UTC'] },
    ])
    expect(
      await timesOf(
        calendar(
          ...event('DTSTART;TZID=Europe/Berlin:20260514T090000', 'SUMMARY:a'),
          ...event('DTSTART;TZID=Asia/Tokyo:20260515T090000', 'SUMMARY:b', 'RRULE:FREQ=DAILY', 'STATUS:CANCELLED'),
        ),
      ),
    ).toEqual([
      { date: '2026-05-14', start: '09:00', end: null, doubts: [] },
      { date: '2026-05-15', start: '09:00', end: null, doubts: ['foreignZone Asia/Tokyo', 'repeats FREQ=DAILY', 'cancelled b'] }, // prettier-ignore
    ])
  })

  it('a whole day has no times; a broken date no day', async () => {
    expect(
      await timesOf(
        calendar(
          ...event('DTSTART;VALUE=DATE:20260514', 'DTEND;VALUE=DATE:20260515', 'SUMMARY:a'),
          ...event('DTSTART:20260231T090000', 'SUMMARY:b'),
        ),
      ),
    ).toEqual([
      { date: null, start: null, end: null, doubts: [] },
      { date: '2026-05-14', start: null, end: null, doubts: [] },
    ])
  })

  it('an alarm inside an event does not take its words; events stand by their times', async () => {
    const { days } = await read(
      calendar(
        ...event(
          'DTSTART:20260514T120000',
          'SUMMARY:Обед',
          'BEGIN:VALARM',
          'SUMMARY:Звонок',
          'DESCRIPTION:x',
          'END:VALARM',
        ),
        ...event('DTSTART:20260514T100000', 'SUMMARY:Секция'),
      ),
    )
    expect(days[0]?.sessions.map(({ title, note }) => [title, note])).toEqual([
      ['Секция', ''],
      ['Обед', ''],
    ])
  })

  it('moderators and talks of a description go where they belong; other words stay words', async () => {
    const { days } = await read(
      calendar(
        ...event(
          ...sectionOn('20260514'),
          'DESCRIPTION:Модератор: Лосев П. П.\\n10:00–10:30 1. Мосты\\nБелов А. А.\\, инженер\\nПеревод',
        ),
        ...event(...sectionOn('20260515'), 'DESCRIPTION:10:00–11:00 Мосты\\n13:00–14:00 Обед после заседания'),
      ),
    )
    const [one, other] = days.flatMap(({ sessions }) => sessions)
    expect(one).toMatchObject({
      room: 'Зал 1',
      note: '',
      moderators: [{ name: 'Лосев П. П.' }],
      items: [
        {
          title: 'Мосты',
          start: '10:00',
          end: '10:30',
          note: 'Перевод',
          speakers: [{ name: 'Белов А. А.', post: 'инженер' }],
        },
      ],
    })
    expect(other).toMatchObject({
      note: '10:00–11:00 Мосты\n13:00–14:00 Обед после заседания',
      moderators: [],
      items: [],
    })
  })
})
