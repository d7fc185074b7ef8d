import type { IsoDate, IsoInstant } from '../language/language.ts'
import { clockAt } from './clock.ts'
import { numberAgenda } from './number-agenda.ts'
import type { AgendaItem, ClockTime, ItemKind, ItemState, Programme, SessionKind, Speaker } from './session.ts'
import { planOf, timesOf, type Stretch } from './times.ts'

interface Interval {
  readonly start: ClockTime
  readonly end: ClockTime
}

interface BookSpeaker {
  readonly name: string
  readonly post: string
  readonly role: 'speaker' | 'moderator'
  readonly phones: readonly string[]
}

interface BookLine {
  readonly id: string
  readonly title: string
  readonly planned: Interval | null
  /** null for what takes no time as the day runs: dropped, postponed. */
  readonly running: Interval | null
  readonly speakers: readonly BookSpeaker[]
  readonly note: string
  readonly internalNote: string
}

export interface BookItem extends BookLine {
  readonly number: string
  readonly kind: ItemKind
  readonly depth: number
  readonly state: ItemState
  /** As recorded, on the clock of the conference. */
  readonly actual: { readonly start: ClockTime; readonly end: ClockTime | null } | null
  readonly isPinned: boolean
}

export interface BookSession extends BookLine {
  readonly kind: SessionKind
  readonly room: string
  readonly isPinned: boolean
  readonly items: readonly BookItem[]
}

/** What the person who runs the day holds in hand: everything, also what is internal. */
export interface DirectorsBook {
  readonly days: readonly { readonly date: IsoDate; readonly sessions: readonly BookSession[] }[]
}

/** A participant as the book names them. */
export interface BookPerson {
  readonly name: string
  readonly post: string
  readonly phones: readonly string[]
}

/**
 * The book of a programme. Everything with a time in the plan is in it, in the order of the plan, also what was dropped or postponed.
 * @param people by the id of the participation; a post that is not known is the one that was written
 * @param clockOf what a clock of the conference showed at a recorded moment
 */
export function composeDirectorsBook(
  programme: Programme,
  people: ReadonlyMap<string, BookPerson>,
  clockOf: (at: IsoInstant) => ClockTime,
): DirectorsBook {
  const [plan, running] = [timesOf(programme, 'plan'), timesOf(programme, 'running')]
  const numbers = numberAgenda(programme.items)
  const rooms = new Map(programme.rooms.map(({ id, name }, index) => [id, { name, index }]))
  const speakersOf = (speakers: readonly Speaker[]): readonly BookSpeaker[] =>
    speakers.map(({ participationId, name, post, role }) => {
      const known = people.get(participationId ?? '')
      return { name: known?.name ?? name, post: known?.post || post, role, phones: known?.phones ?? [] }
    })
  const bookItem = (item: AgendaItem): BookItem => {
    const { id, title, kind, depth, state, note, internalNote, startedAt, endedAt, pinnedAt } = item
    return {
      id,
      number: numbers.get(id) ?? '',
      title,
      kind,
      depth,
      state,
      isPinned: pinnedAt !== null,
      planned: onClock(plan.items.get(id)),
      running: onClock(running.items.get(id)),
      actual:
        startedAt === null ? null : { start: clockOf(startedAt), end: endedAt === null ? null : clockOf(endedAt) },
      speakers: speakersOf(item.speakers),
      note,
      internalNote,
    }
  }
  const sessions = planOf(programme).map(({ session, own, plan: { start } }) => {
    const { id, title, kind, date, roomId, note, internalNote, moderators } = session
    const room = rooms.get(roomId ?? '')
    const line: BookSession = {
      id,
      title,
      kind,
      room: room?.name ?? '',
      isPinned: session.start?.as === 'pinned',
      planned: onClock(plan.sessions.get(id)),
      running: onClock(running.sessions.get(id)),
      speakers: speakersOf(moderators),
      note,
      internalNote,
      items: own.map(bookItem),
    }
    return { date: date ?? '', start, place: room?.index ?? -1, line }
  })
  const days = Map.groupBy(sessions, ({ date }) => date)
  return {
    days: Array.from(days, ([date, those]) => ({
      date,
      sessions: those.toSorted((a, b) => a.start - b.start || a.place - b.place).map(({ line }) => line),
    })).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

function onClock(stretch: Stretch | undefined): Interval | null {
  return stretch === undefined ? null : { start: clockAt(stretch.start), end: clockAt(stretch.end) }
}
