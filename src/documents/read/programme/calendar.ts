import { doubt } from '#domain/agenda/read/doubts.ts'
import { newSession } from '#domain/agenda/read/drafts.ts'
import type { ReadProgramme, ReadingDoubt } from '#domain/agenda/read-programme.ts'
import { daysInMonth, isoDate } from '#domain/language/calendar.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { UnreadableFile } from '../unreadable.ts'
import { minutesOf, programmeOf, withDescription, type ReadEvent } from './events.ts'

/** A property of a component: RFC 5545, 3.1. */
interface Property {
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

type Component = ReadonlyMap<string, Property>

const deepest = 16
const mostEvents = 20_000

/**
 * Reads a calendar (RFC 5545): every event as a session, at the time of the clock in its own zone.
 * @throws UnreadableFile for a text that is no calendar, or one that is cut off
 */
export function readCalendar(text: string): ReadProgramme {
  const { calendar, events } = componentsOf(text)
  const zones = events.map((event) => event.get('DTSTART')?.parameters.get('TZID') ?? '').filter((zone) => zone !== '')
  const zone = knownZone([calendar.get('X-WR-TIMEZONE')?.value ?? '', ...zones])
  const read = events.map((event) => eventOf(event, zone))
  dropVenue(read)
  return programmeOf(unescaped(calendar.get('X-WR-CALNAME')?.value ?? ''), read)
}

/** «Большой зал, Озёрск», «Озёрск»: what the places of all events end in is where the conference is, no hall. */
function dropVenue(events: readonly ReadEvent[]): void {
  const rooms = events.map(({ session }) => session.room).filter((room) => room !== '')
  const last = rooms[0]?.split(', ').at(-1) ?? ''
  const isVenue = (room: string) => room === last || room.endsWith(`, ${last}`)
  if (rooms.length < 2 || !rooms.every(isVenue) || rooms.every((room) => room === last)) return
  for (const { session } of events)
    session.room = session.room.slice(0, Math.max(session.room.length - last.length - 2, 0))
}

function componentsOf(text: string): { calendar: Component; events: readonly Component[] } {
  const open: { name: string; properties: Map<string, Property> }[] = []
  const events: Component[] = []
  let calendar: Component | null = null
  for (const line of unfolded(text)) {
    const read = propertyOf(line)
    if (read === null) continue
    const [name, property] = read
    const value = property.value.trim().toUpperCase()
    if (name === 'BEGIN') {
      if (open.length >= deepest) throw new UnreadableFile('unsafe', `components ${open.length} deep`)
      open.push({ name: value, properties: new Map() })
    } else if (name === 'END') {
      const closed = open.pop()
      if (closed?.name !== value)
        throw new UnreadableFile('damaged', `END:${value} closes ${closed?.name ?? 'nothing'}`)
      if (value === 'VCALENDAR') calendar ??= closed.properties
      if (value === 'VEVENT') events.push(closed.properties)
      if (events.length > mostEvents) throw new UnreadableFile('tooLong', 'more events than a programme has')
    } else {
      const properties = open.at(-1)?.properties
      if (properties !== undefined && !properties.has(name)) properties.set(name, property)
    }
  }
  if (calendar === null || open.length > 0) throw new UnreadableFile('damaged', 'a calendar without its end')
  return { calendar, events }
}

function* unfolded(text: string): Generator<string> {
  let pieces: string[] = []
  for (const line of text.split('\n')) {
    if (/^[ \t]/.test(line)) pieces.push(line.slice(1))
    else {
      if (pieces.length > 0) yield pieces.join('')
      pieces = [line]
    }
  }
  if (pieces.length > 0) yield pieces.join('')
}

function propertyOf(line: string): readonly [string, Property] | null {
  const name = /^[A-Za-z0-9-]{1,100}(?=[;:])/.exec(line)?.[0]
  if (name === undefined) return null
  const parameters = new Map<string, string>()
  const parameter = /;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y
  let at = name.length
  for (;;) {
    parameter.lastIndex = at
    const match = parameter.exec(line)
    if (match === null) break
    parameters.set((match[1] ?? '').toUpperCase(), (match[2] ?? '').replaceAll('"', ''))
    at += match[0].length
  }
  return line.charAt(at) === ':' ? [name.toUpperCase(), { parameters, value: line.slice(at + 1) }] : null
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim()

interface Moment {
  readonly date: IsoDate
  /** Minutes after midnight; null for a whole day. */
  readonly minutes: number | null
  /** Name of the zone it is told in; empty for the time of the place. */
  readonly zone: string
}

function momentOf(property: Property | undefined, zone: string | null): Moment | null {
  const [, year = '', month = '', day = '', time, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{6}|\d{4})(Z)?)?$/.exec(property?.value.trim() ?? '') ?? []
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (year === '' || m < 1 || m > 12 || d < 1 || d > daysInMonth(m, y)) return null
  const date = isoDate(y, m, d)
  const minutes = time === undefined ? null : minutesOf(time)
  if (time !== undefined && minutes === null) return null
  if (utc === undefined || minutes === null) return { date, minutes, zone: property?.parameters.get('TZID') ?? '' }
  return zone === null ? { date, minutes, zone: 'UTC' } : inZone(date, minutes, zone)
}

/** A time of the world's clock on the wall of a zone. */
function inZone(date: IsoDate, minutes: number, zone: string): Moment {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }) // prettier-ignore
  const at = new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000)
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { date: isoDate(part('year'), part('month'), part('day')), minutes: part('hour') * 60 + part('minute'), zone }
}

/** The first zone of the names that this machine knows. */
function knownZone(names: readonly string[]): string | null {
  for (const name of new Set(names)) {
    try {
      if (name !== '') return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    } catch {
      // A zone of the calendar's own making, as Outlook names them: its times are on the wall already.
    }
  }
  return null
}

/** Minutes of a duration: RFC 5545, 3.3.6. */
function lengthOf(value: string): number | null {
  const [whole, weeks, days, hours, minutes] =
    /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(value.trim()) ?? []
  if (whole === undefined) return null
  return Number(weeks ?? 0) * 10_080 + Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

function eventOf(event: Component, zone: string | null): ReadEvent {
  const text = (name: string): string => unescaped(event.get(name)?.value ?? '')
  const from = momentOf(event.get('DTSTART'), zone)
  const to = momentOf(event.get('DTEND'), zone)
  const length = lengthOf(event.get('DURATION')?.value ?? '')
  const start = from?.minutes ?? null
  const doubts: ReadingDoubt[] = []
  const own = from?.zone ?? ''
  if (own === 'UTC' || (zone !== null && own !== '' && own !== zone)) doubts.push(doubt('foreignZone', own))
  const rule = event.get('RRULE')?.value
  if (rule !== undefined) doubts.push(doubt('repeats', rule))
  if (text('STATUS').toUpperCase() === 'CANCELLED') doubts.push(doubt('cancelled', text('SUMMARY')))
  const session = newSession('time', {
    title: text('SUMMARY').replaceAll('\n', ' '),
    room: text('LOCATION').replaceAll('\n', ', '),
    start,
    end: start === null ? null : endOf(start, from, to, length),
    note: text('DESCRIPTION')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    sourceId: text('UID'),
    doubts,
  })
  const lines = text('DESCRIPTION')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return { date: from?.date ?? null, session: withDescription(session, lines) }
}

function endOf(start: number, from: Moment | null, to: Moment | null, length: number | null): number | null {
  if (to?.minutes != null && from !== null) {
    const days = (Date.parse(to.date) - Date.parse(from.date)) / 86_400_000
    const minutes = to.minutes + days * 1440 - start
    return minutes > 0 && minutes < 1440 ? to.minutes : null
  }
  return length !== null && length > 0 && length < 1440 ? (start + length) % 1440 : null
}
