import type { IsoDate } from '../language/language.ts'
import { clockAt, midnightOf } from './clock.ts'
import type { AgendaPlace, AgendaRepair, Conflict, ConflictKind, ConflictOptions, ProgrammePerson } from './conflict.ts'
import { takenRooms, type TakenRooms } from './free-slots.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { itemsBySession, planOf, timesOf, type Planned, type Stretch, type Times } from './times.ts'

/** What the checks of a programme work with, worked out once. */
export interface ConflictContext {
  readonly programme: Programme
  readonly people: ReadonlyMap<string, ProgrammePerson>
  readonly options: ConflictOptions
  readonly order: readonly Planned[]
  readonly times: Times
  /** Items of each session, in order. */
  readonly items: ReadonlyMap<string, readonly AgendaItem[]>
  readonly sessions: ReadonlyMap<string, Session>
  readonly rooms: ReadonlyMap<string, string>
  readonly taken: TakenRooms
  /** By session and item, on a clock that all dates share; without what has no time on the day. */
  readonly spans: ReadonlyMap<string, Stretch>
}

export function conflictContext(
  programme: Programme,
  people: ReadonlyMap<string, ProgrammePerson>,
  options: ConflictOptions,
): ConflictContext {
  const times = timesOf(programme, 'running')
  const sessions = new Map(programme.sessions.map((session) => [session.id, session]))
  return {
    programme,
    people,
    options,
    order: planOf(programme),
    times,
    items: itemsBySession(programme.items),
    sessions,
    rooms: new Map(programme.rooms.map(({ id, name }) => [id, name])),
    taken: takenRooms(programme, times),
    spans: spansOf(programme, sessions, times),
  }
}

function spansOf(
  programme: Programme,
  sessions: ReadonlyMap<string, Session>,
  times: Times,
): ReadonlyMap<string, Stretch> {
  const dates = new Set(programme.sessions.map(({ date }) => date))
  const midnights = new Map(Array.from(dates, (date) => [date, date === null ? null : midnightOf(date)]))
  const spans = new Map<string, Stretch>()
  const add = (id: string, date: IsoDate | null | undefined, time: Stretch | undefined) => {
    const base = midnights.get(date ?? null) ?? null
    if (base !== null && time !== undefined) spans.set(id, { start: base + time.start, end: base + time.end })
  }
  for (const { id, date } of programme.sessions) add(id, date, times.sessions.get(id))
  for (const { id, sessionId } of programme.items) add(id, sessions.get(sessionId)?.date, times.items.get(id))
  return spans
}

interface Found {
  readonly participationId?: string | null
  readonly params?: Readonly<Record<string, string | number>>
  readonly repair?: AgendaRepair | null
  /** Tells conflicts of one kind about the same places apart: the name of a person. */
  readonly about?: string
}

export function conflictAt(kind: ConflictKind, places: Conflict['places'], found: Found = {}): Conflict {
  const { participationId = null, params = {}, repair = null, about = '' } = found
  const ids = places.map(({ sessionId, itemId }) => itemId ?? sessionId)
  return { id: [kind, ...ids, about].join(' ').trim(), kind, places, participationId, params, repair }
}

export const placeOf = (sessionId: string, itemId: string | null = null): AgendaPlace => ({ sessionId, itemId })

/** A session or an item on a clock that all dates share; null where it has no time on the day. */
export const spanOf = ({ spans }: ConflictContext, { id }: Session | AgendaItem): Stretch | null =>
  spans.get(id) ?? null

/** «10:00–11:30». */
export const clocks = ({ start, end }: { readonly start: number; readonly end: number }) =>
  `${clockAt(start)}–${clockAt(end)}`

/** Pairs of stretches that share time, by start; found by one walk, without comparing all with all. */
export function* sharing<T extends { readonly start: number; readonly end: number }>(
  stretches: readonly T[],
): Generator<readonly [T, T]> {
  let active: T[] = []
  for (const one of stretches.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    active = active.filter(({ end }) => end > one.start)
    for (const other of active) yield [other, one]
    active.push(one)
  }
}
