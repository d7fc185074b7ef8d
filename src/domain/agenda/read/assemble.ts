import { addDays } from '../../language/calendar.ts'
import type { IsoDate } from '../../language/language.ts'
import type { FoundTimes } from './clock.ts'
import type { LineDates } from './day-line.ts'
import { doubt } from './doubts.ts'
import { addLeaders, addModerators, addSpeakers, newItem, newSession, type DayDraft, type ItemDraft, type ProgrammeDraft, type SessionDraft } from './drafts.ts' // prettier-ignore
import { splitHead } from './leaders.ts'
import type { NamedPerson } from './people.ts'
import { roomOf } from './rooms.ts'
import { talkOf } from './talk.ts'
import { isSessionHeading, sessionKindOf, withoutNumber, type BlockKind } from './words.ts'

/** A list that a heading opened: «Спикеры:». */
export interface Block {
  readonly kind: BlockKind
  readonly words: string
  /** The people of the list as one item, once there is one. */
  list: ItemDraft | null
  /** A talk with a title has stood in it. */
  hasTalks: boolean
}

/** The programme as far as it has been read: where the next line goes is asked here. */
export class Assembly {
  readonly draft: ProgrammeDraft = { title: '', days: [] }
  day: DayDraft | null = null
  session: SessionDraft | null = null
  item: ItemDraft | null = null
  block: Block | null = null
  /** Nothing more of the session is expected: a line of the page's own stood behind it. */
  isOver = false
  /** What the column of dates said last. */
  dayWords = ''
  /** It stood on the last line: a date below it does not end it. */
  #isHallFresh = false
  /** The hall that a line of its own named, for all sessions below. */
  #hall = ''
  /** Date, or first date, of the head of the programme. */
  #headDate: IsoDate | null = null
  #headDoubt: string | null = null
  /** A date of the source has its year: those without are in the same. */
  isYearTold = false
  /** A date in whose year others are. */
  near: IsoDate | null

  constructor(near: IsoDate | null) {
    this.near = near
  }

  /** A date among the lines before the first day. */
  dateOfHead({ date, words, isYearGuessed }: Pick<LineDates, 'date' | 'words' | 'isYearGuessed'>): void {
    this.#headDate = date
    this.#headDoubt = date === null || (isYearGuessed && !this.isYearTold) ? words : null
    if (!isYearGuessed) this.isYearTold = true
    if (date !== null) this.near = date
  }

  /** Whether what comes next stands on a day. */
  get isDated(): boolean {
    return this.day !== null || this.#headDate !== null
  }

  /** The first day where no line tells of one. */
  needDay(): DayDraft {
    if (this.day !== null) return this.day
    return this.beginDay(this.#headDate, this.#headDoubt === null ? [] : [doubt('dateWithoutYear', this.#headDoubt)])
  }

  beginDay(date: IsoDate | null, doubts: DayDraft['doubts'] = []): DayDraft {
    this.#close()
    if (this.day !== null && !this.#isHallFresh) this.#hall = ''
    const known = this.draft.days.find((day) => date !== null && day.date === date)
    const day = known ?? { date, sessions: [], doubts: [...doubts] }
    if (known === undefined) {
      // A day that nothing stands under was a part of this heading: «День 1», and the date below it.
      if (this.draft.days.at(-1)?.sessions.length === 0) this.draft.days.pop()
      this.draft.days.push(day)
    }
    this.day = day
    if (date !== null) this.near = date
    return day
  }

  /** «День 2»: counted from the first date that is known. */
  beginNumberedDay(number: number, words: string): void {
    const first = this.draft.days[0]?.date ?? this.#headDate
    const date = first === null ? null : addDays(first, number - 1)
    this.beginDay(date, [doubt(date === null ? 'dateWithoutYear' : 'dayByCount', words)])
  }

  setHall(room: string): void {
    this.#close()
    this.#hall = room
    this.#isHallFresh = true
  }

  beginSession(begun: SessionDraft['begun'], given: Partial<SessionDraft>): SessionDraft {
    this.#close()
    const { text: title, leaders, room } = splitHead(given.title ?? '')
    const session = newSession(begun, { ...given, title, room: given.room || room || this.#hall })
    addModerators(session, leaders)
    this.needDay().sessions.push(session)
    this.#isHallFresh = false
    this.session = session
    return session
  }

  /** A heading that nothing stands below yet; it is taken out of its day. */
  takeHeading(): SessionDraft | null {
    const { session, day } = this
    if (session === null || day === null || session.begun !== 'heading') return null
    if (session.start !== null || session.items.length > 0) return null
    day.sessions.splice(day.sessions.indexOf(session), 1)
    return session
  }

  /** The heading is that of what begins at these times; a hall may stand behind them. */
  resume(session: SessionDraft, { start, end, after }: FoundTimes): void {
    Object.assign(session, { start, end, room: roomOf(after) ?? session.room })
    this.needDay().sessions.push(session)
    this.session = session
  }

  addItem(item: ItemDraft): ItemDraft {
    this.session?.items.push(item)
    this.item = item
    return item
  }

  /** People who speak without a talk of their own: one item of all of them. */
  addToList(people: readonly NamedPerson[], words: string): void {
    const at = this.block?.list ?? (this.item?.isList === true && this.block === null ? this.item : null)
    const list = at ?? this.addItem(newItem(words, { isList: true }))
    if (this.block !== null) this.block.list = list
    addSpeakers(list, people)
  }

  openBlock(kind: BlockKind, words: string): void {
    this.block = { kind, words, list: null, hasTalks: false }
    const isKept = kind === 'reports' || this.item?.isPoint === true
    if (!isKept && this.item !== null && this.item.start === null) this.item = null
  }

  #close(): void {
    this.session = null
    this.item = null
    this.block = null
    this.isOver = false
  }
}

const standing = /регистрац|выставк|экспозици|аккредитац|registration|exhibition|\bexpo\b/iu

/**
 * Whether what begins at these times is a part of the session above it rather than another one.
 * @param isLed a moderator is named below it
 */
function isPart(session: SessionDraft | null, times: FoundTimes, title: string, room: string, isLed: boolean): boolean {
  if (session === null || isLed || isSessionHeading(title)) return false
  const isOpen = session.begun === 'heading' && session.start === null
  const takesRoom = isOpen && session.room === '' && session.items.length === 0
  if (room !== '' && room !== session.room && !takesRoom) return false
  if (session.begun !== 'time' && session.start === null) return true
  const { start, end } = session
  const to = times.end ?? times.start
  if (start === null || end === null || times.start < start || to > end || times.start >= end) return false
  if (times.start === start && to === end) return false
  // A list of speakers or talks without times closes a session: what comes next is held beside it.
  if (session.items[0]?.start === null || session.items.at(-1)?.start === null) return false
  const kind = sessionKindOf(session.title)
  // What has no talks by its kind has them when one begins with it.
  if (kind === 'other' && session.items.length === 0 && times.start !== start) return false
  return kind !== 'break' && !standing.test(session.title)
}

/** «10:00–12:00 Работа секций»: what is held at that time stands below. */
export const isGroup = (title: string): boolean =>
  /секци[йи](?:\P{L}|$)|параллельн|кругл\p{L}+ столы|мастер-классы|сессии(?:\P{L}|$)|\bsections\b|\bsessions\b|\bworkshops\b|\bbreak-?outs?\b/iu.test(
    title,
  ) && !isSessionHeading(title)

/** A line with times: a session, or a talk of the session above. */
export function beginTimed(assembly: Assembly, times: FoundTimes, written: string, isLed: boolean): void {
  assembly.needDay()
  const { text, room, leaders } = splitHead(written)
  const { start, end } = times
  if (!isPart(assembly.session, times, text, room, isLed)) {
    const session = assembly.beginSession('time', { title: text, room, start, end })
    addModerators(session, leaders)
    addTalkOfTitle(assembly, session)
    return
  }
  assembly.block = null
  assembly.isOver = false
  if (assembly.session?.room === '') assembly.session.room = room
  const { text: bare, depth } = withoutNumber(text)
  const { title, people, minutes } = talkOf(bare)
  const item = assembly.addItem(newItem(title, { start, end, minutes, depth }))
  addSpeakers(item, people)
  addLeaders(item, leaders)
}

/** People in the title of a session: «Приветственное слово: Орлова М. П., ректор», "Welcome remarks by Ms. Ann Lee". */
export function addTalkOfTitle(assembly: Assembly, session: SessionDraft): void {
  const { title, people } = talkOf(session.title)
  if (people.length === 0) return
  session.title = title
  const bare = title.slice(title.lastIndexOf(': ') < 0 ? 0 : title.lastIndexOf(': ') + 2)
  const item = assembly.addItem(newItem(title === '' ? '' : bare))
  addSpeakers(item, people)
  if (title !== '') item.doubts.push(doubt('speakerFromTitle', people[0]?.name ?? ''))
}
