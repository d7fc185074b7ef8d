import { clockAt } from './clock.ts'
import { conflictContext, type ConflictContext } from './conflict-context.ts'
import type { AgendaRepair, Conflict, ConflictOptions, ProgrammePerson } from './conflict.ts'
import { dutiesOf, type Duty } from './conflicts-of-people.ts'
import { findConflicts } from './conflicts.ts'
import { moveItems } from './move-items.ts'
import { subtreeLength } from './outline.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { isHeld, itemTimesOf, lengthOf, timesOf } from './times.ts'

/**
 * Finds what would mend «a person in two places»: one of the two items goes to another place of its session. Only what follows is
 * moved and has not begun; nothing goes before what has. Proposed is what leaves fewer conflicts, none new and none worse, by the
 * conflicts themselves, so each repair costs a few searches for all conflicts: ask for those that are looked at.
 */
export function repairsOfPeople(
  programme: Programme,
  people: ReadonlyMap<string, ProgrammePerson>,
  options: ConflictOptions,
): (conflict: Conflict) => AgendaRepair | null {
  const context = conflictContext(programme, people, options)
  const all = dutiesOf(context)
  const duties: Duties = {
    byItem: Map.groupBy(all, ({ item }) => item?.id ?? ''),
    byPerson: Map.groupBy(all, ({ who }) => who),
  }
  const find = (one: Programme) => findConflicts(one, people, options)
  const before = find(programme)
  const worst = new Map<string, number>()
  for (const one of before) worst.set(sameness(one), Math.max(worst.get(sameness(one)) ?? 0, minutesOf(one)))
  const mends = (after: Programme, mended: string) => {
    const left = find(after)
    const isOld = (one: Conflict) => one.id !== mended && minutesOf(one) <= (worst.get(sameness(one)) ?? -1)
    return left.length < before.length && left.every(isOld)
  }
  return ({ kind, id, places }) => {
    if (kind !== 'personTwice') return null
    for (const { itemId } of places) {
      const item = programme.items.find((one) => one.id === itemId)
      for (const target of item === undefined ? [] : likelyPlaces(context, duties, item)) {
        const after = { ...programme, items: moveItems(programme.items, target.itemId, target) }
        if (!mends(after, id)) continue
        const start = timesOf(after, 'running').items.get(target.itemId)?.start ?? 0
        return { do: 'moveItem', ...target, at: clockAt(start) }
      }
    }
    return null
  }
}

/** Hours without a break are the same hours, whichever item of the session they begin with. */
const sameness = ({ kind, id, places }: Conflict) => (kind === 'noBreak' ? `${kind} ${places[0].sessionId}` : id)

/** How bad it is, where that is measured. */
const minutesOf = ({ params }: Conflict) => Number(params['needed'] ?? params['minutes'] ?? 0)

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => Array.from(some).every((one) => all.has(one))

interface Duties {
  readonly byItem: ReadonlyMap<string, readonly Duty[]>
  readonly byPerson: ReadonlyMap<string, readonly Duty[]>
}

interface Target {
  readonly itemId: string
  readonly sessionId: string
  readonly beforeId: string | null
}

/** Places of an item in its session at which fewer people of the session are needed elsewhere, and nobody who was not. */
function likelyPlaces(context: ConflictContext, duties: Duties, item: AgendaItem): readonly Target[] {
  const session = context.sessions.get(item.sessionId)
  const own = context.items.get(item.sessionId) ?? []
  if (session === undefined || !isHeld(item)) return []
  const before = clashesOf(context, duties, session, own)
  return placesAmong(own, item)
    .map((beforeId): Target => ({ itemId: item.id, sessionId: session.id, beforeId }))
    .filter((target) => {
      const after = clashesOf(context, duties, session, moveItems(own, item.id, target))
      return after.size < before.size && isWithin(after, before)
    })
}

/**
 * Places among the items it stands with, the likeliest first: not past a discussion, a vote or a break, which shape a session; past
 * one neighbour as long as itself, which moves nothing else; as near as can be. The place is the id of the item it would stand
 * before; null: the end.
 */
function placesAmong(own: readonly AgendaItem[], item: AgendaItem): readonly (string | null)[] {
  const at = own.indexOf(item)
  const end = at + subtreeLength(own, at)
  const branch = own.slice(at, end)
  if (branch.some(({ startedAt, pinnedAt }) => startedAt !== null || pinnedAt !== null)) return []
  const isAbove = ({ depth }: AgendaItem) => depth < item.depth
  const first = own.findLastIndex((other, index) => index < at && isAbove(other)) + 1
  const above = own.findIndex((other, index) => index > at && isAbove(other))
  const last = above < 0 ? own.length : above
  const begun = own.findLastIndex(({ startedAt }) => startedAt !== null)
  const starts = own.flatMap(({ depth }, index) =>
    index >= first && index < last && depth === item.depth ? index : [],
  )
  const unlikelihood = (index: number): number => {
    const passed = index < at ? own.slice(index, at) : own.slice(end, index)
    const steps = passed.filter(({ depth }) => depth === item.depth).length
    const isSwap = steps === 1 && minutesIn(passed) === minutesIn(branch)
    return (passed.some(({ kind }) => kind !== 'report') ? own.length + 1 : 0) + (isSwap ? 0 : steps)
  }
  return [...starts, last]
    .filter((index) => index > begun && (index < at || index > end))
    .toSorted((a, b) => unlikelihood(a) - unlikelihood(b))
    .map((index) => own[index]?.id ?? null)
}

const minutesIn = (items: readonly AgendaItem[]) =>
  items.reduce((sum, item) => sum + (isHeld(item) ? lengthOf(item, 'running') : 0), 0)

/** Who of a session is needed elsewhere at the time of an item, with its items in some order. */
function clashesOf(
  { order, times, spans }: ConflictContext,
  { byItem, byPerson }: Duties,
  session: Session,
  own: readonly AgendaItem[],
): ReadonlySet<string> {
  const plan = order.find((one) => one.session === session)?.plan
  const [time, span] = [times.sessions.get(session.id), spans.get(session.id)]
  if (plan === undefined || time === undefined || span === undefined) return new Set()
  const midnight = span.start - time.start
  const found = new Set<string>()
  for (const [id, { start, end }] of itemTimesOf(session, time.start, plan.start, own))
    for (const { who } of byItem.get(id) ?? [])
      for (const other of byPerson.get(who) ?? [])
        if (other.session !== session && other.start < midnight + end && other.end > midnight + start)
          found.add(`${id} ${who} ${other.item?.id ?? other.session.id}`)
  return found
}
