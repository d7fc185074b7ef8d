import { doubt } from '#domain/agenda/read/doubts.ts'
import { addSpeakers, newItem, newSession, type ItemDraft } from '#domain/agenda/read/drafts.ts'
import type { NamedPerson } from '#domain/agenda/read/people.ts'
import type { ReadProgramme, ReadSpeaker } from '#domain/agenda/read-programme.ts'
import { itemKinds } from '#domain/agenda/session.ts'
import { UnreadableFile } from '../unreadable.ts'
import { minutesOf, programmeOf, type ReadEvent } from './events.ts'
import { readScheduleEvent, type ScheduleEvent } from './schedule-event.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : typeof value === 'number' ? String(value) : ''

const mostEvents = 20_000

/**
 * Reads a schedule as frab, pentabarf and pretalx export it, or a list of sessions with start and end.
 * @throws UnreadableFile `damaged` for what is no JSON, `other` for JSON of something else
 */
export function readProgrammeJson(text: string): ReadProgramme {
  const root = fieldsOf(parsed(text))
  const conference = fieldsOf(fieldsOf(root['schedule'] ?? root)['conference'])
  if (Array.isArray(conference['days'])) return readSchedule(conference)
  if (Array.isArray(root['sessions'])) return readSessions(root)
  throw new UnreadableFile('other', 'JSON that is no schedule')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableFile('damaged', 'no JSON', { cause: error })
  }
}

function counted<Made>(made: Made[], next: Made): void {
  if (made.length >= mostEvents) throw new UnreadableFile('tooLong', 'more events than a programme has')
  made.push(next)
}

function readSchedule(conference: Fields): ReadProgramme {
  const events: { readonly event: ReadEvent; readonly place: number }[] = []
  for (const day of listOf(conference['days']).map(fieldsOf))
    for (const [room, held] of Object.entries(fieldsOf(day['rooms'])))
      for (const fields of listOf(held).map(fieldsOf)) {
        const event = readScheduleEvent(scheduleEvent(fields, room), textOf(day['date']))
        counted(events, { event, place: Number(fieldsOf(fields['plenum'])['place']) || 0 })
      }
  // Of what begins at one time a file of Plenum knows the order.
  const ordered = events.toSorted((one, other) => one.place - other.place).map(({ event }) => event)
  return programmeOf(textOf(conference['title']), ordered)
}

function scheduleEvent(event: Fields, room: string): ScheduleEvent {
  return {
    id: textOf(event['guid']) || textOf(event['id']),
    room,
    start: textOf(event['start']),
    duration: textOf(event['duration']),
    date: textOf(event['date']),
    title: textOf(event['title']),
    type: textOf(event['type']),
    notes: [textOf(event['subtitle']), textOf(event['abstract']), textOf(event['description'])],
    people: listOf(event['persons']).map((person) => personOf(fieldsOf(person))),
    own: isFields(event['plenum']) ? ownOf(event['plenum']) : null,
  }
}

function personOf(person: Fields): NamedPerson {
  const name = textOf(person['public_name']) || textOf(person['full_public_name']) || textOf(person['name'])
  return { name, post: textOf(person['post']), isUnconfirmed: false }
}

const ownOf = (own: Fields): ScheduleEvent['own'] => ({
  moderators: listOf(own['moderators']).map((person) => personOf(fieldsOf(person))),
  items: listOf(own['items']).map((item) => ownItem(fieldsOf(item))),
})

function ownItem(item: Fields): ItemDraft {
  const start = minutesOf(textOf(item['start']))
  const end = minutesOf(textOf(item['end']))
  const made = newItem(textOf(item['title']), {
    kind: itemKinds.find((kind) => kind === item['kind']) ?? null,
    depth: Math.min(Math.max(Number(item['depth']) || 0, 0), 2),
    start,
    end,
    minutes: start === null || end === null ? null : (end - start + 1440) % 1440,
    note: textOf(item['note'])
      .split('\n')
      .filter((line) => line !== ''),
  })
  const people = listOf(item['speakers']).map(fieldsOf)
  for (const person of people) {
    const role: ReadSpeaker['role'] = person['role'] === 'moderator' ? 'moderator' : 'speaker'
    if (role === 'speaker') addSpeakers(made, [personOf(person)])
    else made.speakers.push({ name: personOf(person).name, post: personOf(person).post, role })
  }
  return made
}

/** `{title, sessions: [{start, end, title, room, description, closed}]}`, as the Inter-Parliamentary Union publishes them. */
function readSessions(root: Fields): ReadProgramme {
  const events: ReadEvent[] = []
  for (const session of listOf(root['sessions']).map(fieldsOf)) counted(events, sessionEvent(session))
  return programmeOf(textOf(root['title']), events)
}

function sessionEvent(session: Fields): ReadEvent {
  const [date = '', start = ''] = textOf(session['start']).split(/[T ]/)
  const [, end = ''] = textOf(session['end']).split(/[T ]/)
  const title = textOf(session['title'])
  const label = textOf(session['time_label'])
  const isClosed = session['closed'] === true && !/closed|закрыт/iu.test(title)
  const note = [textOf(session['description']), /\p{L}/u.test(label) ? label : '', isClosed ? 'Closed session' : '']
  const hidden = session['hide_time'] === true ? [doubt('timeInWords', label)] : []
  return {
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : null,
    session: newSession('time', {
      title,
      room: textOf(session['room']),
      start: minutesOf(start),
      end: minutesOf(end),
      note: note.filter((line) => line !== ''),
      sourceId: textOf(session['id']),
      doubts: hidden,
    }),
  }
}
