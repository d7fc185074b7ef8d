import type {
  PrintedDay,
  PrintedItem,
  PrintedProgramme,
  PrintedSession,
  PrintedSpeaker,
} from '#domain/agenda/printed-programme.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { wordPackage } from '../people/word-package.ts'
import { cellXml, paragraphXml, rowXml, runXml, shaded, tableXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, placeAndDates, releaseWords, underTitle, wordsOf } from './words.ts'

const page = { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 18, left: 25 } }
const columns: readonly [time: number, event: number] = [twips(27), twips(143)]
const line = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
const sessionEdge = `<w:tcBorders>${line('top', 6, '8A929C')}</w:tcBorders>`

/** The official programme: days, under each a table of times and events whose head is repeated on every page. */
export function writeProgrammeDocx(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Uint8Array {
  const { language, conference } = about
  const words = wordsOf(language)
  const lines = [conference.title, placeAndDates(about), releaseWords(about)].filter((one) => one !== '')
  const head = [
    paragraphXml('Title', runXml(words.programme.toLocaleUpperCase(language))),
    ...lines.map((one) => paragraphXml('Subtitle', runXml(one))),
  ]
  const days = programme.days.map((day) => dayXml(day, language))
  const body = head.join('') + (days.length === 0 ? paragraphXml('Event', runXml(words.empty)) : days.join(''))
  const title = `${words.programme}. ${conference.title}`
  return wordPackage(
    { language, title, subject: conference.title, body, page, numbered: true, styles: programmeStyles },
    at,
  )
}

function dayXml({ date, sessions }: PrintedDay, language: Language): string {
  const words = wordsOf(language)
  const head = rowXml(
    [words.time, words.event].map((word, index) =>
      cellXml(columns[index] ?? 0, paragraphXml('TableHead', runXml(word)), shaded('E3EAF2')),
    ),
    '<w:tblHeader/>',
  )
  const table = tableXml(columns, [head, ...sessions.map((session) => sessionXml(session, language))], {
    borders: `<w:tblBorders>${line('top', 6, '8A929C')}${line('bottom', 6, '8A929C')}</w:tblBorders>`,
  })
  return paragraphXml('Day', runXml(capital(dayWords(date, language)))) + table + paragraphXml('Gap', '')
}

function sessionXml(session: PrintedSession, language: Language): string {
  if (session.kind === 'break' && session.items.length === 0) return breakRow(session, sessionEdge)
  const under = underTitle(session, language)
  const paragraphs = [
    paragraphXml('SessionTitle', runXml(session.title)),
    under === '' ? '' : paragraphXml('SessionPlace', runXml(under)),
    speakersXml(session.moderators, language, 'SessionPeople'),
    session.note === '' ? '' : paragraphXml('EventNote', runXml(session.note)),
  ]
  const time = paragraphXml('SessionTime', runXml(interval(session)))
  const head = rowXml([
    cellXml(columns[0], time, sessionEdge),
    cellXml(columns[1], keptTogether(paragraphs.join(''), session.items.length > 0), sessionEdge),
  ])
  return head + session.items.map((item) => itemXml(item, language)).join('')
}

/** The head of a session stays on the page of its first item. */
function keptTogether(paragraphs: string, hasItems: boolean): string {
  return hasItems ? paragraphs.replaceAll(/(<w:pStyle w:val="[A-Za-z]+"\/>)/gu, '$1<w:keepNext/>') : paragraphs
}

function breakRow({ title, room, start, end }: PrintedSession, edge: string): string {
  const named = [title, room].filter((part) => part !== '').join(' · ')
  const cell = (width: number, style: string, text: string) =>
    cellXml(width, paragraphXml(style, runXml(text)), `${edge}${shaded('F3F5F7')}`)
  return rowXml([cell(columns[0], 'SessionTime', interval({ start, end })), cell(columns[1], 'BreakTitle', named)])
}

function itemXml(item: PrintedItem, language: Language): string {
  const number = item.number === '' ? '' : `${item.number}.\u00a0`
  const indent = item.depth === 0 ? '' : `<w:ind w:left="${twips(6 * item.depth)}"/>`
  const title = runXml(number + item.title, { italic: item.kind === 'break' })
  const paragraphs = [
    paragraphXml('Event', title, indent),
    speakersXml(item.speakers, language, 'EventPeople', indent),
    item.note === '' ? '' : paragraphXml('EventNote', runXml(item.note), indent),
  ]
  return rowXml([
    cellXml(columns[0], paragraphXml('EventTime', runXml(interval(item)))),
    cellXml(columns[1], paragraphs.join('')),
  ])
}

/** «Модератор: **Иванов Иван Иванович**, ректор»; several of a role each on a line of their own under the word. */
export function speakersXml(speakers: readonly PrintedSpeaker[], language: Language, style: string, more = ''): string {
  const words = wordsOf(language)
  return (['moderator', 'speaker'] as const)
    .map((role) => {
      const those = speakers.filter((one) => one.role === role)
      const [one, many] = words[role]
      const label = role === 'speaker' ? '' : `${those.length > 1 ? many : one}: `
      return those
        .map(({ name, post }, index) =>
          paragraphXml(
            style,
            (index === 0 && label !== '' ? runXml(label) : '') +
              runXml(name, { bold: true }) +
              (post === '' ? '' : runXml(`, ${post}`)),
            more,
          ),
        )
        .join('')
    })
    .join('')
}
