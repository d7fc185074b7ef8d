import { useMemo } from 'react'
import { clockAt } from '#domain/agenda/clock.ts'
import type { Overrun } from '#domain/agenda/overflow.ts'
import type { Outlook, RunEntry } from '#domain/agenda/run-state.ts'
import type { Programme, Speaker } from '#domain/agenda/session.ts'
import type { Stretch } from '#domain/agenda/times.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import { nearestSession, type AgendaAnswer, type HallRun } from './use-run.ts'

export const titleOf = ({ session, item }: RunEntry): string => (item ?? session).title

/** «10:00–10:20», without fractions of minutes. */
export const span = ({ start, end }: Stretch): string => `${clockAt(Math.floor(start))}–${clockAt(Math.floor(end))}`

/** People as they are named on the screen: participants by their card, others as written. */
export function speakersOf(people: AgendaAnswer['people'], speakers: readonly Speaker[]): string {
  return speakers.map(({ participationId, name }) => people[participationId ?? '']?.name ?? name).join(', ')
}

/** A name with post, for the hall. */
export function speakerLines(people: AgendaAnswer['people'], speakers: readonly Speaker[]) {
  return speakers.map((speaker) => {
    const known = people[speaker.participationId ?? '']
    const post = speaker.post === '' ? [known?.post, known?.organization] : [speaker.post]
    return {
      name: known?.name ?? speaker.name,
      post: post.filter((part) => part !== undefined && part !== '').join(', '),
    }
  })
}

/** What is in the way, and by how much: «Обед, 13:00: не хватает 7 мин». */
export function useOverWords(programme: Programme) {
  const { t } = useWords()
  return useMemo(() => {
    const titles = new Map([...programme.sessions, ...programme.items].map(({ id, title }) => [id, title]))
    return ({ barrier, at, over }: Overrun): string => {
      const values = { time: clockAt(at), minutes: Math.ceil(over) }
      if (barrier.kind === 'closing') return t('run.overClosing', values)
      return t('run.over', { ...values, title: titles.get(barrier.id) ?? '' })
    }
  }, [programme, t])
}

/** What the lateness comes to: a pinned point that holds, or one that is run over; empty when there is none ahead. */
export function useOutlookWords(programme: Programme) {
  const { t } = useWords()
  const overWords = useOverWords(programme)
  return ({ overrun, holds }: Outlook): string => {
    if (overrun !== null) return overWords(overrun)
    return holds === null
      ? ''
      : t('run.holds', { title: titleOf(holds), time: clockAt(Math.floor(holds.running.start)) })
  }
}

/** A hall in which nothing is on and nothing comes today. */
export interface IdleHall {
  readonly programme: Programme
  readonly roomId: string
  readonly run: HallRun
}

/** That nothing is held today, or nothing more, and the next time something is; empty where nothing is ahead. */
export function useIdleWords({ programme, roomId, run: { state, moment } }: IdleHall) {
  const { t } = useWords()
  const { date: dateWords } = useFormats()
  const next = nearestSession(programme, roomId, moment.date)
  return {
    title: t(state.entries.length === 0 ? 'run.emptyToday' : 'run.dayOver'),
    nearest:
      next === null
        ? ''
        : t('run.nearest', { title: next.title, date: dateWords(next.date), time: clockAt(next.start) }),
  }
}
