import { timeOfDay } from '../../language/calendar.ts'
import type { ReadDay, ReadItem, ReadProgramme, ReadSession } from '../read-programme.ts'
import { doubt } from './doubts.ts'
import { newSession, type DayDraft, type ItemDraft, type ProgrammeDraft, type SessionDraft } from './drafts.ts'
import { itemKindOf, sessionKindOf } from './words.ts'

/** Makes of what was collected what people are shown: kinds by words, ends by what follows, breaks between sections as breaks. */
export function finishProgramme({ title, days }: ProgrammeDraft): ReadProgramme {
  return { title, days: days.filter(({ sessions }) => sessions.length > 0).map(finishDay) }
}

function finishDay({ date, sessions, doubts }: DayDraft): ReadDay {
  const all = withoutEmpty(sessions).flatMap(withoutBreaksBehind)
  for (const session of all) timeItems(session)
  for (const [at, session] of all.entries()) endSession(session, all, at)
  const read = all.map(finishSession)
  const [first, ...rest] = read
  return { date, sessions: first === undefined ? [] : [{ ...first, doubts: [...doubts, ...first.doubts] }, ...rest] }
}

/** Times that nothing is said of: what stands before them goes on, where it ends as they begin. */
function withoutEmpty(sessions: readonly SessionDraft[]): readonly SessionDraft[] {
  const kept: SessionDraft[] = []
  for (const session of sessions) {
    const { title, room, items, moderators, note, end } = session
    const isEmpty = title === '' && room === '' && items.length === 0 && moderators.length === 0 && note.length === 0
    const before = kept.at(-1)
    if (!isEmpty) kept.push(session)
    else if (before?.end != null && before.end === session.start) before.end = end ?? before.end
  }
  return kept
}

const isBreak = (item: ItemDraft) => (item.kind ?? itemKindOf(item.title, item.speakers.length)) === 'break'

/** A break behind the last talk of a section that has no times of its own is one of all. */
function withoutBreaksBehind(session: SessionDraft): readonly SessionDraft[] {
  if (session.begun !== 'heading' || session.start !== null) return [session]
  const last = session.items.findLastIndex((item) => !isBreak(item))
  const breaks = last < 0 ? [] : session.items.splice(last + 1)
  return [
    session,
    ...breaks.map(({ title, start, end, note, doubts }) =>
      newSession('time', { title, kind: 'break', start, end, note, doubts }),
    ),
  ]
}

/** A session whose items alone have times begins with the first and ends with the last of them. */
function timeItems(session: SessionDraft): void {
  const timed = session.items.filter(({ start }) => start !== null)
  session.start ??= timed[0]?.start ?? null
  const last = timed.at(-1)
  session.end ??= last?.end ?? null
  if (session.begun === 'heading' && last?.start != null && last.end === null && last.minutes !== null)
    session.end ??= last.start + last.minutes
  let next = session.end
  for (const item of session.items.toReversed()) {
    if (item.start === null) continue
    if (item.end !== null) item.minutes ??= (item.end - item.start + 1440) % 1440
    else if (next !== null && next > item.start) item.minutes ??= next - item.start
    next = item.start
  }
}

/** Sessions behind one that are looked at for when it ends. */
const lookedAt = 200

function endSession(session: SessionDraft, all: readonly SessionDraft[], at: number): void {
  const { start, end, room } = session
  if (start !== null && end !== null && end === start) {
    session.end = null
    session.doubts.push(doubt('endBeforeStart', timeOfDay(start)))
  }
  if (start === null || session.end !== null) return
  const isNext = (other: SessionDraft): boolean =>
    other.start !== null && other.start > start && (room === '' || other.room === '' || other.room === room)
  const next = all.slice(at + 1, at + lookedAt).find(isNext)
  if (next?.start == null) return
  session.end = next.start
  session.doubts.push(doubt('endFromNext', timeOfDay(next.start)))
}

const longestTitle = 120

const clock = (minutes: number | null) => (minutes === null ? null : timeOfDay(minutes % 1440))

function finishSession(session: SessionDraft): ReadSession {
  const { room, start, end, moderators, note, sourceId, items, doubts, kind } = session
  const title = withoutStop(titleOf(session))
  return {
    title,
    kind: kind ?? sessionKindOf(title),
    room,
    start: clock(start),
    end: clock(end),
    moderators,
    note: note.join('\n'),
    sourceId,
    items: items.map((item) => finishItem(item, session)),
    doubts,
  }
}

/** A title has no full stop, unless it ends in a short word that has one. */
const withoutStop = (title: string): string => title.replace(/(?<=\p{L}{3}|[»”)])\.$/u, '')

/** A session that nothing but its points tells of is called by them. */
function titleOf({ title, items }: SessionDraft): string {
  if (title !== '') return title
  const titles = items.map((item) => item.title).filter((one) => one !== '')
  const all = titles.join('; ')
  return all.length <= longestTitle ? all : (titles[0] ?? '')
}

function finishItem(item: ItemDraft, session: SessionDraft): ReadItem {
  const { kind, depth, start, end, minutes, speakers, note, doubts, isList } = item
  const isUntitled = item.title === ''
  const title = isUntitled ? session.title : withoutStop(item.title)
  const listed = isList && speakers.length > 1 ? 'discussion' : null
  return {
    title,
    kind: kind ?? listed ?? itemKindOf(title, speakers.filter(({ role }) => role === 'speaker').length),
    depth,
    start: clock(start),
    end: clock(end),
    minutes,
    speakers,
    note: note.join('\n'),
    doubts:
      isUntitled && speakers.length > 0 ? [...doubts, doubt('speakersWithoutTitle', speakers[0]?.name ?? '')] : doubts,
  }
}
