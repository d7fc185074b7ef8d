import type { PrintedDay, PrintedItem, PrintedProgramme, PrintedSession } from '#domain/agenda/printed-programme.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { wordPackage } from '../people/word-package.ts'
import { paragraphXml, runXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { speakersXml } from './programme-docx.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, placeAndDates, releaseWords, underTitle, wordsOf } from './words.ts'

/** A5: printed as a booklet, two pages on a sheet of A4. */
const page = { width: 148, height: 210, margins: { top: 18, right: 12, bottom: 14, left: 16 } }
const timeWidth = twips(26)
const breakBefore = '<w:pageBreakBefore/>'
const hanging = `<w:tabs><w:tab w:val="left" w:pos="${timeWidth}"/></w:tabs>`
const beside = `<w:ind w:left="${timeWidth}" w:hanging="${timeWidth}"/>`
const under = `<w:ind w:left="${timeWidth}"/>`

/** The programme for a pocket: a cover, then a day after the other. */
export function writeBookletDocx(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Uint8Array {
  const { language, conference } = about
  const words = wordsOf(language)
  const days = programme.days.map((day) => dayXml(day, language))
  const body = coverXml(about) + (days.length === 0 ? paragraphXml('Event', runXml(words.empty)) : days.join(''))
  const title = `${words.programme}. ${conference.title}`
  return wordPackage(
    { language, title, subject: conference.title, body, page, numbered: true, styles: programmeStyles },
    at,
  )
}

function coverXml(about: ProgrammeAbout): string {
  const { conference, language } = about
  const lower = '<w:spacing w:before="2400" w:after="240"/>'
  return [
    conference.host === null ? '' : paragraphXml('CoverLine', runXml(conference.host)),
    paragraphXml('CoverTitle', runXml(conference.title), lower),
    paragraphXml('CoverTitle', runXml(wordsOf(language).programme)),
    paragraphXml('CoverLine', runXml(placeAndDates(about))),
    paragraphXml('CoverLine', runXml(releaseWords(about), { italic: true })),
  ].join('')
}

function dayXml({ date, sessions }: PrintedDay, language: Language): string {
  const head = paragraphXml('Day', runXml(capital(dayWords(date, language))), breakBefore)
  return head + sessions.map((session) => sessionXml(session, language)).join('')
}

function sessionXml(session: PrintedSession, language: Language): string {
  const isBreak = session.kind === 'break' && session.items.length === 0
  const place = underTitle(session, language)
  return [
    paragraphXml(
      isBreak ? 'BreakTitle' : 'SessionTitle',
      runXml(`${interval(session)}\t${session.title}`),
      `${isBreak ? '' : '<w:keepNext/>'}${hanging}${beside}`,
    ),
    place === '' ? '' : paragraphXml('SessionPlace', runXml(place), `<w:keepNext/>${under}`),
    speakersXml(session.moderators, language, 'SessionPeople', under),
    session.note === '' ? '' : paragraphXml('EventNote', runXml(session.note), under),
    ...session.items.map((item) => itemXml(item, language)),
  ].join('')
}

function itemXml(item: PrintedItem, language: Language): string {
  const number = item.number === '' ? '' : `${item.number}.\u00a0`
  const marks = { italic: item.kind === 'break' }
  const indent = (hangs: number) =>
    `<w:ind w:left="${timeWidth + twips(4 * item.depth)}"${hangs > 0 ? ` w:hanging="${hangs}"` : ''}/>`
  return [
    paragraphXml(
      'Event',
      runXml(`${interval(item)}\t${number}${item.title}`, marks),
      `<w:keepLines/>${hanging}${indent(timeWidth + twips(4 * item.depth))}`,
    ),
    speakersXml(item.speakers, language, 'EventPeople', indent(0)),
    item.note === '' ? '' : paragraphXml('EventNote', runXml(item.note), indent(0)),
  ].join('')
}
