import { addTalkOfTitle, Assembly } from '#domain/agenda/read/assemble.ts'
import { leadingTimes } from '#domain/agenda/read/clock.ts'
import { addModerators, type SessionDraft } from '#domain/agenda/read/drafts.ts'
import { finishProgramme } from '#domain/agenda/read/finish.ts'
import { withoutLeaders } from '#domain/agenda/read/leaders.ts'
import { LineReader } from '#domain/agenda/read/read-lines.ts'
import { blockHeading } from '#domain/agenda/read/words.ts'
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
      // The title stays as the file has it, but for who leads.
      const { text, leaders } = withoutLeaders(session.title)
      addModerators(session, leaders)
      session.title = text
      if (session.items.length === 0 && session.kind !== 'break') addTalkOfTitle(assembly, session)
      session.title = text
    }
  }
  assembly.draft.title = title
  return finishProgramme(assembly.draft)
}

/**
 * What the lines of a description say of moderators and talks goes where it belongs. Where they would make more than the one session, they
 * stay words.
 */
export function withDescription(session: SessionDraft, lines: readonly string[]): SessionDraft {
  const isTold = lines.some((line) => leadingTimes(line) !== null || blockHeading(line)?.kind === 'moderators')
  const asWords: SessionDraft = { ...session, note: [...lines] }
  if (!isTold) return asWords
  const assembly = new Assembly(null)
  const own = assembly.beginSession('time', {
    ...session,
    moderators: [],
    items: [],
    note: [],
    doubts: [...session.doubts],
  })
  const reader = new LineReader(
    assembly,
    lines.map((line) => ({ cells: [line], table: null })),
  )
  for (const [at, line] of lines.entries()) reader.readText(line.trim(), at)
  const [day, ...others] = assembly.draft.days
  return others.length === 0 && day?.sessions.length === 1 ? own : asWords
}

/** Minutes after midnight of `10:00`, `1000` or `10:00:00`; null for what is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})(?::?\d{2})?$/.exec(time.trim()) ?? []
  const all = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && all < 1440 && Number(minutes) < 60 ? all : null
}
