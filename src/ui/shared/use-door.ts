import { useQuery } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useWords } from '../app/i18n/use-words.ts'
import { useServices, type Services } from '../app/services.ts'
import { useFormats } from './formats.ts'

type Attendance = Awaited<ReturnType<Services['client']['quorum']['get']>>
export type QuorumRule = NonNullable<Attendance['rule']>
type Sitting = Awaited<ReturnType<Services['client']['agenda']['sessions']>>[number]

/** The door chosen last at a conference: a session, or null for the arrival; undefined while the sessions are not known. */
export function useDoor(conferenceId: string) {
  const { orpc, checkInDesk } = useServices()
  const chosen = useSyncExternalStore(checkInDesk.subscribe, checkInDesk.get)
  const sessions = useQuery(
    orpc.agenda.sessions.queryOptions({ input: { conferenceId }, enabled: conferenceId !== '' }),
  ).data
  const wanted = chosen?.conferenceId === conferenceId ? chosen.sessionId : null
  // A session that was removed has no door.
  const session = sessions?.find(({ id }) => id === wanted) ?? null
  const choose = useCallback(
    (sessionId: string | null) => checkInDesk.choose({ conferenceId, sessionId }),
    [checkInDesk, conferenceId],
  )
  return { door: sessions === undefined ? undefined : (session?.id ?? null), session, sessions, choose }
}

/** How many are at the door, and whether they are a quorum; undefined while that is on its way. */
export function useAttendance(conferenceId: string, door: string | null | undefined): Attendance | undefined {
  const { orpc } = useServices()
  return useQuery(
    orpc.quorum.get.queryOptions({
      input: { conferenceId, sessionId: door ?? null },
      enabled: conferenceId !== '' && door !== undefined,
      gcTime: 60_000,
    }),
  ).data
}

/** «Пленарное заседание, 12.05.2026, 10:00». */
export function useSittingWords(): (sitting: Pick<Sitting, 'title' | 'date' | 'startsAt'>) => string {
  const { shortDate } = useFormats()
  return ({ title, date, startsAt }) =>
    [title, date === null ? '' : shortDate(date), startsAt].filter((part) => part !== '').join(', ')
}

/** «более половины делегатов», «не менее 3/5 делегаций». */
export function useRuleWords(): (rule: QuorumRule) => string {
  const { t } = useWords()
  return ({ counted, numerator, denominator, mustExceed }) => {
    const whose = t(`quorum.of.${counted}`)
    if (numerator === denominator && !mustExceed) return t('quorum.all', { whose })
    const share =
      denominator === 2 * numerator
        ? t('quorum.half')
        : 3 * numerator === 2 * denominator
          ? t('quorum.twoThirds')
          : `${numerator}/${denominator}`
    return t(mustExceed ? 'quorum.more' : 'quorum.atLeast', { share, whose })
  }
}
