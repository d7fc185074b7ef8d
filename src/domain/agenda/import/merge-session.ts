import { fold } from '../../language/fold.ts'
import { blankItem } from '../blank.ts'
import { clockAt, minuteOf, minutesOfDay } from '../clock.ts'
import { settleDepths } from '../outline.ts'
import type { ReadItem, ReadSession, ReadSpeaker } from '../read-programme.ts'
import type { AgendaItem, ClockTime, Session, Speaker } from '../session.ts'

/** A session with its items in order. */
export interface Sitting {
  readonly session: Session
  readonly items: readonly AgendaItem[]
}

/** What merging one session needs to know besides it. */
export interface MergeContext {
  /** Participations that a person chose for names as written. */
  readonly speakers: Readonly<Record<string, string | null>>
  /** When the session begins in the plan as it stands; null where it has no time. */
  readonly plannedAt: ClockTime | null
  readonly newItemId: (index: number) => string
}

/** Two days and nights, in minutes: nobody sits longer. */
export const longestSession = 2_880
/** Fields longer than this are cut: no page has room for them. */
const longest = { title: 2_000, words: 4_000 } as const

/**
 * A session as a source has it, put over one that stands (or a blank one). What the source does not say stays as it is; items that are
 * called as before stay the same items, the others go.
 */
export function mergeSession(
  standing: Sitting,
  read: ReadSession,
  roomId: string | null,
  context: MergeContext,
): Sitting {
  const { session } = standing
  const at = read.start ?? read.items[0]?.start ?? null
  const items = mergeItems(standing, read, at, context)
  const needed = items.reduce((sum, { minutes }) => sum + minutes, 0)
  const minutes =
    at !== null && read.end !== null && read.end !== at
      ? minutesBetween(at, read.end)
      : standing.items.length === 0 && needed > 0
        ? Math.min(needed, longestSession)
        : session.minutes
  return {
    session: {
      ...session,
      title: cut(read.title, longest.title) || session.title,
      kind: read.kind,
      roomId: read.room.trim() === '' ? session.roomId : roomId,
      start: startFrom(session, at, context.plannedAt),
      minutes,
      leastMinutes: session.leastMinutes === null ? null : Math.min(session.leastMinutes, minutes),
      cut: Math.min(session.cut, minutes),
      moderators: mergeSpeakers(session.moderators, read.moderators, context),
      note: cut(read.note, longest.words) || session.note,
    },
    items,
  }
}

const cut = (text: string, length: number) => text.trim().slice(0, length).trimEnd()

/** Minutes from one time of the clock to the next time it shows the other. */
const minutesBetween = (from: ClockTime, to: ClockTime) => (minuteOf(to) - minuteOf(from) + minutesOfDay) % minutesOfDay

/** A start that comes to the same is left as it is: pinned, or following another session. */
function startFrom({ start }: Session, at: ClockTime | null, plannedAt: ClockTime | null): Session['start'] {
  if (at === null || at === plannedAt) return start
  return { as: start?.as === 'pinned' ? 'pinned' : 'planned', at }
}

const titleKey = (title: string) => fold(cut(title, longest.title))

function mergeItems(
  standing: Sitting,
  { items: read, end }: ReadSession,
  begins: ClockTime | null,
  context: MergeContext,
): readonly AgendaItem[] {
  const free = new Set(standing.items)
  const merged: AgendaItem[] = []
  let follows = begins
  for (const [index, item] of read.entries()) {
    const key = titleKey(item.title)
    const old = Array.from(free).find(({ title }) => titleKey(title) === key)
    if (old !== undefined) free.delete(old)
    const minutes = lengthOf(item, read[index + 1], end) ?? old?.minutes ?? blankItem.minutes
    const isPinned = item.start !== null && follows !== null && item.start !== follows
    const starts = item.start ?? follows
    merged.push({
      ...(old ?? { ...blankItem, id: context.newItemId(index), sessionId: standing.session.id, title: '' }),
      title: cut(item.title, longest.title) || (old?.title ?? standing.session.title),
      kind: item.kind,
      depth: item.depth,
      minutes,
      leastMinutes: old?.leastMinutes == null ? null : Math.min(old.leastMinutes, minutes),
      cut: Math.min(old?.cut ?? 0, minutes),
      pinnedAt: isPinned || old?.pinnedAt === item.start ? item.start : null,
      speakers: mergeSpeakers(old?.speakers ?? [], item.speakers, context),
      note: cut(item.note, longest.words) || (old?.note ?? ''),
    })
    follows = starts === null ? null : clockAt(minuteOf(starts) + minutes)
  }
  return settleDepths(merged)
}

/** Minutes of an item by what the source says; a heading over others takes none of its own. null where nothing tells. */
function lengthOf(item: ReadItem, next: ReadItem | undefined, ends: ClockTime | null): number | null {
  if (item.minutes !== null) return item.minutes
  if (item.start !== null && item.end !== null) return minutesBetween(item.start, item.end)
  if (next !== undefined && next.depth > item.depth) return 0
  const until = next === undefined ? ends : next.start
  return item.start === null || until === null ? null : minutesBetween(item.start, until)
}

/** Speakers as the source has them; who is named as before is the same participant as before. */
function mergeSpeakers(
  standing: readonly Speaker[],
  read: readonly ReadSpeaker[],
  { speakers: chosen }: MergeContext,
): readonly Speaker[] {
  if (read.length === 0) return standing
  return read.map(({ name, post, role }): Speaker => {
    const old = standing.find((one) => fold(one.name) === fold(name))
    const participationId = Object.hasOwn(chosen, name) ? (chosen[name] ?? null) : (old?.participationId ?? null)
    return {
      participationId,
      name: cut(name, longest.words),
      post: cut(post, longest.words) || (old?.post ?? ''),
      role,
    }
  })
}
