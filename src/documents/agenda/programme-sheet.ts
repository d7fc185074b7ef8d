import type { PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from '#domain/agenda/printed-programme.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { Cell, Sheet } from '#domain/people/lists/sheet.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { wordsOf } from './words.ts'

/** The programme as a table: a row for each session and each item, dates and times as such. */
export function programmeSheet({ days }: PrintedProgramme, { language, conference }: ProgrammeAbout): Sheet {
  const words = wordsOf(language)
  const { columns } = words
  const rows = days.flatMap(({ date, sessions }) =>
    sessions.flatMap((session) => [
      sessionRow(date, session, words.sessionKinds[session.kind]),
      ...session.items.map((item) => itemRow(date, session, item, words.itemKinds[item.kind])),
    ]),
  )
  return {
    name: words.programme,
    heading: conference.title,
    language,
    columns: [
      { header: columns.date, kind: 'date' },
      { header: columns.start, kind: 'time' },
      { header: columns.end, kind: 'time' },
      { header: columns.room, kind: 'text' },
      { header: columns.session, kind: 'text' },
      { header: columns.number, kind: 'text' },
      { header: columns.item, kind: 'text' },
      { header: columns.kind, kind: 'text' },
      { header: columns.speakers, kind: 'text' },
      { header: columns.posts, kind: 'text' },
      { header: columns.note, kind: 'text' },
    ],
    rowCount: rows.length,
    row: (index) => rows[index] ?? [],
  }
}

function sessionRow(date: IsoDate, session: PrintedSession, kind: string): readonly Cell[] {
  const { start, end, room, title, moderators, note } = session
  return [date, start, end, room, title, null, null, kind, ...people(moderators), note].map(orNull)
}

function itemRow(date: IsoDate, session: PrintedSession, item: PrintedItem, kind: string): readonly Cell[] {
  const { start, end, number, title, speakers, note } = item
  return [date, start, end, session.room, session.title, number, title, kind, ...people(speakers), note].map(orNull)
}

const orNull = (cell: Cell): Cell => (cell === '' ? null : cell)

/** Names and posts line by line, each post beside its name. */
function people(speakers: readonly PrintedSpeaker[]): readonly [names: string, posts: string] {
  const posts = speakers.map(({ post }) => post)
  return [speakers.map(({ name }) => name).join('\n'), posts.every((post) => post === '') ? '' : posts.join('\n')]
}
