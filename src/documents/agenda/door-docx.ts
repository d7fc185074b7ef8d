import type { PrintedDay, PrintedProgramme, PrintedSession } from '#domain/agenda/printed-programme.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { wordPackage } from '../people/word-package.ts'
import { cellXml, paragraphXml, rowXml, runXml, tableXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, wordsOf } from './words.ts'

const page = { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 15, left: 15 } }
const columns = [twips(48), twips(132)]
const edge = '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="8A929C"/></w:tcBorders>'

/** A page for each hall and day, to hang on its door; what is for all halls is on every page. */
export function writeDoorDocx(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Uint8Array {
  const { language, conference } = about
  const words = wordsOf(language)
  const pages = programme.days.flatMap((day) => roomsOf(day, programme).map((room) => ({ day, room })))
  const body = pages.map(({ day, room }, index) => doorXml(day, room, language, index > 0)).join('')
  const content = body === '' ? paragraphXml('Event', runXml(words.empty)) : body
  const title = `${words.programme}. ${conference.title}`
  return wordPackage(
    { language, title, subject: conference.title, body: content, page, numbered: false, styles: programmeStyles },
    at,
  )
}

/** Halls something is held in that day; a conference without halls has one door. */
function roomsOf({ sessions }: PrintedDay, { rooms }: PrintedProgramme): readonly string[] {
  const used = rooms.filter((room) => sessions.some((session) => session.room === room))
  return used.length === 0 ? [''] : used
}

function doorXml(day: PrintedDay, room: string, language: Language, isNext: boolean): string {
  const breakBefore = isNext ? '<w:pageBreakBefore/>' : ''
  const date = capital(dayWords(day.date, language))
  const sessions = day.sessions.filter((one) => room === '' || one.room === room || one.room === '')
  const head =
    room === ''
      ? paragraphXml('DoorDay', runXml(date), breakBefore)
      : paragraphXml('DoorRoom', runXml(room), breakBefore) + paragraphXml('DoorDay', runXml(date))
  return (
    head +
    tableXml(
      columns,
      sessions.map((session) => sessionRow(session, language)),
    ) +
    paragraphXml('Gap', '')
  )
}

function sessionRow({ title, kind, start, end, moderators }: PrintedSession, language: Language): string {
  const words = wordsOf(language)
  const names = moderators.map(({ name }) => name).join(', ')
  const [one, many] = words.moderator
  const people = names === '' ? '' : `${moderators.length > 1 ? many : one}: ${names}`
  const [time = 0, event = 0] = columns
  return rowXml([
    cellXml(time, paragraphXml('DoorTime', runXml(interval({ start, end }))), edge),
    cellXml(
      event,
      paragraphXml('DoorEvent', runXml(title, { italic: kind === 'break' })) +
        (people === '' ? '' : paragraphXml('DoorPeople', runXml(people))),
      edge,
    ),
  ])
}
