import { clockAt, minuteOf } from '#domain/agenda/clock.ts'
import type { PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from '#domain/agenda/printed-programme.ts'
import type { ClockTime } from '#domain/agenda/session.ts'
import { addDays, timeOfDay } from '#domain/language/calendar.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { offsetAt } from './time-zone.ts'

/** Whose programme it is. */
interface ScheduleAbout {
  readonly conference: { readonly title: string }
  /** IANA name; null: clocks mean the wall of the hall. */
  readonly timeZone: string | null
}

/** From one time to the next at which the clock shows the other. */
const durationOf = (start: ClockTime, end: ClockTime): string => clockAt(minuteOf(end) - minuteOf(start))

/**
 * The programme as the schedule JSON of frab and pretalx, which programmes of conferences on telephones read: a session is an event in its
 * hall. What such an event has no place for (talks, moderators) stands beside it in `plenum`, so that the file reads back whole.
 */
export function writeScheduleJson({ rooms, days }: PrintedProgramme, { conference, timeZone }: ScheduleAbout): string {
  const first = days[0]?.date ?? null
  const last = days.at(-1)?.date ?? null
  const people = new Map<string, number>()
  const schedule = {
    version: '1.0',
    base_url: '',
    conference: {
      acronym: '',
      title: conference.title,
      start: first,
      end: last,
      daysCount: days.length,
      timeslot_duration: '00:05',
      time_zone_name: timeZone,
      rooms: rooms.map((name) => ({ name })),
      days: days.map(({ date, sessions }, index) => ({
        index: index + 1,
        date,
        day_start: `${date}T00:00:00`,
        day_end: `${addDays(date, 1)}T00:00:00`,
        rooms: Object.fromEntries(
          [...new Set([...rooms, ...sessions.map(({ room }) => room)])]
            .map((room) => [room, eventsIn(room, sessions, { date, timeZone, people })] as const)
            .filter(([, events]) => events.length > 0),
        ),
      })),
    },
  }
  return `${JSON.stringify({ schedule }, null, 2)}\n`
}

/** What is the same for all events of a day. */
interface EventDay {
  readonly date: IsoDate
  readonly timeZone: string | null
  /** Numbers of the people of the whole file by their names. */
  readonly people: Map<string, number>
}

function eventsIn(room: string, sessions: readonly PrintedSession[], day: EventDay): readonly object[] {
  return sessions.flatMap((session, place) => (session.room === room ? [eventOf(session, place, day)] : []))
}

/** «+02:00» at a time of the wall, told as if the wall were in Greenwich. */
function offsetText(timeZone: string, wall: string): string {
  const greenwich = Date.parse(wall)
  const near = offsetAt(timeZone, greenwich)
  const minutes = offsetAt(timeZone, greenwich - near * 60_000)
  return `${minutes < 0 ? '-' : '+'}${timeOfDay(Math.abs(minutes))}`
}

function eventOf(session: PrintedSession, place: number, { date, timeZone, people }: EventDay): object {
  const { id, title, kind, room, start, end, moderators, note, items } = session
  return {
    id: place + 1,
    guid: id,
    date: `${date}T${start}:00${timeZone === null ? '' : offsetText(timeZone, `${date}T${start}:00Z`)}`,
    start,
    duration: durationOf(start, end),
    room,
    title,
    subtitle: '',
    type: kind,
    abstract: '',
    description: note,
    persons: personsOf([...moderators, ...items.flatMap(({ speakers }) => speakers)], people),
    links: [],
    attachments: [],
    plenum: { place, moderators: moderators.map(speakerOf), items: items.map(itemOf) },
  }
}

/** One number for one name in the whole file. */
function personsOf(speakers: readonly PrintedSpeaker[], people: Map<string, number>): readonly object[] {
  return [...new Set(speakers.map(({ name }) => name))].map((name) => {
    const id = people.get(name) ?? people.size + 1
    people.set(name, id)
    return { id, public_name: name }
  })
}

const speakerOf = ({ name, post, role }: PrintedSpeaker): object => ({ name, post, role })

const itemOf = ({ id, number, title, kind, depth, start, end, speakers, note }: PrintedItem): object => ({
  id,
  number,
  title,
  kind,
  depth,
  start,
  end,
  speakers: speakers.map(speakerOf),
  note,
})
