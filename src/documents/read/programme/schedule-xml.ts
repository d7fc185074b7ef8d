import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import { UnreadableFile } from '../unreadable.ts'
import { parseXml, withoutXmlSpace, type Attributes, type XmlListener } from '../xml.ts'
import { programmeOf, type ReadEvent } from './events.ts'
import { readScheduleEvent } from './schedule-event.ts'

const mostEvents = 20_000

/** Collects the events of a schedule in the XML of pentabarf and frab. */
class Schedule implements XmlListener {
  readonly events: ReadEvent[] = []
  title = ''
  isSchedule = false
  readonly #path: string[] = []
  #day = ''
  #room = ''
  #id = ''
  #fields = new Map<string, string>()
  #people: string[] = []
  #text = ''

  open(name: string, attributes: Attributes): void {
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length === 1) this.isSchedule = name === 'schedule' || name === 'iCalendar'
    else if (name === 'day') this.#day = attributes['date'] ?? ''
    else if (name === 'room' && this.#path.at(-2) === 'day') this.#room = attributes['name'] ?? ''
    else if (name === 'event') {
      this.#id = attributes['guid'] ?? attributes['id'] ?? ''
      this.#fields = new Map()
      this.#people = []
    }
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    this.#path.pop()
    const text = withoutXmlSpace(this.#text)
    const parent = this.#path.at(-1)
    if (name === 'event') this.#endEvent()
    else if (parent === 'event') this.#fields.set(name, text)
    else if (name === 'person' && parent === 'persons') this.#people.push(text)
    else if (name === 'title' && parent === 'conference') this.title = text
    this.#text = ''
  }

  #endEvent(): void {
    if (this.events.length >= mostEvents) throw new UnreadableFile('tooLong', 'more events than a programme has')
    const field = (name: string): string => this.#fields.get(name) ?? ''
    this.events.push(
      readScheduleEvent(
        {
          id: this.#id,
          room: this.#room || field('room'),
          start: field('start'),
          duration: field('duration'),
          date: field('date'),
          title: field('title'),
          type: field('type'),
          notes: [field('subtitle'), field('abstract'), field('description')],
          people: this.#people.filter((name) => name !== '').map((name) => ({ name, post: '', isUnconfirmed: false })),
          own: null,
        },
        this.#day,
      ),
    )
  }
}

/**
 * Reads a schedule in the XML that frab, pentabarf and pretalx write.
 * @throws UnreadableFile
 */
export function readScheduleXml(bytes: Uint8Array): ReadProgramme {
  const schedule = new Schedule()
  parseXml(bytes, schedule)
  if (!schedule.isSchedule) throw new UnreadableFile('other', 'XML that is no schedule')
  return programmeOf(schedule.title, schedule.events)
}
