import { dayRun } from './day-run.ts'
import { moveItems, subtreeOf } from './move-items.ts'
import { linksTo, overrunKey, overrunsOf, type Link, type Overrun, type Unit } from './overflow.ts'
import type { IsoDate } from '../language/language.ts'
import type { Programme } from './session.ts'

/** What to do with what does not fit. A postponed item goes to the end of a session, or waits where it is: `sessionId` null. */
export type Choice =
  | { readonly do: 'shorten' }
  | { readonly do: 'drop'; readonly itemId: string }
  | { readonly do: 'postpone'; readonly itemId: string; readonly sessionId: string | null }

export interface Fitting {
  readonly date: IsoDate
  /** Which overrun, by its key. */
  readonly key: string
  /** Where the delay began: nothing before it changes any more; null where nothing is past. */
  readonly originId: string | null
}

/**
 * A programme in which less runs over one barrier. Shortening takes the empty time at the ends of sessions first, then the same from every item that is
 * no break and has not ended, down to five minutes. What is dropped or postponed goes with all below it, and the session ends as much earlier
 * as is needed. Nothing is done when nothing runs over the barrier any more.
 */
export function fit(programme: Programme, fitting: Fitting, choice: Choice): Programme {
  if (overrunOf(programme, fitting) === null) return programme
  if (choice.do === 'shorten') return shorten(programme, fitting, true)
  const branch = new Set(subtreeOf(programme.items, choice.itemId).map(({ id }) => id))
  if (choice.do === 'postpone' && choice.sessionId !== null) {
    const free = programme.items.map((item) =>
      branch.has(item.id) ? { ...item, delay: 0, cut: 0, pinnedAt: null } : item,
    )
    const items = moveItems(free, choice.itemId, { sessionId: choice.sessionId, beforeId: null }, 0)
    return shorten({ ...programme, items }, fitting, false)
  }
  const state = choice.do === 'drop' ? 'dropped' : 'postponed'
  const items = programme.items.map((item) => (branch.has(item.id) ? ({ ...item, state } as const) : item))
  return shorten({ ...programme, items }, fitting, false)
}

function overrunOf(programme: Programme, { date, key }: Fitting): Overrun | null {
  return overrunsOf(dayRun(programme, date)).find((overrun) => overrunKey(overrun) === key) ?? null
}

/** Each round takes what the present chain of sessions gives; then something else may decide, or nothing be left to take. */
function shorten(programme: Programme, fitting: Fitting, withItems: boolean): Programme {
  let current = programme
  for (;;) {
    const day = dayRun(current, fitting.date)
    const overrun = overrunsOf(day).find((one) => overrunKey(one) === fitting.key)
    if (overrun === undefined) return current
    const links = linksTo(day, overrun, fitting.originId)
    const cuts = cutEmptyTime(links) ?? (withItems ? cutEvenly(links) : null)
    if (cuts === null) return current
    const next = withCuts(current, cuts)
    const left = overrunOf(next, fitting)
    if (left !== null && left.over >= overrun.over) return current
    current = next
  }
}

type Cuts = ReadonlyMap<string, number>

function cutEmptyTime(links: readonly Link[]): Cuts | null {
  const link = links.find(({ emptyTime }) => emptyTime > 0)
  return link === undefined ? null : new Map([[link.session.id, Math.min(link.emptyTime, link.pushed)]])
}

function cutEvenly(links: readonly Link[]): Cuts | null {
  const giving = links.filter(({ units }) => units.some(({ spare }) => spare > 0))
  const most = Math.min(...giving.map(({ pushed }) => pushed))
  const cuts = new Map(
    shareOf(
      giving.flatMap(({ units }) => units),
      most,
    ),
  )
  if (cuts.size === 0) return null
  for (const { session, units, overLength } of giving) {
    if (units.some(({ id }) => id === session.id)) continue
    const taken = units.reduce((sum, { id }) => sum + (cuts.get(id) ?? 0), 0)
    if (taken > overLength) cuts.set(session.id, taken - overLength)
  }
  return cuts
}

/** The same number of minutes from each as far as it can spare them; odd minutes from the longest. */
function shareOf(units: readonly Unit[], minutes: number): readonly (readonly [string, number])[] {
  const rising = units.filter(({ spare }) => spare > 0).toSorted((a, b) => a.spare - b.spare)
  let left = Math.min(
    minutes,
    rising.reduce((sum, { spare }) => sum + spare, 0),
  )
  return rising.map(({ id, spare }, index) => {
    const share = Math.min(spare, Math.floor(left / (rising.length - index)))
    left -= share
    return [id, share] as const
  })
}

function withCuts(programme: Programme, cuts: Cuts): Programme {
  const shorter = <T extends { readonly id: string; readonly cut: number }>(thing: T): T => {
    const more = cuts.get(thing.id) ?? 0
    return more === 0 ? thing : { ...thing, cut: thing.cut + more }
  }
  return { ...programme, sessions: programme.sessions.map(shorter), items: programme.items.map(shorter) }
}
