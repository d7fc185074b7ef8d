import type { IsoDate } from '../language/language.ts'
import { midnightOf } from './clock.ts'
import { hoursOf } from './day-run.ts'
import type { Day, Programme } from './session.ts'
import { isEverywhere, timesOf, type Times } from './times.ts'

/** Time of a room in which nothing is held, as long as it lasts. Minutes after midnight of the date. */
export interface Slot {
  readonly date: IsoDate
  readonly roomId: string
  readonly start: number
  readonly end: number
}

interface Taken {
  readonly sessionId: string
  readonly start: number
  readonly end: number
}

/** When each room is taken, on a clock that all dates share, by start. */
export type TakenRooms = ReadonlyMap<string, readonly Taken[]>

export function takenRooms({ rooms, sessions }: Programme, times: Times): TakenRooms {
  const taken = new Map<string, Taken[]>(rooms.map(({ id }) => [id, []]))
  for (const session of sessions) {
    const time = times.sessions.get(session.id)
    if (session.date === null || time === undefined || time.end === time.start) continue
    const base = midnightOf(session.date)
    const here = { sessionId: session.id, start: base + time.start, end: base + time.end }
    if (session.roomId !== null) taken.get(session.roomId)?.push(here)
    else if (isEverywhere(session)) for (const room of taken.values()) room.push(here)
  }
  for (const room of taken.values()) room.sort((a, b) => a.start - b.start)
  return taken
}

/** The free time of one room within the hours of one day, at least so many minutes at a stretch. One session may be taken as gone. */
export function slotsOfRoom(
  taken: TakenRooms,
  day: Day,
  roomId: string,
  minutes: number,
  without: string | null = null,
): readonly Slot[] {
  const base = midnightOf(day.date)
  const hours = hoursOf(day)
  const slots: Slot[] = []
  let from = hours.start
  const close = (until: number) => {
    if (until - from >= Math.max(1, minutes)) slots.push({ date: day.date, roomId, start: from, end: until })
  }
  for (const { sessionId, start, end } of taken.get(roomId) ?? []) {
    if (sessionId === without || end <= base + from || start >= base + hours.end) continue
    close(start - base)
    from = Math.max(from, end - base)
  }
  close(hours.end)
  return slots
}

/** «Где есть место на 40 минут»: all free time as the day runs, in the order of dates, of time and of rooms. */
export function freeSlots(programme: Programme, minutes: number): readonly Slot[] {
  const taken = takenRooms(programme, timesOf(programme, 'running'))
  return programme.days
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .flatMap((day) =>
      programme.rooms.flatMap(({ id }) => slotsOfRoom(taken, day, id, minutes)).toSorted((a, b) => a.start - b.start),
    )
}
