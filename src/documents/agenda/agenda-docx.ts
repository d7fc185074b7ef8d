import type { PrintedProgramme } from '#domain/agenda/printed-programme.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { size, spacing, wordPackage, type ListLevel, type Style } from '../people/word-package.ts'
import { paragraphXml, runXml } from '../people/word-text.ts'
import type { ProgrammeAbout } from './about.ts'
import { programmeStyles } from './programme-styles.ts'
import { capital, dayWords, interval, placeAndDates, releaseWords, wordsOf } from './words.ts'

const page = { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 20, left: 30 } }
const list = 2

/** Numbers of the agenda are Word's own, so that a point added in Word renumbers the rest. */
const levels: readonly ListLevel[] = [
  { text: '%1.', style: 'Agenda1', left: twips(10), hanging: twips(10) },
  { text: '%1.%2.', style: 'Agenda2', left: twips(22), hanging: twips(12) },
  { text: '%1.%2.%3.', style: 'Agenda3', left: twips(37), hanging: twips(15) },
]

const levelNames = { ru: 'Пункт повестки', en: 'Agenda Item' }
const styles: readonly Style[] = [
  ...programmeStyles,
  ...levels.map(({ style }, level): Style => ({
    id: style,
    names: { ru: `${levelNames.ru} ${level + 1}`, en: `${levelNames.en} ${level + 1}` },
    paragraph: `<w:keepNext/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${spacing(level === 0 ? 160 : 80, 20)}`,
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
  const content = agendaXml(programme, language)
  const body = head.join('') + (content === '' ? paragraphXml('Event', runXml(words.empty)) : content)
  const title = `${words.agenda}. ${conference.title}`
  const lists = new Map([[list, levels]])
  return wordPackage({ language, title, subject: conference.title, body, page, numbered: true, styles, lists }, at)
}

function agendaXml({ days }: PrintedProgramme, language: Language): string {
  const words = wordsOf(language)
  return days
    .flatMap(({ date, sessions }) =>
      sessions.flatMap((session) => {
        const items = session.items.filter(({ number }) => number !== '')
        if (items.length === 0) return []
        const when = [capital(dayWords(date, language)), interval(session), session.room].filter((one) => one !== '')
        return [
          paragraphXml('AgendaSession', runXml(`${session.title}\n`, { bold: true }) + runXml(when.join(', '))),
          ...items.flatMap(({ title, depth, start, end, speakers }) => {
            const level = Math.min(depth, levels.length - 1)
            const indent = `<w:ind w:left="${levels[level]?.left ?? 0}"/>`
            return [
              paragraphXml(
                `Agenda${level + 1}`,
                runXml(title, { bold: level === 0 }) + runXml(`\u00a0(${interval({ start, end })})`),
              ),
              ...speakers.map(({ name, post, role }) => {
                const [label] = words[role]
                const named = runXml(name) + (post === '' ? '' : runXml(`, ${post}`))
                return paragraphXml('AgendaSpeaker', runXml(`${label}: `, { italic: true }) + named, indent)
              }),
            ]
          }),
        ]
      }),
    )
    .join('')
}
