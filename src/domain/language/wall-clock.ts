import type { IsoDate, IsoInstant } from './language.ts'

/** What the clock on a wall shows. */
export interface WallClock {
  readonly date: IsoDate
  /** After midnight, with seconds as a fraction. */
  readonly minute: number
}

/** What clocks of a time zone show at an instant; those of this machine where no zone is given. */
export function wallClock(instant: IsoInstant, timeZone: string | null): WallClock {
  const format = new Intl.DateTimeFormat('en', {
    ...(timeZone === null ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')) + Number(part('second')) / 60,
  }
}
