import { describe, expect, it } from 'vitest'
import { agendaFormats } from '#documents/agenda/agenda-formats.ts'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { languages } from '#domain/language/language.ts'
import { inventedProgramme } from '#tests/support/invented-programme.ts'

const at = '2026-04-03T08:00:00.000Z'
const about: Omit<ProgrammeAbout, 'language'> = {
  conference: {
    title: 'IX Конгресс народных библиотек',
    place: 'Озёрск',
    startsOn: '2026-05-12',
    endsOn: '2026-05-13',
    host: 'Союз библиотек',
  },
  timeZone: 'Europe/Berlin',
  release: null,
  sequence: 0,
}
const sent = [
  ['official', 'word'],
  ['booklet', 'word'],
  ['xlsx', 'workbook'],
  ['html', 'page'],
  ['ics', 'text'],
  ['json', 'text'],
] as const

interface Told {
  readonly title: string
  readonly start: string | null
  readonly end: string | null
  readonly room: string
  readonly items: readonly { readonly title: string; readonly start: string | null; readonly end: string | null; readonly speakers: readonly { readonly name: string }[] }[] // prettier-ignore
  readonly moderators: readonly { readonly name: string }[]
}
/** @param hasNames a calendar tells who speaks in a line of words, where names without a post run together */
const told = ({ title, start, end, room, items, moderators }: Told, hasNames: boolean) => ({
  session: `${start}–${end} ${title} [${room}] ${moderators.map(({ name }) => name).join(', ')}`,
  items: items.map(
    (item) =>
      `${item.start}–${item.end} ${item.title} ${hasNames ? item.speakers.map(({ name }) => name).join(', ') : ''}`,
  ),
})

describe('our own programmes read back', () => {
  it.each(sent.flatMap(([form, as]) => languages.map((language) => ({ form, as, language }))))(
    '$form in $language',
    async ({ form, as, language }) => {
      const bytes = await agendaFormats.writeProgramme(inventedProgramme, form, { ...about, language }, at)
      const { days } = await readProgrammeFile(bytes, as, { near: null })
      const hasNames = form !== 'ics'
      expect(
        days.map(({ date, sessions }) => ({ date, sessions: sessions.map((session) => told(session, hasNames)) })),
      ).toEqual(
        inventedProgramme.days.map(({ date, sessions }) => ({
          date,
          sessions: sessions.map((session) => told(session, hasNames)),
        })),
      )
    },
  )
})
