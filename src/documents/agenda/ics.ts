import type { PrintedProgramme, PrintedSession } from '#domain/agenda/printed-programme.ts'
import { addDays } from '#domain/language/calendar.ts'
import type { IsoDate, IsoInstant, Language } from '#domain/language/language.ts'
import { printable } from '../printable.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { offsetAt, transitions } from './time-zone.ts'
import { interval, wordsOf } from './words.ts'

/**
 * The programme as a calendar (RFC 5545): an event for each session, its items in the description. The UID of a session is its id, for
 * life, and `SEQUENCE` grows with the releases, so that a calendar which has the event brings it up to date. Without a
 * time zone clocks are floating (3.3.5, form 1).
 * @param at written as time of making: the same programme and time give the same bytes
 */
export function writeIcs(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): string {
  const { conference, timeZone } = about
  const dates = programme.days.map(({ date }) => date).toSorted()
  const [first] = dates
  const last = dates.at(-1)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenum//Programme//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(conference.title)}`,
    ...(timeZone === null || first === undefined || last === undefined ? [] : zoneLines(timeZone, first, last)),
    ...programme.days.flatMap(({ date, sessions }) =>
      sessions.flatMap((session) => eventLines(date, session, about, at)),
    ),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(date: IsoDate, session: PrintedSession, about: ProgrammeAbout, at: IsoInstant): readonly string[] {
  const { language, timeZone, conference } = about
  const { id, title, room, kind, start, end } = session
  const zone = timeZone === null ? '' : `;TZID=${timeZone}`
  const endDate = end < start ? addDays(date, 1) : date
  const place = [room, conference.place ?? ''].filter((part) => part !== '').join(', ')
  const description = descriptionOf(session, language)
  const category = wordsOf(language).sessionKinds[kind]
  return [
    'BEGIN:VEVENT',
    `UID:${id}@plenum`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${about.sequence}`,
    `DTSTART${zone}:${local(date, start)}`,
    `DTEND${zone}:${local(endDate, end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(category === '' ? [] : [`CATEGORIES:${escaped(category)}`]),
    ...(kind === 'break' ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ]
}

function descriptionOf({ moderators, note, items }: PrintedSession, language: Language): string {
  const words = wordsOf(language)
  const [one, many] = words.moderator
  const names = moderators.map(({ name, post }) => (post === '' ? name : `${name}, ${post}`)).join('; ')
  const lines = items.map((item) => {
    const speakers = item.speakers.map(({ name }) => name).join(', ')
    const number = item.number === '' ? '' : `${item.number}. `
    return `${interval(item)} ${number}${item.title}${speakers === '' ? '' : ` (${speakers})`}`
  })
  const head = names === '' ? '' : `${moderators.length > 1 ? many : one}: ${names}`
  return [head, note, ...lines].filter((line) => line !== '').join('\n')
}

/** The rules of the zone for the years of the programme (3.6.5): what held before them, and every change in them. */
function zoneLines(timeZone: string, first: IsoDate, last: IsoDate): readonly string[] {
  const from = Date.UTC(Number(first.slice(0, 4)), 0, 1)
  const to = Date.UTC(Number(last.slice(0, 4)) + 1, 0, 1)
  const before = offsetAt(timeZone, from)
  const changes = transitions(timeZone, from, to)
  const least = Math.min(before, ...changes.map((change) => change.to))
  const observance = (start: string, was: number, is: number): readonly string[] => {
    const kind = is > least ? 'DAYLIGHT' : 'STANDARD'
    return [
      `BEGIN:${kind}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${offset(was)}`,
      `TZOFFSETTO:${offset(is)}`,
      `END:${kind}`,
    ]
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance('19700101T000000', before, before),
    ...changes.flatMap(({ at, from: was, to: is }) =>
      observance(utc(new Date(at + was * 60_000).toISOString()).slice(0, -1), was, is),
    ),
    'END:VTIMEZONE',
  ]
}

function offset(minutes: number): string {
  const absolute = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}${two(absolute % 60)}`
}

const two = (number: number) => String(number).padStart(2, '0')
const utc = (at: IsoInstant) => `${at.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
const local = (date: IsoDate, clock: string) => `${date.replaceAll('-', '')}T${clock.replace(':', '')}00`

/** Text of a property (3.3.11). */
function escaped(text: string): string {
  return printable(text)
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/gu, String.raw`\n`)
}

/** No line is longer than 75 octets (3.1), and no letter is cut. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const letter of line) {
    const length = Buffer.byteLength(letter)
    if (octets + length > 75) {
      lines.push(current)
      ;[current, octets] = [` `, 1]
    }
    current += letter
    octets += length
  }
  return [...lines, current].join('\r\n')
}
