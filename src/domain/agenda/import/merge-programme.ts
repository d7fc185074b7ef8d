import { shortHash } from '../../drafting/fingerprint.ts'
import { fold } from '../../language/fold.ts'
import { blankSession } from '../blank.ts'
import { clockAt } from '../clock.ts'
import type { ReadProgramme, ReadSession } from '../read-programme.ts'
import type { AgendaItem, Programme, Room, Session } from '../session.ts'
import { itemsBySession, timesOf } from '../times.ts'
import { mergeSession, type Sitting } from './merge-session.ts'

/** What a person decided of a programme that was read. */
export interface ImportChoices {
  /** By {@link sessionKey}: left out, a new session, or the session it is (by its id); what nobody decided is found. */
  readonly sessions: Readonly<
    Record<string, { readonly as: 'skip' | 'new' } | { readonly as: 'of'; readonly id: string }>
  >
  /** By the name in the source: the room it is; null: a new one. What nobody decided is found by name. */
  readonly rooms: Readonly<Record<string, string | null>>
  /** By the name in the source: the participation of the speaker; null: a name only. */
  readonly speakers: Readonly<Record<string, string | null>>
}

const longestRoomName = 500

/** Names a session of a source: the place of its day, and its place in the day. */
export const sessionKey = (day: number, session: number): string => `${day}.${session}`

export const changedFields = [
  'title',
  'kind',
  'date',
  'room',
  'start',
  'minutes',
  'moderators',
  'note',
  'items',
] as const
export type ChangedField = (typeof changedFields)[number]

/** What becomes of one session of a source. */
export interface MergedSession {
  readonly key: string
  readonly state: 'new' | 'same' | 'changed' | 'skipped'
  /** The session it is or becomes; null where it is left out. */
  readonly sessionId: string | null
  readonly changes: readonly ChangedField[]
  /** Titles of items that stand now and that the source does not have. */
  readonly removedItems: readonly string[]
}

export interface MergedRoom {
  readonly name: string
  readonly roomId: string
  readonly isNew: boolean
}

/** A programme with what was read in it, and what became of each session. */
export interface Merged {
  readonly programme: Programme
  readonly sessions: readonly MergedSession[]
  readonly rooms: readonly MergedRoom[]
}

export interface MergeOptions {
  readonly conferenceId: string
  /** A new id for a thing of that name; the same name is asked for once. */
  readonly newId: (name: string) => string
  /** Title of a session that has none. */
  readonly untitled: string
}

/**
 * Puts what was read into a programme. A session is one that stands by the name it has in its source, else by date, room and title; its
 * fields then are those of the source.
 */
export function mergeProgramme(
  current: Programme,
  read: ReadProgramme,
  choices: ImportChoices,
  options: MergeOptions,
): Merged {
  const rooms = roomsOf(current, read, choices, options)
  const roomIds = new Map(rooms.map(({ name, roomId }) => [name, roomId]))
  const standing = new Standing(current)
  const merged: MergedSession[] = []
  const after = new Map(current.sessions.map((session) => [session.id, standing.sitting(session)]))
  for (const [dayAt, { date, sessions }] of read.days.entries())
    for (const [at, source] of sessions.entries()) {
      const key = sessionKey(dayAt, at)
      const choice = choices.sessions[key]
      if (choice?.as === 'skip') {
        merged.push({ key, state: 'skipped', sessionId: null, changes: [], removedItems: [] })
        continue
      }
      const roomId = roomIds.get(source.room.trim()) ?? null
      const id = sourceIdOf(source, options.conferenceId)
      const found =
        choice?.as === 'of'
          ? standing.take(choice.id)
          : choice?.as === 'new'
            ? null
            : ((id === null ? null : standing.take(id)) ?? standing.takeAlike(source, date, roomId))
      // A name of its source is its id for good, unless that is taken.
      const newId = id !== null && !after.has(id) ? id : options.newId(`session ${key}`)
      const before = found ?? {
        session: {
          ...blankSession,
          id: newId,
          conferenceId: options.conferenceId,
          title: options.untitled,
          kind: 'other' as const,
        },
        items: [],
      }
      const result = mergeSession(
        { ...before, session: { ...before.session, date: date ?? before.session.date } },
        source,
        roomId,
        {
          speakers: choices.speakers,
          plannedAt: found === null ? null : standing.plannedAt(found.session.id),
          newItemId: (index) => options.newId(`item ${key}.${index}`),
        },
      )
      after.set(result.session.id, result)
      merged.push({ key, ...told(found, result) })
    }
  const made = rooms.filter(({ isNew }) => isNew)
  return { programme: programmeFrom(current, after, made, options), sessions: merged, rooms }
}

function programmeFrom(
  current: Programme,
  after: ReadonlyMap<string, Sitting>,
  made: readonly MergedRoom[],
  { conferenceId }: MergeOptions,
): Programme {
  const sittings = Array.from(after.values())
  // A room that is written in two ways is made once, as it was written first.
  const newRooms = new Map<string, Room>()
  for (const { roomId: id, name } of made)
    if (!newRooms.has(id)) newRooms.set(id, { id, conferenceId, name: name.slice(0, longestRoomName), capacity: null })
  return {
    ...current,
    rooms: [...current.rooms, ...newRooms.values()],
    sessions: sittings.map(({ session }) => session),
    items: sittings.flatMap(({ items }) => items),
  }
}

/** Rooms of a source in the order they are named in. */
function roomsOf(
  { rooms }: Programme,
  { days }: ReadProgramme,
  choices: ImportChoices,
  { newId }: MergeOptions,
): readonly MergedRoom[] {
  const named = new Map<string, MergedRoom>()
  const known = new Map(rooms.map(({ id, name }) => [fold(name), id]))
  for (const { room } of days.flatMap(({ sessions }) => sessions)) {
    const name = room.trim()
    if (name === '' || named.has(name)) continue
    const chosen = choices.rooms[name]
    const id = chosen === undefined ? known.get(fold(name)) : (rooms.find((one) => one.id === chosen)?.id ?? undefined)
    const roomId = id ?? newId(`room ${name}`)
    if (id === undefined) known.set(fold(name), roomId)
    named.set(name, { name, roomId, isNew: !rooms.some((one) => one.id === roomId) })
  }
  return Array.from(named.values())
}

/** The id a session has or gets by its name in the source; a calendar we wrote names ours. */
function sourceIdOf({ sourceId }: ReadSession, conferenceId: string): string | null {
  if (sourceId === '') return null
  const own = /^(?<id>[^@\s]{1,64})@plenum$/u.exec(sourceId)?.groups?.['id']
  return own ?? `x${shortHash(`${conferenceId} ${sourceId}`)}${shortHash(`${sourceId} ${conferenceId}`)}`
}

/** Sessions that stand, each of which is one session of a source at most. */
class Standing {
  readonly #items: ReadonlyMap<string, readonly AgendaItem[]>
  readonly #free: Map<string, Session>
  readonly #alike: ReadonlyMap<string, readonly Session[]>
  readonly #plan: ReturnType<typeof timesOf>

  constructor(programme: Programme) {
    this.#items = itemsBySession(programme.items)
    this.#free = new Map(programme.sessions.map((session) => [session.id, session]))
    this.#alike = Map.groupBy(programme.sessions, ({ date, title }) => alikeKey(date, title))
    this.#plan = timesOf(programme, 'plan')
  }

  sitting(session: Session): Sitting {
    return { session, items: this.#items.get(session.id) ?? [] }
  }

  take(id: string): Sitting | null {
    const session = this.#free.get(id)
    if (session === undefined) return null
    this.#free.delete(id)
    return this.sitting(session)
  }

  /** One of the same date and title, and in the same room where the source names one. */
  takeAlike({ title, room }: ReadSession, date: string | null, roomId: string | null): Sitting | null {
    const found = this.#alike
      .get(alikeKey(date, title))
      ?.find((one) => this.#free.has(one.id) && (room.trim() === '' || one.roomId === roomId))
    return found === undefined ? null : this.take(found.id)
  }

  plannedAt(id: string): string | null {
    const time = this.#plan.sessions.get(id)
    return time === undefined ? null : clockAt(time.start)
  }
}

const alikeKey = (date: string | null, title: string) => `${date ?? ''} ${fold(title.trim())}`

function told(before: Sitting | null, after: Sitting): Omit<MergedSession, 'key'> {
  const sessionId = after.session.id
  if (before === null) return { state: 'new', sessionId, changes: [], removedItems: [] }
  const [was, is] = [before.session, after.session]
  const differs: Readonly<Record<ChangedField, boolean>> = {
    title: was.title !== is.title,
    kind: was.kind !== is.kind,
    date: was.date !== is.date,
    room: was.roomId !== is.roomId,
    start: JSON.stringify(was.start) !== JSON.stringify(is.start),
    minutes: was.minutes !== is.minutes,
    moderators: JSON.stringify(was.moderators) !== JSON.stringify(is.moderators),
    note: was.note !== is.note,
    items: JSON.stringify(before.items) !== JSON.stringify(after.items),
  }
  const changes = changedFields.filter((field) => differs[field])
  const left = new Set(after.items.map(({ id }) => id))
  const removedItems = before.items.filter(({ id }) => !left.has(id)).map(({ title }) => title)
  return { state: changes.length === 0 ? 'same' : 'changed', sessionId, changes, removedItems }
}
