import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { ProgrammeCount } from '#tests/fixtures/programme-counts.ts'

/** What was found in a programme, in the terms a person counts in. */
export function countsOf(name: string, { title, days }: ReadProgramme): ProgrammeCount {
  const sessions = days.flatMap((day) => day.sessions)
  const items = sessions.flatMap((session) => session.items)
  return {
    name,
    title,
    days: days.map(({ date }) => date),
    sessions: sessions.length,
    inHalls: sessions.filter(({ room }) => room !== '').length,
    items: items.length,
    speakers: items.flatMap(({ speakers }) => speakers).length,
    moderators: sessions.flatMap(({ moderators }) => moderators).length,
    slots: sessions.map(({ start, end, room }) => `${start ?? ''}–${end ?? ''} ${room}`.trim()),
  }
}

const pair = (one: number, other: number) => `${one} / ${other}`

/** A row for the table of expected and found. */
export function compared(expected: ProgrammeCount, found: ProgrammeCount): Record<string, string> {
  return {
    programme: expected.name.slice(0, 44),
    days: pair(expected.days.length, found.days.length),
    slots: pair(expected.sessions, found.sessions),
    'in halls': pair(expected.inHalls, found.inHalls),
    items: pair(expected.items, found.items),
    speakers: pair(expected.speakers, found.speakers),
    moderators: pair(expected.moderators, found.moderators),
  }
}
