import type { ReadProgramme } from '../read-programme.ts'
import { Assembly, beginTimed } from './assemble.ts'
import { leadingTimes, trailingTimes, type FoundTimes } from './clock.ts'
import { readContent } from './content.ts'
import { datesOf, dayNumberOf, isWeekday, titleBeside, wordsBeside, type LineDates } from './day-line.ts'
import { doubt } from './doubts.ts'
import { addSpeakers, newItem, type SessionDraft } from './drafts.ts'
import { finishProgramme } from './finish.ts'
import { labelOf } from './labels.ts'
import { peopleOf, personOf } from './people.ts'
import { roomOf, splitRoom } from './rooms.ts'
import type { ReadingHints, SourceLine } from './source-line.ts'
import { readTable, tableOf } from './table.ts'
import { readTimeInWords } from './time-in-words.ts'
import {
  blockHeading,
  isColumnNames,
  isNumberedLine,
  isRubbish,
  isSessionHeading,
  sessionKindOf,
  withoutNumber,
} from './words.ts'

/** Reads a programme of lines and table rows. */
export function readProgramme(source: readonly SourceLine[], { near }: ReadingHints): ReadProgramme {
  const assembly = new Assembly(near)
  const reader = new LineReader(assembly, source)
  for (let at = 0; at < source.length;) {
    const rows = tableOf(source, at)
    if (rows.length > 0 && readTable(assembly, reader, rows)) at += rows.length
    else {
      for (const line of rows.length > 0 ? rows : source.slice(at, at + 1)) {
        reader.read(line.cells, at)
        at += 1
      }
    }
  }
  return finishProgramme(assembly.draft)
}

/** What a title page says before the title. */
const general =
  /^(?:утверждаю|согласовано|программа|проект|проект программы|повестка дня|(?:draft )?(?:programme?|agenda))$/iu
/** «г. Светлый Яр, 15 июля 2026 г., 11:00» */
const town = /^(?:г\.|город|пос\.)\s?\p{Lu}[\p{L} -]{2,40}(?=[\s,])/u
const timeLabel =
  /^(?:начало(?: работы| заседания| мероприятия)?|время(?: проведения| начала)?|дата и время(?: проведения)?|time|start(?:s|ing)?(?: time)?|when|date and time)\s*[:–—-]\s*/iu
const bullet = /^\s*(?:[-–—•*·▪◦●‣✓]|[ooо]\s(?=\p{Lu}))\s*/u
/** Lines that are looked at to see who leads what begins. */
const ahead = 4
const headLine = 240

/** Reads line after line into an assembly. */
export class LineReader {
  readonly #to: Assembly
  readonly #source: readonly SourceLine[]
  readonly #hasTimes: boolean

  constructor(to: Assembly, source: readonly SourceLine[]) {
    this.#to = to
    this.#source = source
    this.#hasTimes = source.some(({ cells }) => cells.some((cell) => cell.split('\n').some(hasTimes)))
  }

  /** @param at its place in the source */
  read(cells: readonly string[], at: number): void {
    const parts =
      cells.length === 1 && leadingTimes(tidy(cells[0] ?? '')) !== null ? (cells[0] ?? '').split(/\s\|\s/u) : cells
    const filled = parts.map(tidy).filter((cell) => /[\p{L}\d]/u.test(cell) || cell.length > 1)
    const [first = '', ...rest] = filled
    const times = leadingTimes(first)
    if (rest.length > 0 && times !== null && times.after === '') this.#readRow(times, rest, at)
    else if (!this.#readPair(filled, at)) for (const line of filled.join(' ').split('\n')) this.readText(tidy(line), at)
  }

  readText(text: string, at: number): void {
    if (text === '' || isColumnNames(text)) return
    if (isRubbish(text)) {
      this.#to.block = null
      this.#to.isOver = this.#to.session !== null
    } else if (
      !this.#readTimes(text, at) &&
      !readTimeInWords(this.#to, text) &&
      !this.#readHall(text, at) &&
      !this.#readDay(text) &&
      !this.#readHead(text)
    ) {
      readContent(this.#to, text.replace(bullet, ''), bullet.test(text))
    }
  }

  /** «10:00 | Доклад | Зал А | Орлова М. П., ректор»: a row of a table without a head. */
  #readRow(times: FoundTimes, cells: readonly string[], at: number): void {
    const room = cells.map((cell) => roomOf(cell)).find((found) => found !== null) ?? null
    const [title = '', ...others] = cells.filter((cell) => roomOf(cell) === null)
    const [first = '', ...below] = title.split('\n').map(tidy)
    const isLed = [...below, ...others].some((line) => blockHeading(line)?.kind === 'moderators')
    beginTimed(this.#to, times, room === null ? first : `${first} (${room})`, isLed)
    if (room !== null && this.#to.session !== null && this.#to.session.room === '') this.#to.session.room = room
    for (const line of below) this.readText(tidy(line), at)
    for (const cell of others) {
      // What is held beside it at the same time.
      if (isSessionHeading(cell) || splitRoom(cell).room !== '') beginTimed(this.#to, times, cell, true)
      else for (const line of cell.split('\n')) this.readText(tidy(line), at)
    }
  }

  /** «Лосев П. И.», a tab, «Мосты города»: a talk, where the lines beside it have people in the same place. */
  #readPair(cells: readonly string[], at: number): boolean {
    const { session } = this.#to
    const column = cells.length === 2 && session !== null ? columnOfPeople(this.#source, at) : null
    const people = column === null ? null : peopleOf(cells[column] ?? '', 'list')
    if (column === null || people === null) return false
    const { text } = withoutNumber(cells[1 - column] ?? '')
    addSpeakers(this.#to.addItem(newItem(text)), people)
    return true
  }

  #readTimes(text: string, at: number): boolean {
    const times = leadingTimes(text)
    if (times !== null) {
      this.#begin(times, at, null)
      return true
    }
    return this.#readLabelled(text, at) || this.#readDayAndTimes(text, at) || this.#readTimesBehind(text, at)
  }

  /**
   * Times alone on a line may be those of the heading above them; else what they begin is named on the line, or below.
   * @param dates of the line, which begin a day
   */
  #begin(times: FoundTimes, at: number, dates: LineDates | null): void {
    const to = this.#to
    const isAlone = times.after === '' || roomOf(times.after) !== null
    const isOfAbove = isAlone && isTimeOfAll(this.#source, at, times) && !isWithin(times, to.session)
    const heading = isOfAbove ? to.takeHeading() : null
    const above = isOfAbove && heading === null ? this.#titleAbove(at) : ''
    if (dates !== null) this.#beginDay(dates)
    if (heading !== null) {
      to.resume(heading, times)
      return
    }
    const isFirst = dates !== null && isAlone && to.day?.sessions.length === 0
    const title = above === '' && isFirst ? to.draft.title : above
    const room = times.after === '' ? '' : ` (${times.after})`
    beginTimed(to, times, title === '' ? times.after : `${title}${room}`, above !== '' || this.#isLed(at))
  }

  /** The line above, when it is the title of what the times begin; then it is no word about what stands before. */
  #titleAbove(at: number): string {
    const line = tidy(
      this.#source
        .slice(Math.max(at - ahead, 0), at)
        .findLast(({ cells }) => cells.some(isFilled))
        ?.cells.join(' ') ?? '',
    )
    const isPlain =
      line !== '' && line.length <= 200 && !bullet.test(line) && !/[.:;]$/u.test(line) && !isNumberedLine(line)
    const { session, item, draft } = this.#to
    if (!isPlain || line === draft.title || line === session?.title || roomOf(line) !== null || isRubbish(line))
      return ''
    if (hasTimes(line) || datesOf(line, this.#to.near) !== null || peopleOf(line, 'line') !== null) return ''
    const note = (item ?? session)?.note
    if (note?.at(-1) === line) note.pop()
    else if (session !== null) return ''
    return line
  }

  /** A hall behind a break, and times below it: the hall of what comes. */
  #readHall(text: string, at: number): boolean {
    const { session } = this.#to
    if (session === null || session.title === '' || sessionKindOf(session.title) !== 'break') return false
    const next = this.#source
      .slice(at + 1, at + 1 + ahead)
      .find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const room = next === undefined || !hasTimes(next.cells[0]?.replace(bullet, '') ?? '') ? null : roomOf(text)
    if (room !== null) this.#to.setHall(room)
    return room !== null
  }

  /** «Начало: 10:00», «Время проведения: 10:00–12:00» on a title page: the time of all that is listed below. */
  #readLabelled(text: string, at: number): boolean {
    const label = timeLabel.exec(text)?.[0]
    if (label === undefined || this.#to.session !== null) return false
    const times = leadingTimes(text.slice(label.length))
    if (times === null) return this.#readDayAndTimes(text.slice(label.length), at)
    beginTimed(this.#to, times, times.after || this.#to.draft.title, false)
    return true
  }

  /** «14 апреля, 10:00–12:00 Открытие». */
  #readDayAndTimes(text: string, at: number): boolean {
    const dates = text.length > headLine ? null : datesOf(text, this.#to.near)
    if (
      dates === null ||
      dates.last !== dates.date ||
      wordsBeside({ before: dates.before.replace(town, ''), after: '' }) > 0
    )
      return false
    const rest = dates.after.replace(/^[\s,.;:()–—-]+|^\s*г\.\s*/gu, '').replace(/^(?:в|at)\s+(?=\d)/iu, '')
    const times = leadingTimes(rest)
    if (times === null) return false
    this.#begin(times, at, dates)
    return true
  }

  /** «Пленарное заседание (10:00–12:00)», "Opening, 9–10 a.m., Hall 1". */
  #readTimesBehind(text: string, at: number): boolean {
    if (bullet.test(text) || personOf(text, 'line') !== null) return false
    const times = trailingTimes(text)
    if (times === null || times.before === '') return false
    if (times.after !== '' && roomOf(times.before) !== null) {
      beginTimed(this.#to, times, `${times.after} (${times.before})`, this.#isLed(at))
      return true
    }
    const place = placeAfter(times.after)
    if (times.after !== '' && place === null) return false
    if (datesOf(times.before, this.#to.near) !== null) return false
    beginTimed(this.#to, times, times.before, this.#isLed(at))
    const { session } = this.#to
    if (session !== null && place !== null && session.room === '') session.room = place
    return true
  }

  #readDay(text: string): boolean {
    // «2. Jun Mori» is no second of June.
    if (/^\d{1,2}[.)]\s/u.test(text)) return false
    const number = dayNumberOf(text)
    const dates = datesOf(text, this.#to.near)
    const isHead = this.#to.session === null
    if (dates !== null && (number !== null || (isHead ? !bullet.test(text) : isDayHeading(text, dates)))) {
      this.#takeDate(text, dates, isHead && number === null && this.#to.day === null)
      return true
    }
    if (number !== null && text.length <= 100) {
      this.#to.beginNumberedDay(number, text)
      return true
    }
    if (!isWeekday(text)) return false
    this.#to.beginDay(null)
    return true
  }

  #takeDate(text: string, dates: LineDates, isHead: boolean): void {
    const { draft } = this.#to
    const title = titleBeside(dates.before)
    if (isHead && draft.title === '' && title !== '' && labelOf(title) === null && dayNumberOf(text) === null)
      draft.title = title
    if (isHead || dates.last !== dates.date) this.#to.dateOfHead(dates)
    else this.#beginDay(dates)
    const room = roomOf(dates.after.replace(/^\s*г\.|^[\s,.;:()–—-]+/gu, '').replace(/^[\s,.;:()–—-]+/u, ''))
    if (room !== null) this.#to.setHall(room)
  }

  #beginDay({ date, words, isYearGuessed }: LineDates): void {
    if (!isYearGuessed) this.#to.isYearTold = true
    this.#to.beginDay(
      date,
      date === null || (isYearGuessed && !this.#to.isYearTold) ? [doubt('dateWithoutYear', words)] : [],
    )
  }

  /** Lines before the first session: the title, labels, and what else stands on a title page. */
  #readHead(text: string): boolean {
    if (this.#to.session !== null) return false
    const isList = isNumberedLine(text)
    const room = roomOf(text)
    if (room !== null && (this.#to.day !== null || !this.#hasTimes)) this.#to.setHall(room)
    else if (isSessionHeading(text) && (this.#to.day !== null || !this.#hasTimes || this.#to.draft.title !== ''))
      return this.#beginHeading(text)
    else if (isList && !this.#hasTimes) {
      this.#to.beginSession('agenda', { title: this.#to.draft.title })
      return false
    } else if (this.#to.day === null && labelOf(text) === null) this.#takeTitleAndHall(text)
    return true
  }

  #beginHeading(text: string): true {
    const { text: title, room } = splitRoom(text)
    this.#to.beginSession('heading', { title, room })
    return true
  }

  /** «Заседание совета, зал 5»: the hall of all that stands below. */
  #takeTitleAndHall(line: string): void {
    const { text, room } = splitRoom(line)
    if (room !== '') this.#to.setHall(room)
    if (text !== '') this.#takeTitle(text)
  }

  #takeTitle(text: string): void {
    const { draft } = this.#to
    const year = /(?<!\d)20\d\d(?!\d)/u.exec(text)?.[0]
    // «SMALL RIVERS 2026»: the year of days that have none.
    if (year !== undefined && this.#to.near === null) this.#to.near = `${year}-04-01`
    const isMore = /^[«"“\p{Ll}]/u.test(text) && !/[:;]$/u.test(text)
    const isGeneral = general.test(draft.title) && !(isMore && /^\p{Ll}/u.test(text))
    if (draft.title === '' || isGeneral) draft.title = text.slice(0, headLine)
    else if (isMore && draft.title.length + text.length < headLine && this.#isTitleOpen) draft.title += ` ${text}`
    else this.#isTitleOpen = false
  }
  #isTitleOpen = true

  #isLed(at: number): boolean {
    for (const { cells } of this.#source.slice(at + 1, at + 1 + ahead)) {
      const [line = ''] = cells
      if (hasTimes(line) || isSessionHeading(tidy(line))) return false
      if (blockHeading(tidy(line))?.kind === 'moderators') return true
    }
    return false
  }
}

/** Lines of two cells around one that are looked at for the place of people in them. */
const around = 20

const isPair = ({ cells }: SourceLine): boolean => cells.length === 2 && cells.every(isFilled)

/** In which of two cells people stand, by most of the neighbouring lines of two cells; null where that is not sure. */
function columnOfPeople(source: readonly SourceLine[], at: number): 0 | 1 | null {
  const from = source.findLastIndex((line, index) => index < at && (!isPair(line) || index < at - around)) + 1
  const end = source.findIndex((line, index) => index > at && (!isPair(line) || index > at + around))
  const pairs = source.slice(from, end < 0 ? source.length : end)
  const [first = 0, second = 0] = [0, 1].map(
    (column) => pairs.filter(({ cells }) => peopleOf(tidy(cells[column] ?? ''), 'line') !== null).length,
  )
  if (first * 2 > pairs.length && second === 0) return 0
  return second * 2 > pairs.length && first === 0 ? 1 : null
}

/** The hall behind times: «Hall 1», "in FCEE Building". */
const placeAfter = (text: string): string | null =>
  roomOf(text) ?? /^(?:in|at|@)\s+(?:the\s)?(\p{Lu}.{1,60})$/u.exec(text)?.[1] ?? null

const isFilled = (cell: string): boolean => cell.trim() !== ''
/** Lines that are looked at for times within times. */
const farAhead = 12

/** Whether the times are a part of those of the session. */
const isWithin = ({ start, end }: FoundTimes, session: SessionDraft | null): boolean =>
  session?.start != null &&
  session.end !== null &&
  start >= session.start &&
  (end ?? start) <= session.end &&
  !(start === session.start && end === session.end)

/** Whether the next times lie within these, or points of an agenda follow: they are the times of all of that. */
function isTimeOfAll(source: readonly SourceLine[], at: number, { start, end }: FoundTimes): boolean {
  const below = source
    .slice(at + 1, at + 1 + farAhead)
    .map(({ cells }) => tidy(cells.find(isFilled) ?? ''))
    .filter((line) => line !== '')
  if (isNumberedLine(below[0] ?? '')) return true
  const next = below.map(leadingTimes).find((times) => times !== null) ?? null
  if (
    next === null ||
    end === null ||
    below
      .slice(
        0,
        below.findIndex((line) => leadingTimes(line) !== null),
      )
      .some(isSessionHeading)
  )
    return false
  const to = next.end ?? next.start
  return next.start >= start && to <= end && !(next.start === start && to === end)
}

/** Without spaces that are too many, and what is left of the frame of a table. */
const tidy = (text: string): string => text.replaceAll(/[^\S\n]+/gu, ' ').replaceAll(/^[\s|]+|[\s|]+$/gu, '')
const hasTimes = (line: string): boolean =>
  leadingTimes(tidy(line)) !== null || /\d[:.]\d\d\s?[–—-]\s?\d{1,2}[:.]\d\d/u.test(line)

const longestHeading = 120
const wordsOfHeading = 6

/** Whether a line below sessions names the next day, and is not one of the text that has a date in it. */
function isDayHeading(text: string, dates: LineDates): boolean {
  if (text.length > longestHeading || dates.last !== dates.date || bullet.test(text) || /[!?;]$/u.test(text))
    return false
  const leads = wordsBeside({ before: dates.before, after: '' }) === 0
  return wordsBeside(dates) <= (leads ? wordsOfHeading : 2)
}
