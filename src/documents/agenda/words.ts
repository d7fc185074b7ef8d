import type { ItemKind, SessionKind } from '#domain/agenda/session.ts'
import type { PrintedSession } from '#domain/agenda/printed-programme.ts'
import { formatDate, formatDateRange } from '#domain/language/dates.ts'
import type { IsoDate, Language } from '#domain/language/language.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'

interface ProgrammeWords {
  readonly programme: string
  readonly agenda: string
  readonly book: string
  readonly draft: string
  readonly time: string
  readonly event: string
  readonly moderator: readonly [one: string, many: string]
  readonly speaker: readonly [one: string, many: string]
  readonly sessionKinds: Readonly<Record<SessionKind, string>>
  readonly itemKinds: Readonly<Record<ItemKind, string>>
  readonly weekdays: readonly string[]
  readonly columns: Readonly<
    Record<
      'date' | 'start' | 'end' | 'room' | 'session' | 'number' | 'item' | 'kind' | 'speakers' | 'posts' | 'note',
      string
    >
  >
  readonly bookColumns: readonly [
    planned: string,
    running: string,
    actual: string,
    what: string,
    who: string,
    internal: string,
  ]
  readonly states: Readonly<Record<'dropped' | 'postponed', string>>
  /** Beside a start that never moves. */
  readonly pinned: string
  readonly empty: string
}

const words: Readonly<Record<Language, ProgrammeWords>> = {
  ru: {
    programme: 'Программа',
    agenda: 'Повестка дня',
    book: 'Рабочая программа ведущего',
    draft: 'Проект',
    time: 'Время',
    event: 'Мероприятие',
    moderator: ['Модератор', 'Модераторы'],
    speaker: ['Докладчик', 'Докладчики'],
    sessionKinds: {
      plenary: 'Пленарное заседание',
      section: 'Секция',
      roundTable: 'Круглый стол',
      workingGroup: 'Рабочая группа',
      ceremony: 'Торжественное мероприятие',
      break: 'Перерыв',
      other: '',
    },
    itemKinds: { report: 'Доклад', discussion: 'Обсуждение', vote: 'Голосование', break: 'Перерыв', other: '' },
    weekdays: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
    columns: {
      date: 'Дата',
      start: 'Начало',
      end: 'Окончание',
      room: 'Зал',
      session: 'Заседание',
      number: 'Номер',
      item: 'Пункт',
      kind: 'Вид',
      speakers: 'Выступающие',
      posts: 'Должности',
      note: 'Примечание',
    },
    bookColumns: ['План', 'По ходу', 'Факт', 'Что', 'Кто, телефон', 'Для организаторов'],
    states: { dropped: 'снят', postponed: 'перенесён' },
    pinned: 'точно',
    empty: 'В программе пока ничего нет.',
  },
  en: {
    programme: 'Programme',
    agenda: 'Agenda',
    book: 'Director’s book',
    draft: 'Draft',
    time: 'Time',
    event: 'Event',
    moderator: ['Moderator', 'Moderators'],
    speaker: ['Speaker', 'Speakers'],
    sessionKinds: {
      plenary: 'Plenary session',
      section: 'Section',
      roundTable: 'Round table',
      workingGroup: 'Working group',
      ceremony: 'Ceremony',
      break: 'Break',
      other: '',
    },
    itemKinds: { report: 'Report', discussion: 'Discussion', vote: 'Vote', break: 'Break', other: '' },
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    columns: {
      date: 'Date',
      start: 'Start',
      end: 'End',
      room: 'Room',
      session: 'Session',
      number: 'Number',
      item: 'Item',
      kind: 'Kind',
      speakers: 'Speakers',
      posts: 'Posts',
      note: 'Note',
    },
    bookColumns: ['Planned', 'Running', 'Actual', 'What', 'Who, telephone', 'For the organizers'],
    states: { dropped: 'dropped', postponed: 'postponed' },
    pinned: 'fixed',
    empty: 'There is nothing in the programme yet.',
  },
}

export const wordsOf = (language: Language): ProgrammeWords => words[language]

/** «вторник, 12 мая 2026 г.», “Tuesday, 12 May 2026”. */
export function dayWords(date: IsoDate, language: Language): string {
  const weekday = words[language].weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday}, ${formatDate(date, language, 'long')}`
}

/** Capital at the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function placeAndDates({ conference, language }: ProgrammeAbout): string {
  const { startsOn, endsOn, place } = conference
  const days = startsOn === null ? '' : formatDateRange(startsOn, endsOn ?? startsOn, language)
  return [days, place ?? ''].filter((part) => part !== '').join(', ')
}

/** Which programme it is: the name of the release and its day, or «Проект». */
export function releaseWords({ release, language }: ProgrammeAbout): string {
  if (release === null) return words[language].draft
  return `${release.name}, ${formatDate(release.madeAt.slice(0, 10), language, 'long')}`
}

/** The kind of a session, where its title does not say it already, and its room. */
export function underTitle({ kind, title, room }: PrintedSession, language: Language): string {
  const named = kind === 'break' ? '' : words[language].sessionKinds[kind]
  const said = title.toLocaleLowerCase(language).includes(named.toLocaleLowerCase(language))
  return [said ? '' : named, room].filter((part) => part !== '').join(' · ')
}

/** «10:00–12:00». */
export const interval = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start}–${end}`
