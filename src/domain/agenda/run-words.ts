import type { Language } from '../language/language.ts'
import type { AgendaDictionary } from './dictionary.ts'
import { english } from './words-en.ts'
import { russian } from './words-ru.ts'

const dictionaries: Readonly<Record<Language, AgendaDictionary>> = { ru: russian, en: english }

/** How the programme stands: «отставание 7 мин», «по расписанию»; less than half a minute is none. */
export function lateWords(minutes: number, language: Language): string {
  const { onTime, late, early, duration } = dictionaries[language]
  const whole = Math.round(minutes)
  if (whole === 0) return onTime
  return (whole > 0 ? late : early).replace('{minutes}', duration(Math.abs(whole)))
}

/** What is left of a time, for the ear of a screen reader and for a line of text: «осталось 5 мин», «превышение 2 мин». */
export function leftWords(minutes: number, language: Language): string {
  const { left, lastMinute, timeUp, over, duration } = dictionaries[language]
  if (minutes > 0 && minutes < 1) return lastMinute
  if (minutes > 0) return left.replace('{minutes}', duration(Math.ceil(minutes)))
  const whole = Math.floor(-minutes)
  return whole === 0 ? timeUp : over.replace('{minutes}', duration(whole))
}

/** The face of a timer: «4:59», «1:05:00»; over its time «−0:12». Minutes may have fractions; a second counts until it is over. */
export function timerFace(minutes: number): string {
  const seconds = Math.ceil(Math.round(minutes * 60_000) / 1000)
  const whole = Math.abs(seconds)
  const [hours, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const face = hours === 0 ? `${rest}:${two(whole % 60)}` : `${hours}:${two(rest)}:${two(whole % 60)}`
  return seconds < 0 ? `−${face}` : face
}

const two = (part: number) => String(part).padStart(2, '0')
