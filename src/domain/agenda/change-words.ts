import { formatDate } from '../language/dates.ts'
import type { Language } from '../language/language.ts'
import type { Change, Held } from './compare-programmes.ts'
import { quoteTitle } from './quote-title.ts'
import type { PrintedSpeaker } from './printed-programme.ts'

const words = {
  ru: {
    added: (at: string) => `добавлено: ${at}`,
    removed: (at: string) => `исключено из программы, было: ${at}`,
    moved: (from: string, to: string) => `перенесено с ${from} на ${to}`,
    at: (date: string, time: string) => `${date}, ${time}`,
    place: (room: string) => `место: ${room}`,
    instead: (room: string, was: string) => `${room} (было: ${was})`,
    unknown: 'не указано',
    sameTime: 'перенесено в другое заседание',
    length: (from: number, to: number) => `длительность: ${to} мин (было: ${from} мин)`,
    renamed: (from: string) => `новое название (было: ${from})`,
    unnamed: 'дано название',
    speakers: (now: string, was: string) => `выступают: ${now} (было: ${was})`,
    moderators: (now: string, was: string) => `ведут: ${now} (было: ${was})`,
    nobody: 'никого',
    untitled: 'Без названия',
  },
  en: {
    added: (at: string) => `added: ${at}`,
    removed: (at: string) => `removed, was: ${at}`,
    moved: (from: string, to: string) => `moved from ${from} to ${to}`,
    at: (date: string, time: string) => `${date}, ${time}`,
    place: (room: string) => `room: ${room}`,
    instead: (room: string, was: string) => `${room} (was: ${was})`,
    unknown: 'not given',
    sameTime: 'moved to another session',
    length: (from: number, to: number) => `length: ${to} min (was: ${from} min)`,
    renamed: (from: string) => `new title (was: ${from})`,
    unnamed: 'given a title',
    speakers: (now: string, was: string) => `speakers: ${now} (was: ${was})`,
    moderators: (now: string, was: string) => `moderators: ${now} (was: ${was})`,
    nobody: 'nobody',
    untitled: 'Untitled',
  },
} as const satisfies Readonly<Record<Language, object>>

/** What is different, to stand after the title: «перенесено с 10:00 на 10:25, место: Зал Б (было: Зал А)». */
export function changeWords(change: Change, language: Language): string {
  const say = words[language]
  if (change.kind === 'added') return say.added(heldWords(change.at, language))
  if (change.kind === 'removed') return say.removed(heldWords(change.at, language))
  if (change.kind === 'moved') return movedWords(change.from, change.to, language)
  if (change.kind === 'length') return say.length(change.from, change.to)
  if (change.kind === 'renamed')
    return change.from === '' ? say.unnamed : say.renamed(quoteTitle(change.from, language))
  const names = (speakers: readonly PrintedSpeaker[]) =>
    speakers.length === 0 ? say.nobody : speakers.map(({ name }) => name).join(', ')
  const tell = change.what === 'session' ? say.moderators : say.speakers
  return tell(names(change.to), names(change.from))
}

/** The whole sentence: «Открытие»: перенесено с 10:00 на 10:25. */
export function changeSentence(change: Change, language: Language): string {
  const say = words[language]
  return `${change.title === '' ? say.untitled : quoteTitle(change.title, language)}: ${changeWords(change, language)}`
}

function movedWords(from: Held, to: Held, language: Language): string {
  const say = words[language]
  const when =
    from.date === to.date ? say.moved(from.start, to.start) : say.moved(dayTime(from, language), dayTime(to, language))
  const isElsewhere = from.room !== to.room
  if (from.date === to.date && from.start === to.start)
    return isElsewhere ? say.place(roomWords(from, to, language)) : say.sameTime
  if (to.room === '' && !isElsewhere) return when
  return `${when}, ${to.room === '' ? say.place(roomWords(from, to, language)) : roomWords(from, to, language)}`
}

function roomWords(from: Held, to: Held, language: Language): string {
  const say = words[language]
  if (from.room === to.room || from.room === '') return to.room
  return say.instead(to.room === '' ? say.unknown : to.room, from.room)
}

const dayTime = ({ date, start }: Held, language: Language) =>
  words[language].at(formatDate(date, language, 'long'), start)

function heldWords({ date, start, end, room }: Held, language: Language): string {
  const time = words[language].at(formatDate(date, language, 'long'), `${start}–${end}`)
  return room === '' ? time : `${time}, ${room}`
}
