import { minutesOfDay } from '#domain/agenda/clock.ts'
import type { AgendaItem, Room, Session } from '#domain/agenda/session.ts'
import { isEverywhere } from '#domain/agenda/times.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { isClash, type AgendaData } from '../agenda-data.ts'
import { lanesOf, type Lane, type Placed, type Span } from './geometry.ts'

/** A column of the timetable; null for sessions that have no hall. */
export type Column = Room | null

/** An item as a line inside its block. */
export interface BlockLine {
  readonly item: AgendaItem
  readonly start: number | null
}

/** A session as it stands on the timetable. `column` is -1 for what goes across all halls. */
export interface Block extends Placed, Lane {
  readonly session: Session
  /** Where the plan has it, when it begins elsewhere. */
  readonly planned: Span | null
  readonly lines: readonly BlockLine[]
  /** How many conflicts it has part in. */
  readonly conflicts: number
}

export interface DayBlocks {
  readonly columns: readonly Column[]
  /** By hall, then by time: the order in which the keyboard goes. */
  readonly blocks: readonly Block[]
  /** Sessions that have a day and no time. */
  readonly untimed: readonly Session[]
  /** Minutes after midnight where the picture ends: of this night, or of the next morning. */
  readonly until: number
}

export const everywhere = -1

/** What the timetable of a day is drawn from. */
export function blocksOf(data: AgendaData, date: IsoDate): DayBlocks {
  const { rooms, sessions } = data.programme
  const onDay = sessions.filter((session) => session.date === date)
  const timed = onDay.filter(({ id }) => data.running.sessions.has(id))
  const isKnown = new Set(rooms.map(({ id }) => id))
  const isHomeless = (session: Session) =>
    !isEverywhere(session) && (session.roomId === null || !isKnown.has(session.roomId))
  const columns: readonly Column[] = timed.some(isHomeless) || rooms.length === 0 ? [...rooms, null] : rooms
  const place = new Map(columns.map((column, index) => [column?.id ?? null, index]))
  const columnOf = (session: Session) =>
    isEverywhere(session) ? everywhere : (place.get(session.roomId) ?? columns.length - 1)
  const blocks = [everywhere, ...columns.keys()].flatMap((column) =>
    inColumn(
      data,
      timed.filter((session) => columnOf(session) === column),
      column,
    ),
  )
  const until = Math.ceil(Math.max(minutesOfDay, ...blocks.map(({ end }) => end)) / 60) * 60
  return { columns, blocks, untimed: onDay.filter(({ id }) => !data.running.sessions.has(id)), until }
}

function inColumn(data: AgendaData, sessions: readonly Session[], column: number): readonly Block[] {
  const spans = sessions.map(({ id }) => data.running.sessions.get(id) ?? { start: 0, end: 0 })
  const lanes = lanesOf(spans)
  return sessions
    .map((session, index): Block => {
      const span = spans[index] ?? { start: 0, end: 0 }
      const planned = data.plan.sessions.get(session.id)
      const isAsPlanned = planned === undefined || planned.start === span.start
      const lines = (data.itemsOf.get(session.id) ?? []).map((item) => ({
        item,
        start: data.running.items.get(item.id)?.start ?? null,
      }))
      return {
        id: session.id,
        session,
        column,
        ...span,
        ...(lanes[index] ?? { lane: 0, lanes: 1 }),
        planned: isAsPlanned ? null : planned,
        lines,
        conflicts: (data.conflictsOf.get(session.id) ?? []).filter(isClash).length,
      }
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Dates that have a tab: those of the conference, those with hours of their own, those with sessions. */
export function datesOf(
  { programme }: AgendaData,
  startsOn: IsoDate | null,
  endsOn: IsoDate | null,
): readonly IsoDate[] {
  const dates = new Set([
    ...between(startsOn, endsOn),
    ...programme.days.map(({ date }) => date),
    ...programme.sessions.flatMap(({ date }) => date ?? []),
  ])
  return [...dates].toSorted()
}

/** Longer events than a month are not held; a year typed wrong must not make thousands of tabs. */
const mostDays = 31

function between(from: IsoDate | null, to: IsoDate | null): readonly IsoDate[] {
  if (from === null) return to === null ? [] : [to]
  const first = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${to ?? from}T00:00:00Z`) - first) / 86_400_000)
  if (days < 0 || days >= mostDays) return [from]
  return Array.from({ length: days + 1 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10))
}
