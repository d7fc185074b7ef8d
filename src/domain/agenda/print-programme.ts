import type { Language } from '../language/language.ts'
import { withInitialsFirst } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import { clockAt } from './clock.ts'
import { numberAgenda } from './number-agenda.ts'
import type { PrintedDay, PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from './printed-programme.ts'
import type { AgendaItem, Programme, Speaker } from './session.ts'
import { isHeld, planOf, timesOf, type Planned, type Stretch } from './times.ts'

/** A participant as the programme names them. */
export interface ProgrammeName {
  readonly name: string
  readonly post: string
}

/**
 * The name of a person in a programme: «Анна Сергеевна Петрова» or «А. С. Петрова»; in English as in the passport, if that is known.
 */
export function programmeName(person: Person, language: Language, form: 'full' | 'initials' = 'full'): string {
  const { surname, givenName, patronymic, latinName } = person
  if (language === 'en' && latinName !== '') return latinName
  if (surname === '' && givenName === '') return latinName
  if (form === 'initials') return withInitialsFirst(person)
  return [givenName, patronymic, surname].filter((word) => word !== '').join(' ')
}

/**
 * The programme as people read it, by the times of the day as it runs: what has no time, and what is dropped or postponed, is not in
 * it. Numbers are those of the whole agenda, so a dropped item leaves a gap. `names` by the id of the participation; a participant
 * whose post is not known keeps the one that was written.
 */
export function printProgramme(programme: Programme, names: ReadonlyMap<string, ProgrammeName>): PrintedProgramme {
  const { sessions, items } = timesOf(programme, 'running')
  const numbers = numberAgenda(programme.items)
  const rooms = new Map(programme.rooms.map(({ id, name }, index) => [id, { name, index }]))
  const print = ({ session, own }: Planned, time: Stretch): PrintedSession => ({
    id: session.id,
    title: session.title,
    kind: session.kind,
    room: rooms.get(session.roomId ?? '')?.name ?? '',
    start: clockAt(time.start),
    end: clockAt(time.end),
    moderators: session.moderators.map((one) => printSpeaker(one, names)),
    note: session.note,
    items: own.flatMap((item) => printItem(item, numbers.get(item.id) ?? '', items.get(item.id), names)),
  })
  const days = Map.groupBy(planOf(programme), ({ session }) => session.date ?? '')
  return {
    rooms: programme.rooms.map(({ name }) => name),
    days: Array.from(days, ([date, order]): PrintedDay => {
      const timed = order.flatMap((planned) => {
        const time = sessions.get(planned.session.id)
        return time === undefined ? [] : [{ planned, time, room: rooms.get(planned.session.roomId ?? '')?.index ?? -1 }]
      })
      const inOrder = timed.toSorted((a, b) => a.time.start - b.time.start || a.room - b.room)
      return { date, sessions: inOrder.map(({ planned, time }) => print(planned, time)) }
    }).toSorted((a, b) => a.date.localeCompare(b.date)),
  }
}

function printItem(
  item: AgendaItem,
  number: string,
  time: Stretch | undefined,
  names: ReadonlyMap<string, ProgrammeName>,
): readonly PrintedItem[] {
  if (time === undefined || !isHeld(item)) return []
  const { id, title, kind, depth, note } = item
  const speakers = item.speakers.map((one) => printSpeaker(one, names))
  return [{ id, number, title, kind, depth, start: clockAt(time.start), end: clockAt(time.end), speakers, note }]
}

function printSpeaker(
  { participationId, name, post, role }: Speaker,
  names: ReadonlyMap<string, ProgrammeName>,
): PrintedSpeaker {
  const known = names.get(participationId ?? '')
  return { name: known?.name ?? name, post: known?.post === undefined || known.post === '' ? post : known.post, role }
}
