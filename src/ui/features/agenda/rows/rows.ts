import type { AgendaItem, Session } from '#domain/agenda/session.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { AgendaData } from '../agenda-data.ts'

/** A line of the agenda: the head of a day, a session, an item of it, or the place to add one. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly date: IsoDate | null }
  | { readonly kind: 'session'; readonly key: string; readonly session: Session }
  | { readonly kind: 'item'; readonly key: string; readonly item: AgendaItem }
  | { readonly kind: 'add'; readonly key: string; readonly session: Session }

/** Items of a session, and the place to add one. */
export const itemRows = (data: AgendaData, session: Session): readonly Row[] => [
  ...(data.itemsOf.get(session.id) ?? []).map((item): Row => ({ kind: 'item', key: item.id, item })),
  { kind: 'add', key: `add ${session.id}`, session },
]

/** The agenda as a list: by day, then by time and hall; what has no date and no time comes last. */
export function listRows(data: AgendaData, dates: readonly IsoDate[]): readonly Row[] {
  const { sessions, rooms } = data.programme
  const hall = new Map(rooms.map(({ id }, index) => [id, index]))
  const startOf = ({ id }: Session) => data.running.sessions.get(id)?.start ?? Number.POSITIVE_INFINITY
  const hallOf = ({ roomId }: Session) => (roomId === null ? -1 : (hall.get(roomId) ?? rooms.length))
  const onDay = (date: IsoDate | null) =>
    sessions
      .filter((session) => session.date === date)
      .toSorted((a, b) => compare(startOf(a), startOf(b)) || hallOf(a) - hallOf(b))
  const rows: Row[] = []
  for (const date of [...dates, null]) {
    const own = onDay(date)
    if (date === null && own.length === 0) continue
    rows.push({ kind: 'day', key: date ?? 'undated', date })
    for (const session of own) rows.push({ kind: 'session', key: session.id, session }, ...itemRows(data, session))
  }
  return rows
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
