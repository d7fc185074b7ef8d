import type { BookItem, BookSession, DirectorsBook } from '#domain/agenda/directors-book.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { wordPackage } from '../people/word-package.ts'
import { cellXml, paragraphXml, rowXml, runXml, shaded, tableXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, placeAndDates, wordsOf } from './words.ts'

const page = { width: 297, height: 210, margins: { top: 18, right: 10, bottom: 12, left: 15 } }
const columns = [24, 24, 24, 82, 68, 50].map(twips)
const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A929C"/>`
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>`

/** Everything for who runs the day: planned, running and recorded times, telephones, internal notes. */
export function writeBookDocx(book: DirectorsBook, about: ProgrammeAbout, at: IsoInstant): Uint8Array {
  const { language, conference } = about
  const words = wordsOf(language)
  const head = [
    paragraphXml('Title', runXml(words.book)),
    ...[conference.title, placeAndDates(about)]
      .filter((one) => one !== '')
      .map((one) => paragraphXml('Subtitle', runXml(one))),
  ]
  const days = book.days.map(({ date, sessions }) => {
    const rows = [headRow(language), ...sessions.flatMap((session) => sessionRows(session, language))]
    return (
      paragraphXml('Day', runXml(capital(dayWords(date, language)))) +
      tableXml(columns, rows, { borders }) +
      paragraphXml('Gap', '')
    )
  })
  const body = head.join('') + (days.length === 0 ? paragraphXml('Event', runXml(words.empty)) : days.join(''))
  const title = `${words.book}. ${conference.title}`
  return wordPackage(
    { language, title, subject: conference.title, body, page, numbered: true, styles: programmeStyles },
    at,
  )
}

function headRow(language: Language): string {
  const cells = wordsOf(language).bookColumns.map((word, index) =>
    cellXml(columns[index] ?? 0, paragraphXml('TableHead', runXml(word)), shaded('E3EAF2')),
  )
  return rowXml(cells, '<w:tblHeader/>')
}

function sessionRows(session: BookSession, language: Language): readonly string[] {
  const { title, room, kind } = session
  const what = [
    paragraphXml('TableText', runXml(title, { bold: true })),
    room === '' ? '' : paragraphXml('TableText', runXml(room)),
    noteXml(session.note),
  ].join('')
  const fill = shaded(kind === 'break' ? 'F3F5F7' : 'E9F1EF')
  return [
    bookRow(session, { recorded: '', what, fill, language }),
    ...session.items.map((item) => itemRow(item, language)),
  ]
}

function itemRow(item: BookItem, language: Language): string {
  const number = item.number === '' ? '' : `${item.number}.\u00a0`
  const indent = item.depth === 0 ? '' : `<w:ind w:left="${twips(5 * item.depth)}"/>`
  const state = item.state === 'planned' ? '' : ` (${wordsOf(language).states[item.state]})`
  const what =
    paragraphXml('TableText', runXml(number + item.title + state, { italic: item.kind === 'break' }), indent) +
    noteXml(item.note)
  const { actual } = item
  const recorded =
    actual === null ? '' : actual.end === null ? `${actual.start}–` : interval({ start: actual.start, end: actual.end })
  return bookRow(item, { recorded, what, fill: '', language })
}

const time = (text: string, bold = false) => paragraphXml('TableText', runXml(text, { bold }), '<w:jc w:val="center"/>')

const noteXml = (note: string) => (note === '' ? '' : paragraphXml('TableText', runXml(note, { italic: true })))

function bookRow(
  one: BookSession | BookItem,
  { recorded, what, fill, language }: { recorded: string; what: string; fill: string; language: Language },
): string {
  const { planned, running, speakers, internalNote, isPinned } = one
  const isMoved = running !== null && planned !== null && running.start !== planned.start
  const people = speakers.map(({ name, post, phones }) =>
    paragraphXml(
      'TableText',
      runXml(name, { bold: true }) +
        (post === '' ? '' : runXml(`, ${post}`)) +
        (phones.length === 0 ? '' : runXml(`\n${phones.join(', ')}`)),
    ),
  )
  const pinned = isPinned ? `\n${wordsOf(language).pinned}` : ''
  const contents = [
    time(planned === null ? '' : interval(planned) + pinned),
    time(running === null ? '—' : interval(running), isMoved),
    time(recorded),
    what,
    people.length === 0 ? paragraphXml('TableText', '') : people.join(''),
    paragraphXml('TableText', runXml(internalNote)),
  ]
  return rowXml(contents.map((content, index) => cellXml(columns[index] ?? 0, content, fill)))
}
