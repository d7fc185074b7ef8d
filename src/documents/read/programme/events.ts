import { addTalkOfTitle, Assembly } from '#domain/agenda/read/assemble.ts'
import type { SessionDraft } from '#domain/agenda/read/drafts.ts'
import { finishProgramme } from '#domain/agenda/read/finish.ts'
import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { IsoDate } from '#domain/language/language.ts'

/** A session of a file that says what each of its parts is. */
export interface ReadEvent {
  readonly date: IsoDate | null
  readonly session: SessionDraft
}

/** Days of events in the order of their dates, the events of a day by their starts, those that begin together as in the file. */
export function programmeOf(title: string, events: readonly ReadEvent[]): ReadProgramme {
  const assembly = new Assembly(null)
  const dates = [...new Set(events.map(({ date }) => date))].toSorted((one, other) =>
    (one ?? '').localeCompare(other ?? ''),
  )
  const byDate = new Map(dates.map((date) => [date, [] as SessionDraft[]]))
  const ordered = events.toSorted((one, other) => (one.session.start ?? 1440) - (other.session.start ?? 1440))
  for (const { date, session } of ordered) byDate.get(date)?.push(session)
  for (const [date, sessions] of byDate) {
    assembly.beginDay(date).sessions.push(...sessions)
    for (const session of sessions) {
      assembly.session = session
      assembly.item = null
      // The title stays as the file has it.
      const written = session.title
      if (session.items.length === 0 && session.kind !== 'break') addTalkOfTitle(assembly, session, written)
      session.title = written
    }
  }
  assembly.draft.title = title
  return finishProgramme(assembly.draft)
}

/** Minutes after midnight of `10:00`, `1000` or `10:00:00`; null for what is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})(?::?\d{2})?$/.exec(time.trim()) ?? []
  const all = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && all < 1440 && Number(minutes) < 60 ? all : null
}
