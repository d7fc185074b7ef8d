import {
  addModerators,
  addSpeakers,
  newItem,
  newSession,
  type ItemDraft,
  type SessionDraft,
} from '#domain/agenda/read/drafts.ts'
import type { NamedPerson } from '#domain/agenda/read/people.ts'
import { sessionKindOf } from '#domain/agenda/read/words.ts'
import { sessionKinds, type SessionKind } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { minutesOf, type ReadEvent } from './events.ts'

/** An event of a schedule as frab, pentabarf and pretalx write them, in JSON or XML. */
export interface ScheduleEvent {
  readonly id: string
  readonly room: string
  /** `10:00`. */
  readonly start: string
  /** `01:30`, hours and minutes. */
  readonly duration: string
  /** With the date of the event, which after midnight is not that of its day. */
  readonly date: string
  readonly title: string
  readonly type: string
  /** Subtitle, abstract and description, as far as there are some. */
  readonly notes: readonly string[]
  readonly people: readonly NamedPerson[]
  /** What Plenum adds to an event, so that its own schedules come back whole. */
  readonly own: { readonly moderators: readonly NamedPerson[]; readonly items: readonly ItemDraft[] } | null
}

/** @param day date of the day it stands under, or what stands there instead */
export function readScheduleEvent(event: ScheduleEvent, day: string): ReadEvent {
  const start = minutesOf(event.start)
  const length = minutesOf(event.duration)
  const session: SessionDraft = newSession('time', {
    title: event.title,
    kind: kindOf(event),
    room: event.room,
    start,
    end: start === null || length === null || length === 0 ? null : (start + length) % 1440,
    sourceId: event.id,
    note: event.notes.filter((note) => note.trim() !== ''),
  })
  if (event.own !== null) {
    addModerators(session, event.own.moderators)
    session.items.push(...event.own.items)
  } else if (event.people.length > 0) {
    const item = newItem(event.title)
    addSpeakers(item, event.people)
    session.items.push(item)
  }
  return { date: dateOf(event.date) ?? dateOf(day), session }
}

const dateOf = (text: string): IsoDate | null => /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null

function kindOf({ type, title }: ScheduleEvent): SessionKind {
  const known = sessionKinds.find((kind) => kind === type)
  if (known !== undefined) return known
  const byType = sessionKindOf(type)
  return byType === 'other' ? sessionKindOf(title) : byType
}
