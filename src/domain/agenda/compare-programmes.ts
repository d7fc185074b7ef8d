import type { IsoDate } from '../language/language.ts'
import { minuteOf, minutesOfDay } from './clock.ts'
import type { PrintedProgramme, PrintedSpeaker } from './printed-programme.ts'
import type { ClockTime } from './session.ts'

/** Where and when something is held. */
export interface Held {
  readonly date: IsoDate
  readonly start: ClockTime
  readonly end: ClockTime
  /** Of an item: that of its session. */
  readonly room: string
}

interface About {
  /** Of the session or the item. */
  readonly id: string
  /** Of the session it stands in; its own for a session. */
  readonly sessionId: string
  readonly what: 'session' | 'item'
  /** As it is now; as it was, for what was removed. */
  readonly title: string
}

/** One difference between two programmes. Times of items are told where they do not simply go with their session. */
export type Change = About &
  (
    | { readonly kind: 'added'; readonly at: Held }
    | { readonly kind: 'removed'; readonly at: Held }
    | { readonly kind: 'moved'; readonly from: Held; readonly to: Held }
    | { readonly kind: 'length'; readonly from: number; readonly to: number }
    | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
    | { readonly kind: 'speakers'; readonly from: readonly PrintedSpeaker[]; readonly to: readonly PrintedSpeaker[] }
  )

interface Thing extends About {
  readonly at: Held
  readonly speakers: readonly PrintedSpeaker[]
}

/**
 * What is different in `after`, by id, in its order; what was removed comes last. A session that was added or removed is told without
 * its items.
 */
export function compareProgrammes(before: PrintedProgramme, after: PrintedProgramme): readonly Change[] {
  const was = thingsOf(before)
  const is = thingsOf(after)
  const changes = Array.from(is.values()).flatMap((now): readonly Change[] => {
    const then = was.get(now.id)
    if (then !== undefined) return changesOf(then, now, was, is)
    return now.what === 'item' && !was.has(now.sessionId) ? [] : [{ ...about(now), kind: 'added', at: now.at }]
  })
  const removed = Array.from(was.values()).flatMap((then): readonly Change[] => {
    if (is.has(then.id) || (then.what === 'item' && !is.has(then.sessionId))) return []
    return [{ ...about(then), kind: 'removed', at: then.at }]
  })
  return [...changes, ...removed]
}

const about = ({ id, sessionId, what, title }: Thing): About => ({ id, sessionId, what, title })

function thingsOf({ days }: PrintedProgramme): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>()
  for (const { date, sessions } of days)
    for (const { id: sessionId, title, room, start, end, moderators, items } of sessions) {
      const at = { date, start, end, room }
      things.set(sessionId, { id: sessionId, sessionId, what: 'session', title, at, speakers: moderators })
      for (const item of items)
        things.set(item.id, {
          id: item.id,
          sessionId,
          what: 'item',
          title: item.title,
          at: { date, start: item.start, end: item.end, room },
          speakers: item.speakers,
        })
    }
  return things
}

type Things = ReadonlyMap<string, Thing>

function changesOf(then: Thing, now: Thing, was: Things, is: Things): readonly Change[] {
  const head = about(now)
  const changes: Change[] = []
  if (hasMoved(then, now) && !movesAlong(then, now, was, is))
    changes.push({ ...head, kind: 'moved', from: then.at, to: now.at })
  const [from, to] = [lengthOf(then.at), lengthOf(now.at)]
  if (from !== to) changes.push({ ...head, kind: 'length', from, to })
  if (then.title !== now.title) changes.push({ ...head, kind: 'renamed', from: then.title, to: now.title })
  if (namesOf(then.speakers) !== namesOf(now.speakers))
    changes.push({ ...head, kind: 'speakers', from: then.speakers, to: now.speakers })
  return changes
}

const hasMoved = (then: Thing, now: Thing) =>
  then.at.date !== now.at.date ||
  then.at.start !== now.at.start ||
  then.at.room !== now.at.room ||
  then.sessionId !== now.sessionId

/** An item that keeps its place in a session which moved. */
function movesAlong(then: Thing, now: Thing, was: Things, is: Things): boolean {
  if (now.what === 'session' || then.sessionId !== now.sessionId) return false
  const [session, moved] = [was.get(then.sessionId)?.at, is.get(now.sessionId)?.at]
  return (
    session !== undefined &&
    moved !== undefined &&
    minutes(session.start, then.at.start) === minutes(moved.start, now.at.start)
  )
}

/** Minutes from one time of the clock to the next time it shows the other. */
const minutes = (from: ClockTime, to: ClockTime) => (minuteOf(to) - minuteOf(from) + minutesOfDay) % minutesOfDay
const lengthOf = ({ start, end }: Held) => minutes(start, end)
const namesOf = (speakers: readonly PrintedSpeaker[]) => speakers.map(({ name, role }) => `${role} ${name}`).join('\n')
