import { formatDate } from '../language/dates.ts'
import type { Language } from '../language/language.ts'
import type { AgendaRepair, Conflict, ConflictKind, ConflictSeverity } from './conflict.ts'
import type { AgendaDictionary } from './dictionary.ts'
import type { Overrun } from './overflow.ts'
import type { Programme } from './session.ts'
import { clockAt } from './clock.ts'
import { english } from './words-en.ts'
import { quoteTitle } from './quote-title.ts'
import { russian } from './words-ru.ts'

const dictionaries: Readonly<Record<Language, AgendaDictionary>> = { ru: russian, en: english }

/** What kind of conflict it is, as a heading: «Зал занят дважды». */
export const conflictName = (kind: ConflictKind, language: Language): string => dictionaries[language].kinds[kind]

export const severityName = (severity: ConflictSeverity, language: Language): string =>
  dictionaries[language].severities[severity]

/** The title of a break that a repair adds. */
export const newBreakTitle = (language: Language): string => dictionaries[language].newBreak

/** What is wrong, for a secretary: one sentence with its names, times and minutes. */
export function conflictWords({ kind, params }: Conflict, language: Language): string {
  const dictionary = dictionaries[language]
  const isAlone = kind === 'noStart' && params['other'] === ''
  return say(isAlone ? dictionary.noStartAlone : dictionary.messages[kind], params, language)
}

/** What no longer fits: «Секция» заходит на «Обед» на 7 мин. */
export function overrunWords(overrun: Overrun, { sessions, items }: Programme, language: Language): string {
  const { barrier, sessionId, at, over } = overrun
  const dictionary = dictionaries[language]
  const titleOf = (id: string) => [...sessions, ...items].find((thing) => thing.id === id)?.title ?? ''
  const params = { title: titleOf(sessionId), held: titleOf(barrier.id), at: clockAt(at), minutes: over }
  return say(barrier.kind === 'closing' ? dictionary.overClosing : dictionary.messages.overPinned, params, language)
}

function say(template: string, params: Conflict['params'], language: Language): string {
  const dictionary = dictionaries[language]
  return fill(template, (name) => {
    const value = params[name] ?? ''
    if (name === 'date') return formatDate(String(value), language, 'long')
    if (typeof value === 'number') return dictionary.duration(value)
    if (!titles.has(name)) return value
    return value.trim() === '' ? dictionary.untitled : quoteTitle(value, language)
  })
}

const titles: ReadonlySet<string> = new Set(['title', 'first', 'second', 'held', 'other'])

const fill = (template: string, valueOf: (name: string) => string) =>
  template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => valueOf(name))

/** What a repair does, as the words of its button. */
export function repairWords(
  repair: AgendaRepair,
  { rooms, items }: Pick<Programme, 'rooms' | 'items'>,
  language: Language,
): string {
  const { repairs, duration } = dictionaries[language]
  if (repair.do === 'shorten') return repairs.shorten
  if (repair.do === 'resizeSession') return fill(repairs.resize, () => duration(repair.minutes))
  if (repair.do === 'moveItem') {
    const title = items.find(({ id }) => id === repair.itemId)?.title ?? ''
    return say(repairs.moveItem, { title: shortly(title), time: repair.at }, language)
  }
  if (repair.do === 'addBreak') return fill(repairs.addBreak, () => duration(repair.minutes))
  if (repair.start !== null && repair.start.as !== 'follows') {
    const { at } = repair.start
    return fill(repairs.toTime, () => at)
  }
  return fill(repairs.toRoom, () => rooms.find(({ id }) => id === repair.roomId)?.name ?? '')
}

/** As much of a title as a button can say; the conflict names it in full. */
function shortly(title: string): string {
  const most = 40
  if (title.length <= most) return title
  const words = title.slice(0, most).replace(/\s+\S*$/u, '')
  return `${words}…`
}
