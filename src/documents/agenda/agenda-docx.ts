import type { PrintedItem, PrintedProgramme } from '#domain/agenda/printed-programme.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { size, spacing, wordPackage, type ListLevel, type Style } from '../people/word-package.ts'
import { paragraphXml, runXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, placeAndDates, releaseWords, wordsOf } from './words.ts'

const page = { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 20, left: 30 } }

/** Numbers of the agenda are Word's own, so that a point added in Word renumbers the rest. */
const levels: readonly ListLevel[] = [10, 12, 15, 18, 21, 24, 27, 30, 33].map((width, level, widths) => ({
  text: `${widths
    .slice(0, level + 1)
    .map((_, one) => `%${one + 1}`)
    .join('.')}.`,
  style: `Agenda${level + 1}`,
  left: twips(
    Math.min(
      70,
      widths.slice(0, level + 1).reduce((sum, one) => sum + one, 0),
    ),
  ),
  hanging: twips(width),
}))

const levelNames = { ru: 'Пункт повестки', en: 'Agenda Item' }
const styles: readonly Style[] = [
  ...programmeStyles,
  ...levels.map(({ style }, level): Style => ({
    id: style,
    names: { ru: `${levelNames.ru} ${level + 1}`, en: `${levelNames.en} ${level + 1}` },
    paragraph: `<w:keepNext/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>${spacing(level === 0 ? 160 : 80, 20)}`,
    run: size(13),
  })),
  { id: 'AgendaSession', names: { ru: 'Заседание повестки', en: 'Agenda Session' }, paragraph: `<w:keepNext/>${spacing(240, 40)}<w:outlineLvl w:val="0"/>`, run: size(12) },
  { id: 'AgendaSpeaker', names: { ru: 'Докладчик повестки', en: 'Agenda Speaker' }, paragraph: spacing(0, 20), run: size(12) },
] // prettier-ignore

/** «Повестка дня»: the numbered items and who reports on them, under their sessions; breaks are left out. */
export function writeAgendaDocx(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Uint8Array {
  const { language, conference } = about
  const words = wordsOf(language)
  const lines = [conference.title, placeAndDates(about), releaseWords(about)].filter((one) => one !== '')
  const head = [
    paragraphXml('Title', runXml(words.agenda.toLocaleUpperCase(language))),
    ...lines.map((one) => paragraphXml('Subtitle', runXml(one))),
  ]
  const starts: (readonly (number | null)[])[] = [[]]
  const content = agendaXml(programme, language, numberer(starts))
  const body = head.join('') + (content === '' ? paragraphXml('Event', runXml(words.empty)) : content)
  const title = `${words.agenda}. ${conference.title}`
  const list = { levels, starts }
  return wordPackage({ language, title, subject: conference.title, body, page, numbered: true, styles, list }, at)
}

/**
 * Gives each number of the agenda the run of Word's list that prints it: a new one wherever the numbers do not simply count on,
 * in another session, and after an item that was taken off.
 */
function numberer(starts: (readonly (number | null)[])[]): (number: string) => string {
  let before: readonly number[] = []
  return (number) => {
    const now = number.split('.').map(Number)
    const level = now.length - 1
    const same = now.slice(0, level).every((part, index) => part === before[index])
    const countsOn = same && now[level] === (before[level] ?? 0) + 1
    if (!countsOn) starts.push(now.map((part, index) => (same && index < level ? null : part)))
    before = now
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${starts.length + 1}"/></w:numPr>`
  }
}

function agendaXml({ days }: PrintedProgramme, language: Language, numbered: (number: string) => string): string {
  return days
    .flatMap(({ date, sessions }) =>
      sessions.map((session) => {
        const items = session.items.filter(({ number }) => number !== '')
        if (items.length === 0) return ''
        const when = [capital(dayWords(date, language)), interval(session), session.room].filter((one) => one !== '')
        const head = runXml(`${session.title}\n`, { bold: true }) + runXml(when.join(', '))
        return paragraphXml('AgendaSession', head) + items.map((item) => itemXml(item, language, numbered)).join('')
      }),
    )
    .join('')
}

function itemXml(item: PrintedItem, language: Language, numbered: (number: string) => string): string {
  const level = Math.min(item.number.split('.').length, levels.length) - 1
  const indent = `<w:ind w:left="${levels[level]?.left ?? 0}"/>`
  const words = runXml(item.title, { bold: level === 0 }) + runXml(`\u00a0(${interval(item)})`)
  const speakers = item.speakers.map(({ name, post, role }) => {
    const [label] = wordsOf(language)[role]
    const named = runXml(name) + (post === '' ? '' : runXml(`, ${post}`))
    return paragraphXml('AgendaSpeaker', runXml(`${label}: `, { italic: true }) + named, indent)
  })
  return paragraphXml(`Agenda${level + 1}`, words, numbered(item.number)) + speakers.join('')
}
