import type { ClockTime } from '#domain/agenda/session.ts'

const two = (figures: number) => String(figures).padStart(2, '0')

/** Reads a time as people type it: 9:30, 9.30, 9-30, 930, 9. null for what is none. */
export function readClock(text: string): ClockTime | null {
  const found = /^(?<hours>\d{1,2})(?:[:.,\-\s]?(?<minutes>\d{2}))?$/u.exec(text.trim())
  if (found?.groups === undefined) return null
  const hours = Number(found.groups['hours'])
  const minutes = Number(found.groups['minutes'] ?? 0)
  return hours > 23 || minutes > 59 ? null : `${two(hours)}:${two(minutes)}`
}

/** Longest length that may be typed, in minutes. */
const longest = 1_440

/** Reads a length as people type it: 45, 45 мин, 1:30, 1 ч 30 мин, 2 h. Minutes, or null for what is none. */
export function readLength(text: string): number | null {
  const found =
    /^(?:(?<hours>\d{1,2})\s*(?:ч\p{L}*\.?|h\p{L}*\.?|:)\s*)?(?:(?<minutes>\d{1,4})\s*(?:м\p{L}*\.?|m\p{L}*\.?)?)?$/iu.exec(
      text.trim(),
    )
  const { hours, minutes } = found?.groups ?? {}
  if (hours === undefined && minutes === undefined) return null
  const length = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return length > longest ? null : length
}
