import { useMemo } from 'react'
import { clockAt } from '#domain/agenda/clock.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { useFormats } from '../../shared/formats.ts'
import type { Span } from './timetable/geometry.ts'

/** Times and days as the agenda writes them. */
export function useAgendaWords() {
  const formats = useFormats()
  return useMemo(
    () => ({
      /** 10:05 */
      clock: clockAt,
      /** 10:05–11:30 */
      span: ({ start, end }: Span) => `${clockAt(start)}–${clockAt(end)}`,
      /** «чт, 14 мая» */
      day: (date: IsoDate) => formats.dayOfWeek(date),
    }),
    [formats],
  )
}
