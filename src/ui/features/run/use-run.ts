import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { daysBetween, minutesOfDay } from '#domain/agenda/clock.ts'
import type { HallMoment } from '#domain/agenda/now-at.ts'
import { proposeDelay, runStateOf, withHall } from '#domain/agenda/run-state.ts'
import type { Programme, Room } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { planOf } from '#domain/agenda/times.ts'
import { wallClock } from '#domain/language/wall-clock.ts'
import { useServices } from '../../app/services.ts'
import { useNow } from './use-now.ts'

export type AgendaAnswer = Awaited<ReturnType<PlenumClient['agenda']['get']>>

/** The agenda of a conference, followed as it changes; its programme always has a hall. */
export function useProgramme(conferenceId: string) {
  const { orpc } = useServices()
  const { data, error, refetch } = useQuery(orpc.agenda.get.queryOptions({ input: { conferenceId } }))
  const programme = useMemo(() => (data === undefined ? null : withHall(data)), [data])
  return { answer: data ?? null, programme, error, refetch }
}

/** The hall that is conducted: the one chosen last, else the first. */
export function useHall(programme: Programme): Room {
  const { runDesk } = useServices()
  const chosen = useSyncExternalStore(runDesk.subscribe, runDesk.roomId)
  return hallOf(programme, chosen)
}

export function hallOf({ rooms }: Programme, wanted: string | null): Room {
  const hall = rooms.find(({ id }) => id === wanted) ?? rooms[0]
  if (hall === undefined) throw new Error('A programme with a hall has none')
  return hall
}

/** An instant as the hall sees it. */
export function hallMoment(instant: number, timeZone: string | null): HallMoment {
  const { date, minute } = wallClock(new Date(instant).toISOString(), timeZone)
  return {
    date,
    minute,
    minuteAt: (other) => {
      const there = wallClock(other, timeZone)
      return daysBetween(date, there.date) * minutesOfDay + there.minute
    },
  }
}

/** What can be on at a date: its own sessions, and those of the evening before. */
function aroundDate(programme: Programme, date: IsoDate): Programme {
  const sessions = programme.sessions.filter((session) => {
    const days = session.date === null ? Number.NaN : daysBetween(date, session.date)
    return days === 0 || days === -1
  })
  const ids = new Set(sessions.map(({ id }) => id))
  return { ...programme, sessions, items: programme.items.filter(({ sessionId }) => ids.has(sessionId)) }
}

/** How a hall stands now and what is to be said of its lateness, worked out anew each second. */
export function useRunState(programme: Programme, roomId: string, timeZone: string | null) {
  const now = useNow()
  const moment = useMemo(() => hallMoment(now, timeZone), [now, timeZone])
  const { date } = moment
  const day = useMemo(() => aroundDate(programme, date), [programme, date])
  return useMemo(() => {
    const state = runStateOf(day, roomId, moment)
    return { moment, day, state, proposed: proposeDelay(state, moment) }
  }, [day, roomId, moment])
}

export type HallRun = ReturnType<typeof useRunState>

/** The first session of a hall after a date; null when there is none. */
export function nearestSession(programme: Programme, roomId: string, after: IsoDate) {
  const ahead = planOf(programme).flatMap(({ session: { title, date, roomId: room }, plan: { start } }) =>
    date !== null && date > after && room === roomId ? [{ title, date, start }] : [],
  )
  return ahead.toSorted((a, b) => a.date.localeCompare(b.date) || a.start - b.start)[0] ?? null
}
